//! What has been acknowledged is there, and nothing has happened twice, when the program is killed at
//! any moment.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use kanta_shared::api::customership::CustomershipDetails;
use kanta_shared::api::{ApplicationDetails, IDEMPOTENCY_KEY, Saved, etag, paths};
use kanta_shared::application::ApplicationDraft;
use kanta_shared::customer::CustomerDraft;
use kanta_shared::customership::SectionData;
use kanta_shared::service::KantaService::{Imaging, PatientData, SocialWelfare};
use serde_json::{Value, json};

use crate::counts::{Counts, seed, setting};
use crate::helpers::{Browser, MORNING};
use crate::restart::Store;

impl Store {
    /// The same at this moment, in files of its own.
    fn copy(&self) -> Store {
        let copy = Store::new();
        for it in fs::read_dir(&self.0).unwrap() {
            let it = it.unwrap();
            fs::copy(it.path(), copy.0.join(it.file_name())).unwrap();
        }
        copy
    }

    #[track_caller]
    fn expect_sound(&self) {
        let connection = self.connection();
        let check = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0));
        assert_eq!(check, Ok("ok".to_owned()));
    }

    /// A number that grows with everything that customers do.
    fn progress(&self) -> u64 {
        let versions = ["application", "customership", "termination"]
            .map(|it| format!("(SELECT coalesce(sum(version), 0) FROM {it})"));
        let query = format!("SELECT {}", versions.join(" + "));
        let connection = self.connection();
        connection.query_row(&query, [], |row| row.get(0)).unwrap()
    }

    /// Which letters went to whom.
    fn letters(&self) -> Vec<(String, String)> {
        let letters = self.app().do_(|it| Ok(it.storage.letters()?)).into_iter();
        let letters = letters.map(|it| it.letter);
        letters.map(|it| (it.kind.to_string(), it.to)).collect()
    }
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
    fn save_until_the_server_is_gone(
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
            let Some((status, body)) = server.ask(
                "PUT",
                &paths::draft(&paths::application(&seen.id)),
                &headers,
                &body,
            ) else {
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

/// How often the program is killed at a random moment; `cargo xtask reliability` sets `KANTA_KILLS`.
const KILLS: u64 = 10;

#[test]
fn what_was_acknowledged_survives_a_kill_under_load() {
    let store = Store::new();
    let app = store.app();
    let browser = app.acting("managing-director", "leaving");
    let cookie = browser.cookie();
    let ids = [SocialWelfare, Imaging].map(|it| browser.fill_in(it).id);
    let counts = Counts::of("kills-at-random");
    for kill in 0..setting("KANTA_KILLS", KILLS) {
        // At another moment of the load each time.
        let saves = (1 + (seed() % 50 + kill * 37) % 50) as usize;
        let _case = counts.begin();
        let writers = ids.each_ref().map(|id| {
            let acknowledged = app.browser_with(&cookie).application(id);
            Writer {
                attempted: acknowledged.draft.clone(),
                acknowledged,
            }
        });
        let saves_of = |all: &[Writer]| all.iter().map(|it| it.acknowledged.version).sum::<u64>();
        let began = saves_of(&writers);
        let server = Server::start(&store.file());
        let (progress, acknowledged) = channel();
        let writers: Vec<Writer> = std::thread::scope(|scope| {
            let (server, cookie) = (&server, &cookie);
            let threads = writers.map(|it| {
                let progress = progress.clone();
                scope.spawn(move || it.save_until_the_server_is_gone(server, cookie, &progress))
            });
            acknowledged.iter().take(saves).for_each(drop);
            server.kill();
            threads.into_iter().map(|it| it.join().unwrap()).collect()
        });
        counts.add("saves", saves_of(&writers) - began);
        store.expect_sound();
        for Writer {
            acknowledged,
            attempted,
        } in writers
        {
            let now = store
                .app()
                .browser_with(&cookie)
                .application(&acknowledged.id);
            let as_reported =
                now.version == acknowledged.version && now.draft == acknowledged.draft;
            let under_way = now.version == acknowledged.version + 1 && now.draft == attempted;
            counts.expect_kept(as_reported || under_way, "a save is not as it was reported");
        }
    }
}

/// A request that changes something.
struct Deed {
    name: &'static str,
    method: &'static str,
    path: String,
    version: u64,
    body: Value,
    /// What it is answered when it is done, and when it is repeated after that.
    statuses: [u16; 2],
}

impl Deed {
    fn ask(&self, server: &Server, cookie: &str) -> Option<u16> {
        let Deed { method, path, .. } = self;
        let headers = format!(
            "Cookie: {cookie}\r\nIf-Match: {}\r\n{IDEMPOTENCY_KEY}: one-key\r\n",
            etag(self.version)
        );
        let body = match &self.body {
            Value::Null => String::new(),
            body => body.to_string(),
        };
        let (status, _) = server.ask(method, path, &headers, &body)?;
        Some(status)
    }
}

/// Everything that a customer commits to, each about to be done.
fn deeds(browser: &Browser<'_>) -> [Deed; 4] {
    let application = browser.fill_in(SocialWelfare);
    let other = browser.fill_in(Imaging);
    let seen: CustomershipDetails = browser.get(paths::customership(PatientData)).json();
    let changed = SectionData::Customer(CustomerDraft {
        email: "uusi@esimerkki.fi".to_owned(),
        ..seen.customership.customer.clone()
    });
    let draft = ApplicationDraft {
        reply: "Kirjoitettu".to_owned(),
        ..other.draft
    };
    let termination = browser.fill_in_termination("31.12.2026");
    let deed = |name, method, path, version, body, statuses| Deed {
        name,
        method,
        path,
        version,
        body,
        statuses,
    };
    let [save, send] = [
        paths::draft(&paths::application(&other.id)),
        paths::submission(&paths::application(&application.id)),
    ];
    let end = paths::submission(&paths::termination(&termination.id));
    let [change, draft] = [json!(changed), json!(draft)];
    [
        deed("save", "PUT", save, other.version, draft, [200, 412]),
        deed(
            "send",
            "POST",
            send,
            application.version,
            Value::Null,
            [200, 200],
        ),
        deed(
            "change",
            "POST",
            paths::changes(PatientData),
            seen.version,
            change,
            [201, 412],
        ),
        deed(
            "end",
            "POST",
            end,
            termination.version,
            Value::Null,
            [200, 200],
        ),
    ]
}

/// Where a request is held until the program is killed.
const POINTS: [(&str, bool); 3] = [
    // Before the transaction, after it and before the answer, in the middle of the answer.
    ("delay", false),
    ("delay-after", true),
    ("slow", true),
];

/// Waits for something that comes soon.
#[track_caller]
fn wait_until(mut is_so: impl FnMut() -> bool) {
    let end = Instant::now() + Duration::from_secs(60);
    while !is_so() {
        assert!(Instant::now() < end, "it never came");
        thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn a_deed_during_which_the_program_is_killed_is_done_once_when_it_is_repeated() {
    let began = Store::new();
    let (cookie, deeds) = {
        let app = began.app();
        let browser = app.acting("managing-director", "leaving");
        (browser.cookie(), deeds(&browser))
    };
    let counts = Counts::of("kills-at-points");
    for deed in &deeds {
        let undisturbed = began.copy();
        let server = Server::start(&undisturbed.file());
        assert_eq!(
            deed.ask(&server, &cookie),
            Some(deed.statuses[0]),
            "{}",
            deed.name
        );
        drop(server);
        let expected = (undisturbed.progress(), undisturbed.letters());
        for (point, is_done) in POINTS {
            let _case = counts.begin();
            let store = began.copy();
            kill_at(&store, point, is_done, deed, &cookie);
            store.expect_sound();
            let before = began.progress();
            let after = if is_done { expected.0 } else { before };
            let what = format!("{} and {point}", deed.name);
            counts.expect_kept(store.progress() == after, &what);
            let server = Server::start(&store.file());
            let status = deed.statuses[usize::from(is_done)];
            assert_eq!(deed.ask(&server, &cookie), Some(status), "{what}");
            drop(server);
            let now = (store.progress(), store.letters());
            counts.expect_once(now == expected, format_args!("{what}: {now:?}"));
        }
    }
}

/// Kills the program while the deed is held at a point.
fn kill_at(store: &Store, point: &str, is_done: bool, deed: &Deed, cookie: &str) {
    let before = store.progress();
    let server = Server::start(&store.file());
    let rule = json!([{ "method": deed.method, "path": deed.path, "effect": { point: 60_000 } }]);
    let planned = server.ask("PUT", "/_mock/faults", "", &rule.to_string());
    assert_eq!(planned.map(|(status, _)| status), Some(200));
    thread::scope(|scope| {
        let asked = scope.spawn(|| deed.ask(&server, cookie));
        wait_until(|| {
            let (_, planned) = server.ask("GET", "/_mock/faults", "", "").unwrap();
            planned.contains(r#""times":0"#)
        });
        if is_done {
            wait_until(|| before < store.progress());
        }
        server.kill();
        assert_eq!(asked.join().unwrap(), None, "no answer came");
    });
}
