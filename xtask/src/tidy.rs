//! `cargo xtask tidy`: what compilers do not check.

use std::collections::BTreeSet;
use std::fs;
use std::process::ExitCode;

use crate::acceptance;
use crate::arguments::Arguments;
use crate::map;
use crate::process::{Result, command, read, root};

pub(crate) fn tidy(arguments: Arguments) -> Result<ExitCode> {
    arguments.end()?;
    findings().and_then(none)?;
    println!("Everything is tidy.");
    Ok(ExitCode::SUCCESS)
}

/// Nothing may be found.
pub(crate) fn none(findings: Vec<String>) -> Result {
    match findings.as_slice() {
        [] => Ok(()),
        _ => Err(findings.join("\n")),
    }
}

/// Everything that is not as it should be in the files of the project.
pub(crate) fn findings() -> Result<Vec<String>> {
    let names = read(&mut command(
        "git",
        ["ls-files", "--cached", "--others", "--exclude-standard"],
    ))?;
    let mut findings = Vec::new();
    for path in names.lines() {
        // A picture is not text, and a file may just have been removed.
        if let Ok(text) = fs::read_to_string(root().join(path)) {
            findings.extend(in_file(path, &text));
        }
    }
    findings.extend(acceptance::findings()?);
    findings.extend(map::findings()?);
    Ok(findings)
}

fn in_file(path: &str, text: &str) -> Vec<String> {
    let mut findings = Vec::new();
    if path.ends_with(".rs") {
        findings.extend(unwanted_acquaintances(path, text));
    }
    for rule in RULES.iter().filter(|rule| (rule.about)(path)) {
        for (index, line) in text.lines().enumerate() {
            if let Some(found) = (rule.find)(line) {
                findings.push(format!("{path}:{}: `{found}`: {}", index + 1, rule.why));
            }
        }
    }
    findings
}

/// Who may know whom: a folder, a module in it, and the only modules of the same crate it may name.
/// A module that is not in the table may name every module but those of `NOBODY_KNOWS`.
struct Arrow {
    source: &'static str,
    module: &'static str,
    knows: &'static [&'static str],
}

const fn arrow(
    source: &'static str,
    module: &'static str,
    knows: &'static [&'static str],
) -> Arrow {
    Arrow {
        source,
        module,
        knows,
    }
}

const SHARED: &str = "shared/src/";
const FRONTEND: &str = "frontend/src/";
const MOCK: &str = "backend-mock/src/";

