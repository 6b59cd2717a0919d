//! `cargo xtask test`: everything that must hold, with one count at the end.

use std::process::ExitCode;
use std::time::Instant;

use crate::audit;
use crate::contract;
use crate::files::write;
use crate::process::{Companion, Result, command, root, run, run_hearing};
use crate::results::{Tally, log, rust_results, rust_tally};
use crate::run::{Warnings, app, testing};
use crate::tidy;
use crate::tools::{self, ENGINES, Tools};

mod deployed;
pub(crate) mod reliability;
mod suite;

/// One thing after another; a stage that fails does not keep the next from being tried.
struct Stage {
    name: &'static str,
    title: &'static str,
    /// Whether `--quick` has it too.
    quick: bool,
    work: fn(&Options) -> Result<Tally>,
}

/// Of a stage that `--quick` has too.
const QUICK: bool = true;
const SLOW: bool = false;

const fn stage(
    name: &'static str,
    title: &'static str,
    quick: bool,
    work: fn(&Options) -> Result<Tally>,
) -> Stage {
    Stage {
        name,
        title,
        quick,
        work,
    }
}

const STAGES: [Stage; 12] = [
    stage("tools", "Tools", QUICK, tools),
    stage("format", "Formatting", QUICK, |_| {
        check(run(&mut command("cargo", ["fmt", "--all", "--check"])))
    }),
    stage("tidy", "Tidiness", QUICK, |_| {
        check(tidy::findings().and_then(tidy::none))
    }),
    stage("lints", "Lints", QUICK, |_| {
        check(run(&mut testing(&["--quiet", "--no-run"])))
    }),
    stage("rust", "Rust tests", QUICK, rust_tests),
    stage("audit", "Audit of the dependencies", SLOW, |_| {
        audit::test()
    }),
    stage("contract", "Contract of the API", SLOW, |_| {
        contract::test()
    }),
    stage("app", "App for release", SLOW, |_| {
        check(app(&Tools::for_the_app()?, Warnings::Refused).map(drop))
    }),
    stage("types", "Types of the browser tests", SLOW, |_| {
        tools::npm_packages()?;
        check(run(
            command("node_modules/.bin/tsc", ["--project", "."]).current_dir(root().join("e2e"))
        ))
    }),
    stage("browser", "Browser tests", SLOW, browser_tests),
    stage("engines", "Journeys in three engines", SLOW, engine_tests),
    stage("deployed", "App behind nginx", SLOW, |options| {
        deployed::test(options.filter.as_deref())
    }),
];

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Leave out the audit of the dependencies, the contract, the release build and everything that
    /// needs Node or a browser
    #[arg(long)]
    quick: bool,
    /// Only these stages
    #[arg(value_name = "STAGE", value_parser = STAGES.map(|stage| stage.name))]
    stages: Vec<String>,
    /// Only those Rust, browser and engine tests whose name contains it: `cargo xtask test rust --
    /// business_id`
    #[arg(last = true)]
    filter: Option<String>,
}

impl Options {
    fn has(&self, stage: &Stage) -> bool {
        let named = self.stages.is_empty() || self.stages.iter().any(|name| name == stage.name);
        named && (stage.quick || !self.quick)
    }
}

/// One test, which passed if there is no error.
fn check(outcome: Result) -> Result<Tally> {
    outcome.map(|()| Tally::of(1, 0))
}

pub(crate) fn test(options: &Options) -> Result<ExitCode> {
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
        let tally = (stage.work)(options).unwrap_or_else(|message| {
            eprintln!("{message}");
            Tally::of(0, 1)
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

fn tools(options: &Options) -> Result<Tally> {
    tools::for_the_checks()?;
    tools::pdf_readers()?;
    if !options.quick {
        let needed = [
            Tools::for_the_app().map(drop),
            tools::npm_packages(),
            tools::java(),
            tools::chromium().map(drop),
            tools::schemathesis().map(drop),
        ];
        // Their stages say what is missing, and skip it.
        let _ = tools::cargo_deny();
        let _ = tools::nginx();
        for engine in &ENGINES {
            let _ = engine.program();
        }
        // All are tried, so that everything that is missing is reported at once.
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
    write(rust_results(), lines)?;
    Ok(tally.with_end(ended))
}

fn browser_tests(options: &Options) -> Result<Tally> {
    tools::pdf_readers()?;
    if options.filter.is_none() {
        tools::java()?;
    }
    suite::BROWSER.run(
        options.filter.as_deref(),
        &[("KANTA_CHROMIUM", tools::chromium()?)],
    )
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
        false => suite::ENGINES.run(options.filter.as_deref(), &programs),
    };
    // Last, where it is seen.
    skipped.iter().for_each(|it| println!("{it}"));
    tally
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::Task;

    #[test]
    fn quick_leaves_out_what_is_slow_and_names_choose() {
        let chosen = |line: &str| -> Vec<&str> {
            let words = ["xtask", "test"].into_iter().chain(line.split_whitespace());
            let Ok(Task::Test(options)) = Task::try_parse_from(words) else {
                panic!("{line}");
            };
            let has = |stage: &&Stage| options.has(stage);
            STAGES.iter().filter(has).map(|stage| stage.name).collect()
        };
        assert_eq!(chosen("").len(), STAGES.len());
        assert!(chosen("--quick").contains(&"rust"));
        assert!(!chosen("--quick").contains(&"browser"));
        assert_eq!(chosen("rust tidy -- oid"), ["tidy", "rust"]);
    }
}
