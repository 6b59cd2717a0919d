//! The layers of a crate: what they forbid, and which circles there are.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::modules::{Imports, Module};
use crate::process::Result;

/// The table, which is data: a row for each module.
const TABLE: &str = include_str!("layers.toml");

#[derive(Deserialize)]
struct Table {
    sets: BTreeMap<String, String>,
    crates: Vec<Written>,
}

#[derive(Deserialize)]
struct Written {
    source: String,
    everywhere: String,
    modules: Vec<String>,
}

/// The modules of a crate from bottom to top, each with what it may import.
pub(super) struct Layers {
    pub(super) source: String,
    everywhere: Vec<String>,
    modules: Vec<(String, Vec<String>)>,
}

/// The layers of every crate.
pub(super) fn crates() -> Result<Vec<Layers>> {
    let table: Table = toml::from_str(TABLE).map_err(|error| format!("layers.toml: {error}"))?;
    let layers = |it: Written| Layers::of(it, &table.sets);
    Ok(table.crates.into_iter().map(layers).collect())
}

impl Layers {
    fn of(written: Written, sets: &BTreeMap<String, String>) -> Layers {
        let words = |text: &str| -> Vec<String> {
            let whole = |it| sets.get(it).map_or(it, String::as_str).split_whitespace();
            text.split_whitespace()
                .flat_map(whole)
                .map(str::to_owned)
                .collect()
        };
        let row = |text: &String| match text.split_once(':') {
            Some((module, imports)) => (module.to_owned(), words(imports)),
            None => (text.clone(), Vec::new()),
        };
        Layers {
            everywhere: words(&written.everywhere),
            modules: written.modules.iter().map(row).collect(),
            source: written.source,
        }
    }

    /// Every import that is not allowed, and every circle.
    pub(super) fn findings(&self, imports: &Imports) -> Vec<String> {
        [
            self.arrows_upwards(),
            self.forbidden_imports(imports),
            self.circles(imports),
        ]
        .concat()
    }

    /// Modules that the table lets import what is above them.
    fn arrows_upwards(&self) -> Vec<String> {
        let rows = self.modules.iter().enumerate();
        let upwards = rows.flat_map(|(row, (module, may_import))| {
            let is_below =
                move |it: &String| self.modules[..row].iter().any(|(below, _)| below == it);
            let upwards = may_import.iter().filter(move |it| !is_below(it));
            upwards.map(move |it| {
                format!(
                    "{}: the table lets `{module}` import `{it}`, which is not below it.",
                    self.source
                )
            })
        });
        upwards.collect()
    }

    fn may_import(&self, module: &str, imported: &str) -> bool {
        let row = self.modules.iter().find(|(it, _)| it == module);
        let listed = row.into_iter().flat_map(|(_, it)| it);
        module == imported || listed.chain(&self.everywhere).any(|it| it == imported)
    }

    fn forbidden_imports(&self, imports: &Imports) -> Vec<String> {
        let mut findings = BTreeSet::new();
        // The root of a crate names all of its modules.
        let inside = imports
            .direct
            .iter()
            .filter(|(module, _)| !module.is_empty());
        for (module, imported) in inside {
            let known = self.modules.iter().any(|(it, _)| *it == module[0]);
            if !known {
                findings.insert(format!(
                    "{}: `{}` is not in the table.",
                    self.source, module[0]
                ));
            }
            for imported in imported {
                let name = imported.first().map_or("crate", String::as_str);
                if !self.may_import(&module[0], name) {
                    let (module, imported) = (written(module), written(imported));
                    findings.insert(format!(
                        "{}: `{module}` may not import `{imported}`.",
                        self.source
                    ));
                }
            }
        }
        findings.into_iter().collect()
    }

    /// Circles of files.
    fn circles(&self, imports: &Imports) -> Vec<String> {
        let circles = imports.circles();
        let circles = circles.iter().map(|circle| {
            let names: Vec<String> = circle.iter().map(|it| written(it)).collect();
            format!(
                "{}: import in a circle: `{}`.",
                self.source,
                names.join("`, `")
            )
        });
        circles.collect()
    }
}

fn written(module: &Module) -> String {
    match module.is_empty() {
        true => "crate".to_owned(),
        false => module.join("::"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn planted(modules: &[&str]) -> Layers {
        let written = Written {
            source: "planted/src/".to_owned(),
            everywhere: "low".to_owned(),
            modules: modules.iter().map(|it| (*it).to_owned()).collect(),
        };
        Layers::of(
            written,
            &BTreeMap::from([("SET".to_owned(), "low".to_owned())]),
        )
    }

    const MODULES: [&str; 3] = ["low:", "high: SET", "beside:"];

    #[track_caller]
    fn check(modules: &[&str], files: &[(&str, &str)], expected: &[&str]) {
        let found = planted(modules).findings(&Imports::read(files.iter().copied()));
        let expected: Vec<String> = expected
            .iter()
            .map(|it| format!("planted/src/: {it}"))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn what_the_table_allows_is_no_finding() {
        let files = [
            ("lib.rs", "pub mod low; use high::High;"),
            ("low.rs", ""),
            ("high.rs", "use crate::low::Low;"),
            ("high/inner.rs", "use super::High; use crate::low;"),
            ("beside.rs", "use crate::low::Low;"),
        ];
        check(&MODULES, &files, &[]);
    }

    #[test]
    fn a_planted_import_is_found() {
        let files = [
            ("beside.rs", "fn it() { crate::high::it(); }"),
            ("high.rs", ""),
        ];
        check(&MODULES, &files, &["`beside` may not import `high`."]);
        let files = [("beside.rs", "use crate::Item;")];
        check(&MODULES, &files, &["`beside` may not import `crate`."]);
    }

    #[test]
    fn a_module_without_a_row_is_found() {
        let files = [("new.rs", "use crate::low;"), ("low.rs", "")];
        check(&MODULES, &files, &["`new` is not in the table."]);
    }

    #[test]
    fn a_planted_arrow_upwards_is_found() {
        let files = [("low.rs", "use crate::high;"), ("high.rs", "")];
        check(&MODULES, &files, &["`low` may not import `high`."]);
        let expected = "the table lets `low` import `high`, which is not below it.";
        check(&["low: high", "high:"], &files, &[expected]);
    }

    #[test]
    fn a_planted_circle_is_found() {
        let files = [
            ("high/one.rs", "use super::two::Two;"),
            ("high/two.rs", "use crate::high::one::One;"),
        ];
        let expected = "import in a circle: `high::one`, `high::two`.";
        check(&MODULES, &files, &[expected]);
    }

    #[test]
    fn arrows_go_one_way() {
        let crates = crates().unwrap();
        for (source, module, imported) in [
            ("backend-mock/src/", "handlers", "faults"),
            ("backend-mock/src/", "handlers", "control"),
            ("backend-mock/src/", "letters", "applications"),
            ("frontend/src/", "ui", "i18n"),
            ("frontend/src/", "application", "termination"),
            ("frontend/src/", "route", "app"),
            ("shared/src/", "values", "problem"),
        ] {
            let layers = crates.iter().find(|it| it.source == source).unwrap();
            assert!(!layers.may_import(module, imported), "{module} {imported}");
        }
    }
}
