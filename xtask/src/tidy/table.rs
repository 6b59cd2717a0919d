//! Which modules of each crate may import which.

use super::layers::{Layers, MayImport};

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
        circles: &[],
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
    (
        "answer",
        &[&["document", "field", "reason", "role", "typed_text"]],
    ),
    (
        "filing",
        &[&["answer", "field", "group", "journey", "problem", "session"]],
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
    (
        "wizard",
        &[&["api", "form", "i18n", "page", "route", "sections", "ui"]],
    ),
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

#[cfg(test)]
mod tests {
    use super::*;

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
