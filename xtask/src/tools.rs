//! What the tasks need, put in place when it is missing.
//!
//! Programs go into a cache directory of their own, one folder for each version, so that a new
//! version never meets an old one and the person's own programs stay as they are.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::files::{make_folder, text};
use crate::process::{Result, command, find, read, root, run, step};

mod browsers;

pub(crate) use browsers::{ENGINES, chromium};

/// The newest that builds with our toolchain.
const TRUNK: &str = "0.21.14";
/// Has `wasm-opt`; run by Node, so it is the same on every machine.
const BINARYEN: &str = "132.0.0";
/// The document in which the app draws the start page while it is built.
const HAPPY_DOM: &str = "21.0.4";
/// The oldest Node that the browser tests run on; building the app needs Node too, and no newer one.
const NODE: u32 = 20;
/// Asks the server whatever its description allows, and whatever it does not.
const SCHEMATHESIS: &str = "4.32.5";
/// Checks the licences, the sources and the security advisories of the dependencies.
const CARGO_DENY: &str = "0.20.2";
/// Where Debian has it, and what belongs to it.
const NGINX: &str = "/usr/sbin/nginx";
pub(crate) const MIME_TYPES: &str = "/etc/nginx/mime.types";
/// Divides the wasm of the app into parts.
const WASM_SPLIT: &str = "0.2.4";
const WASM: &str = "wasm32-unknown-unknown";

/// The programs that build the app.
pub(crate) struct Tools {
    path: OsString,
    happy_dom: PathBuf,
}

impl Tools {
    /// Puts in place the wasm target, trunk, wasm-bindgen, wasm-split, wasm-opt and happy-dom.
    pub(crate) fn for_the_app() -> Result<Self> {
        wasm_target()?;
        let lock = text("Cargo.lock")?;
        let wasm_bindgen = locked_version(&lock, "wasm-bindgen")
            .ok_or("Cargo.lock does not name a version of wasm-bindgen.")?;
        let mut directories = vec![
            cargo_tool("trunk", "trunk", TRUNK, &["--locked"])?,
            // Not `--locked`: its own lock file names a package that has been withdrawn.
            cargo_tool("wasm-bindgen-cli", "wasm-bindgen", wasm_bindgen, &[])?,
            // Says no version of its own, so one that the person has is not taken.
            cargo_tool(
                "wasm_split_cli_support",
                "wasm-split-cli",
                WASM_SPLIT,
                &["--locked", "--features=build-binary"],
            )?,
            npm_package("binaryen", BINARYEN, ".bin/wasm-opt")?.join(".bin"),
        ];
        let path = std::env::var_os("PATH").unwrap_or_default();
        directories.extend(std::env::split_paths(&path));
        let path = std::env::join_paths(directories)
            .map_err(|error| format!("The search path cannot be made: {error}"))?;
        let happy_dom = npm_package("happy-dom", HAPPY_DOM, "happy-dom/lib/index.js")?;
        let happy_dom = happy_dom.join("happy-dom");
        Ok(Self { path, happy_dom })
    }

    /// Trunk, which finds the other tools on its search path and so downloads nothing.
    pub(crate) fn trunk(&self, arguments: &[&str]) -> Command {
        let mut trunk = command("trunk", arguments);
        trunk
            .env("PATH", &self.path)
            .env("KANTA_HAPPY_DOM", &self.happy_dom)
            .env("TRUNK_SKIP_VERSION_CHECK", "true")
            // Trunk takes only `true` or `false` here, while others write `1`.
            .env_remove("NO_COLOR");
        trunk
    }
}

/// Puts in place what formats and lints.
pub(crate) fn for_the_checks() -> Result {
    for (component, program) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if read(&mut command("cargo", [program, "--version"])).is_err() {
            rustup("component", component)?;
        }
    }
    wasm_target()
}

fn wasm_target() -> Result {
    let libraries = read(&mut command(
        "rustc",
        ["--print", "target-libdir", "--target", WASM],
    ))?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    rustup("target", WASM)
}

fn rustup(kind: &str, name: &str) -> Result {
    let by_hand = format!("rustup {kind} add {name}");
    step(&format!("The {kind} {name} is missing: adding it"), || {
        run(&mut command("rustup", [kind, "add", name]))
    })
    .map_err(|error| missing(&error, &format!("the Rust {kind} {name}"), &by_hand))
}

