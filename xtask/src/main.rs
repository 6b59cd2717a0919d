//! The tasks that cargo lacks. Each puts in place what it needs before it begins.

mod acceptance;
mod audit;
mod bench;
mod contract;
mod dev;
mod dist;
mod files;
mod map;
mod process;
mod results;
mod run;
mod test;
mod tidy;
mod tools;

use std::process::ExitCode;

use clap::Parser;

/// Tasks of Kanta Extranet
#[derive(Parser)]
#[command(bin_name = "cargo xtask", after_help = NEEDED)]
enum Task {
    /// Build the app for release and start it with the mock on http://127.0.0.1:8080
    Run(run::Options),
    /// Run every check and test; the last line is `N passed, N failed`
    Test(test::Options),
    /// The app on http://127.0.0.1:8081, rebuilt and reloaded on save, and the mock, together
    Dev,
    /// Write the app for any static host into a folder: docs/deployment.md
    Dist(dist::Options),
    /// Write docs/acceptance.md: which test shows which row of docs/inventory.md, and how it ended
    /// when the tests were last run
    Acceptance,
    /// Run the tests of what is never lost or doubled at full size, and write docs/reliability.md
    Reliability(test::reliability::Options),
    /// Measure in Chromium what people wait for, and write docs/performance.md
    Bench,
    /// Check what compilers do not: which module imports which, and what a tracked file must not
    /// contain
    Tidy,
}

const NEEDED: &str = "\
What is missing is put in place: the wasm target, trunk, wasm-bindgen, wasm-split, wasm-opt and
cargo-deny go into $KANTA_TOOLS, or else the user's cache directory, and so does schemathesis, which
needs Python; $KANTA_CHROMIUM names a browser to use.
Chromium (chromium-headless-shell where there is one), nginx, qpdf, poppler-utils and
default-jre-headless come from Debian.";

fn main() -> ExitCode {
    let task = Task::parse();
    let ended = process::end_programs_with_us().and_then(|()| match task {
        Task::Run(options) => run::run(&options),
        Task::Test(options) => test::test(&options),
        Task::Dev => dev::dev(),
        Task::Dist(options) => dist::dist(&options),
        Task::Acceptance => acceptance::acceptance(),
        Task::Reliability(options) => test::reliability::reliability(&options),
        Task::Bench => bench::bench(),
        Task::Tidy => tidy::tidy(),
    });
    ended.unwrap_or_else(|message| {
        eprintln!("{message}");
        ExitCode::FAILURE
    })
}
