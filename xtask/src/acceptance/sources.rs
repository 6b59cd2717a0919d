//! The tests in the sources, and the rows of the inventory that they show.

use std::fs;

use crate::process::{Result, command, read, root};

/// What is above a test that shows rows.
const MARK: &str = "Inventory:";

/// A test and the rows that it shows.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Test {
    pub(super) file: String,
    pub(super) name: String,
    /// The program in which it runs, and what it is called there.
    pub(super) program: String,
    pub(super) path: String,
    pub(super) rows: Vec<u32>,
}

impl Test {
    pub(super) fn written(&self) -> String {
        let name = self.name.replace('|', "\\|");
        format!("{}: {name}", self.file)
    }
}

/// Every test that shows a row, and the marks that are above no test.
pub(super) fn tests() -> Result<(Vec<Test>, Vec<String>)> {
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

/// The tests of a file that show a row, and the marks that are above no test.
pub(super) fn in_file(file: &str, text: &str) -> (Vec<Test>, Vec<String>) {
    let (mut tests, mut strays) = (Vec::new(), Vec::new());
    let mut rows: Vec<u32> = Vec::new();
    // Modules in the file around the line, each with its indentation.
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
        strays.push(format!("{file}: a mark is above nothing"));
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

/// The word after a keyword with which a line begins, apart from its modifiers.
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
    fn a_module_is_found_whatever_its_visibility() {
        let text =
            "pub(crate) mod tests {\n    // Inventory: 1\n    #[test]\n    fn it_holds() {}\n}";
        let (tests, _) = in_file("shared/src/day.rs", text);
        assert_eq!(tests[0].path, "day::tests::it_holds");
    }

    #[test]
    fn a_mark_above_nothing_is_found() {
        let (tests, strays) = in_file("a.rs", "fn helper() {}\n// Inventory: 1\n");
        assert_eq!(tests, []);
        assert_eq!(strays, ["a.rs: a mark is above nothing"]);
    }
}
