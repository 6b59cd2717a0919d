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
    let (tests, _) = tests()?;
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

/// Rows that nothing shows, numbers that are no row's, and marks above what is no test.
pub(crate) fn findings() -> Result<Vec<String>> {
    let (tests, strays) = tests()?;
    let findings = Inventory::read(&text(INVENTORY)?).findings(&tests);
    Ok([findings, strays].concat())
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
    /// The program in which it runs, and what it is called there.
    program: String,
    path: String,
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

/// Every test that shows a row, and the marks that stand above no test.
fn tests() -> Result<(Vec<Test>, Vec<String>)> {
    let files = read(&mut command(
        "git",
        [
            "ls-files",
            "--cached",
            "--others",
            "--exclude-standard",
            "*.rs",
            "e2e/tests/*.ts",
            "e2e/engines/*.ts",
        ],
    ))?;
    let (mut tests, mut strays) = (Vec::new(), Vec::new());
    for file in files.lines().filter(|it| !it.starts_with("xtask/")) {
        if let Ok(text) = fs::read_to_string(root().join(file)) {
            let found = in_file(file, &text);
            tests.extend(found.0);
            strays.extend(found.1);
        }
    }
    tests.sort_by(|one, other| (&one.file, &one.name).cmp(&(&other.file, &other.name)));
    Ok((tests, strays))
}

/// The tests of a file that show a row, and the marks that stand above no test.
fn in_file(file: &str, text: &str) -> (Vec<Test>, Vec<String>) {
    let (mut tests, mut strays) = (Vec::new(), Vec::new());
    let mut rows: Vec<u32> = Vec::new();
    // Modules in the file around the line, each with how far it stands in.
    let mut modules: Vec<(usize, &str)> = Vec::new();
    let mut is_test = false;
    for whole in text.lines() {
        let line = whole.trim();
        let indent = whole.len() - whole.trim_start().len();
        if let Some((before, numbers)) = line.split_once(MARK)
            && before.starts_with("//")
        {
            rows.extend(
                numbers
                    .split([',', '.'])
                    .filter_map(|it| it.trim().parse::<u32>().ok()),
            );
        } else if line.starts_with("#[test]") || line.starts_with("#[tokio::test") {
            is_test = true;
        } else if let Some(name) = line.strip_suffix(" {").and_then(|it| after("mod", it)) {
            modules.retain(|(around, _)| *around < indent);
            modules.push((indent, name));
        } else if let Some(name) = name(line) {
            let rows = std::mem::take(&mut rows);
            let is_test = std::mem::take(&mut is_test) || file.ends_with(".ts");
            modules.retain(|(around, _)| *around < indent);
            match (rows.is_empty(), is_test) {
                (true, _) => {}
                (false, false) => {
                    strays.push(format!("{file}: `{name}` shows a row, and is no test"))
                }
                (false, true) => {
                    let modules: Vec<&str> = modules.iter().map(|(_, it)| *it).collect();
                    let (program, path) = place(file, &modules, &name);
                    tests.push(Test {
                        file: file.to_owned(),
                        name,
                        program,
                        path,
                        rows,
                    });
                }
            }
        }
    }
    if !rows.is_empty() {
        strays.push(format!("{file}: a mark stands above nothing"));
    }
    (tests, strays)
}

/// In which program a test is, and what it is called there: `kanta_shared` and
/// `day::tests::a_day_is_read`. The browser tests of a file are a program.
fn place(file: &str, modules: &[&str], name: &str) -> (String, String) {
    let parts: Vec<&str> = file.split('/').collect();
    let (program, inside) = match parts.as_slice() {
        ["e2e", .., file] => return (file.to_string(), name.to_owned()),
        [package, "src", inside @ ..] => (crate_of(package), inside),
        [_, "tests", program, inside @ ..] if !inside.is_empty() => (program.to_string(), inside),
        [.., program] => (program.trim_end_matches(".rs").to_owned(), [].as_slice()),
        [] => (String::new(), [].as_slice()),
    };
    let of_file = inside.iter().map(|it| it.trim_end_matches(".rs"));
    let of_file = of_file.filter(|it| !["lib", "main", "mod"].contains(it));
    let path: Vec<&str> = of_file
        .chain(modules.iter().copied())
        .chain([name])
        .collect();
    (program, path.join("::"))
}

/// The crate that is made in a folder.
fn crate_of(folder: &str) -> String {
    ["kanta_", &folder.replace('-', "_")].concat()
}

/// The word that follows a keyword with which a line begins, whatever may stand before that.
fn after<'a>(keyword: &str, line: &'a str) -> Option<&'a str> {
    let before = ["pub", "pub(crate)", "pub(super)", "const", "async"];
    let mut words = line.split(' ');
    words
        .find(|it| !before.contains(it))
        .filter(|it| *it == keyword)?;
    words.next()
}

