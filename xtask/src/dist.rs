//! `cargo xtask dist`: the app as a folder for any static host or content delivery network.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::json;

use crate::files::{bytes, entries, text, write};
use crate::process::{Result, command, read, root, step, target};
use crate::run::{Warnings, app};
use crate::tools::Tools;

mod crates;

/// What only the mock has; in the folder it would be a way in.
const OF_THE_MOCK: [&str; 2] = ["/_mock", "mock-world"];

/// The pages: the start page, and the one for every other address.
const PAGES: [&str; 2] = ["index.html", "app.html"];
/// The file that says which version is in the folder.
const VERSION: &str = "version.json";
const LICENCES: &str = "licences.txt";
const BILL: &str = "sbom.cdx.json";

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Where the app will be, such as /ekstranet/
    #[arg(long, value_name = "PATH")]
    base: Option<String>,
    /// Where its API is, unless there too
    #[arg(long, value_name = "PATH|ADDRESS")]
    api: Option<String>,
    /// The folder, which is target/site unless named
    #[arg(long, value_name = "FOLDER")]
    to: Option<String>,
}

pub(crate) fn dist(options: &Options) -> Result<ExitCode> {
    let place = Place::new(options.base.as_deref(), options.api.as_deref())?;
    let folder = match &options.to {
        None => target().join("site"),
        Some(typed) => std::path::absolute(typed).map_err(|error| format!("{typed}: {error}"))?,
    };
    make(&folder, &place)?;
    println!("The app for {} is in {}.", place.base, folder.display());
    Ok(ExitCode::SUCCESS)
}

/// Where the app and its API will be. Both end with a slash.
pub(crate) struct Place {
    base: String,
    api: String,
}

impl Place {
    pub(crate) fn new(base: Option<&str>, api: Option<&str>) -> Result<Self> {
        let base = base.unwrap_or("/");
        let api = api.unwrap_or(base);
        let is_plain = |it: &str| {
            let is_known = |it: u8| it.is_ascii_alphanumeric() || b"/-._~:[]".contains(&it);
            it.ends_with('/') && it.bytes().all(is_known)
        };
        if !is_plain(base) || !base.starts_with('/') || base.starts_with("//") {
            return Err(format!(
                "--base {base}: give a path such as /ekstranet/, with a slash at both ends."
            ));
        }
        if !is_plain(api) || !(api.starts_with('/') || api.starts_with("https://")) {
            return Err(format!(
                "--api {api}: give a path such as /ekstranet/ or an address such as https://api.example/, with a slash at the end."
            ));
        }
        Ok(Self {
            base: base.to_owned(),
            api: api.to_owned(),
        })
    }

    /// A page for this place. In the built one everything is at the top of the host.
    fn page(&self, built: &str) -> Result<String> {
        const API: &str = r#"<meta name="api" content="/">"#;
        if !built.contains(API) {
            return Err("The page does not say where the API is.".to_owned());
        }
        let api = format!(r#"<meta name="api" content="{}">"#, self.api);
        let rest: Vec<_> = built
            .split(API)
            .map(|it| it.replace("=\"/", &format!("=\"{}", self.base)))
            .collect();
        Ok(rest.join(&api))
    }
}

/// Builds the app and renews the folder.
pub(crate) fn make(folder: &Path, place: &Place) -> Result {
    let built = app(&Tools::for_the_app()?, Warnings::Shown)?;
    let crates = crates::of_the_app()?;
    let (licences, bill) = (crates::licences(&crates)?, crates::bill(&crates)?);
    step("Writing the folder", || {
        clear(folder)?;
        // First by what a later run knows the folder again, should this one end here.
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        write(folder.join(VERSION), "")?;
        write(folder.join(LICENCES), licences)?;
        write(folder.join(BILL), bill)?;
        copy(&built, folder)?;
        for name in PAGES {
            let page = text(built.join(name))?;
            // What is set when it is deployed has no twins that could be forgotten.
            for twin in [format!("{name}.br"), format!("{name}.gz")] {
                fs::remove_file(folder.join(&twin)).map_err(|error| format!("{twin}: {error}"))?;
            }
            write(folder.join(name), place.page(&page)?)?;
            // Both name the same build.
            write(folder.join(VERSION), version(&page)?)?;
        }
        expect_nothing_of_ours(folder)
    })
}

/// Empties a folder that an earlier run has written; any other has to be empty.
fn clear(folder: &Path) -> Result {
    let is_empty = fs::read_dir(folder).map_or(true, |mut it| it.next().is_none());
    let ours = [VERSION, LICENCES, BILL];
    if !is_empty && !ours.iter().all(|it| folder.join(it).is_file()) {
        return Err(format!(
            "{} has files in it that no earlier run has written. Name another folder.",
            folder.display()
        ));
    }
    match fs::remove_dir_all(folder) {
        Err(error) if folder.exists() => Err(format!("{}: {error}", folder.display())),
        _ => Ok(()),
    }
}

fn copy(from: &Path, to: &Path) -> Result {
    let copied = || -> std::io::Result<()> {
        fs::create_dir_all(to)?;
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            let (path, copy) = (entry.path(), to.join(entry.file_name()));
            match path.is_dir() {
                true => self::copy(&path, &copy).map_err(std::io::Error::other)?,
                false => drop(fs::copy(&path, &copy)?),
            }
        }
        Ok(())
    };
    copied().map_err(|error| format!("{}: {error}", to.display()))
}

