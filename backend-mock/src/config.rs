//! The options of the program.

use std::path::PathBuf;

use axum::http::uri::Authority;
use clap::Parser;

use crate::clock::Moment;
use crate::mail::MailServer;
use crate::scenarios::Scenario;

/// A small backend that plays Kela, Suomi.fi, the code service and Kela's desk.
#[derive(Clone, Debug, PartialEq, Eq, Parser)]
#[command(name = "kanta-backend-mock", disable_version_flag = true)]
pub struct Config {
    /// The port to listen on; 0 takes any that is free
    #[arg(long, value_name = "N", default_value_t = 8080)]
    pub port: u16,
    /// Keep the main world in this file; `memory` keeps nothing
    #[arg(long, value_name = "FILE", default_value = "target/kanta-mock.sqlite", value_parser = store)]
    pub store: Store,
    /// Serve the built app from this folder too
    #[arg(long, value_name = "DIR")]
    pub serve: Option<PathBuf>,
    /// Answer for this host name too, besides localhost, 127.0.0.1 and [::1]; may be repeated
    #[arg(long = "allow-host", value_name = "NAME", value_parser = host_name)]
    pub allow_hosts: Vec<String>,
    /// Let people log in, send and make PDF documents as often as they like
    #[arg(long)]
    pub no_limits: bool,
    /// How a new main world begins: default, or another that /_mock lists
    #[arg(long, value_name = "KEY", value_parser = scenario)]
    pub scenario: Option<Scenario>,
    /// Send every letter to this mail server too, without encryption
    #[arg(long, value_name = "HOST:PORT")]
    pub smtp: Option<MailServer>,
    /// Set the main world's clock, as 2026-12-01T09:00:00+02:00
    #[arg(long, value_name = "TIME")]
    pub at: Option<Moment>,
}

/// Where the main world is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Store {
    /// Nowhere: it is gone when the program ends.
    Memory,
    /// In a file.
    File(PathBuf),
}

fn store(value: &str) -> Result<Store, &'static str> {
    match value {
        "" => Err("a file has a name"),
        "memory" => Ok(Store::Memory),
        file => Ok(Store::File(PathBuf::from(file))),
    }
}

/// A name alone: neither a port nor a whole address, which would never fit.
fn host_name(value: &str) -> Result<String, &'static str> {
    let authority = value.parse::<Authority>();
    match authority.is_ok_and(|it| it.host() == value) {
        true => Ok(value.to_owned()),
        false => Err("it is not the name of a host alone"),
    }
}

fn scenario(value: &str) -> Result<Scenario, &'static str> {
    Scenario::from_name(value).ok_or("there is no such scenario")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(arguments: &str) -> Result<Config, clap::Error> {
        Config::try_parse_from(["mock"].into_iter().chain(arguments.split_whitespace()))
    }

    fn default() -> Config {
        parse("").unwrap()
    }

    #[track_caller]
    fn check(arguments: &str, expected: Config) {
        assert_eq!(parse(arguments).unwrap(), expected);
    }

    #[test]
    fn everything_has_a_default() {
        check(
            "",
            Config {
                port: 8080,
                store: Store::File("target/kanta-mock.sqlite".into()),
                serve: None,
                allow_hosts: Vec::new(),
                no_limits: false,
                scenario: None,
                smtp: None,
                at: None,
            },
        );
    }

    #[test]
    fn options_are_read_with_a_space_or_an_equals_sign() {
        check(
            "--port 0 --store memory",
            Config {
                port: 0,
                store: Store::Memory,
                ..default()
            },
        );
        check(
            "--store=a.sqlite",
            Config {
                store: Store::File("a.sqlite".into()),
                ..default()
            },
        );
        check(
            "--serve dist --scenario katso",
            Config {
                serve: Some("dist".into()),
                scenario: Some(Scenario::Katso),
                ..default()
            },
        );
        check(
            "--smtp=127.0.0.1:1025",
            Config {
                smtp: Some("127.0.0.1:1025".parse().unwrap()),
                ..default()
            },
        );
        check(
            "--allow-host extranet.example --no-limits --allow-host=10.0.0.7",
            Config {
                allow_hosts: vec!["extranet.example".to_owned(), "10.0.0.7".to_owned()],
                no_limits: true,
                ..default()
            },
        );
        let help = parse("--port 0 --help").unwrap_err();
        assert_eq!(help.kind(), clap::error::ErrorKind::DisplayHelp);
    }

    #[test]
    fn the_clock_is_set_in_finnish_time() {
        let config = parse("--at 2026-12-01T07:00:00+00:00").unwrap();
        assert_eq!(
            config.at.unwrap().timestamp().as_str(),
            "2026-12-01T09:00:00+02:00"
        );
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (arguments, named) in [
            ("--colour blue", "--colour"),
            ("--port", "--port"),
            ("--port many", "many"),
            ("--scenario newcomer", "newcomer"),
            ("--smtp localhost", "localhost"),
            ("--at noon", "noon"),
            ("8080", "8080"),
            ("--store=", "--store"),
            (
                "--allow-host extranet.example:8080",
                "extranet.example:8080",
            ),
            (
                "--allow-host http://extranet.example",
                "http://extranet.example",
            ),
            ("--allow-host=", "--allow-host"),
        ] {
            let error = parse(arguments).unwrap_err().to_string();
            assert!(error.contains(named), "{error}");
        }
    }
}
