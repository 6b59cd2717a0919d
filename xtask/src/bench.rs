//! `cargo xtask bench`: what people wait for, measured in a browser and written to
//! `docs/performance.md`.

use std::process::ExitCode;

use crate::process::{Result, command, root, run};
use crate::run::{Build, Warnings, app, start_mock};
use crate::tools::{self, Tools};

pub(crate) fn bench() -> Result<ExitCode> {
    tools::npm_packages()?;
    let chromium = tools::chromium()?;
    let dist = app(&Tools::for_the_app()?, Warnings::Shown)?;
    let (port, _server) = start_mock(Build::Release, "bench-mock.log", |it| {
        it.arg("--no-limits").arg("--serve").arg(dist)
    })?;
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