/// A program that cargo builds; returns the directory it is in.
fn cargo_tool(package: &str, program: &str, version: &str, how: &[&str]) -> Result<PathBuf> {
    let own = find(program).filter(|path| {
        let output = read(&mut command(path, ["--version"])).unwrap_or_default();
        output.split_whitespace().any(|word| word == version)
    });
    if let Some(directory) = own.as_deref().and_then(Path::parent) {
        return Ok(directory.to_owned());
    }
    let home = cache()?.join(format!("{package}-{version}"));
    let directory = home.join("bin");
    if directory.join(program).is_file() {
        return Ok(directory);
    }
    let place = home.to_string_lossy().into_owned();
    let mut install = vec!["install", package, "--version", version, "--root", &place];
    install.extend(how);
    let by_hand = format!("cargo {}", install.join(" "));
    make_folder(&home)?;
    let what = format!("{package} {version} is missing: building it, which takes some minutes");
    step(&what, || {
        // Our own settings are for our own code, so the tool is built away from them.
        run(command("cargo", &install)
            .current_dir(&home)
            .env_remove("CARGO_TARGET_DIR")
            .env_remove("CARGO_BUILD_TARGET")
            .env_remove("RUSTFLAGS"))
    })
    .map_err(|error| missing(&error, package, &by_hand))?;
    Ok(directory)
}

/// The program that audits the dependencies.
pub(crate) fn cargo_deny() -> Result<PathBuf> {
    let directory = cargo_tool("cargo-deny", "cargo-deny", CARGO_DENY, &["--locked"])?;
    Ok(directory.join("cargo-deny"))
}

/// A package of npm, of which `file` is used; returns the directory that it is in, with those that it
/// needs.
fn npm_package(name: &str, version: &str, file: &str) -> Result<PathBuf> {
    let home = cache()?.join(format!("{name}-{version}"));
    let directory = home.join("node_modules");
    // npm writes the list of what it has installed last.
    if directory.join(file).is_file() && directory.join(".package-lock.json").is_file() {
        return Ok(directory);
    }
    node()?;
    let place = home.to_string_lossy().into_owned();
    let package = format!("{name}@{version}");
    let install = [
        "install",
        "--no-audit",
        "--no-fund",
        "--prefix",
        &place,
        &package,
    ];
    make_folder(&home)?;
    step(&format!("{name} is missing: installing it"), || {
        run(command("npm", install).current_dir(&home))
    })
    .map_err(|error| missing(&error, name, &format!("npm {}", install.join(" "))))?;
    Ok(directory)
}

/// Puts in place the packages of the browser tests.
pub(crate) fn npm_packages() -> Result {
    node()?;
    let e2e = root().join("e2e");
    let changed = |path: &str| fs::metadata(e2e.join(path)).and_then(|file| file.modified());
    let installed = changed("node_modules/.package-lock.json");
    if let (Ok(installed), Ok(wanted)) = (installed, changed("package-lock.json"))
        && installed >= wanted
    {
        return Ok(());
    }
    step("Installing the packages of the browser tests", || {
        // The scripts of packages would download browsers and a Java.
        let install = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
        run(command("npm", install).current_dir(&e2e))
    })
    .map_err(|error| missing(&error, "npm packages", "cd e2e && npm ci --ignore-scripts"))
}

/// The program that holds the server to its description, in a Python environment of its own.
pub(crate) fn schemathesis() -> Result<PathBuf> {
    let home = cache()?.join(format!("schemathesis-{SCHEMATHESIS}"));
    let program = home.join("bin/schemathesis");
    if program.is_file() {
        return Ok(program);
    }
    let place = home.to_string_lossy().into_owned();
    let package = format!("schemathesis=={SCHEMATHESIS}");
    let by_hand = format!(
        "{}\n  python3 -m venv {place} && {place}/bin/pip install {package}",
        apt_get("python3-venv")
    );
    step("schemathesis is missing: installing it", || {
        let environment = || run(&mut command("python3", ["-m", "venv", &place]));
        // Debian has the part of Python that makes environments in a package of its own.
        environment().or_else(|_| {
            debian_packages("Python", &["python3-venv"])?;
            environment()
        })?;
        let pip = home.join("bin/pip");
        run(&mut command(pip, ["install", "--quiet", &package]))
    })
    .map_err(|error| missing(&error, "schemathesis", &by_hand))?;
    Ok(program)
}

