//! Which modules may import which.

use std::collections::BTreeSet;

use super::modules::{Imports, Module};

/// A crate: its modules from the bottom to the top, and which modules of the same crate each may
/// import. What the table does not allow is forbidden.
pub(super) struct Layers {
    /// The folder of its source.
    pub(super) source: &'static str,
    modules: &'static [(&'static str, MayImport)],
    /// Modules that every other may import.
    everywhere: &'static [&'static str],
    /// Circles of files that are known, each by its first module. To be mended, not added to.
    circles: &'static [&'static str],
}

type MayImport = &'static [&'static [&'static str]];

pub(super) const CRATES: [Layers; 4] = [
    Layers {
        source: "shared/src/",
        modules: SHARED,
        everywhere: &["names", "language"],
        circles: &[],
    },
    Layers {
        source: "frontend/src/",
        modules: FRONTEND,
        everywhere: &[],
        circles: &["pages::services::card", "wizard::matter"],
    },
    Layers {
        source: "backend-mock/src/",
        modules: MOCK,
        everywhere: &[],
        circles: &[],
    },
    Layers {
        source: "xtask/src/",
        modules: XTASK,
        everywhere: &["process"],
        circles: &[],
    },
];

/// What forms are about, and how far a user has come in them.
const BASICS: &[&str] = &[
    "answer",
    "day",
    "document",
    "field",
    "filing",
    "group",
    "guide",
    "journey",
    "merge",
    "organisation",
    "pharmacy",
    "problem",
    "reason",
    "role",
    "service",
    "session",
    "timestamp",
    "typed_text",
    "values",
];

/// Parts of forms that several wizards share.
const PARTS_OF_FORMS: &[&str] = &["billing", "contact", "customer"];

/// What customers fill in and keep up to date.
const FORMS: &[&str] = &["application", "customership", "termination"];

const SHARED: &[(&str, MayImport)] = &[
    ("names", &[]),
    ("language", &[]),
    ("typed_text", &[]),
    ("journey", &[]),
    ("reason", &[]),
    ("field", &[]),
    ("service", &[]),
    ("values", &[&["typed_text"]]),
    ("day", &[&["typed_text"]]),
    ("document", &[&["day"]]),
    ("timestamp", &[]),
    ("group", &[&["field"]]),
    ("organisation", &[&["day", "service", "values"]]),
    ("pharmacy", &[&["values"]]),
    ("role", &[&["organisation", "service"]]),
    ("session", &[&["organisation", "timestamp"]]),
    ("guide", &[&["day", "service", "session"]]),
    ("merge", &[&["field", "role"]]),
    // A problem may be about a role in a service, or about a day.
    (
        "problem",
        &[&["day", "field", "role", "service", "typed_text", "values"]],
    ),
    ("filing", &[&["field", "journey", "problem", "session"]]),
    (
        "answer",
        &[&["document", "field", "reason", "role", "typed_text"]],
    ),
    ("contact", &[BASICS]),
    ("customer", &[BASICS]),
    ("billing", &[BASICS, &["customer"]]),
    ("application", &[BASICS, PARTS_OF_FORMS]),
    // A customership begins with what was accepted.
    ("customership", &[BASICS, PARTS_OF_FORMS, &["application"]]),
    ("termination", &[BASICS, PARTS_OF_FORMS]),
    ("official_form", &[BASICS, PARTS_OF_FORMS, FORMS]),
    ("texts", &[BASICS, PARTS_OF_FORMS, FORMS]),
    ("api", &[BASICS, PARTS_OF_FORMS, FORMS]),
    ("fixtures", &[BASICS, PARTS_OF_FORMS, FORMS]),
];

/// What a part of the app is made from; two parts do not import each other.
const PARTS: &[&str] = &[
    "address", "api", "form", "i18n", "page", "route", "sections", "session", "ui", "wizard",
];

const FRONTEND: &[(&str, MayImport)] = &[
    ("address", &[]),
    ("api", &[]),
    ("ui", &[]),
    ("i18n", &[&["address"]]),
    ("route", &[&["address"]]),
    ("session", &[&["api"]]),
    ("form", &[&["i18n", "ui"]]),
    (
        "page",
        &[&["address", "api", "i18n", "route", "session", "ui"]],
    ),
    ("sections", &[&["api", "form", "i18n", "ui"]]),
    ("wizard", &[&["api", "form", "i18n", "page", "route", "ui"]]),
    ("application", &[PARTS]),
    ("customership", &[PARTS]),
    ("termination", &[PARTS]),
    ("pages", &[PARTS]),
    (
        "layout",
        &[&["address", "api", "i18n", "page", "route", "session", "ui"]],
    ),
    (
        "app",
        &[
            PARTS,
            &[
                "application",
                "customership",
                "layout",
                "pages",
                "termination",
            ],
        ],
    ),
];

/// What everything that is done in a world is made from.
const GROUND: &[&str] = &[
    "clock",
    "conditional",
    "documents",
    "error",
    "letters",
    "random",
    "reference",
    "registers",
    "session",
    "storage",
    "transaction",
];

/// What can be done in a world.
const WORK: &[&str] = &[
    "applications",
    "commitment",
    "customership",
    "desk",
    "drafts",
    "services",
    "termination",
];

/// What an operation of the API or of the remote control is made from.
const OPERATION: &[&str] = &["extract", "guides", "limits", "openapi", "state", "world"];

/// Pages that the server writes.
const PAGES: &[&str] = &["html", "local_path", "text"];

const MOCK: &[(&str, MayImport)] = &[
    ("text", &[]),
    ("random", &[]),
    ("clock", &[]),
    ("conditional", &[]),
    ("hosts", &[]),
    ("html", &[]),
    ("journal", &[]),
    ("faults", &[]),
    ("serve", &[]),
    ("registers", &[]),
    ("limits", &[&["clock"]]),
    ("local_path", &[&["text"]]),
    ("request", &[&["random"]]),
    ("reference", &[&["random"]]),
    ("listen", &[&["request"]]),
    ("documents", &[&["random"]]),
    ("guides", &[&["documents"]]),
    ("storage", &[&["random", "text"]]),
    ("error", &[&["clock", "html", "storage"]]),
    ("pdf", &[&["text"]]),
    // Letters do not know who writes them.
    (
        "letters",
        &[&["documents", "pdf", "random", "storage", "text"]],
    ),
    ("mail", &[&["random", "storage"]]),
    (
        "transaction",
        &[&["clock", "error", "limits", "registers", "storage"]],
    ),
    (
        "session",
        &[&[
            "clock",
            "error",
            "random",
            "registers",
            "storage",
            "transaction",
        ]],
    ),
    ("openapi", &[&["error", "session"]]),
    ("drafts", &[GROUND]),
    ("commitment", &[GROUND]),
    ("termination", &[GROUND, &["drafts"]]),
    (
        "applications",
        &[GROUND, &["commitment", "drafts", "termination"]],
    ),
    ("customership", &[GROUND, &["applications", "termination"]]),
    ("services", &[GROUND, &["applications", "termination"]]),
    ("desk", &[GROUND, &["customership"]]),
    ("scenarios", &[GROUND, &["applications", "desk"]]),
    ("config", &[&["clock", "mail", "scenarios"]]),
    (
        "world",
        &[
            GROUND,
            WORK,
            &[
                "faults",
                "journal",
                "limits",
                "mail",
                "request",
                "scenarios",
            ],
        ],
    ),
    ("state", &[&["hosts", "world"]]),
    ("store_file", &[&["storage", "world"]]),
    (
        "extract",
        &[&[
            "conditional",
            "error",
            "request",
            "session",
            "transaction",
            "world",
        ]],
    ),
    ("idempotency", &[GROUND, &["extract"]]),
    // Handlers know no fault, and nothing of the remote control.
    ("handlers", &[GROUND, WORK, OPERATION, &["idempotency"]]),
    ("identification", &[GROUND, PAGES, OPERATION]),
    (
        "control",
        &[
            GROUND,
            WORK,
            OPERATION,
            PAGES,
            &[
                "faults",
                "handlers",
                "journal",
                "mail",
                "request",
                "scenarios",
            ],
        ],
    ),
    (
        "router",
        &[
            GROUND,
            OPERATION,
            &["control", "handlers", "identification", "request", "serve"],
        ],
    ),
];

const XTASK: &[(&str, MayImport)] = &[
    ("process", &[]),
    ("arguments", &[]),
    ("results", &[]),
    ("tools", &[]),
    ("run", &[&["arguments", "tools"]]),
    ("dev", &[&["arguments", "run", "tools"]]),
    ("acceptance", &[&["arguments", "results"]]),
    ("audit", &[&["results", "tools"]]),
    ("contract", &[&["results", "run", "tools"]]),
    ("map", &[]),
    ("tidy", &[&["acceptance", "arguments", "map"]]),
    (
        "test",
        &[&[
            "arguments",
            "audit",
            "contract",
            "results",
            "run",
            "tidy",
            "tools",
        ]],
    ),
];

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

    fn may_import(&self, module: &str, imported: &str) -> bool {
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

    #[test]
    fn handlers_know_no_fault_and_letters_no_writer() {
        let mock = CRATES
            .iter()
            .find(|it| it.source.starts_with("backend-mock"));
        for (module, imported) in [
            ("handlers", "faults"),
            ("handlers", "control"),
            ("letters", "applications"),
        ] {
            assert!(
                !mock.unwrap().may_import(module, imported),
                "{module} {imported}"
            );
        }
    }
}