/// Rules and what they are about; none of them knows a sentence or an address.
const DOMAIN: &[&str] = &[
    "answer",
    "billing",
    "contact",
    "customer",
    "day",
    "document",
    "field",
    "filing",
    "group",
    "guide",
    "journey",
    "merge",
    "organisation",
    "problem",
    "reason",
    "role",
    "service",
    "session",
    "timestamp",
    "typed_text",
    "values",
];
/// What a part of the app is made from; two parts do not know each other.
const PARTS: &[&str] = &[
    "address", "api", "form", "i18n", "page", "route", "sections", "session", "ui", "wizard",
];
const ARROWS: &[Arrow] = &[
    arrow(SHARED, "typed_text", &[]),
    arrow(SHARED, "values", &["typed_text"]),
    arrow(SHARED, "field", &[]),
    arrow(SHARED, "journey", &[]),
    arrow(
        SHARED,
        "filing",
        &["field", "journey", "problem", "session"],
    ),
    arrow(SHARED, "merge", &["field", "role"]),
    // A problem may be about somebody in a role of a service, or about a day.
    arrow(
        SHARED,
        "problem",
        &["day", "field", "role", "service", "typed_text", "values"],
    ),
    arrow(SHARED, "service", &[]),
    arrow(SHARED, "organisation", &["day", "service", "values"]),
    arrow(SHARED, "role", &["organisation", "service"]),
    arrow(SHARED, "session", DOMAIN),
    arrow(
        SHARED,
        "answer",
        &["document", "field", "reason", "role", "typed_text"],
    ),
    arrow(SHARED, "group", &["field"]),
    arrow(SHARED, "reason", &[]),
    arrow(SHARED, "contact", DOMAIN),
    arrow(SHARED, "billing", DOMAIN),
    arrow(SHARED, "customer", DOMAIN),
    arrow(SHARED, "guide", DOMAIN),
    arrow(SHARED, "application", DOMAIN),
    // What stands is what was accepted.
    arrow(
        SHARED,
        "customership",
        &[
            "answer",
            "application",
            "billing",
            "contact",
            "customer",
            "field",
            "filing",
            "organisation",
            "problem",
            "role",
            "service",
            "session",
            "typed_text",
        ],
    ),
    arrow(SHARED, "termination", DOMAIN),
    arrow(FRONTEND, "ui", &[]),
    arrow(FRONTEND, "address", &[]),
    arrow(FRONTEND, "i18n", &["address"]),
    arrow(FRONTEND, "api", &[]),
    arrow(FRONTEND, "session", &["api"]),
    arrow(FRONTEND, "form", &["i18n", "ui"]),
    arrow(FRONTEND, "sections", &["api", "form", "i18n", "ui"]),
    arrow(
        FRONTEND,
        "page",
        &["address", "api", "i18n", "route", "session", "ui"],
    ),
    arrow(
        FRONTEND,
        "wizard",
        &["api", "form", "i18n", "page", "route", "ui"],
    ),
    arrow(FRONTEND, "application", PARTS),
    arrow(FRONTEND, "customership", PARTS),
    arrow(FRONTEND, "termination", PARTS),
    arrow(FRONTEND, "pages", PARTS),
    arrow(MOCK, "clock", &[]),
    arrow(MOCK, "random", &[]),
    // A planned refusal of a call that the API knows is written like any other.
    arrow(MOCK, "faults", &["description", "error", "session"]),
    arrow(MOCK, "journal", &[]),
    arrow(MOCK, "documents", &["random"]),
    arrow(MOCK, "guides", &["documents"]),
    arrow(MOCK, "storage", &["random", "text"]),
    arrow(MOCK, "pdf", &["text"]),
    arrow(MOCK, "mail", &["random", "storage"]),
    arrow(
        MOCK,
        "letters",
        &[
            "applications",
            "documents",
            "pdf",
            "random",
            "storage",
            "text",
        ],
    ),
];

/// What goes wrong on purpose, and what a test does from outside, is nothing a handler can know of.
const STRANGERS: &[(&str, &str, &[&str])] = &[(MOCK, "handlers", &["control", "faults", "router"])];

/// What is no part of the picture: how names are made, and in which languages.
const EVERYBODY_KNOWS: &[(&str, &str)] = &[(SHARED, "names"), (SHARED, "language")];

/// The top of each crate knows all of it, and so nobody below may know the top.
const NOBODY_KNOWS: &[(&str, &str)] = &[(FRONTEND, "app")];

fn unwanted_acquaintances(path: &str, text: &str) -> Vec<String> {
    if path.ends_with("/tests.rs") {
        return Vec::new();
    }
    let Some((source, module)) = [SHARED, FRONTEND, MOCK].into_iter().find_map(|source| {
        let inside = path.strip_prefix(source)?;
        let end = inside.find(['/', '.'])?;
        Some((source, &inside[..end]))
    }) else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    let row = ARROWS
        .iter()
        .find(|it| it.source == source && it.module == module);
    let text = without_tests(text);
    for known in modules_named(text, "crate") {
        let common = known == module || EVERYBODY_KNOWS.contains(&(source, &known));
        let allowed = common || row.is_none_or(|row| row.knows.contains(&known.as_str()));
        let strange = STRANGERS.iter().any(|(of, who, strangers)| {
            (*of, *who) == (source, module) && strangers.contains(&known.as_str())
        });
        let top = NOBODY_KNOWS.contains(&(source, &known)) && !["main", "app"].contains(&module);
        if !allowed || strange || top {
            findings.push(format!("{path}: `{module}` may not know `{known}`."));
        }
    }
    if (source, module) == (FRONTEND, "ui") && !modules_named(text, "kanta_shared").is_empty() {
        findings.push(format!(
            "{path}: `ui` knows no domain word, so not `kanta_shared`."
        ));
    }
    findings
}

