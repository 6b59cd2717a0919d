//! The options of the program.

use std::fmt;
use std::path::PathBuf;

use axum::http::uri::Authority;

use crate::clock::Moment;
use crate::mail::MailServer;
use crate::scenarios::Scenario;

/// What `--help` prints.
pub const HELP: &str = "\
A small backend that plays Kela, Suomi.fi, the code service and Kela's desk.

Usage: kanta-backend-mock [options]

  --port N            the port to listen on (8080; 0 takes any that is free)
  --store FILE        keep the main world in this file (target/kanta-mock.sqlite)
  --store memory      keep nothing
  --serve DIR         serve the built app from this folder too
  --allow-host NAME   answer for this host name too, besides localhost, 127.0.0.1 and [::1]; may be repeated
  --no-limits         let people log in, send and make PDF documents as often as they like
  --scenario KEY      how a new main world begins: default, or another that /_mock lists
  --smtp HOST:PORT    send every letter to this mail server too, without encryption
  --at TIME           set the main world's clock, as 2026-12-01T09:00:00+02:00
  --help              print this
";

/// The options of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The port to listen on; 0 takes any that is free.
    pub port: u16,
    /// Where the main world is kept.
    pub store: Store,
    /// The folder with the built app, if it is served too.
    pub serve: Option<PathBuf>,
    /// The host names besides those of this machine for which to answer.
    pub allow_hosts: Vec<String>,
    /// Whether it is limited how often people log in, send and make PDF documents.
    pub limits: bool,
    /// How a new main world begins.
    pub scenario: Option<Scenario>,
    /// The mail server to which letters go too.
    pub smtp: Option<MailServer>,
    /// The time at which the main world's clock is stopped.
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

/// What the person wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// To start the server.
    Serve(Config),
    /// To read about the options.
    Help,
}

/// Why the options cannot be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError(String);

impl Default for Config {
    fn default() -> Config {
        Config {
            port: 8080,
            store: Store::File(PathBuf::from("target/kanta-mock.sqlite")),
            serve: None,
            allow_hosts: Vec::new(),
            limits: true,
            scenario: None,
            smtp: None,
            at: None,
        }
    }
}

impl Command {
    /// Reads the arguments, without the program's own name. Both `--port 1` and `--port=1` are
    /// understood.
    pub fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Command, ConfigError> {
        let mut config = Config::default();
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            let (name, value) = match argument.split_once('=') {
                Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
                None => (argument, None),
            };
            if name == "--help" || name == "-h" {
                return Ok(Command::Help);
            }
            let mut value = || {
                value
                    .clone()
                    .or_else(|| arguments.next())
                    .ok_or(ConfigError(format!("{name} needs a value")))
            };
            let wrong =
                |value: &str| ConfigError(format!("`{value}` is no value for {name}; see --help"));
            match name.as_str() {
                "--port" => {
                    let value = value()?;
                    config.port = value.parse().map_err(|_| wrong(&value))?;
                }
                "--store" => {
                    config.store = match value()?.as_str() {
                        "" => return Err(wrong("")),
                        "memory" => Store::Memory,
                        file => Store::File(PathBuf::from(file)),
                    }
                }
                "--allow-host" => {
                    let value = value()?;
                    // A name alone: neither a port nor a whole address, which would never fit.
                    let is_name = |it: &str| {
                        it.parse::<Authority>()
                            .is_ok_and(|authority| authority.host() == it)
                    };
                    if !is_name(&value) {
                        return Err(wrong(&value));
                    }
                    config.allow_hosts.push(value);
                }
                "--no-limits" => config.limits = false,
                "--serve" => config.serve = Some(PathBuf::from(value()?)),
                "--scenario" => {
                    let value = value()?;
                    config.scenario =
                        Some(Scenario::from_name(&value).ok_or_else(|| wrong(&value))?);
                }
                "--smtp" => {
                    let value = value()?;
                    config.smtp = Some(value.parse().map_err(|_| wrong(&value))?);
                }
                "--at" => {
                    let value = value()?;
                    config.at = Some(value.parse().map_err(|_| wrong(&value))?);
                }
                _ => {
                    return Err(ConfigError(format!(
                        "there is no option {name}; see --help"
                    )));
                }
            }
        }
        Ok(Command::Serve(config))
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ConfigError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(arguments: &str) -> Result<Command, ConfigError> {
        Command::parse(arguments.split_whitespace().map(str::to_owned))
    }

    #[track_caller]
    fn check(arguments: &str, expected: Config) {
        assert_eq!(parse(arguments), Ok(Command::Serve(expected)));
    }

    #[test]
    fn everything_has_a_default() {
        check("", Config::default());
    }

    #[test]
    fn options_are_read_with_a_space_or_an_equals_sign() {
        check(
            "--port 0 --store memory",
            Config {
                port: 0,
                store: Store::Memory,
                ..Config::default()
            },
        );
        check(
            "--store=a.sqlite",
            Config {
                store: Store::File("a.sqlite".into()),
                ..Config::default()
            },
        );
        check(
            "--serve dist --scenario katso",
            Config {
                serve: Some("dist".into()),
                scenario: Some(Scenario::Katso),
                ..Config::default()
            },
        );
        check(
            "--smtp=127.0.0.1:1025",
            Config {
                smtp: Some("127.0.0.1:1025".parse().unwrap()),
                ..Config::default()
            },
        );
        check(
            "--allow-host extranet.example --no-limits --allow-host=10.0.0.7",
            Config {
                allow_hosts: vec!["extranet.example".to_owned(), "10.0.0.7".to_owned()],
                limits: false,
                ..Config::default()
            },
        );
        assert_eq!(parse("--port 0 --help"), Ok(Command::Help));
    }

    #[test]
    fn the_clock_is_set_in_finnish_time() {
        let Ok(Command::Serve(config)) = parse("--at 2026-12-01T07:00:00+00:00") else {
            panic!("the time is understood");
        };
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
