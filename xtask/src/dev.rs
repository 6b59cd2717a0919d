//! `cargo xtask dev`: the app with reload on save, and the mock, together.

use std::process::ExitCode;
use std::thread;
use std::time::Duration;

use crate::process::{Companion, Result, command, target};
use crate::run::{Build, expect_free, mock, wait_until_it_answers};
use crate::tools::Tools;

/// Where Trunk.toml's proxy looks for the API.
const MOCK_PORT: u16 = 8080;
const APP_PORT: u16 = 8081;

pub(crate) fn dev() -> Result<ExitCode> {
    for port in [MOCK_PORT, APP_PORT] {
        expect_free(port)?;
    }
    let tools = Tools::for_the_app()?;
    let program = mock(Build::Dev)?;

    let port = MOCK_PORT.to_string();
    let mock = Companion::start(&mut command(program, ["--port", &port]))?;
    wait_until_it_answers(&mock, MOCK_PORT)?;

    // Not `dist`, which holds the app for release.
    let dist = target().join("dist-dev").to_string_lossy().into_owned();
    let port = APP_PORT.to_string();
    let serve = ["serve", "--port", &port, "--dist", &dist];
    let trunk = Companion::start(&mut tools.trunk(&serve))?;
    println!("The app: http://127.0.0.1:{APP_PORT}. Ctrl-C ends both.");

    while !mock.has_ended() && !trunk.has_ended() {
        thread::sleep(Duration::from_millis(200));
    }
    Err("One of the two ended, and so the other is ended too.".to_owned())
}
