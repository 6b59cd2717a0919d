//! `cargo xtask acceptance`: which test shows which row of the inventory, and how it ended.

use std::collections::BTreeMap;
use std::fs;
use std::process::ExitCode;

use serde_json::Value;

use crate::arguments::Arguments;
use crate::process::{Result, command, read, root};
use crate::test;

const INVENTORY: &str = "docs/inventory.md";
const TABLE: &str = "docs/acceptance.md";

/// What a test says of itself above its name.
const MARK: &str = "Inventory:";

pub(crate) fn acceptance(arguments: Arguments) -> Result<ExitCode> {
    arguments.end()?;
    let inventory = Inventory::read(&text(INVENTORY)?);
    let tests = tests()?;
    let results = Results::read();
    let table = inventory.table(&tests, &results);
    fs::write(root().join(TABLE), table).map_err(|error| format!("{TABLE}: {error}"))?;
    let findings = findings()?;
    if findings.is_empty() {
        println!("{TABLE} is written; every row has its test.");
        return Ok(ExitCode::SUCCESS);
    }
    Err(findings.join("\n"))
}

/// Rows that nothing shows, and numbers that are no row's.
pub(crate) fn findings() -> Result<Vec<String>> {
    Ok(Inventory::read(&text(INVENTORY)?).findings(&tests()?))
}

fn text(path: &str) -> Result<String> {
    fs::read_to_string(root().join(path)).map_err(|error| format!("{path}: {error}"))
}

/// The rows, and why some have no test.
struct Inventory {
    rows: BTreeMap<u32, Row>,
    excuses: BTreeMap<u32, String>,
}

struct Row {
    kind: String,
    behaviour: String,
}

/// A test and the rows that it shows.
#[derive(Debug, PartialEq, Eq)]
struct Test {
    file: String,
    name: String,
    rows: Vec<u32>,
}

impl Inventory {
    fn read(text: &str) -> Inventory {
        let mut rows = BTreeMap::new();
        let mut excuses = BTreeMap::new();
        for line in text.lines() {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            if let ["", number, _, kind, behaviour, ""] = cells.as_slice()
                && let Ok(number) = number.parse()
            {
                let (kind, behaviour) = (kind.to_string(), behaviour.to_string());
                rows.insert(number, Row { kind, behaviour });
            } else if let Some((number, excuse)) =
                line.strip_prefix("- ").and_then(|it| it.split_once(": "))
                && let Ok(number) = number.parse()
            {
                excuses.insert(number, excuse.to_owned());
            }
        }
        Inventory { rows, excuses }
    }

    fn findings(&self, tests: &[Test]) -> Vec<String> {
        let unknown = tests.iter().flat_map(|test| {
            let strange = test.rows.iter().filter(|it| !self.rows.contains_key(it));
            strange.map(|row| format!("{}: “{}”: there is no row {row}", test.file, test.name))
        });
        let is_shown = |row: &u32| tests.iter().any(|it| it.rows.contains(row));
        let missing = self
            .rows
            .iter()
            .filter(|(row, _)| !is_shown(row) && !self.excuses.contains_key(row))
            .map(|(row, it)| format!("{INVENTORY}: no test shows row {row}: {}", it.behaviour));
        unknown.chain(missing).collect()
    }

    fn table(&self, tests: &[Test], results: &Results) -> String {
        let mut lines = vec![
            "# Acceptance".to_owned(),
            String::new(),
            "Which test shows which row of the [inventory](inventory.md), and how it ended when the"
                .to_owned(),
            "tests were last run. Made by `cargo xtask acceptance`; not to be edited.".to_owned(),
            String::new(),
            "| # | kind | behaviour | tests | result |".to_owned(),
            "|---|---|---|---|---|".to_owned(),
        ];
        for (number, Row { kind, behaviour }) in &self.rows {
            let showing: Vec<&Test> = tests.iter().filter(|it| it.rows.contains(number)).collect();
            let (names, result) = match (showing.is_empty(), self.excuses.get(number)) {
                (false, _) => {
                    let names: Vec<_> = showing.iter().map(|it| it.written()).collect();
                    (names.join("<br>"), results.of(&showing).to_owned())
                }
                (true, Some(excuse)) => (excuse.clone(), "no test".to_owned()),
                (true, None) => (String::new(), "missing".to_owned()),
            };
            lines.push(format!(
                "| {number} | {kind} | {behaviour} | {names} | {result} |"
            ));
        }
        lines.join("\n") + "\n"
    }
}

impl Test {
    fn written(&self) -> String {
        let name = self.name.replace('|', "\\|");
        format!("{}: {name}", self.file)
    }
}

/// Every test that shows a row.
fn tests() -> Result<Vec<Test>> {
    let files = read(&mut command(
        "git",
        [
            "ls-files",
            "--cached",
            "--others",
            "--exclude-standard",
            "*.rs",
            "e2e/tests/*.ts",
        ],
    ))?;
    let mut tests = Vec::new();
    for file in files.lines().filter(|it| !it.starts_with("xtask/")) {
        if let Ok(text) = fs::read_to_string(root().join(file)) {
            tests.extend(in_file(file, &text));
        }
    }
    tests.sort_by(|one, other| (&one.file, &one.name).cmp(&(&other.file, &other.name)));
    Ok(tests)
}

