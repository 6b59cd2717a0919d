//! `cargo xtask reliability`: the tests of what is never lost or doubled, at full size, and the table in
//! `docs/reliability.md` of what they counted.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::suite;
use crate::files::{entries, text, write};
use crate::process::{Result, run, target};
use crate::run::testing;
use crate::tools;

/// How often the program is killed at a random moment.
const KILLS: &str = "100";
/// How many of a hundred cases are run in a browser, unless `--all` are wanted.
const PERCENT: &str = "34";
/// How many random journeys are made in a browser.
const JOURNEYS_IN_BROWSER: &str = "200";
/// How often a page is killed while something is typed.
const CRASHES: &str = "20";

/// What is counted: what it is called, and the beginning of the names of its files.
const ROWS: [(&str, &str); 10] = [
    (
        "every request of joining with every fault",
        "every-fault-join",
    ),
    (
        "every request of a change with every fault",
        "every-fault-update",
    ),
    (
        "every request of a termination with every fault",
        "every-fault-terminate",
    ),
    ("bad days: a third of all requests go wrong", "bad-days-"),
    (
        "random journeys of two people in three tabs",
        "random-journeys-",
    ),
    (
        "the program is killed at a random moment",
        "kills-at-random",
    ),
    (
        "the program is killed at a point of a request",
        "kills-at-points",
    ),
    ("requests with faults, in a browser", "browser-faults"),
    ("random journeys in a browser", "random-browser-journeys"),
    (
        "a page is killed while something is typed",
        "crashes-in-browser",
    ),
];

/// The tests in Rust by their names.
const RUST_TESTS: [&str; 4] = ["every_fault", "bad_day", "random_journeys", "kill"];

#[derive(clap::Args)]
pub(crate) struct Options {
    /// All cases in a browser, of which a third is drawn otherwise
    #[arg(long)]
    all: bool,
    /// Draws others
    #[arg(long, value_name = "N")]
    seed: Option<String>,
}

pub(crate) fn reliability(options: &Options) -> Result<ExitCode> {
    let percent = match options.all {
        true => "100",
        false => PERCENT,
    };
    let chromium = tools::chromium()?;
    let folder = target().join("reliability");
    // What was counted before is not to be counted again.
    let _ = fs::remove_dir_all(&folder);
    let mut settings = vec![
        ("KANTA_KILLS", KILLS),
        ("KANTA_CASES", percent),
        ("KANTA_JOURNEYS_IN_BROWSER", JOURNEYS_IN_BROWSER),
        ("KANTA_CRASHES", CRASHES),
    ];
    settings.extend(options.seed.iter().map(|it| ("KANTA_SEED", it.as_str())));
    let mut cargo = testing(&["--no-fail-fast", "--"]);
    let rust = run(cargo.args(RUST_TESTS).envs(settings.iter().copied()));
    let mut programs = vec![
        ("KANTA_CHROMIUM", chromium),
        ("KANTA_COUNTS", folder.clone()),
    ];
    programs.extend(
        settings
            .iter()
            .map(|(name, value)| (*name, PathBuf::from(value))),
    );
    let browser = suite::RELIABILITY.run(None, &programs)?;
    put("docs/reliability.md", &table(&folder)?)?;
    println!("Written: docs/reliability.md");
    rust?;
    Ok(match browser.failed {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    })
}

/// The figures that the tests have written, in the order of the table.
fn table(folder: &Path) -> Result<String> {
    let files = entries(folder)?;
    let mut lines = String::new();
    for (title, prefix) in ROWS {
        let mut figures = BTreeMap::new();
        for file in &files {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            if name.starts_with(prefix) {
                add(&mut figures, &text(file)?);
            }
        }
        if figures.is_empty() {
            return Err(format!(
                "Nothing was counted of: {title}. The document stays as it was."
            ));
        }
        lines += &row(title, figures);
    }
    Ok(lines)
}

/// Adds lines of a name and a number.
fn add(figures: &mut BTreeMap<String, u64>, text: &str) {
    for line in text.lines() {
        let number = line.rsplit_once(' ');
        if let Some((name, Ok(number))) = number.map(|(name, it)| (name, it.parse::<u64>())) {
            *figures.entry(name.to_owned()).or_default() += number;
        }
    }
}

fn row(title: &str, mut figures: BTreeMap<String, u64>) -> String {
    let [cases, lost, doubled, failed] = ["cases", "lost", "doubled", "failed"]
        .map(|it| figures.remove(it).unwrap_or_default().to_string());
    let rest: Vec<_> = figures
        .iter()
        .map(|(name, number)| format!("{number} {name}"))
        .collect();
    let rest = rest.join(", ");
    format!("| {title} | {cases} | {rest} | {lost} | {doubled} | {failed} |\n")
}

/// What the table begins with.
const HEAD: &str = "\
| what happens | cases | with | lost | doubled | other failures |
|---|---|---|---|---|---|
";

/// Puts the rows into the document.
fn put(file: &str, rows: &str) -> Result {
    let current = with_rows(&text(file)?, rows);
    write(
        file,
        current.ok_or_else(|| format!("{file} has no table of figures."))?,
    )
}

fn with_rows(document: &str, rows: &str) -> Option<String> {
    let (before, rest) = document.split_once(HEAD)?;
    let (_, after) = rest.split_once("\n\n").or_else(|| rest.split_once('\n'))?;
    Some([before, HEAD, rows, "\n", after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_has_what_was_counted() {
        let mut figures = BTreeMap::new();
        add(&mut figures, "cases 2\nlost 0\nrequests 7\n");
        add(&mut figures, "cases 1\nlost 1\n");
        let rows = row("kills", figures);
        assert_eq!(rows, "| kills | 3 | 7 requests | 1 | 0 | 0 |\n");
        let document = format!("Text.\n\n{HEAD}| old | 1 | | 0 | 0 | 0 |\n\nMore.\n");
        let expected = format!("Text.\n\n{HEAD}{rows}\nMore.\n");
        assert_eq!(with_rows(&document, &rows), Some(expected));
        assert_eq!(with_rows("Text.\n", &rows), None);
    }

    #[test]
    fn the_committed_document_has_a_table() {
        let document = text("docs/reliability.md").unwrap();
        assert!(with_rows(&document, "").is_some());
    }
}
