//! Starting other programs, and saying what takes long.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// What went wrong, as sentences for the person at the terminal.
pub(crate) type Result<T = ()> = std::result::Result<T, String>;

/// The top of the workspace. Cargo says where it is: the folder may have been moved since this was built.
pub(crate) fn root() -> &'static Path {
    static XTASK: LazyLock<PathBuf> = LazyLock::new(|| {
        let now = std::env::var_os("CARGO_MANIFEST_DIR");
        now.map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from)
    });
    XTASK.parent().unwrap_or(&XTASK)
}

/// The directory that cargo builds into, wherever the person has put it.
pub(crate) fn target() -> PathBuf {
    let from_own_place = || {
        let own = std::env::current_exe().ok()?;
        Some(own.parent()?.parent()?.to_owned())
    };
    from_own_place().unwrap_or_else(|| root().join("target"))
}

/// A program with its arguments, started at the top of the workspace.
pub(crate) fn command<I>(program: impl AsRef<OsStr>, arguments: I) -> Command
where
    I: IntoIterator,
    I::Item: AsRef<OsStr>,
{
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root());
    command
}

/// Runs to the end; what the program prints goes straight to the terminal.
pub(crate) fn run(command: &mut Command) -> Result {
    let child = start(command).map_err(|error| cannot(command, &error))?;
    awaited(command, child)
}

fn awaited(command: &Command, mut child: Child) -> Result {
    let status = child.wait();
    groups().retain(|it| *it != child.id());
    let status = status.map_err(|error| cannot(command, &error))?;
    ended(command, status.success())
}

/// Runs to the end and returns what the program printed.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::null())
        .output()
        .map_err(|error| cannot(command, &error))?;
    ended(command, output.status.success())?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs to the end; every line goes to the terminal as it comes, and to `hear`, whichever way the
/// program says it: Cargo says one way which program runs, and that says the other what it does.
pub(crate) fn run_hearing(command: &mut Command, mut hear: impl FnMut(&str)) -> Result {
    let started = std::io::pipe().and_then(|(output, input)| {
        let both = command.stdout(input.try_clone()?).stderr(input);
        Ok((start(both)?, output))
    });
    let (child, output) = started.map_err(|error| cannot(command, &error))?;
    // The output ends when no process can write to it any more, and we could through the command.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    for line in lines(output) {
        println!("{line}");
        hear(&line);
    }
    awaited(command, child)
}

fn lines(output: impl std::io::Read) -> impl Iterator<Item = String> {
    BufReader::new(output)
        .split(b'\n')
        .map_while(std::result::Result::ok)
        .map(|line| String::from_utf8_lossy(&line).trim_end().to_owned())
}

/// Says what is being done, does it, and says how long it took.
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("{what} …");
    let start = Instant::now();
    let done = work()?;
    println!("{what}: {} s", start.elapsed().as_secs());
    Ok(done)
}

/// Where the shell would find `program`.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|directory| directory.join(program))
        .find(|path| path.is_file())
}

fn cannot(command: &Command, error: &std::io::Error) -> String {
    format!("{} did not start: {error}", written(command))
}

fn ended(command: &Command, well: bool) -> Result {
    if well {
        Ok(())
    } else {
        Err(format!("{} failed.", written(command)))
    }
}

/// The command as one would type it.
fn written(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    format!("`{}`", words.join(" "))
}

/// The groups of processes that are to end with this one, in the order they were started.
static GROUPS: Mutex<Vec<u32>> = Mutex::new(Vec::new());

fn groups() -> MutexGuard<'static, Vec<u32>> {
    GROUPS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Starts a program as the first of a group, in which those are that it starts: they would outlive it.
fn start(command: &mut Command) -> std::io::Result<Child> {
    let mut groups = groups();
    let child = command.process_group(0).spawn()?;
    groups.push(child.id());
    Ok(child)
}

/// A program that runs beside this one and ends when this is dropped, or this program gets a signal to end.
pub(crate) struct Companion(Mutex<Child>);

impl Companion {
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        let child = start(command).map_err(|error| cannot(command, &error))?;
        Ok(Self(Mutex::new(child)))
    }

    /// Waits until it has ended by itself.
    pub(crate) fn wait(&self) {
        while !self.has_ended() {
            thread::sleep(Duration::from_millis(100));
        }
    }

    pub(crate) fn has_ended(&self) -> bool {
        !matches!(self.child().try_wait(), Ok(None))
    }

    fn child(&self) -> MutexGuard<'_, Child> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Companion {
    fn drop(&mut self) {
        let group = self.child().id();
        signal("TERM", group);
        wait_while(|| !self.has_ended());
        // What it has started may not heed the signal, nor may it itself.
        signal("KILL", group);
        let _ = self.child().wait();
        groups().retain(|it| *it != group);
    }
}

/// Sends a signal to a group of processes. Returns whether there is one.
fn signal(name: &str, group: u32) -> bool {
    let mut kill = command("sh", ["-c", &format!("kill -s {name} -- -{group}")]);
    let sent = kill.stderr(Stdio::null()).status();
    sent.is_ok_and(|it| it.success())
}

/// Waits for as long as programs have for ending after a signal, at most.
fn wait_while(is_running: impl Fn() -> bool) {
    let begun = Instant::now();
    while is_running() && begun.elapsed() < Duration::from_secs(2) {
        thread::sleep(Duration::from_millis(20));
    }
}

/// From now on Ctrl-C, or a signal to end, ends all programs that this one has started.
pub(crate) fn end_programs_with_us() -> Result {
    ctrlc::set_handler(|| {
        let groups = groups();
        for group in groups.iter() {
            signal("TERM", *group);
        }
        wait_while(|| groups.iter().any(|it| signal("0", *it)));
        for group in groups.iter() {
            signal("KILL", *group);
        }
        std::process::exit(130);
    })
    .map_err(|error| format!("Ctrl-C cannot be heard: {error}"))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_fails_is_named_as_one_would_type_it() {
        let failure = run(&mut command("false", ["--quiet", "x"]));
        assert_eq!(failure, Err("`false --quiet x` failed.".to_owned()));
        let failure = run(&mut command("no-such-program", [""; 0])).unwrap_err();
        assert!(failure.starts_with("`no-such-program` did not start"));
    }

    #[test]
    fn every_line_is_heard() {
        let mut heard = Vec::new();
        let echo = &mut command("printf", ["one\\ntwo\\n"]);
        run_hearing(echo, |line| heard.push(line.to_owned())).unwrap();
        assert_eq!(heard, ["one", "two"]);
    }

    #[test]
    fn a_companion_ends_with_what_it_has_started_when_dropped() {
        let (mut output, input) = std::io::pipe().unwrap();
        let mut nested = command("sh", ["-c", "sleep 60 & sleep 60"]);
        let companion = Companion::start(nested.stdout(input)).unwrap();
        drop(nested);
        assert!(!companion.has_ended());
        let begun = Instant::now();
        drop(companion);
        // The output ends when no process can write to it any more.
        output.read_to_end(&mut Vec::new()).unwrap();
        assert!(begun.elapsed() < Duration::from_secs(30));
    }
}
