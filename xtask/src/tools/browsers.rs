//! The browsers in which tests run.

use std::path::PathBuf;

use super::debian_packages;
use crate::process::{Result, find};

/// Chromium without a window: the same engine, and tests take two thirds of the time.
const HEADLESS: &str = "chromium-headless-shell";

/// A Chromium: the one that `KANTA_CHROMIUM` names, or one without a window, which is installed
/// where that is possible, or else any on the search path.
pub(crate) fn chromium() -> Result<PathBuf> {
    if let Some(named) = named(CHROMIUM)? {
        return Ok(named);
    }
    if let Some(path) = find(HEADLESS) {
        return Ok(path);
    }
    let any = || find(HEADLESS).or_else(any_chromium);
    let mut installed = debian_packages("Chromium", &[HEADLESS]);
    if any().is_none() {
        // Not every system has it apart.
        installed = debian_packages("Chromium", &["chromium"]);
    }
    found(any, installed, "Chromium", CHROMIUM)
}

/// The variable that names a Chromium.
const CHROMIUM: &str = "KANTA_CHROMIUM";

/// One that has a window, if it wants.
fn any_chromium() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome"]
        .into_iter()
        .find_map(find)
}

/// A browser engine in which the journeys are gone through by pointer and keys.
pub(crate) struct Engine {
    pub(crate) name: &'static str,
    /// The variable that names its program, to us and to the tests.
    pub(crate) variable: &'static str,
    packages: &'static [&'static str],
    find: fn() -> Option<PathBuf>,
}

/// All of them.
pub(crate) const ENGINES: [Engine; 3] = [
    Engine {
        name: "Chromium",
        // Not the one of the other tests: without a window it keeps no page that was left.
        variable: "KANTA_CHROMIUM_WITH_WINDOW",
        packages: &["chromium"],
        find: any_chromium,
    },
    Engine {
        name: "Firefox",
        variable: "KANTA_FIREFOX",
        packages: &["firefox-esr"],
        find: || find("firefox-esr"),
    },
    Engine {
        name: "WebKit",
        variable: "KANTA_WEBKIT",
        packages: &["webkit2gtk-driver", "xvfb"],
        // It needs a screen, and is given a virtual one.
        find: || find("WebKitWebDriver").filter(|_| find("Xvfb").is_some()),
    },
];

impl Engine {
    /// Its program: the one that the variable names, or the one on the search path, which is
    /// installed where that is possible.
    pub(crate) fn program(&self) -> Result<PathBuf> {
        if let Some(path) = named(self.variable)?.or_else(self.find) {
            return Ok(path);
        }
        let installed = debian_packages(self.name, self.packages);
        found(self.find, installed, self.name, self.variable)
    }
}

/// The program that a variable names.
fn named(variable: &str) -> Result<Option<PathBuf>> {
    match std::env::var_os(variable).map(PathBuf::from) {
        Some(path) if !path.is_file() => Err(format!(
            "{variable} names {}, which is not there.",
            path.display()
        )),
        path => Ok(path),
    }
}

/// A browser, once it was tried to install it.
fn found(
    find: impl Fn() -> Option<PathBuf>,
    installed: Result,
    what: &str,
    variable: &str,
) -> Result<PathBuf> {
    find().ok_or_else(|| {
        let error = installed
            .err()
            .unwrap_or_else(|| format!("{what} is not where its package should have put it."));
        format!("{error}\nor name a {what} that you have: export {variable}=/path/to/it")
    })
}
