//! What tests and other programs report, and the files in which it is.

use std::fs::{self, File};
use std::ops::AddAssign;
use std::path::PathBuf;

use crate::process::{Result, root, target};

/// How many tests passed, and how many did not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    passed: u64,
    pub(crate) failed: u64,
}

impl Tally {
    pub(crate) fn of(passed: u64, failed: u64) -> Self {
        Self { passed, failed }
    }

    /// A failure that no test reported, such as code that does not compile, is one too.
    pub(crate) fn with_end(self, ended: Result) -> Self {
        match ended {
            Err(message) if self.failed == 0 => {
                eprintln!("{message}");
                Self { failed: 1, ..self }
            }
            _ => self,
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// A new file for the output of a program.
pub(crate) fn log(name: &str) -> Result<File> {
    let file = logs().join(name);
    fs::create_dir_all(logs())
        .and_then(|()| File::create(&file))
        .map_err(|error| format!("{}: {error}", file.display()))
}

pub(crate) fn logs() -> PathBuf {
    target().join("test-logs")
}

/// The output of the last run of the Rust tests.
pub(crate) fn rust_results() -> PathBuf {
    logs().join("rust-tests.txt")
}

/// The results of the last run of a suite in a browser.
pub(crate) fn browser_results(suite: &str) -> PathBuf {
    root().join(format!("e2e/test-results/{suite}.json"))
}

/// The names of the suites that Playwright runs.
pub(crate) const BROWSER: &str = "browser";
pub(crate) const ENGINES: &str = "engines";
pub(crate) const DEPLOYED: &str = "deployed";

/// What a line such as `test result: ok. 3 passed; 0 failed; …` says.
pub(crate) fn rust_tally(line: &str) -> Option<Tally> {
    let counts = line.strip_prefix("test result: ")?;
    let count = |what: &str| {
        let before = counts
            .split(';')
            .find_map(|it| it.trim().strip_suffix(what))?;
        before.split_whitespace().last()?.parse().ok()
    };
    Some(Tally {
        passed: count(" passed")?,
        failed: count(" failed")?,
    })
}

/// What the `stats` at the end of Playwright's results say.
pub(crate) fn browser_tally(results: &str) -> Option<Tally> {
    let stats = &results[results.rfind("\"stats\"")?..];
    let count = |what: &str| -> Option<u64> {
        let (_, after) = stats.split_once(&format!("\"{what}\": "))?;
        let end = after.find(|it: char| !it.is_ascii_digit())?;
        after[..end].parse().ok()
    };
    Some(Tally {
        passed: count("expected")?,
        // One that passed only at a second try is not to be trusted.
        failed: count("unexpected")? + count("flaky")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rust_results_are_counted() {
        for (line, expected) in [
            (
                "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s",
                Some(Tally::of(12, 0)),
            ),
            (
                "test result: FAILED. 3 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 1.00s",
                Some(Tally::of(3, 2)),
            ),
            ("test values::oid::tests::it ... ok", None),
            ("running 3 tests", None),
        ] {
            assert_eq!(rust_tally(line), expected, "{line}");
        }
    }

    #[test]
    fn browser_results_are_counted() {
        let results = r#"{
  "suites": [{ "title": "an \"expected\": 99 in a title" }],
  "stats": {
    "startTime": "2026-01-01T00:00:00.000Z",
    "duration": 100.5,
    "expected": 7,
    "skipped": 0,
    "unexpected": 2,
    "flaky": 1
  }
}"#;
        let expected = Tally::of(7, 3);
        assert_eq!(browser_tally(results), Some(expected));
        assert_eq!(browser_tally(""), None);
    }

    #[test]
    fn a_failure_that_no_test_reported_counts() {
        let passed = Tally::of(4, 0);
        let failed = Tally::of(4, 2);
        let error = || Err("it did not compile".to_owned());
        assert_eq!(passed.with_end(Ok(())), passed);
        assert_eq!(passed.with_end(error()), Tally::of(4, 1));
        assert_eq!(failed.with_end(error()), failed);
    }
}