/// Puts in place the programs with which the tests read PDF documents.
pub(crate) fn pdf_readers() -> Result {
    let programs = ["qpdf", "pdfdetach", "pdfinfo", "pdftotext"];
    match programs.into_iter().all(|it| find(it).is_some()) {
        true => Ok(()),
        false => debian_packages("qpdf and poppler", &["qpdf", "poppler-utils"]),
    }
}

/// Puts in place what runs the checker of markup.
pub(crate) fn java() -> Result {
    match find("java") {
        Some(_) => Ok(()),
        None => debian_packages("Java", &["default-jre-headless"]),
    }
}

/// A real web server, with the types of files that its package knows. It may be off the search path.
pub(crate) fn nginx() -> Result<PathBuf> {
    let installed = || Some(PathBuf::from(NGINX)).filter(|it| it.is_file());
    let has_types = |_: &PathBuf| Path::new(MIME_TYPES).is_file();
    let find = || find("nginx").or_else(installed).filter(has_types);
    if let Some(program) = find() {
        return Ok(program);
    }
    debian_packages("nginx", &["nginx"])?;
    find().ok_or_else(|| "nginx is not where its package should have put it.".to_owned())
}

/// Installs packages of Debian, where that is possible.
fn debian_packages(what: &str, packages: &[&str]) -> Result {
    let by_hand = apt_get(&packages.join(" "));
    let user = read(&mut command("id", ["-u"])).unwrap_or_default();
    if user.trim() != "0" || find("apt-get").is_none() {
        return Err(missing("", what, &by_hand));
    }
    step(&format!("{what}: missing, so installing it"), || {
        run(&mut command("apt-get", ["update", "-q"]))?;
        run(command("apt-get", ["install", "-y", "-q"])
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive"))
    })
    .map_err(|error| missing(&error, what, &by_hand))
}

fn apt_get(packages: &str) -> String {
    format!("sudo apt-get update && sudo apt-get install -y {packages}")
}

fn node() -> Result {
    let output = read(&mut command("node", ["--version"])).unwrap_or_default();
    match major(&output) {
        Some(version) if version >= NODE && find("npm").is_some() => Ok(()),
        _ => Err(format!(
            "Node {NODE} or newer with npm is needed and cannot be put in place from here. \
             See https://nodejs.org/en/download, or type:\n  \
             sudo apt-get install -y nodejs npm"
        )),
    }
}

fn missing(error: &str, what: &str, by_hand: &str) -> String {
    format!("{error}\nCould not put {what} in place. Type:\n  {by_hand}")
        .trim_start()
        .to_owned()
}

fn cache() -> Result<PathBuf> {
    let named = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    if let Some(own) = named("KANTA_TOOLS") {
        return std::path::absolute(own).map_err(|error| format!("KANTA_TOOLS: {error}"));
    }
    let user = named("XDG_CACHE_HOME").map(PathBuf::from);
    user.or_else(|| Some(PathBuf::from(named("HOME")?).join(".cache")))
        .map(|caches| caches.join("kanta-extranet"))
        .ok_or_else(|| "Neither HOME nor KANTA_TOOLS says where tools may be kept.".to_owned())
}

/// The version of `package` in a Cargo.lock.
fn locked_version<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    version.strip_suffix('"')
}

/// The first number of a version such as `v20.11.1`.
fn major(version: &str) -> Option<u32> {
    version
        .trim()
        .strip_prefix('v')?
        .split('.')
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_that_of_the_package_itself() {
        let lock = "\
[[package]]
name = \"wasm-bindgen-macro\"
version = \"0.2.1\"

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"
dependencies = [
 \"cfg-if\",
]
";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm-bindgen-macro"), Some("0.2.1"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }

    #[test]
    fn the_first_number_of_a_version_is_read() {
        for (version, expected) in [("v20.11.1\n", Some(20)), ("v9", Some(9)), ("", None)] {
            assert_eq!(major(version), expected, "{version:?}");
        }
    }
}
