//! `cargo xtask run`: the app and the mock from one origin, as people will meet them.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::thread;
use std::time::{Duration, Instant};

use crate::files::{bytes, entries, write};
use crate::process::{
    Companion, Result, command, root, run as run_program, run_hearing, step, target,
};
use crate::results::log;
use crate::tools::Tools;

const PORT: u16 = 8080;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Where it listens
    #[arg(long, value_name = "N", default_value_t = PORT)]
    port: u16,
    /// Where data are, which are kept between starts unless it is `memory`; under target/ unless
    /// named
    #[arg(long, value_name = "memory|FILE", value_parser = store_as_seen_from_here)]
    store: Option<PathBuf>,
    /// A mail server that letters go to, besides the outbox
    #[arg(long, value_name = "HOST:PORT")]
    smtp: Option<String>,
    /// A name that it answers for, besides this machine's own; may be repeated
    #[arg(long, value_name = "NAME")]
    allow_host: Vec<String>,
}

pub(crate) fn run(options: &Options) -> Result<ExitCode> {
    let port = options.port;
    expect_free(port).map_err(|taken| {
        let other = port.wrapping_add(1);
        format!("{taken} Or take another: cargo xtask run --port {other}")
    })?;

    let tools = Tools::for_the_app()?;
    let dist = app(&tools, Warnings::Shown)?;
    let mut server = Command::new(mock(Build::Release)?);
    server.arg("--port").arg(port.to_string());
    server.arg("--serve").arg(dist);
    if let Some(store) = &options.store {
        server.arg("--store").arg(store);
    }
    if let Some(smtp) = &options.smtp {
        server.arg("--smtp").arg(smtp);
    }
    for host in &options.allow_host {
        server.arg("--allow-host").arg(host);
    }
    become_program(&mut server)
}

/// What becomes of an app of which the compiler warns.
#[derive(Clone, Copy)]
pub(crate) enum Warnings {
    Shown,
    Refused,
}

/// The app for release, in `dist`; built only when something it is made of has changed, or the
/// compiler warned of it.
pub(crate) fn app(tools: &Tools, warnings: Warnings) -> Result<PathBuf> {
    let dist = root().join("dist");
    let stamp = target().join("app-for-release.stamp");
    let sources = fingerprint(&sources()?)?;
    // Another build may have put its own page there, so the page is a part of the stamp.
    let stamped = || {
        Some(format!(
            "{sources} {}",
            fingerprint(&["index.html", "app.html"].map(|it| dist.join(it))).ok()?
        ))
    };
    if stamped().is_some_and(|now| fs::read_to_string(&stamp).is_ok_and(|then| then == now)) {
        return Ok(dist);
    }
    let mut warned = false;
    step("Building the app for release", || {
        let mut trunk = tools.trunk(&["build", "--release", "--locked"]);
        // Colours would come before the words.
        trunk.env("CARGO_TERM_COLOR", "never");
        // Beside the flags in .cargo/config.toml.
        trunk.env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            short_names(),
        );
        run_hearing(&mut trunk, |line| warned |= line.starts_with("warning"))
    })?;
    let stamped = stamped().ok_or("Trunk left no dist/index.html behind.")?;
    // Left without a stamp it is built again, so that the next build shows the warning too.
    match (warned, warnings) {
        (true, Warnings::Refused) => {
            return Err("The compiler warns of the app, as it says above.".to_owned());
        }
        (true, Warnings::Shown) => return Ok(dist),
        (false, _) => {}
    }
    write(&stamp, stamped)?;
    println!("The app is {} kB of wasm.", wasm_size(&dist) / 1000);
    Ok(dist)
}

/// Flags by which messages of the app name files of crates alike wherever it is built.
fn short_names() -> String {
    let home = |name: &str| std::env::var_os(name).map(PathBuf::from);
    let cargo = home("CARGO_HOME").or_else(|| Some(home("HOME")?.join(".cargo")));
    let registries = cargo.and_then(|it| fs::read_dir(it.join("registry/src")).ok());
    let flags = registries.into_iter().flatten().flatten();
    let flags = flags.map(|it| format!("--remap-path-prefix={}=crates", it.path().display()));
    flags.collect::<Vec<_>>().join(" ")
}

