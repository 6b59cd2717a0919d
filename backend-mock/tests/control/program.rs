//! The server as a program: how it begins, what it says when it cannot, and how it ends.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use kanta_backend_mock::storage::Storage;

/// A folder of its own, which goes when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let file = self.0.join(name);
        fs::write(&file, content).unwrap();
        file
    }

    /// A file in which a world is kept, whole and closed.
    fn store(&self, name: &str) -> PathBuf {
        let file = self.0.join(name);
        let mut server = Running::start(&["--store", text(&file)]);
        server.end();
        file
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What is left behind is in a temporary folder.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A server that has said where it is.
struct Running {
    child: Child,
    port: u16,
}

impl Running {
    fn start(arguments: &[&str]) -> Running {
        let mut child = program(arguments)
            .args(["--port", "0"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut first = String::new();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        output.read_line(&mut first).unwrap();
        let port = first.trim().rsplit(':').next().unwrap().parse().unwrap();
        // What it says after that fits into the pipe, which stays open as long as the child does.
        std::thread::spawn(move || output.lines().for_each(drop));
        Running { child, port }
    }

    /// Stops it as systems do.
    fn end(&mut self) {
        signal(&self.child);
        assert!(self.child.wait().unwrap().success());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // One that has ended needs no ending.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn signal(child: &Child) {
    let id = child.id().to_string();
    let said = Command::new("kill").args(["-TERM", &id]).status().unwrap();
    assert!(said.success());
}

fn program(arguments: &[&str]) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_kanta-backend-mock"));
    program.args(arguments);
    program
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// It does not start, and says why in one sentence that has all of this in it.
#[track_caller]
fn check_refused(arguments: &[&str], expected: &[&str]) {
    let ended = program(arguments).output().unwrap();
    assert!(!ended.status.success(), "{arguments:?}");
    let said = String::from_utf8(ended.stderr).unwrap();
    assert_eq!(said.lines().count(), 1, "{said}");
    for expected in expected {
        assert!(said.contains(expected), "{expected} in {said}");
    }
    assert_eq!(String::from_utf8(ended.stdout).unwrap(), "");
}

/// The same, with a file that stays as it is.
#[track_caller]
fn check_left_alone(file: &Path, expected: &str) {
    let before = fs::read(file).unwrap();
    check_refused(
        &["--port", "0", "--store", text(file)],
        &[text(file), expected, "--store"],
    );
    assert_eq!(fs::read(file).unwrap(), before);
    for beside in ["-wal", "-shm", "-journal"] {
        assert!(!Path::new(&format!("{}{beside}", text(file))).exists());
    }
}

#[test]
fn a_file_has_one_server_at_a_time() {
    let folder = Folder::new("one-server");
    let file = folder.0.join("world.sqlite");
    let mut first = Running::start(&["--store", text(&file)]);
    let place = format!("http://127.0.0.1:{}", first.port);
    check_refused(
        &["--port", "0", "--store", text(&file)],
        &[text(&file), &place, "--store"],
    );
    first.end();
    Running::start(&["--store", text(&file)]).end();
}

#[test]
fn a_port_in_use_is_named_and_no_file_is_made() {
    let folder = Folder::new("port");
    let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let file = folder.0.join("world.sqlite");
    check_refused(
        &["--port", &port, "--store", text(&file)],
        &[&format!("Port {port} is in use"), "--port"],
    );
    assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 0);
}

#[test]
fn a_foreign_file_is_left_unchanged() {
    let folder = Folder::new("foreign");
    for (name, sql) in [
        (
            "other-tables.sqlite",
            "CREATE TABLE thing (name TEXT); INSERT INTO thing VALUES ('a');",
        ),
        (
            "same-names.sqlite",
            "CREATE TABLE property (name TEXT, value TEXT); CREATE TABLE session (id);",
        ),
        (
            "numbered.sqlite",
            "CREATE TABLE thing (name TEXT); PRAGMA user_version = 7;",
        ),
        (
            "write-ahead.sqlite",
            "PRAGMA journal_mode = WAL; CREATE TABLE thing (name TEXT);",
        ),
    ] {
        let file = folder.0.join(name);
        rusqlite::Connection::open(&file)
            .unwrap()
            .execute_batch(sql)
            .unwrap();
        check_left_alone(&file, "no file of this program");
    }
    let notes = folder.file(
        "notes.txt",
        "Not a database at all, but a user's own notes. ".repeat(40),
    );
    check_left_alone(&notes, "no file of this program");
}

#[test]
fn a_file_of_another_version_is_left_alone() {
    let folder = Folder::new("version");
    let file = folder.store("world.sqlite");
    let connection = rusqlite::Connection::open(&file).unwrap();
    connection
        .pragma_update(None, "journal_mode", "DELETE")
        .unwrap();
    connection.pragma_update(None, "user_version", 7).unwrap();
    connection.close().unwrap();
    check_left_alone(&file, "another version");
}

#[test]
fn a_damaged_file_is_left_alone() {
    let folder = Folder::new("damaged");
    let whole = fs::read(folder.store("world.sqlite")).unwrap();
    let cut = folder.file("cut.sqlite", &whole[..whole.len() / 2]);
    check_left_alone(&cut, "damaged");
    let mut overwritten = whole.clone();
    let middle = whole.len() / 2;
    overwritten[middle..].fill(0x5a);
    let overwritten = folder.file("overwritten.sqlite", overwritten);
    check_left_alone(&overwritten, "damaged");
}

#[test]
fn a_file_that_cannot_be_one_is_named() {
    let folder = Folder::new("impossible");
    check_refused(&["--store", ""], &["--store"]);
    check_refused(
        &["--port", "0", "--store", text(&folder.0)],
        &[text(&folder.0), "is a folder", "--store"],
    );
    let file = folder.file("file", "");
    let below = file.join("world.sqlite");
    check_refused(
        &["--port", "0", "--store", text(&below)],
        &[text(&below), text(&file), "--store"],
    );
    let read_only = folder.store("read-only.sqlite");
    let mut permissions = fs::metadata(&read_only).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&read_only, permissions).unwrap();
    check_left_alone(&read_only, "cannot be written");
}

#[test]
fn a_folder_without_an_app_is_named() {
    let folder = Folder::new("no-app");
    let nowhere = folder.0.join("nowhere");
    check_refused(
        &[
            "--port",
            "0",
            "--store",
            "memory",
            "--serve",
            text(&nowhere),
        ],
        &[text(&nowhere), "There is no folder", "--serve"],
    );
    check_refused(
        &[
            "--port",
            "0",
            "--store",
            "memory",
            "--serve",
            text(&folder.0),
        ],
        &[text(&folder.0), "app.html", "--serve"],
    );
}

#[test]
fn an_empty_file_becomes_a_store() {
    let folder = Folder::new("empty");
    let file = folder.file("world.sqlite", "");
    Running::start(&["--store", text(&file)]).end();
    Storage::open(&file).unwrap();
}

#[test]
fn the_program_stops_in_time_whatever_its_connections_do() {
    let mut server = Running::start(&["--store", "memory"]);
    let mut hanging = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
    let head = "PUT /_mock/clock HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json";
    write!(hanging, "{head}\r\nContent-Length: 100\r\n\r\n{{").unwrap();
    let said = std::time::Instant::now();
    server.end();
    assert!(said.elapsed() < std::time::Duration::from_secs(3));
}