/// What is in the folder: the version, the commit, and the build that the page names too.
fn version(page: &str) -> Result<String> {
    let build = page.split_once(r#"<meta name="build" content=""#);
    let build = build.and_then(|(_, rest)| rest.split('"').next());
    // Without a repository there is no commit to name.
    let describe = ["describe", "--always", "--dirty", "--tags"];
    let commit = read(&mut command("git", describe)).ok();
    let content = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "commit": commit.as_deref().map(str::trim),
        "build": build.filter(|it| !it.is_empty()).ok_or("The page does not name its build.")?,
    });
    Ok(format!("{content:#}\n"))
}

/// Refuses a folder in which something is left of the mock or of the machine that built it.
fn expect_nothing_of_ours(folder: &Path) -> Result {
    let root = root().to_string_lossy();
    let mut unwanted = OF_THE_MOCK.to_vec();
    unwanted.extend(["/.cargo/registry", &*root]);
    for file in files(folder)? {
        let content = bytes(&file)?;
        for text in &unwanted {
            if content.windows(text.len()).any(|it| it == text.as_bytes()) {
                return Err(format!("{} names `{text}`.", file.display()));
            }
        }
    }
    Ok(())
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in entries(folder)? {
        match path.is_dir() {
            true => files.extend(self::files(&path)?),
            false => files.push(path),
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_written_for_its_place() {
        let built = r#"<meta name="base" content="/"><meta name="api" content="/"><link href="/a.css"><a href="">"#;
        for (base, api, expected) in [
            (None, None, built),
            (
                Some("/ekstranet/"),
                None,
                r#"<meta name="base" content="/ekstranet/"><meta name="api" content="/ekstranet/"><link href="/ekstranet/a.css"><a href="">"#,
            ),
            (
                Some("/ekstranet/"),
                Some("https://api.example/"),
                r#"<meta name="base" content="/ekstranet/"><meta name="api" content="https://api.example/"><link href="/ekstranet/a.css"><a href="">"#,
            ),
        ] {
            let place = Place::new(base, api).unwrap();
            assert_eq!(place.page(built).as_deref(), Ok(expected));
        }
        assert!(Place::new(None, None).unwrap().page("<html>").is_err());
    }

    #[test]
    fn a_place_that_is_none_is_refused() {
        for base in [
            "",
            "ekstranet/",
            "/ekstranet",
            "//example/",
            "/a b/",
            "/\"/",
        ] {
            assert!(Place::new(Some(base), None).is_err(), "{base}");
        }
        for api in [
            "",
            "api/",
            "/api",
            "http://api.example/",
            "https://api.example",
        ] {
            assert!(Place::new(None, Some(api)).is_err(), "{api}");
        }
    }

    #[test]
    fn a_folder_of_another_is_not_emptied_and_the_mock_is_found_in_any_file() {
        let folder = std::env::temp_dir().join(format!("kanta-site-{}", std::process::id()));
        fs::create_dir_all(folder.join("inner")).unwrap();
        let file = folder.join("inner/app.wasm");
        fs::write(&file, b"\0\xff /_mock/s").unwrap();
        assert!(clear(&folder).unwrap_err().contains("no earlier run"));
        assert!(expect_nothing_of_ours(&folder).is_err());
        fs::write(&file, b"\0\xff").unwrap();
        assert_eq!(expect_nothing_of_ours(&folder), Ok(()));
        fs::write(folder.join(VERSION), "{}").unwrap();
        assert!(clear(&folder).unwrap_err().contains("no earlier run"));
        for file in [LICENCES, BILL] {
            fs::write(folder.join(file), "").unwrap();
        }
        assert_eq!(clear(&folder), Ok(()));
        assert!(!folder.exists());
    }
}