/// Every file that the app is made of, in order.
fn sources() -> Result<Vec<PathBuf>> {
    let elsewhere = [
        "backend-mock",
        "dist",
        "docs",
        "e2e",
        "node_modules",
        "target",
        "xtask",
    ];
    // The last two name the tools and their flags.
    let own = [
        ".cargo/config.toml",
        "xtask/src/run.rs",
        "xtask/src/tools.rs",
    ];
    let mut files: Vec<_> = own.iter().map(|it| root().join(it)).collect();
    let mut directories = vec![root().to_owned()];
    while let Some(directory) = directories.pop() {
        for path in entries(directory)? {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if path.is_file() {
                files.push(path);
            } else if path.is_dir() && !name.starts_with('.') && !elsewhere.contains(&&*name) {
                directories.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

/// A number that changes when the name or the content of a file does.
fn fingerprint(files: &[PathBuf]) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    for path in files {
        path.hash(&mut hasher);
        bytes(path)?.hash(&mut hasher);
    }
    Ok(hasher.finish())
}

fn wasm_size(dist: &Path) -> u64 {
    let entries = fs::read_dir(dist).into_iter().flatten().flatten();
    entries
        .filter(|entry| entry.path().extension().is_some_and(|it| it == "wasm"))
        .filter_map(|entry| Some(entry.metadata().ok()?.len()))
        .sum()
}

/// How the mock is built: quick to build, or quick to run.
#[derive(Clone, Copy)]
pub(crate) enum Build {
    Dev,
    /// As the Rust tests have built it. Alone, what it needs would be built once more, without what
    /// others in the workspace ask of that.
    Tested,
    Release,
}

/// Builds the mock and returns the program.
pub(crate) fn mock(build: Build) -> Result<PathBuf> {
    let package = "--package=kanta-backend-mock";
    let (mut cargo, folder) = match build {
        Build::Dev => (command("cargo", ["build", package]), "debug"),
        Build::Tested => (testing(&["--no-run"]), "debug"),
        Build::Release => (command("cargo", ["build", package, "--release"]), "release"),
    };
    step("Building the mock", || run_program(&mut cargo))?;
    Ok(target().join(folder).join("kanta-backend-mock"))
}

/// The Rust tests, built by clippy, which refuses our own code for whatever it warns of: nothing is
/// compiled once to be looked at and once more to be run. The app is looked at as a program of this
/// machine, as little in it is for the browser alone, and with its gallery; of the app without it
/// the build for release shows what the compiler warns of (see [`Warnings`]).
pub(crate) fn testing(arguments: &[&str]) -> Command {
    let mut cargo = command("cargo", ["test", "--workspace"]);
    cargo
        .arg("--features=kanta-frontend/gallery")
        .args(arguments)
        .env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver")
        // As `cargo clippy -- -D warnings` says it to the same compiler.
        .env("CLIPPY_ARGS", "-D__CLIPPY_HACKERY__warnings");
    cargo
}

/// Refuses a port that another program listens on, before anything slow is begun.
pub(crate) fn expect_free(port: u16) -> Result {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .map(drop)
        .map_err(|error| format!("Port {port} cannot be used ({error}). Stop what uses it first."))
}

/// A port that is free now.
pub(crate) fn free_port() -> Result<u16> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| format!("No free port: {error}"))
}

/// Waits until `server` answers on `port`.
pub(crate) fn wait_until_it_answers(server: &Companion, port: u16) -> Result {
    let patience = Duration::from_secs(30);
    let start = Instant::now();
    while !answers(port) {
        if server.has_ended() {
            return Err("The mock ended before it answered.".to_owned());
        }
        if start.elapsed() > patience {
            return Err(format!("The mock does not answer on port {port}."));
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

fn answers(port: u16) -> bool {
    let answer = ask(port, "/", "", Duration::from_secs(1));
    answer.is_ok_and(|answer| answer.starts_with("HTTP/1.1 "))
}

/// A whole answer, with its head.
pub(crate) fn get(port: u16, path: &str, cookies: &str) -> Result<String> {
    ask(port, path, cookies, Duration::from_secs(30))
        .map_err(|error| format!("The mock does not answer {path}: {error}"))
}

fn ask(port: u16, path: &str, cookies: &str, patience: Duration) -> std::io::Result<String> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(patience))?;
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {cookies}\r\nConnection: close\r\n\r\n"
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

/// Starts a mock that keeps nothing, with further options; what it says goes into this log. It
/// ends when the companion is dropped.
pub(crate) fn start_mock(
    build: Build,
    says: &str,
    with: impl FnOnce(&mut Command) -> &mut Command,
) -> Result<(u16, Companion)> {
    let program = mock(build)?;
    let port = free_port()?;
    let mut server = command(program, ["--store", "memory", "--port", &port.to_string()]);
    let server = Companion::start(with(&mut server).stdout(log(says)?))?;
    wait_until_it_answers(&server, port)?;
    Ok((port, server))
}

/// The path of the store is relative to the folder in which the task was started.
fn store_as_seen_from_here(store: &str) -> Result<PathBuf> {
    match store {
        "memory" => Ok(PathBuf::from(store)),
        file => std::path::absolute(file).map_err(|error| format!("--store {file}: {error}")),
    }
}

/// Goes on as `program`, so that what stops us stops it.
fn become_program(program: &mut Command) -> Result<ExitCode> {
    use std::os::unix::process::CommandExt;

    let error = program.current_dir(root()).exec();
    Err(format!("The mock did not start: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_refused() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let refusal = expect_free(port).unwrap_err();
        assert!(refusal.contains(&format!("Port {port} cannot be used")));
    }

    #[test]
    fn the_app_is_made_of_its_sources_and_not_of_the_mocks() {
        let files = sources().unwrap();
        let has = |path: &str| files.contains(&root().join(path));
        assert!(has("Cargo.lock"));
        assert!(has(".cargo/config.toml"));
        assert!(has("frontend/src/main.rs"));
        assert!(has("shared/Cargo.toml"));
        assert!(!has("backend-mock/Cargo.toml"));
    }

    #[test]
    fn the_fingerprint_follows_the_content() {
        let file = std::env::temp_dir().join(format!("kanta-fingerprint-{}", std::process::id()));
        let mut prints = ["one", "two", "one"].map(|text| {
            fs::write(&file, text).unwrap();
            fingerprint(std::slice::from_ref(&file)).unwrap()
        });
        fs::remove_file(&file).unwrap();
        assert_eq!(prints[0], prints[2]);
        prints.sort_unstable();
        assert_ne!(prints[0], prints[2]);
    }

    #[test]
    fn the_store_in_memory_is_not_a_file() {
        assert_eq!(store_as_seen_from_here("memory"), Ok("memory".into()));
        assert!(store_as_seen_from_here("a.sqlite").unwrap().is_absolute());
    }
}