/// The name of the test that begins on this line, if one does.
fn name(line: &str) -> Option<String> {
    if let Some(word) = after("fn", line) {
        return Some(word.split(['(', '<']).next()?.to_owned());
    }
    let rest = line.strip_prefix("test(")?;
    let quote = rest.chars().next().filter(|it| "'\"`".contains(*it))?;
    let title = rest[1..].split(quote).next()?;
    Some(title.to_owned())
}

/// How tests ended: in which program, by which name, and whether well.
#[derive(Default)]
struct Results(Vec<(String, String, bool)>);

impl Results {
    fn read() -> Results {
        let mut results = Results::default();
        results.add_rust(&fs::read_to_string(test::rust_results()).unwrap_or_default());
        for said in test::browser_results() {
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

    fn of(&self, tests: &[&Test]) -> &'static str {
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
            let (tests, strays) = in_file(file, text);
            assert_eq!(strays, [""; 0]);
            tests.into_iter().map(|it| (it.name, it.rows)).collect()
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
    fn a_mark_above_a_helper_is_found_and_shows_nothing() {
        let text = "// Inventory: 1\nfn helper() {}\n#[test]\nfn a_test() {}";
        let (tests, strays) = in_file("shared/src/a.rs", text);
        assert_eq!(tests, []);
        assert_eq!(
            strays,
            ["shared/src/a.rs: `helper` shows a row, and is no test"]
        );
    }

    #[test]
    fn a_test_is_found_by_its_program_and_path() {
        let text = "mod inner {\n    mod deep {\n        fn no() {}\n    }\n    // Inventory: 1\n    #[test]\n    fn one() {}\n}\n// Inventory: 2\n#[tokio::test]\nasync fn two() {}";
        for (file, program, paths) in [
            (
                "shared/src/day.rs",
                "kanta_shared",
                ["day::inner::one", "day::two"],
            ),
            (
                "backend-mock/src/lib.rs",
                "kanta_backend_mock",
                ["inner::one", "two"],
            ),
            (
                "frontend/src/a/b/tests.rs",
                "kanta_frontend",
                ["a::b::tests::inner::one", "a::b::tests::two"],
            ),
            ("shared/tests/rights.rs", "rights", ["inner::one", "two"]),
            (
                "backend-mock/tests/api/main.rs",
                "api",
                ["inner::one", "two"],
            ),
            (
                "backend-mock/tests/api/desk.rs",
                "api",
                ["desk::inner::one", "desk::two"],
            ),
        ] {
            let (tests, _) = in_file(file, text);
            let places: Vec<_> = tests.iter().map(|it| (&*it.program, &*it.path)).collect();
            assert_eq!(places, paths.map(|it| (program, it)), "{file}");
        }
    }

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
    fn a_module_is_one_whoever_may_look_into_it() {
        let text =
            "pub(crate) mod tests {\n    // Inventory: 1\n    #[test]\n    fn it_holds() {}\n}";
        let (tests, _) = in_file("shared/src/day.rs", text);
        assert_eq!(tests[0].path, "day::tests::it_holds");
    }

    #[test]
    fn a_mark_above_nothing_is_found() {
        let (tests, strays) = in_file("a.rs", "fn helper() {}\n// Inventory: 1\n");
        assert_eq!(tests, []);
        assert_eq!(strays, ["a.rs: a mark stands above nothing"]);
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
