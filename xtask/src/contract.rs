//! Whether the server is as its description says: schemathesis asks it whatever the description
//! allows, and whatever it does not.

use std::path::Path;
use std::thread;

use crate::files::{bytes, make_folder};
use crate::process::{Result, command, root, run};
use crate::results::{Tally, log, logs};
use crate::run::{Build, get, start_mock};
use crate::tools;

/// Who asks, and for whom: a newcomer, a customer that joins further services, and
/// one with services in use.
const ASKING: [(&str, &str); 3] = [
    ("managing-director", "clinic"),
    ("mandate-holder", "county"),
    ("managing-director", "leaving"),
];

/// How long each asks, all at the same time.
const SECONDS: u32 = 90;

/// What is excepted, and why.
const CONFIG: &str = "schemathesis.toml";

pub(crate) fn test() -> Result<Tally> {
    let schemathesis = &tools::schemathesis()?;
    let (port, _server) = start_mock(Build::Tested, "contract-mock.log", |it| {
        it.arg("--no-limits")
    })?;

    println!("Each of {} asks for {SECONDS} s …", ASKING.len());
    let runs = thread::scope(|scope| {
        let started = ASKING.map(|(persona, organisation)| {
            scope.spawn(move || ask_as(schemathesis, port, persona, organisation))
        });
        started.map(|run| {
            run.join()
                .unwrap_or_else(|_| Err("A run broke off.".to_owned()))
        })
    });
    let mut tally = Tally::default();
    let mut report = Vec::new();
    for ((persona, organisation), run) in ASKING.into_iter().zip(runs) {
        let who = format!("{persona} for {organisation}");
        let Run { output, ended } = run.unwrap_or_else(|message| Run {
            output: String::new(),
            ended: Err(message),
        });
        println!("{who}:\n{output}");
        let last = output.lines().filter_map(figures_in).next_back();
        let Figures { cases, failures } = last.unwrap_or_default();
        report.push(format!("{who}: {cases} cases, {failures} failures"));
        let ended = ended.and_then(|()| match cases {
            0 => Err("Not one case was tried.".to_owned()),
            _ => Ok(()),
        });
        tally += match ended {
            Ok(()) => Tally::of(1, 0),
            Err(message) => {
                eprintln!("{who}: {message}");
                Tally::of(0, failures.max(1))
            }
        };
    }
    println!("{}", report.join("\n"));
    Ok(tally)
}

/// What schemathesis printed, and why its run is not good.
struct Run {
    output: String,
    ended: Result,
}

/// What a run came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Figures {
    cases: u64,
    failures: u64,
}

/// Asks in a new world.
fn ask_as(schemathesis: &Path, port: u16, persona: &str, organisation: &str) -> Result<Run> {
    let link = format!("/_mock/s/default?as={persona}&for={organisation}");
    let entered = get(port, &link, "")?;
    let cookies: Vec<&str> = entered
        .lines()
        .filter_map(|line| line.strip_prefix("set-cookie: ")?.split(';').next())
        .collect();
    let cookies = cookies.join("; ");
    // So the requests are as a page makes them, which says whom it speaks for.
    let session = get(port, "/api/v1/session", &cookies)?;
    let identity =
        identity_in(&session).ok_or_else(|| format!("No user is logged in: {session}"))?;
    let folder = logs().join("contract");
    make_folder(&folder)?;

    let config = root().join(CONFIG);
    let seconds = SECONDS.to_string();
    let mut asking = command(schemathesis, ["--config-file"]);
    asking.arg(config).arg("run");
    asking.arg(format!("http://127.0.0.1:{port}/api/openapi.json"));
    asking.args(["--header", &format!("Cookie: {cookies}")]);
    asking.args(["--header", &format!("Acting-As: {identity}")]);
    asking.args(["--max-time", &seconds]);
    // The same cases every time, as far as the time allows.
    asking.args(["--seed", "1", "--generation-database", "none", "--no-color"]);
    let name = format!("contract-{persona}-{organisation}.log");
    let output = log(&name)?;
    let errors = output.try_clone().map_err(|error| error.to_string())?;
    let ended = run(asking.current_dir(folder).stdout(output).stderr(errors))
        .and_then(|()| expect(port, "/api/v1/session", &cookies, "\"person\""))
        .and_then(|()| expect(port, "/_mock/invariants", &cookies, "\r\n\r\n[]"));
    // What was asked may be printed as it is, and need not be a text.
    let output = bytes(logs().join(name))?;
    let output = String::from_utf8_lossy(&output).into_owned();
    Ok(Run { output, ended })
}

/// Whom the session speaks for, as its answer says.
fn identity_in(answer: &str) -> Option<String> {
    let (_, body) = answer.split_once("\r\n\r\n")?;
    let session: serde_json::Value = serde_json::from_str(body).ok()?;
    Some(session["identity"].as_str()?.to_owned())
}

/// What a line such as `1109 generated, 24 found 23 unique failures, 20 skipped` says.
fn figures_in(line: &str) -> Option<Figures> {
    let (cases, rest) = line.trim().split_once(" generated")?;
    let failures = rest.split_once(" found ").map(|(_, rest)| rest);
    let failures = failures.and_then(|it| it.split_whitespace().next());
    Some(Figures {
        cases: cases.parse().ok()?,
        failures: failures.map_or(Some(0), |it| it.parse().ok())?,
    })
}

/// Checks that the answer contains this: what was asked was asked with a session,
/// and has broken nothing.
fn expect(port: u16, path: &str, cookies: &str, expected: &str) -> Result {
    let answer = get(port, path, cookies)?;
    match answer.contains(expected) {
        true => Ok(()),
        false => Err(format!("After that {path} answers:\n{answer}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_identity_is_read_from_the_session_answer() {
        let answer = "HTTP/1.1 200 OK\r\nx: y\r\n\r\n{\"person\": {}, \"identity\": \"abc\"}";
        assert_eq!(identity_in(answer).as_deref(), Some("abc"));
        assert_eq!(identity_in("HTTP/1.1 401 Unauthorized\r\n\r\n{}"), None);
    }

    #[test]
    fn figures_are_read_from_what_schemathesis_says() {
        for (line, expected) in [
            (
                "  1109 generated, 24 found 23 unique failures, 20 skipped",
                Some((1109, 23)),
            ),
            ("  5 generated, 1 found 1 unique failures", Some((5, 1))),
            ("  80 generated, 60 passed, 20 skipped", Some((80, 0))),
            ("Test cases:", None),
            ("Values are generated, as ever", None),
        ] {
            let expected = expected.map(|(cases, failures)| Figures { cases, failures });
            assert_eq!(figures_in(line), expected, "{line}");
        }
    }
}
