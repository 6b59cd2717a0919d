//! The crates that are in the app, with their licences: the notices that they ask for, and a bill of
//! materials (CycloneDX).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::{Value, json};

use crate::files::text;
use crate::process::{Result, command, read, root};

const WASM: &str = "wasm32-unknown-unknown";

/// A crate as cargo describes it.
#[derive(Deserialize)]
pub(super) struct Crate {
    name: String,
    version: String,
    license: Option<String>,
    manifest_path: PathBuf,
    /// Nothing for our own.
    source: Option<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Crate>,
}

/// Every crate whose code is in the app, ours too, by name. What only builds it, such as macros, is not.
pub(super) fn of_the_app() -> Result<Vec<Crate>> {
    let tree = "tree --locked --package kanta-frontend --edges normal,no-proc-macro --prefix none";
    let tree = tree.split(' ').chain(["--target", WASM, "--format", "{p}"]);
    let tree = read(&mut command("cargo", tree))?;
    let named: BTreeSet<_> = tree.lines().filter_map(name_and_version).collect();
    let metadata = "metadata --locked --format-version 1 --filter-platform".split(' ');
    let metadata = read(&mut command("cargo", metadata.chain([WASM])))?;
    let metadata: Metadata = serde_json::from_str(&metadata)
        .map_err(|error| format!("cargo metadata cannot be read: {error}"))?;
    let is_named = |it: &Crate| named.contains(&(it.name.as_str(), it.version.as_str()));
    let mut crates: Vec<_> = metadata.packages.into_iter().filter(is_named).collect();
    crates.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    match crates.len() == named.len() {
        true => Ok(crates),
        false => Err("cargo tree names a crate that cargo metadata does not know.".to_owned()),
    }
}

/// What a line such as `serde v1.0.229 (*)` names.
fn name_and_version(line: &str) -> Option<(&str, &str)> {
    let mut words = line.split_whitespace();
    Some((words.next()?, words.next()?.strip_prefix('v')?))
}

impl Crate {
    /// The licence as an SPDX expression; older crates write `MIT/Apache-2.0`.
    fn licence(&self) -> String {
        let licence = self.license.as_deref().unwrap_or("NOASSERTION");
        licence.replace('/', " OR ")
    }

    fn title(&self) -> String {
        format!("{} {}", self.name, self.version)
    }

    /// The texts of the licence and the notices that it was published with.
    fn texts(&self) -> Vec<String> {
        let folder = self.manifest_path.parent().unwrap_or(Path::new("."));
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let mut files: Vec<_> = entries
            .map(|it| it.path())
            .filter(|it| is_notice(it))
            .collect();
        files.sort();
        let texts = files.iter().filter_map(|it| fs::read_to_string(it).ok());
        texts.map(|it| it.trim().replace("\r\n", "\n")).collect()
    }
}

fn is_notice(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let name = name.to_ascii_uppercase();
    let is_named = |it: &&str| name.starts_with(it);
    file.is_file()
        && [
            "LICENSE",
            "LICENCE",
            "COPYING",
            "COPYRIGHT",
            "NOTICE",
            "UNLICENSE",
        ]
        .iter()
        .any(is_named)
}

/// The list of the crates of others, and each text once with the crates that it belongs to.
pub(super) fn licences(crates: &[Crate]) -> Result<String> {
    let notice = text("LICENSE")?;
    let mut list = String::new();
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for it in crates.iter().filter(|it| it.source.is_some()) {
        list += &format!("  {}: {}\n", it.title(), it.licence());
        for text in it.texts() {
            texts.entry(text).or_default().push(it.title());
        }
    }
    let line = "-".repeat(72);
    let mut texts: Vec<_> = texts.into_iter().collect();
    texts.sort_by(|(_, a), (_, b)| a.cmp(b));
    let texts: Vec<_> = texts
        .into_iter()
        .map(|(text, of)| format!("{line}\n{}\n{line}\n\n{text}\n", of.join(", ")))
        .collect();
    Ok(format!(
        "{}\n\nThe app has these works of others in it, besides the standard library of Rust\n(https://www.rust-lang.org, MIT OR Apache-2.0):\n\n{list}\n{}",
        notice.trim(),
        texts.join("\n")
    ))
}

/// The bill of materials. It is the same for the same lock file.
pub(super) fn bill(crates: &[Crate]) -> Result<String> {
    let checksums = checksums()?;
    let component = |it: &Crate| {
        let purl = format!("pkg:cargo/{}@{}", it.name, it.version);
        let mut component = json!({
            "type": "library",
            "bom-ref": purl,
            "name": it.name,
            "version": it.version,
            "licenses": [{ "expression": it.licence() }],
            "purl": purl,
        });
        if let Some(checksum) = checksums.get(&(it.name.clone(), it.version.clone())) {
            component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
        }
        component
    };
    let (app, parts): (Vec<_>, Vec<_>) = crates.iter().partition(|it| it.name == "kanta-frontend");
    let mut app: Value = app
        .first()
        .map(|it| component(it))
        .ok_or("The app is not in itself.")?;
    app["type"] = json!("application");
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": app },
        "components": parts.into_iter().map(component).collect::<Vec<_>>(),
    });
    Ok(format!("{bill:#}\n"))
}

/// The checksums in Cargo.lock, by name and version.
fn checksums() -> Result<BTreeMap<(String, String), String>> {
    #[derive(Deserialize)]
    struct Lock {
        package: Vec<Locked>,
    }
    #[derive(Deserialize)]
    struct Locked {
        name: String,
        version: String,
        checksum: Option<String>,
    }
    let lock = fs::read_to_string(root().join("Cargo.lock"));
    let lock: Lock = lock
        .map_err(|error| error.to_string())
        .and_then(|it| toml::from_str(&it).map_err(|error| error.to_string()))
        .map_err(|error| format!("Cargo.lock cannot be read: {error}"))?;
    let locked = lock.package.into_iter();
    Ok(locked
        .filter_map(|it| Some(((it.name, it.version), it.checksum?)))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_app_has_its_libraries_in_it_and_no_tool_that_builds_it() {
        let crates = of_the_app().unwrap();
        let has = |name: &str| crates.iter().any(|it| it.name == name);
        for name in ["kanta-frontend", "kanta-shared", "leptos", "wasm-bindgen"] {
            assert!(has(name), "{name}");
        }
        for name in ["serde_derive", "axum", "kanta-backend-mock", "trunk"] {
            assert!(!has(name), "{name}");
        }
    }

    #[test]
    fn every_licence_is_named_and_every_crate_has_a_checksum() {
        let crates = of_the_app().unwrap();
        let bill: Value = serde_json::from_str(&bill(&crates).unwrap()).unwrap();
        let licences = licences(&crates).unwrap();
        for component in bill["components"].as_array().unwrap() {
            let name = component["name"].as_str().unwrap();
            assert_ne!(
                component["licenses"][0]["expression"], "NOASSERTION",
                "{name}"
            );
            if !name.starts_with("kanta-") {
                assert!(component["hashes"].is_array(), "{name}");
                let version = component["version"].as_str().unwrap();
                assert!(
                    licences.contains(&format!("  {name} {version}: ")),
                    "{name}"
                );
            }
        }
    }

    #[test]
    fn a_line_of_the_tree_is_read() {
        let check = |line, expected| assert_eq!(name_and_version(line), expected, "{line}");
        check("serde v1.0.229 (*)", Some(("serde", "1.0.229")));
        check(
            "kanta-shared v0.1.0 (/somewhere)",
            Some(("kanta-shared", "0.1.0")),
        );
        check("", None);
    }
}
