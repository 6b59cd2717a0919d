//! How the tests ended when they last ran.

use std::fs;

use serde_json::Value;

use super::sources::Test;
use crate::results::{BROWSER, ENGINES, browser_results, rust_results};

/// How tests ended: in which program, by which name, and whether well.
#[derive(Default)]
pub(super) struct Results(Vec<(String, String, bool)>);

impl Results {
    pub(super) fn read() -> Results {
        let mut results = Results::default();
        results.add_rust(&fs::read_to_string(rust_results()).unwrap_or_default());
        for said in [BROWSER, ENGINES].map(browser_results) {
            let said = fs::read_to_string(said).unwrap_or_default();
            if let Ok(said) = serde_json::from_str::<Value>(&said) {
                results.add_suites(&said);
            }
        }
        results
    }

    fn add_rust(&mut self, said: &str) {
        let mut program = String::new();
        for line in said.lines() {
            if let Some(running) = program_that_runs(line) {
                program = running;
            } else if let Some((path, end)) = line
                .strip_prefix("test ")
                .and_then(|it| it.split_once(" ... "))
            {
                self.0.push((program.clone(), path.to_owned(), end == "ok"));
            }
        }
    }

    fn add_suites(&mut self, parent: &Value) {
        let children = |name| parent[name].as_array().into_iter().flatten();
        for spec in children("specs") {
            let text = |name: &str| spec[name].as_str().unwrap_or_default().to_owned();
            let file = text("file");
            let file = file.rsplit('/').next().unwrap_or_default().to_owned();
            self.0.push((file, text("title"), spec["ok"] == true));
        }
        for suite in children("suites") {
            self.add_suites(suite);
        }
    }

    pub(super) fn of(&self, tests: &[&Test]) -> &'static str {
        let ends = |test: &&Test| {
            let ends = self
                .0
                .iter()
                .filter(|(program, path, _)| *program == test.program && fits(&test.path, path));
            let ends: Vec<bool> = ends.map(|(.., end)| *end).collect();
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

/// The program of tests that runs from this line on: `Running tests/api/main.rs (…/api-0f1e)`.
fn program_that_runs(line: &str) -> Option<String> {
    let line = line.trim_start();
    if let Some(documented) = line.strip_prefix("Doc-tests ") {
        return Some(format!("documentation of {documented}"));
    }
    let file = line.strip_prefix("Running ")?.strip_suffix(')')?;
    let (program, _) = file.rsplit('/').next()?.rsplit_once('-')?;
    Some(program.to_owned())
}

/// Whether a title fits what is written in the file, where `${…}` matches anything.
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
    use super::super::sources::in_file;
    use super::*;

    #[test]
    fn namesakes_do_not_answer_for_one_another() {
        let mut results = Results::default();
        results.add_rust(
            "     Running unittests src/lib.rs (target/debug/deps/kanta_shared-0f1e)\n\
             test day::tests::it_holds ... ok\n\
             test term::tests::it_holds ... FAILED\n     \
             Running tests/api/main.rs (target/debug/deps/api-99aa)\n\
             test day::it_holds ... ok\n",
        );
        results.add_suites(&serde_json::json!({ "suites": [{ "specs": [
            { "file": "a.spec.ts", "title": "it holds", "ok": true },
            { "file": "b.spec.ts", "title": "it holds", "ok": false },
        ] }] }));
        let rust = "// Inventory: 1\n#[test]\nfn it_holds() {}";
        let inner = format!("mod tests {{\n{}\n}}", rust.replace("fn", "    fn"));
        let browser = "// Inventory: 1\ntest('it holds', () => {});";
        for (file, text, expected) in [
            ("shared/src/day.rs", &*inner, "passed"),
            ("shared/src/term.rs", &inner, "failed"),
            ("shared/src/other.rs", &inner, "not run"),
            ("backend-mock/src/day.rs", &inner, "not run"),
            ("backend-mock/tests/api/day.rs", rust, "passed"),
            ("e2e/tests/a.spec.ts", browser, "passed"),
            ("e2e/tests/b.spec.ts", browser, "failed"),
            ("e2e/tests/c.spec.ts", browser, "not run"),
        ] {
            let (tests, _) = in_file(file, text);
            let [test] = tests.as_slice() else {
                panic!("{file} has one test")
            };
            assert_eq!(results.of(&[test]), expected, "{file}");
        }
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
}
