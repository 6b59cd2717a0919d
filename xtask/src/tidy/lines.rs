//! What must not be in a line of a tracked file.

use super::tokens::is_of_a_name;

/// The findings in a file.
pub(super) fn findings(path: &str, text: &str) -> Vec<String> {
    let rules = RULES.iter().filter(|rule| (rule.about)(path));
    let found = rules.flat_map(|rule| {
        let lines = text.lines().enumerate();
        lines.filter_map(move |(index, line)| {
            let found = (rule.find)(line)?;
            Some(format!("{path}:{}: `{found}`: {}", index + 1, rule.why))
        })
    });
    found.collect()
}

/// Something that no line of some files may hold.
struct Rule {
    about: fn(&str) -> bool,
    find: fn(&str) -> Option<String>,
    why: &'static str,
}

const RULES: &[Rule] = &[
    Rule {
        about: |path| path.starts_with("frontend/src/ui"),
        find: |line| {
            any_of(
                line.split("//").next().unwrap_or_default(),
                &["kanta_shared"],
            )
        },
        why: "the design system has no domain words.",
    },
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

/// An absolute path into a user's own folders.
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
        let findings = findings(path, text);
        assert_eq!(findings.len(), expected.len(), "{findings:?}");
        for (finding, part) in findings.iter().zip(expected) {
            assert!(finding.contains(part), "{finding}");
        }
    }

    #[test]
    fn the_design_system_has_no_domain_words() {
        let text = "use kanta_shared::values::Oid;";
        check("frontend/src/ui.rs", text, &["no domain words"]);
        check("frontend/src/ui/button.rs", text, &["no domain words"]);
        check("frontend/src/form.rs", text, &[]);
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
