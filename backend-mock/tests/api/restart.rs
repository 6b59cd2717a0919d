//! What has been acknowledged is there after a restart, however the program ended.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Sender, channel};

use axum::http::StatusCode;
use kanta_backend_mock::scenarios::Scenario;
use kanta_backend_mock::storage::StorageError;
use kanta_backend_mock::world::{World, WorldError};
use kanta_shared::api::customership::{Changed, CustomershipDetails};
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::{ApplicationDetails, Saved, etag, paths};
use kanta_shared::application::ApplicationDraft;
use kanta_shared::customer::CustomerDraft;
use kanta_shared::customership::SectionData;
use kanta_shared::fixtures::{clinic, county};
use kanta_shared::service::KantaService::{Imaging, PatientData, SocialWelfare};
use rusqlite::Connection;

use crate::helpers::{MORNING, TestApp, moment};

/// A file for a store, which is removed with all that SQLite puts beside it.
struct Store(PathBuf);

impl Store {
    fn new() -> Store {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let name = format!(
            "kanta-mock-{}-{}",
            std::process::id(),
            COUNT.fetch_add(1, Ordering::Relaxed)
        );
        let folder = std::env::temp_dir().join(name);
        fs::create_dir(&folder).unwrap();
        Store(folder)
    }

    fn file(&self) -> PathBuf {
        self.0.join("store.sqlite")
    }

    /// A server that begins, or goes on, with this file.
    fn app(&self) -> TestApp {
        TestApp::with(World::on_disk(&self.file(), None, Some(moment(MORNING))).unwrap())
    }

