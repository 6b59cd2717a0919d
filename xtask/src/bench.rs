//! `cargo xtask bench`: what people wait for, measured in a browser and written to
//! `docs/performance.md`.

use std::process::ExitCode;

use crate::arguments::Arguments;
use crate::process::{Companion, Result, command, end_companions_with_us, root, run};
use crate::results::log;
use crate::run::{Build, Warnings, app, free_port, mock, wait_until_it_answers};
use crate::tools::{self, Tools};

pub(crate) fn bench(arguments: Arguments) -> Result<ExitCode> {
    arguments.end()?;
    end_companions_with_us()?;
    tools::npm_packages()?;
    let chromium = tools::chromium()?;
    let dist = app(&Tools::for_the_app()?, Warnings::Shown)?;
    let program = mock(Build::Release)?;

    let port = free_port()?;
    let mut server = command(program, ["--store", "memory", "--port", &port.to_string()]);
    server.arg("--no-limits").arg("--serve").arg(dist);
    let server = Companion::start(server.stdout(log("bench-mock.log")?))?;
    wait_until_it_answers(&server, port)?;
    run(command(
        "node_modules/.bin/playwright",
        ["test", "--config", "playwright.bench.config.ts"],
    )
    .current_dir(root().join("e2e"))
    .env("KANTA_CHROMIUM", chromium)
    .env("KANTA_URL", format!("http://127.0.0.1:{port}")))?;
    println!("Written: docs/performance.md");
    Ok(ExitCode::SUCCESS)
}
