//! The tasks that cargo lacks. Each puts in place what it needs before it begins.

mod acceptance;
mod arguments;
mod audit;
mod bench;
mod contract;
mod dev;
mod dist;
mod map;
mod process;
mod results;
mod run;
mod test;
mod tidy;
mod tools;

use std::process::ExitCode;

use arguments::Arguments;

const USAGE: &str = "\
Tasks of Kanta Extranet

  cargo xtask run  [--port N] [--store memory|FILE] [--smtp HOST:PORT] [--allow-host NAME]…
      Build the app for release and start it with the mock on http://127.0.0.1:8080.
      The store is a file under target/ unless --store names another, and is kept between starts.
      Letters stay in the outbox; --smtp sends them to a mail server too.
      It answers for this machine's own names; --allow-host adds one, and may be repeated.

  cargo xtask test [--quick] [STAGE…] [-- FILTER]
      Run every check and test; the last line is `N passed, N failed`.
      --quick leaves out the audit of the dependencies, the contract, the release build and
      everything that needs Node or a browser.
      STAGE runs only the named ones:
        tools format tidy lints rust audit contract app types browser engines deployed
      FILTER runs only the Rust, browser and engine tests whose name contains it:
        cargo xtask test rust -- business_id

  cargo xtask dev
      The app on http://127.0.0.1:8081, rebuilt and reloaded on save, and the mock, together.

  cargo xtask dist [--base PATH] [--api PATH|ADDRESS] [--to FOLDER]
      Write the app for any static host into a folder, target/site unless named: docs/deployment.md.
      --base is where it will be, such as /ekstranet/; --api is where its API is, unless there too.

  cargo xtask acceptance
      Write docs/acceptance.md: which test shows which row of docs/inventory.md, and how it ended
      when the tests were last run.

  cargo xtask reliability [--all] [--seed N]
      Run the tests of what is never lost or doubled at full size, and write docs/reliability.md. A
      third of the cases in a browser is drawn; --all runs them all, --seed draws others.

  cargo xtask bench
      Measure in Chromium what people wait for, and write docs/performance.md.

  cargo xtask tidy
      Check what compilers do not: which module imports which, and what a tracked file
      must not contain.

What is missing is put in place: the wasm target, trunk, wasm-bindgen, wasm-split, wasm-opt and cargo-deny
go into $KANTA_TOOLS, or else the user's cache directory, and so does schemathesis, which needs
Python;
$KANTA_CHROMIUM names a browser to use.
Chromium (chromium-headless-shell where there is one), nginx, qpdf and poppler-utils come from Debian.";

fn main() -> ExitCode {
    let mut arguments = Arguments::new(std::env::args().skip(1));
    let help = arguments.flag("--help") || arguments.flag("-h");
    let task = arguments.word();
    let ended = match task.as_deref() {
        _ if help => usage(),
        None | Some("help") => usage(),
        Some("run") => run::run(arguments),
        Some("test") => test::test(arguments),
        Some("dev") => dev::dev(arguments),
        Some("dist") => dist::dist(arguments),
        Some("tidy") => tidy::tidy(arguments),
        Some("bench") => bench::bench(arguments),
        Some("reliability") => test::reliability::reliability(arguments),
        Some("acceptance") => acceptance::acceptance(arguments),
        Some(other) => Err(format!("There is no task `{other}`.\n\n{USAGE}")),
    };
    ended.unwrap_or_else(|message| {
        eprintln!("{message}");
        ExitCode::FAILURE
    })
}

fn usage() -> process::Result<ExitCode> {
    println!("{USAGE}");
    Ok(ExitCode::SUCCESS)
}