fn in_file(file: &str, text: &str) -> Vec<Test> {
    let mut tests = Vec::new();
    let mut rows: Vec<u32> = Vec::new();
    for line in text.lines() {
        let line = line.trim();
        if let Some((before, numbers)) = line.split_once(MARK)
            && before.starts_with("//")
        {
            rows.extend(
                numbers
                    .split([',', '.'])
                    .filter_map(|it| it.trim().parse::<u32>().ok()),
            );
        } else if let Some(name) = name(line)
            && !rows.is_empty()
        {
            tests.push(Test {
                file: file.to_owned(),
                name,
                rows: std::mem::take(&mut rows),
            });
        }
    }
    tests
}

/// The name of the test that begins on this line, if one does.
fn name(line: &str) -> Option<String> {
    if let Some(rest) = line.strip_prefix("fn ").or(line.strip_prefix("async fn ")) {
        return Some(rest.split(['(', '<']).next()?.to_owned());
    }
    let rest = line.strip_prefix("test(")?;
    let quote = rest.chars().next().filter(|it| "'\"`".contains(*it))?;
    let title = rest[1..].split(quote).next()?;
    Some(title.to_owned())
}

/// How tests ended: Rust's by the last word of their path, the browser's by their titles.
#[derive(Default)]
struct Results(Vec<(String, bool)>);

impl Results {
    fn read() -> Results {
        let mut results = Results::default();
        for line in fs::read_to_string(test::rust_results())
            .unwrap_or_default()
            .lines()
        {
            if let Some((path, end)) = line
                .strip_prefix("test ")
                .and_then(|it| it.split_once(" ... "))
            {
                let name = path.rsplit("::").next().unwrap_or(path);
                results.0.push((name.to_owned(), end == "ok"));
            }
        }
        let browser = fs::read_to_string(test::browser_results()).unwrap_or_default();
        if let Ok(browser) = serde_json::from_str::<Value>(&browser) {
            results.add_suites(&browser);
        }
        results
    }

    fn add_suites(&mut self, parent: &Value) {
        let children = |name| parent[name].as_array().into_iter().flatten();
        for spec in children("specs") {
            let title = spec["title"].as_str().unwrap_or_default();
            self.0.push((title.to_owned(), spec["ok"] == true));
        }
        for suite in children("suites") {
            self.add_suites(suite);
        }
    }

    fn of(&self, tests: &[&Test]) -> &'static str {
        let ends = |test: &&Test| {
            let ends = self.0.iter().filter(|(name, _)| fits(&test.name, name));
            let ends: Vec<bool> = ends.map(|(_, end)| *end).collect();
            ends
        };
        let ends: Vec<Vec<bool>> = tests.iter().map(ends).collect();
        if ends.iter().any(|it| it.contains(&false)) {
            "failed"
        } else if ends.iter().any(Vec::is_empty) {
            "not run"
        } else {
            "passed"
        }
    }
}

/// Whether a title fits what is written in the file, where `${…}` stands for anything.
fn fits(written: &str, title: &str) -> bool {
    let mut parts = Vec::new();
    let mut rest = written;
    while let Some((before, after)) = rest.split_once("${") {
        parts.push(before);
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    let Some(mut left) = title.strip_prefix(parts.first().copied().unwrap_or(rest)) else {
        return false;
    };
    if parts.is_empty() {
        return left.is_empty();
    }
    for part in &parts[1..] {
        let Some((_, after)) = left.split_once(part) else {
            return false;
        };
        left = after;
    }
    left.ends_with(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_shows_the_rows_that_stand_above_it() {
        let rust = "// Inventory: 1, 23\n#[test]\nfn one_joins() {}\nfn helper() {}\n/// Inventory: 4.\n#[tokio::test]\nasync fn another() {}";
        let browser =
            "  // Inventory: 7\n  test(`${key} joins`, async () => {});\n  test('none', () => {});";
        let found = |file, text| -> Vec<(String, Vec<u32>)> {
            let tests = in_file(file, text).into_iter();
            tests.map(|it| (it.name, it.rows)).collect()
        };
        assert_eq!(
            found("a.rs", rust),
            [
                ("one_joins".into(), vec![1, 23]),
                ("another".into(), vec![4])
            ]
        );
        assert_eq!(
            found("a.spec.ts", browser),
            [("${key} joins".into(), vec![7])]
        );
    }

    #[test]
    fn a_title_fits_what_is_written() {
        for (written, title, expected) in [
            ("one gets in", "one gets in", true),
            ("one gets in", "one gets in with bank", false),
            ("one gets in with ${means}", "one gets in with bank", true),
            (
                "${key} joins ${service} in ${l}",
                "clinic joins imaging in fi",
                true,
            ),
            ("${key} leaves", "clinic joins", false),
        ] {
            assert_eq!(fits(written, title), expected, "{written} {title}");
        }
    }

    #[test]
    fn a_row_without_test_or_reason_is_found() {
        let inventory = Inventory::read(
            "| # | seed | kind | behaviour |\n| 1 | S1 | E | One joins |\n| 2 | S1 | E | One leaves |\n| 3 | S0 | H | Katso |\n\n- 3: It is gone.",
        );
        let test = |rows| Test {
            file: "a.rs".into(),
            name: "a".into(),
            rows,
        };
        let found = inventory.findings(&[test(vec![1]), test(vec![9])]);
        assert_eq!(
            found,
            [
                "a.rs: “a”: there is no row 9",
                "docs/inventory.md: no test shows row 2: One leaves"
            ]
        );
    }
}