/// Tests may know everybody.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default()
}

/// The modules right under `root` that the code names, in a `use` or in passing.
fn modules_named(text: &str, root: &str) -> BTreeSet<String> {
    let code: String = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n");
    let start = format!("{root}::");
    code.match_indices(&start)
        .filter(|(at, _)| !code[..*at].ends_with(|it: char| is_of_a_name(it) || it == '$'))
        .flat_map(|(at, _)| first_segments(&code[at + start.len()..]))
        .collect()
}

/// `a::b` has `a`; `{a::{b, c}, d}` has `a` and `d`.
fn first_segments(path: &str) -> Vec<String> {
    let name = |text: &str| -> String {
        let text = text.trim_start();
        text.chars().take_while(|it| is_of_a_name(*it)).collect()
    };
    let Some(group) = path.strip_prefix('{') else {
        return vec![name(path)];
    };
    let mut depth = 0;
    let mut segments = vec![name(group)];
    for (at, it) in group.char_indices() {
        match it {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => segments.push(name(&group[at + 1..])),
            _ => {}
        }
    }
    // A comma after the last one leaves a name that is none.
    segments.retain(|segment| !segment.is_empty());
    segments
}

fn is_of_a_name(it: char) -> bool {
    it.is_alphanumeric() || it == '_'
}

/// Something that no line of some files may hold.
struct Rule {
    about: fn(&str) -> bool,
    find: fn(&str) -> Option<String>,
    why: &'static str,
}

const RULES: &[Rule] = &[
    Rule {
        // The examples show what a page will say.
        about: |path| {
            path.starts_with("frontend/src/ui/")
                && !path.ends_with("/examples.rs")
                && !path.ends_with("/gallery.rs")
        },
        find: finnish,
        why: "the design system has no wording of its own; it is handed its texts.",
    },
    Rule {
        about: |_| true,
        find: machine_path,
        why: "a path of one machine means nothing on another.",
    },
    Rule {
        about: |path| !path.ends_with(".md"),
        find: registry_host,
        why: "where packages come from is the machine's to say.",
    },
    Rule {
        about: |path| path.ends_with("Cargo.lock"),
        find: |line| {
            let ordinary = line.ends_with("github.com/rust-lang/crates.io-index\"");
            (line.starts_with("source = ") && !ordinary).then(|| line.to_owned())
        },
        why: "the lock file names a download address.",
    },
    Rule {
        about: |path| path.ends_with("package-lock.json"),
        find: |line| any_of(line, &["\"resolved\":"]),
        why: "the lock file names a download address.",
    },
    Rule {
        about: |path| path.ends_with(".rs") && !path.starts_with("xtask/"),
        find: |line| any_of(line.trim_start(), &["#[ignore", "#[allow("]),
        why: "a test that is ignored is none; a lint is silenced with `expect` and a reason.",
    },
    Rule {
        about: |path| path.starts_with("e2e/") && path.ends_with(".ts"),
        find: |line| any_of(line, &["waitForTimeout", "test.skip", "test.fixme"]),
        why: "a test waits for what it needs to see, and none is left out.",
    },
];

fn any_of(line: &str, unwanted: &[&str]) -> Option<String> {
    let found = unwanted.iter().find(|it| line.contains(**it))?;
    Some((*found).to_owned())
}

/// A letter or a word that English has not.
fn finnish(line: &str) -> Option<String> {
    const WORDS: [&str; 8] = [
        "Jatka", "Muokkaa", "Peruuta", "Poista", "Sulje", "Takaisin", "Tallenna", "Virhe",
    ];
    let letter = line.chars().find(|it| "äöåÄÖÅ".contains(*it));
    letter.map(String::from).or_else(|| any_of(line, &WORDS))
}

/// An absolute path into somebody's own folders.
fn machine_path(line: &str) -> Option<String> {
    ["/work", "/root", "/home", "/Users"]
        .into_iter()
        .map(|folder| format!("{folder}/"))
        .find(|folder| {
            let begins = |at: usize| {
                let before = line[..at].chars().next_back();
                before.is_none_or(|it| !(is_of_a_name(it) || "/.-~}".contains(it)))
            };
            line.match_indices(folder.as_str())
                .any(|(at, _)| begins(at))
        })
}

