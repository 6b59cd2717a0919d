//! `cargo xtask acceptance`: which test shows which row of the inventory, and how it ended.

use std::collections::BTreeMap;
use std::process::ExitCode;

use crate::files::{text, write};
use crate::process::Result;

mod results;
mod sources;

use results::Results;
use sources::{Test, tests};

const INVENTORY: &str = "docs/inventory.md";
const TABLE: &str = "docs/acceptance.md";

pub(crate) fn acceptance() -> Result<ExitCode> {
    let inventory = Inventory::read(&text(INVENTORY)?);
    let (tests, _) = tests()?;
    let results = Results::read();
    let table = inventory.table(&tests, &results);
    write(TABLE, table)?;
    let findings = findings()?;
    if findings.is_empty() {
        println!("{TABLE} is written; every row has its test.");
        return Ok(ExitCode::SUCCESS);
    }
    Err(findings.join("\n"))
}

/// Rows that nothing shows, numbers that are no row's, and marks above what is no test.
pub(crate) fn findings() -> Result<Vec<String>> {
    let (tests, strays) = tests()?;
    let findings = Inventory::read(&text(INVENTORY)?).findings(&tests);
    Ok([findings, strays].concat())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_without_test_or_reason_is_found() {
        let inventory = Inventory::read(
            "| # | seed | kind | behaviour |\n| 1 | S1 | E | One joins |\n| 2 | S1 | E | One leaves |\n| 3 | S0 | H | Katso |\n\n- 3: It is gone.",
        );
        let test = |rows| Test {
            file: "a.rs".into(),
            name: "a".into(),
            program: "a".into(),
            path: "a".into(),
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
