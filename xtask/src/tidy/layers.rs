//! The layers of a crate: what they forbid, and which circles there are.

use std::collections::BTreeSet;

use super::modules::{Imports, Module};

/// A crate: its modules from the bottom to the top, and which modules of the same crate each may
/// import. What the table does not allow is forbidden.
pub(super) struct Layers {
    /// The folder of its source.
    pub(super) source: &'static str,
    pub(super) modules: &'static [(&'static str, MayImport)],
    /// Modules that every other may import.
    pub(super) everywhere: &'static [&'static str],
    /// Circles of files that are known, each by its first module. To be mended, not added to.
    pub(super) circles: &'static [&'static str],
}

pub(super) type MayImport = &'static [&'static [&'static str]];

impl Layers {
    /// Every import that is not allowed, and every circle.
    pub(super) fn findings(&self, imports: &Imports) -> Vec<String> {
        [
            self.arrows_upwards(),
            self.forbidden_imports(imports),
            self.unknown_circles(imports),
        ]
        .concat()
    }

    /// Modules that the table lets import what is above them.
    fn arrows_upwards(&self) -> Vec<String> {
        let names: Vec<&str> = self.modules.iter().map(|(module, _)| *module).collect();
        let rows = self.modules.iter().enumerate();
        let upwards = rows.flat_map(|(row, (module, may_import))| {
            let below = &names[..row];
            let unknown = may_import.iter().copied().flatten();
            unknown
                .filter(move |it| *it != module && !below.contains(it))
                .map(move |it| {
                    format!(
                        "{}: the table lets `{module}` import `{it}`, which is not below it.",
                        self.source
                    )
                })
        });
        upwards.collect()
    }

    pub(super) fn may_import(&self, module: &str, imported: &str) -> bool {
        let row = self.modules.iter().find(|(it, _)| *it == module);
        let listed = row.is_some_and(|(_, it)| it.iter().any(|it| it.contains(&imported)));
        module == imported || listed || self.everywhere.contains(&imported)
    }

    fn forbidden_imports(&self, imports: &Imports) -> Vec<String> {
        let mut findings = BTreeSet::new();
        // The root of a crate names all of its modules.
        let inside = imports.0.iter().filter(|(module, _)| !module.is_empty());
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

    fn unknown_circles(&self, imports: &Imports) -> Vec<String> {
        let circles = imports.circles();
        let names: Vec<Vec<String>> = circles
            .iter()
            .map(|circle| circle.iter().map(|it| written(it)).collect())
            .collect();
        let unknown = names
            .iter()
            .filter(|it| !self.circles.contains(&it[0].as_str()));
        let unknown = unknown.map(|it| {
            format!(
                "{}: import in a circle: `{}`.",
                self.source,
                it.join("`, `")
            )
        });
        let mended = self
            .circles
            .iter()
            .filter(|it| names.iter().all(|circle| circle[0] != **it));
        let mended = mended.map(|it| {
            format!(
                "{}: the circle of `{it}` is mended: take it from the table.",
                self.source
            )
        });
        unknown.chain(mended).collect()
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

    const PLANTED: Layers = Layers {
        source: "planted/src/",
        modules: &[("low", &[]), ("high", &[&["low"]]), ("beside", &[])],
        everywhere: &["low"],
        circles: &[],
    };

    #[track_caller]
    fn check(layers: &Layers, files: &[(&str, &str)], expected: &[&str]) {
        let found = layers.findings(&Imports::read(files.iter().copied()));
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
        check(&PLANTED, &files, &[]);
    }

    #[test]
    fn a_planted_import_is_found() {
        let files = [
            ("beside.rs", "fn it() { crate::high::it(); }"),
            ("high.rs", ""),
        ];
        check(&PLANTED, &files, &["`beside` may not import `high`."]);
        let files = [("beside.rs", "use crate::Item;")];
        check(&PLANTED, &files, &["`beside` may not import `crate`."]);
    }

    #[test]
    fn a_module_without_a_row_is_found() {
        let files = [("new.rs", "use crate::low;"), ("low.rs", "")];
        check(&PLANTED, &files, &["`new` is not in the table."]);
    }

    #[test]
    fn a_planted_arrow_upwards_is_found() {
        let files = [("low.rs", "use crate::high;"), ("high.rs", "")];
        check(&PLANTED, &files, &["`low` may not import `high`."]);
        let upwards = Layers {
            modules: &[("low", &[&["high"]]), ("high", &[])],
            ..PLANTED
        };
        let expected = "the table lets `low` import `high`, which is not below it.";
        check(&upwards, &files, &[expected]);
    }

    #[test]
    fn a_planted_circle_is_found() {
        let files = [
            ("high/one.rs", "use super::two::Two;"),
            ("high/two.rs", "use crate::high::one::One;"),
        ];
        let expected = "import in a circle: `high::one`, `high::two`.";
        check(&PLANTED, &files, &[expected]);
        let known = Layers {
            circles: &["high::one"],
            ..PLANTED
        };
        check(&known, &files, &[]);
        check(
            &known,
            &files[..1],
            &["the circle of `high::one` is mended: take it from the table."],
        );
    }
}