fn registry_host(line: &str) -> Option<String> {
    ["registry.npmjs", "index.crates", "static.crates"]
        .into_iter()
        .flat_map(|host| [".org", ".io"].map(|end| format!("{host}{end}")))
        .find(|host| line.contains(host.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, text: &str, expected: &[&str]) {
        let findings = in_file(path, text);
        assert_eq!(findings.len(), expected.len(), "{findings:?}");
        for (finding, part) in findings.iter().zip(expected) {
            assert!(finding.contains(part), "{finding}");
        }
    }

    #[test]
    fn every_way_of_naming_a_module_is_seen() {
        let code = "
use crate::{api::{self, paths}, form::BoundText, ui};
use crate::session::Session; // use crate::comment
fn it() { crate::route::Route::Login; $crate::macros; mycrate::other; }
";
        let expected = ["api", "form", "route", "session", "ui"];
        assert_eq!(
            modules_named(code, "crate"),
            expected.map(str::to_owned).into()
        );
    }

    #[test]
    fn arrows_go_one_way() {
        let check_ok = |path, text| check(path, text, &[]);
        check_ok("frontend/src/ui/button.rs", "use crate::ui::Icon;");
        check_ok("frontend/src/form/bound.rs", "use crate::{i18n, ui};");
        check_ok("frontend/src/main.rs", "use crate::app::App;");
        check_ok("frontend/src/route.rs", "use crate::i18n;");
        check_ok("shared/src/problem.rs", "use crate::field::FieldPath;");
        let text = "use crate::i18n::Texts;";
        check(
            "frontend/src/ui/button.rs",
            text,
            &["`ui` may not know `i18n`"],
        );
        let text = "use kanta_shared::values::Oid;";
        check("frontend/src/ui.rs", text, &["no domain word"]);
        let text = "use crate::termination::Step;";
        check(
            "frontend/src/application/page.rs",
            text,
            &["`application` may not know `termination`"],
        );
        let text = "use crate::app::App;";
        check("frontend/src/route.rs", text, &["may not know `app`"]);
        let text = "fn it() { crate::faults::next(); }";
        check("backend-mock/src/handlers/a.rs", text, &["know `faults`"]);
        let text = "use crate::problem::Problem;";
        check("shared/src/values/oid.rs", text, &["know `problem`"]);
        let text =
            "use crate::names::names;\n#[cfg(test)]\nmod tests {\n    use crate::fixtures;\n}";
        check("shared/src/field.rs", text, &[]);
    }

    #[test]
    fn the_design_system_has_no_finnish() {
        let text = "// Näytä\nlet label = \"Tallenna\";\nlet label = label;";
        check(
            "frontend/src/ui/button.rs",
            text,
            &[":1: `ä`", ":2: `Tallenna`"],
        );
        check("frontend/src/ui/button/examples.rs", text, &[]);
        check("frontend/src/pages/login.rs", text, &[]);
    }

    #[test]
    fn machine_paths_are_found_and_addresses_are_not() {
        for folder in ["work", "root", "home"] {
            let text = format!("see /{folder}/notes");
            check("docs/style.md", &text, &[&format!("/{folder}/")]);
            check("README.md", &format!("frontend/src/{folder}/page.rs"), &[]);
        }
    }

    #[test]
    fn lock_files_name_no_other_place() {
        let ours = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
        check("Cargo.lock", ours, &[]);
        let theirs = "source = \"sparse+https://packages.example/\"";
        check("Cargo.lock", theirs, &["download address"]);
        let theirs = "\"resolved\": \"https://packages.example/a.tgz\"";
        check("e2e/package-lock.json", theirs, &["download address"]);
    }

    #[test]
    fn tests_neither_sleep_nor_rest() {
        check("shared/src/a.rs", "    #[ignore]", &["`#[ignore`"]);
        let text = "await page.waitForTimeout(100);";
        check("e2e/tests/a.spec.ts", text, &["waitForTimeout"]);
    }
}
