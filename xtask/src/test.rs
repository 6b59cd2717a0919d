//! `cargo xtask test`: everything that must hold, with one count at the end.

use std::fs::{self, File};
use std::ops::AddAssign;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use crate::arguments::Arguments;
use crate::audit;
use crate::contract;
use crate::process::{
    Companion, Result, command, end_companions_with_us, root, run, run_hearing, target,
};
use crate::run::{Build, Warnings, app, free_port, mock, testing, wait_until_it_answers};
use crate::tidy;
use crate::tools::{self, ENGINES, Tools};

/// One thing after another; a stage that fails does not keep the next from being tried.
struct Stage {
    name: &'static str,
    title: &'static str,
    /// Whether `--quick` has it too.
    quick: bool,
    work: fn(&Options) -> Result<Tally>,
}

const STAGES: [Stage; 11] = [
    Stage {
        name: "tools",
        title: "Tools",
        quick: true,
        work: tools,
    },
    Stage {
        name: "format",
        title: "Formatting",
        quick: true,
        work: |_| check(run(&mut command("cargo", ["fmt", "--all", "--check"]))),
    },
    Stage {
        name: "tidy",
        title: "Tidiness",
        quick: true,
        work: |_| check(tidy::findings().and_then(tidy::none)),
    },
    Stage {
        name: "lints",
        title: "Lints",
        quick: true,
        work: |_| check(run(&mut testing(&["--quiet", "--no-run"]))),
    },
    Stage {
        name: "rust",
        title: "Rust tests",
        quick: true,
        work: rust_tests,
    },
    Stage {
        name: "audit",
        title: "Audit of the dependencies",
        quick: false,
        work: |_| audit::test(),
    },
    Stage {
        name: "contract",
        title: "Contract of the API",
        quick: false,
        work: |_| contract::test(),
    },
    Stage {
        name: "app",
        title: "App for release",
        quick: false,
        work: |_| check(app(&Tools::for_the_app()?, Warnings::Refused).map(drop)),
    },
    Stage {
        name: "types",
        title: "Types of the browser tests",
        quick: false,
        work: |_| {
            tools::npm_packages()?;
            check(run(command("node_modules/.bin/tsc", ["--project", "."])
                .current_dir(root().join("e2e"))))
        },
    },
    Stage {
        name: "browser",
        title: "Browser tests",
        quick: false,
        work: browser_tests,
    },
    Stage {
        name: "engines",
        title: "Journeys in three engines",
        quick: false,
        work: engine_tests,
    },
];

/// What the person chose.
struct Options {
    quick: bool,
    stages: Vec<String>,
    /// For the Rust, the browser and the engine tests: only those whose name holds it.
    filter: Option<String>,
}

impl Options {
    fn read(mut arguments: Arguments) -> Result<Self> {
        let quick = arguments.flag("--quick");
        let stages: Vec<_> = std::iter::from_fn(|| arguments.word()).collect();
        if let Some(unknown) = stages
            .iter()
            .find(|name| STAGES.iter().all(|stage| stage.name != **name))
        {
            let names: Vec<_> = STAGES.iter().map(|stage| stage.name).collect();
            return Err(format!(
                "There is no stage `{unknown}`; there are: {}.",
                names.join(" ")
            ));
        }
        let filter = (!arguments.rest.is_empty()).then(|| arguments.rest.join(" "));
        arguments.end()?;
        Ok(Self {
            quick,
            stages,
            filter,
        })
    }

    fn has(&self, stage: &Stage) -> bool {
        let named = self.stages.is_empty() || self.stages.iter().any(|name| name == stage.name);
        named && (stage.quick || !self.quick)
    }
}

/// How many held, and how many did not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    passed: u64,
    failed: u64,
}

impl Tally {
    pub(crate) fn of(passed: u64, failed: u64) -> Self {
        Self { passed, failed }
    }

