//! Whether the documents for developers are as complete and as true as they can be checked: the map
//! has every module, and every file that is named exists.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::files::{entries, text};
use crate::process::{Result, root};

/// The document with the map of the modules.
const MAP: &str = "ARCHITECTURE.md";
const DOCUMENTS: [&str; 3] = [MAP, "CONTRIBUTING.md", "README.md"];
/// The crates whose modules are all in the map.
const CRATES: [&str; 3] = ["shared", "frontend", "backend-mock"];
/// The folders that the path of a file begins with.
const FOLDERS: [&str; 6] = [
    "shared/",
    "frontend/",
    "backend-mock/",
    "e2e/",
    "docs/",
    "xtask/",
];

pub(crate) fn findings() -> Result<Vec<String>> {
    let mut findings = Vec::new();
    let map = text(MAP)?;
    let named: BTreeSet<&str> = in_code(&map).collect();
    for name in CRATES {
        for module in modules(name)? {
            if !named.contains(module.as_str()) {
                findings.push(format!("{MAP}: the map of `{name}` lacks `{module}`."));
            }
        }
    }
    for document in DOCUMENTS {
        let text = text(document)?;
        for path in in_code(&text).filter(|it| is_path(it)) {
            if !root().join(path).exists() {
                findings.push(format!("{document}: `{path}` does not exist."));
            }
        }
    }
    Ok(findings)
}

/// The modules at the top of a crate.
fn modules(name: &str) -> Result<BTreeSet<String>> {
    let source = root().join(name).join("src");
    let module = |path: PathBuf| Some(path.file_stem()?.to_string_lossy().into_owned());
    Ok(entries(source)?.into_iter().filter_map(module).collect())
}

/// The words between backquotes in each line.
fn in_code(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .flat_map(|line| line.split('`').skip(1).step_by(2))
}

/// Whether it is the path of one file or folder, and not of a kind of files.
fn is_path(word: &str) -> bool {
    FOLDERS.iter().any(|it| word.starts_with(it))
        && !word.contains(['*', ' '])
        && !word.contains("NAME")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_code_are_found_and_paths_among_them() {
        let text = "See `shared/src/field.rs`, and `names`.\n| `e2e/support/*.json` | `docs/a b` |";
        let words: Vec<_> = in_code(text).collect();
        assert_eq!(
            words,
            [
                "shared/src/field.rs",
                "names",
                "e2e/support/*.json",
                "docs/a b"
            ]
        );
        let paths: Vec<_> = words.into_iter().filter(|it| is_path(it)).collect();
        assert_eq!(paths, ["shared/src/field.rs"]);
        assert!(!is_path("shared/src/NAME.rs"));
    }
}
