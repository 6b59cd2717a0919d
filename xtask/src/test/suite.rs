//! Tests that Playwright runs against app and mock.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::process::{Companion, Result, command, root, run};
use crate::results::{self, Tally, browser_results, browser_tally, logs};
use crate::run::{Build, Warnings, app, start_mock};
use crate::tools::{self, Tools};

pub(super) struct Suite {
    /// Of its results, and of what the mock says meanwhile.
    name: &'static str,
    config: &'static str,
}

const fn suite(name: &'static str, config: &'static str) -> Suite {
    Suite { name, config }
}

pub(super) const BROWSER: Suite = suite(results::BROWSER, "playwright.config.ts");
pub(super) const ENGINES: Suite = suite(results::ENGINES, "playwright.engines.config.ts");
pub(super) const DEPLOYED: Suite = suite(results::DEPLOYED, "playwright.deployed.config.ts");
/// Those of the browser tests that are about what is never lost or doubled.
pub(super) const RELIABILITY: Suite = suite("reliability", "playwright.reliability.config.ts");

impl Suite {
    /// Runs them with these programs, each under the variable that names it.
    pub(super) fn run(&self, filter: Option<&str>, programs: &[(&str, PathBuf)]) -> Result<Tally> {
        tools::npm_packages()?;
        let dist = app(&Tools::for_the_app()?, Warnings::Refused)?;
        let (port, _server) = self.start_mock(|it| it.arg("--serve").arg(dist))?;
        let address = format!("http://127.0.0.1:{port}");
        self.run_at(&address, filter, programs)
    }

    /// As [`start_mock`].
    pub(super) fn start_mock(
        &self,
        with: impl FnOnce(&mut Command) -> &mut Command,
    ) -> Result<(u16, Companion)> {
        start_mock(
            Build::Tested,
            &format!("{}-tests-mock.log", self.name),
            with,
        )
    }

    /// Runs the tests against what is at an address.
    pub(super) fn run_at(
        &self,
        address: &str,
        filter: Option<&str>,
        programs: &[(&str, PathBuf)],
    ) -> Result<Tally> {
        let results = browser_results(self.name);
        // Yesterday's results are not to be counted if today's are never written.
        let _ = fs::remove_file(&results);
        let mut playwright = command(
            "node_modules/.bin/playwright",
            ["test", "--config", self.config],
        );
        if let Some(filter) = filter {
            // Rust tests are filtered by the same words, and either kind may have none of them.
            let words = escaped(filter);
            playwright.args(["--pass-with-no-tests", "--grep", &words]);
        }
        let ended = run(playwright
            .current_dir(root().join("e2e"))
            .envs(programs.iter().cloned())
            .env("KANTA_URL", address));
        if ended.is_err() {
            println!("What the mock said is in {}", logs().display());
        }
        let counted = fs::read_to_string(&results).unwrap_or_default();
        Ok(browser_tally(&counted).unwrap_or_default().with_end(ended))
    }
}

/// A regular expression that finds this text and nothing else.
fn escaped(text: &str) -> String {
    let escaped = |it: char| {
        let escape = it.is_ascii_punctuation().then_some('\\');
        escape.into_iter().chain([it])
    };
    text.chars().flat_map(escaped).collect()
}