    fn connection(&self) -> Connection {
        Connection::open(self.file()).unwrap()
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn everything_is_there_after_a_restart() {
    let store = Store::new();
    let app = store.app();
    let browser = app.acting("managing-director", "clinic");
    let patient_data = browser.fill_in(PatientData);
    let sent = browser.send(&patient_data, "a").expect(StatusCode::OK);
    let imaging = browser.fill_in(Imaging);
    let letters = app.do_(|it| Ok(it.storage.letters()?));
    let signed = app.do_(|it| Ok(it.storage.commitment_of(&clinic().oid)?));
    let patient_data = browser.application(&patient_data.id);

    let restarted = store.app();
    let browser = restarted.browser_with(&browser.cookie());
    assert_eq!(browser.application(&imaging.id), imaging);
    assert_eq!(browser.application(&patient_data.id), patient_data);
    assert_eq!(restarted.do_(|it| Ok(it.storage.letters()?)), letters);
    assert_eq!(
        restarted.do_(|it| Ok(it.storage.commitment_of(&clinic().oid)?)),
        signed
    );
    let seen = ApplicationDetails {
        version: patient_data.version - 1,
        ..patient_data
    };
    assert_eq!(
        browser.send(&seen, "a").expect(StatusCode::OK).text(),
        sent.text(),
        "and the key is known"
    );
}

#[test]
fn what_a_customer_has_changed_is_there_after_a_restart() {
    let store = Store::new();
    let app = store.app();
    let browser = app.acting("mandate-holder", "county");
    let path = paths::customership(PatientData);
    let seen: CustomershipDetails = browser.get(&path).json();
    let data = SectionData::Customer(CustomerDraft {
        email: "uusi@esimerkki.fi".to_owned(),
        ..seen.customership.customer.clone()
    });
    let changed = browser
        .post(paths::changes(PatientData))
        .if_match(seen.version)
        .json(&data)
        .send();
    let changed: Changed = changed.expect(StatusCode::CREATED).json();

    let restarted = store.app();
    let browser = restarted.browser_with(&browser.cookie());
    let kept: CustomershipDetails = browser.get(&path).json();
    assert_eq!(kept, changed.details);
    assert_eq!(kept.history, [changed.record]);
}

#[test]
fn the_clock_and_the_story_go_on_after_a_restart() {
    let store = Store::new();
    let file = store.file();
    let world = World::on_disk(&file, Some(Scenario::Katso), None).unwrap();
    world.set_clock(moment(MORNING)).unwrap();
    drop(world);
    let world = World::on_disk(&file, None, None).unwrap();
    assert_eq!(world.now(), moment(MORNING));
    assert_eq!(world.scenario(), Scenario::Katso);
    drop(world);
    let later = moment("2027-01-01T00:00:00+02:00");
    assert_eq!(
        World::on_disk(&file, None, Some(later.clone()))
            .unwrap()
            .now(),
        later
    );
    let other = World::on_disk(&file, Some(Scenario::Default), None);
    assert!(matches!(
        other,
        Err(WorldError::OtherScenario(Scenario::Katso))
    ));
}

#[test]
fn a_file_of_another_version_is_left_alone() {
    let store = Store::new();
    drop(store.app());
    let connection = store.connection();
    connection.pragma_update(None, "user_version", 1).unwrap();
    let error = World::on_disk(&store.file(), None, None).err().unwrap();
    assert!(
        matches!(error, WorldError::Storage(StorageError::OtherVersion)),
        "{error}"
    );
}

#[test]
fn a_world_goes_back_to_how_it_began() {
    let store = Store::new();
    let world = World::on_disk(&store.file(), None, Some(moment(MORNING))).unwrap();
    let applications = || {
        world
            .transaction(|it| Ok(it.storage.applications()?))
            .unwrap()
    };
    let began = applications();
    world
        .transaction(|it| Ok(it.storage.revoke_mandate("colleague", &county().oid)?))
        .unwrap();
    world.advance_clock("P40D").unwrap();
    world.reset().unwrap();
    assert_eq!(world.now(), moment(MORNING));
    assert!(
        !world
            .transaction(|it| Ok(it.storage.mandate_is_revoked("colleague", &county().oid)?))
            .unwrap()
    );
    let summaries = |it: Vec<kanta_backend_mock::storage::applications::StoredApplication>| {
        it.into_iter()
            .map(|it| {
                (
                    it.organisation,
                    it.own.service,
                    it.status,
                    it.draft,
                    it.saved_at,
                )
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(summaries(applications()), summaries(began));
}

#[test]
fn a_fault_of_the_server_tells_nothing_but_its_id() {
    let store = Store::new();
    let app = store.app();
    let browser = app.acting("managing-director", "clinic");
    let application = browser.start(PatientData);
    store
        .connection()
        .execute("UPDATE application SET draft = 'secret'", [])
        .unwrap();
    let error = browser
        .get(paths::application(&application.id))
        .error(ErrorCode::Internal);
    assert_eq!((error.status, error.detail), (500, None));
}

#[test]
fn while_the_store_cannot_be_written_the_server_says_to_try_again() {
    let store = Store::new();
    let app = store.app();
    let browser = app.acting("managing-director", "clinic");
    let seen = browser.start(PatientData);
    let other = store.connection();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let answer = browser
        .try_to_save(&seen, &seen.draft)
        .expect(StatusCode::SERVICE_UNAVAILABLE);
    answer.error(ErrorCode::Unavailable);
    assert!(answer.header("retry-after").is_some());
    other.execute_batch("ROLLBACK").unwrap();
    browser.save(&seen, &seen.draft);
}

#[test]
fn an_end_that_cannot_be_written_comes_as_soon_as_it_can() {
    let store = Store::new();
    let app = store.app();
    app.acting("managing-director", "leaving")
        .terminate("1.12.2026");
    drop(app);
    let later = moment("2026-12-09T09:00:00+02:00");
    let app = TestApp::with(World::on_disk(&store.file(), None, Some(later)).unwrap());
    let other = store.connection();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let error = app.try_(|_| Ok(())).unwrap_err();
    assert_eq!(error.code(), ErrorCode::Unavailable);
    assert_eq!(app.overdue(), [""; 0], "it is no fault of the program");
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(app.do_(|it| Ok(it.storage.pending_terminations()?)), []);
}

/// The program itself, which is killed when it goes out of scope.
struct Server {
    process: Mutex<Child>,
    address: String,
}

impl Server {
    fn start(file: &Path) -> Server {
        let mut process = Command::new(env!("CARGO_BIN_EXE_kanta-backend-mock"))
            .args(["--port", "0", "--at", MORNING, "--store"])
            .arg(file)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let first = lines.next().unwrap().unwrap();
        let address = first.rsplit("http://").next().unwrap().to_owned();
        // A program that prints must not wait for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        Server {
            process: Mutex::new(process),
            address,
        }
    }

    /// Ends it without a warning.
    fn kill(&self) {
        let mut process = self.process.lock().unwrap();
        process.kill().unwrap();
        process.wait().unwrap();
    }

    /// The body of an answer, if one comes.
    fn ask(&self, method: &str, path: &str, headers: &str, body: &str) -> Option<(u16, String)> {
        let mut stream = TcpStream::connect(&self.address).ok()?;
        let Server { address, .. } = self;
        let length = body.len();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}\
             Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
        );
        stream.write_all(request.as_bytes()).ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        let (head, body) = answer.split_once("\r\n\r\n")?;
        let length = head.lines().find_map(|it| {
            it.to_lowercase()
                .strip_prefix("content-length: ")?
                .parse()
                .ok()
        });
        let status = head.split(' ').nth(1)?.parse().ok()?;
        (length == Some(body.len())).then(|| (status, body.to_owned()))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

/// What a person who saves again and again knows when the server is gone: the last version that
/// was acknowledged, and the save that was not.
struct Writer {
    acknowledged: ApplicationDetails,
    attempted: ApplicationDraft,
}

impl Writer {
    fn save_until_nobody_answers(
        mut self,
        server: &Server,
        cookie: &str,
        progress: &Sender<()>,
    ) -> Writer {
        loop {
            let Writer {
                acknowledged: seen,
                attempted,
            } = &mut self;
            attempted.billing.recipient = format!("Version {}", seen.version + 1);
            let headers = format!("Cookie: {cookie}\r\nIf-Match: {}\r\n", etag(seen.version));
            let body = serde_json::to_string(attempted).unwrap();
            let Some((status, body)) = server.ask("PUT", &paths::draft(&seen.id), &headers, &body)
            else {
                return self;
            };
            assert_eq!(status, 200, "{body}");
            seen.version = serde_json::from_str::<Saved<ApplicationDraft>>(&body)
                .unwrap()
                .version;
            seen.draft = attempted.clone();
            let _ = progress.send(());
        }
    }
}

/// How often the program is killed; `KANTA_KILLS` says so otherwise.
fn kills() -> usize {
    let kills = std::env::var("KANTA_KILLS").ok();
    kills.map_or(10, |it| it.parse().unwrap())
}

#[test]
fn what_was_acknowledged_survives_a_kill_under_load() {
    let store = Store::new();
    let app = store.app();
    let browser = app.acting("managing-director", "leaving");
    let cookie = browser.cookie();
    let ids = [SocialWelfare, Imaging].map(|it| browser.fill_in(it).id);
    for saves in 0..kills() {
        // At another moment of the load each time, and the same ones in every run.
        let saves = 1 + saves * 37 % 50;
        let writers = ids.each_ref().map(|id| {
            let acknowledged = app.browser_with(&cookie).application(id);
            Writer {
                attempted: acknowledged.draft.clone(),
                acknowledged,
            }
        });
        let server = Server::start(&store.file());
        let (progress, acknowledged) = channel();
        let writers: Vec<Writer> = std::thread::scope(|scope| {
            let (server, cookie) = (&server, &cookie);
            let threads = writers.map(|it| {
                let progress = progress.clone();
                scope.spawn(move || it.save_until_nobody_answers(server, cookie, &progress))
            });
            acknowledged.iter().take(saves).for_each(drop);
            server.kill();
            threads.into_iter().map(|it| it.join().unwrap()).collect()
        });
        let check: String = store
            .connection()
            .query_row("PRAGMA integrity_check", [], |row| row.get(0))
            .unwrap();
        assert_eq!(check, "ok");
        for Writer {
            acknowledged,
            attempted,
        } in writers
        {
            let now = store
                .app()
                .browser_with(&cookie)
                .application(&acknowledged.id);
            if now.version == acknowledged.version {
                assert_eq!(now.draft, acknowledged.draft);
            } else {
                assert_eq!(
                    (now.version, now.draft),
                    (acknowledged.version + 1, attempted),
                    "kept, but not reported"
                );
            }
        }
    }
}