    /// A failure that no test reported, such as code that does not compile, is one too.
    fn with_end(self, ended: Result) -> Self {
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

/// Counts as one: it holds or it does not.
fn check(outcome: Result) -> Result<Tally> {
    outcome.map(|()| Tally {
        passed: 1,
        failed: 0,
    })
}

pub(crate) fn test(arguments: Arguments) -> Result<ExitCode> {
    let options = Options::read(arguments)?;
    end_companions_with_us()?;
    let stages: Vec<_> = STAGES.iter().filter(|stage| options.has(stage)).collect();
    let mut head_start = None;
    let mut total = Tally::default();
    let mut failing = Vec::new();
    for (index, stage) in stages.iter().enumerate() {
        let place = format!("[{}/{}] {}", index + 1, stages.len(), stage.title);
        println!("\n{place} …");
        let start = Instant::now();
        match stage.name {
            "lints" if stages.iter().any(|stage| stage.name == "app") => {
                head_start = Some(head_start_of_the_app()?);
            }
            "app" => head_start.take().iter().for_each(Companion::wait),
            _ => {}
        }
        let tally = (stage.work)(&options).unwrap_or_else(|message| {
            eprintln!("{message}");
            Tally {
                passed: 0,
                failed: 1,
            }
        });
        println!("{place}: {tally}, {} s", start.elapsed().as_secs());
        if tally.failed > 0 {
            failing.push(format!(
                "  {}: cargo xtask test {}",
                stage.title, stage.name
            ));
        }
        total += tally;
    }
    println!();
    if !failing.is_empty() {
        println!("Failed, and how to run it alone:\n{}\n", failing.join("\n"));
    }
    println!("{total}");
    Ok(match total.failed {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    })
}

/// Begins to build the app beside the lints and the Rust tests, as most of its build keeps only
/// one core busy.
///
/// It is this program in another process. What it says is not shown: the stage of its own finds
/// the app built, or builds it again and shows what is wrong.
fn head_start_of_the_app() -> Result<Companion> {
    let log = log("app.log")?;
    let errors = log.try_clone().map_err(|error| error.to_string())?;
    let ourselves = std::env::current_exe().map_err(|error| error.to_string())?;
    Companion::start(
        command(ourselves, ["test", "app"])
            .stdout(log)
            .stderr(errors),
    )
}

/// A new file for what a program says that nobody listens to for now.
pub(crate) fn log(name: &str) -> Result<File> {
    let file = logs().join(name);
    fs::create_dir_all(logs())
        .and_then(|()| File::create(&file))
        .map_err(|error| format!("{}: {error}", file.display()))
}

pub(crate) fn logs() -> PathBuf {
    target().join("test-logs")
}

fn tools(options: &Options) -> Result<Tally> {
    tools::for_the_checks()?;
    tools::pdf_readers()?;
    if !options.quick {
        let needed = [
            Tools::for_the_app().map(drop),
            tools::npm_packages(),
            tools::chromium().map(drop),
            tools::schemathesis().map(drop),
            tools::cargo_deny().map(drop),
        ];
        for engine in &ENGINES {
            // Their stage tells what is missing, and goes on with the others.
            let _ = engine.program();
        }
        // All are tried, so that the person hears of everything that is missing at once.
        tidy::none(needed.into_iter().filter_map(Result::err).collect())?;
    }
    check(Ok(()))
}

fn rust_tests(options: &Options) -> Result<Tally> {
    tools::pdf_readers()?;
    let mut tally = Tally::default();
    let mut cargo = testing(&["--no-fail-fast"]);
    cargo.arg("--").args(&options.filter);
    let mut lines = String::new();
    let ended = run_hearing(&mut cargo, |line| {
        lines.extend([line, "\n"]);
        if let Some(more) = rust_tally(line) {
            tally += more;
        }
    });
    let results = rust_results();
    fs::create_dir_all(logs())
        .and_then(|()| fs::write(&results, lines))
        .map_err(|error| format!("{}: {error}", results.display()))?;
    Ok(tally.with_end(ended))
}

/// What the Rust tests said last.
pub(crate) fn rust_results() -> PathBuf {
    logs().join("rust-tests.txt")
}

/// What the browser tests and those of the engines said last.
pub(crate) fn browser_results() -> [PathBuf; 2] {
    [BROWSER, IN_ENGINES].map(|it| it.results())
}

/// What a line such as `test result: ok. 3 passed; 0 failed; …` says.
fn rust_tally(line: &str) -> Option<Tally> {
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

fn browser_tests(options: &Options) -> Result<Tally> {
    tools::pdf_readers()?;
    BROWSER.run(options, &[("KANTA_CHROMIUM", tools::chromium()?)])
}

/// An engine that cannot be had is named and passed over.
fn engine_tests(options: &Options) -> Result<Tally> {
    let (mut programs, mut skipped) = (Vec::new(), Vec::new());
    for engine in &ENGINES {
        match engine.program() {
            Ok(program) => programs.push((engine.variable, program)),
            Err(error) => skipped.push(format!("skipped: {}: {error}", engine.name)),
        }
    }
    let tally = match programs.is_empty() {
        true => Ok(Tally::default()),
        false => IN_ENGINES.run(options, &programs),
    };
    // Last, where it is seen.
    skipped.iter().for_each(|it| println!("{it}"));
    tally
}

/// Tests that Playwright runs against app and mock.
struct Suite {
    /// Of its results, and of what the mock says meanwhile.
    name: &'static str,
    config: &'static str,
}

const BROWSER: Suite = Suite {
    name: "browser",
    config: "playwright.config.ts",
};

const IN_ENGINES: Suite = Suite {
    name: "engines",
    config: "playwright.engines.config.ts",
};

impl Suite {
    fn results(&self) -> PathBuf {
        root().join(format!("e2e/test-results/{}.json", self.name))
    }

    /// Runs them with these programs, each by the variable that names it.
    fn run(&self, options: &Options, programs: &[(&str, PathBuf)]) -> Result<Tally> {
        tools::npm_packages()?;
        let dist = app(&Tools::for_the_app()?, Warnings::Refused)?;
        let program = mock(Build::Tested)?;

        let port = free_port()?;
        let output = log(&format!("{}-tests-mock.log", self.name))?;
        let mut server = command(program, ["--store", "memory", "--port", &port.to_string()]);
        let server = Companion::start(server.arg("--serve").arg(dist).stdout(output))?;
        wait_until_it_answers(&server, port)?;

        let results = self.results();
        // Yesterday's results are not to be counted if today's are never written.
        let _ = fs::remove_file(&results);
        let mut playwright = command(
            "node_modules/.bin/playwright",
            ["test", "--config", self.config],
        );
        if let Some(filter) = &options.filter {
            playwright.arg("--grep").arg(filter);
        }
        let ended = run(playwright
            .current_dir(root().join("e2e"))
            .envs(
                programs
                    .iter()
                    .map(|(variable, program)| (variable, program)),
            )
            .env("KANTA_URL", format!("http://127.0.0.1:{port}")));
        if ended.is_err() {
            println!("What the mock said is in {}", logs().display());
        }
        let counted = fs::read_to_string(&results).unwrap_or_default();
        Ok(browser_tally(&counted).unwrap_or_default().with_end(ended))
    }
}

/// What the `stats` at the end of Playwright's results say.
fn browser_tally(results: &str) -> Option<Tally> {
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
                Some(Tally {
                    passed: 12,
                    failed: 0,
                }),
            ),
            (
                "test result: FAILED. 3 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 1.00s",
                Some(Tally {
                    passed: 3,
                    failed: 2,
                }),
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
        let expected = Tally {
            passed: 7,
            failed: 3,
        };
        assert_eq!(browser_tally(results), Some(expected));
        assert_eq!(browser_tally(""), None);
    }

    #[test]
    fn a_failure_that_no_test_reported_counts() {
        let passed = Tally {
            passed: 4,
            failed: 0,
        };
        let failed = Tally {
            passed: 4,
            failed: 2,
        };
        let error = || Err("it did not compile".to_owned());
        assert_eq!(passed.with_end(Ok(())), passed);
        assert_eq!(
            passed.with_end(error()),
            Tally {
                passed: 4,
                failed: 1
            }
        );
        assert_eq!(failed.with_end(error()), failed);
    }

    #[test]
    fn quick_leaves_out_what_is_slow_and_names_choose() {
        let chosen = |line: &str| -> Vec<&str> {
            let words = line.split_whitespace().map(str::to_owned);
            let options = Options::read(Arguments::new(words)).unwrap();
            let has = |stage: &&Stage| options.has(stage);
            STAGES.iter().filter(has).map(|stage| stage.name).collect()
        };
        assert_eq!(chosen("").len(), STAGES.len());
        assert!(chosen("--quick").contains(&"rust"));
        assert!(!chosen("--quick").contains(&"browser"));
        assert_eq!(chosen("rust tidy -- oid"), ["tidy", "rust"]);
    }
}
