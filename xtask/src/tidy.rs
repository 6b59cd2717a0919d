//! `cargo xtask tidy`: what compilers do not check.

use std::fs;
use std::process::ExitCode;

use crate::acceptance;
use crate::map;
use crate::process::{Result, command, read, root};

mod layers;
mod lines;
mod modules;
mod tokens;

pub(crate) fn tidy() -> Result<ExitCode> {
    findings().and_then(none)?;
    println!("Everything is tidy.");
    Ok(ExitCode::SUCCESS)
}

/// Errors with the findings, if there are any.
pub(crate) fn none(findings: Vec<String>) -> Result {
    match findings.as_slice() {
        [] => Ok(()),
        _ => Err(findings.join("\n")),
    }
}

/// Everything that is wrong in the files of the project.
pub(crate) fn findings() -> Result<Vec<String>> {
    let names = read(&mut command(
        "git",
        ["ls-files", "--cached", "--others", "--exclude-standard"],
    ))?;
    let files: Vec<(&str, String)> = names
        .lines()
        // A picture is not text, and a file may just have been removed.
        .filter_map(|path| Some((path, fs::read_to_string(root().join(path)).ok()?)))
        .collect();
    let mut findings: Vec<String> = files
        .iter()
        .flat_map(|(path, text)| lines::findings(path, text))
        .collect();
    for layers in layers::crates()? {
        let sources = files.iter().filter_map(|(path, text)| {
            let inside = path.strip_prefix(layers.source.as_str())?;
            inside.ends_with(".rs").then_some((inside, text.as_str()))
        });
        findings.extend(layers.findings(&modules::Imports::read(sources)));
    }
    findings.extend(acceptance::findings()?);
    findings.extend(map::findings()?);
    Ok(findings)
}
