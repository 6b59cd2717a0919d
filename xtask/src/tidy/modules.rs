//! The modules of a crate, and which of them import which.

use std::collections::{BTreeMap, BTreeSet};

/// A module by its path inside the crate; the root has none.
pub(super) type Module = Vec<String>;

/// Which modules each module imports, without those that only tests import.
///
/// It reads text, not syntax: what a macro writes is not seen.
pub(super) struct Imports(pub(super) BTreeMap<Module, BTreeSet<Module>>);

impl Imports {
    /// The imports between files, given by their path below `src` and their text.
    pub(super) fn read<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Imports {
        let files: BTreeMap<Module, Vec<&str>> = files
            .into_iter()
            .filter(|(path, _)| !path.ends_with("tests.rs"))
            .map(|(path, text)| (module(path), tokens(text)))
            .collect();
        let imports = files.iter().map(|(module, tokens)| {
            let named = paths(module, tokens, &files);
            let known = named.into_iter().map(|path| deepest(&path, &files));
            (module.clone(), known.filter(|it| it != module).collect())
        });
        Imports(imports.collect())
    }

    /// The circles: groups of modules each of which imports every other, directly or not. A module
    /// and those inside it are one thing, and may name each other.
    pub(super) fn circles(&self) -> Vec<BTreeSet<&Module>> {
        let reach: BTreeMap<&Module, BTreeSet<&Module>> =
            self.0.keys().map(|it| (it, self.reachable(it))).collect();
        let mut circles: Vec<BTreeSet<&Module>> = Vec::new();
        for (module, reachable) in &reach {
            if reachable.contains(module) && circles.iter().all(|it| !it.contains(module)) {
                let back = |it: &&&Module| reach.get(**it).is_some_and(|it| it.contains(module));
                circles.push(reachable.iter().filter(back).copied().collect());
            }
        }
        circles
    }

    fn reachable<'a>(&'a self, from: &'a Module) -> BTreeSet<&'a Module> {
        let mut reachable = BTreeSet::new();
        let mut left = vec![from];
        while let Some(module) = left.pop() {
            let imported = self.0.get(module).into_iter().flatten();
            let beside = |it: &&Module| !it.starts_with(module) && !module.starts_with(it);
            left.extend(imported.filter(beside).filter(|it| reachable.insert(*it)));
        }
        reachable
    }
}

/// The module that a file is, such as `ui::button` for `ui/button.rs`.
fn module(path: &str) -> Module {
    let path = path.trim_end_matches(".rs");
    let segments = path.split('/').map(str::to_owned);
    segments.filter(|it| it != "lib" && it != "main").collect()
}

/// The words and signs of the code, without its tests and comments.
fn tokens(text: &str) -> Vec<&str> {
    let (code, tests) = text
        .split_once("#[cfg(test)]\nmod tests {")
        .unwrap_or((text, ""));
    let after_tests = tests.split_once("\n}\n").map_or("", |(_, after)| after);
    let lines = code.lines().chain(after_tests.lines());
    lines
        .map(|line| line.split("//").next().unwrap_or_default())
        .flat_map(|line| {
            let mut tokens = Vec::new();
            let mut rest = line.trim_start();
            while let Some(first) = rest.chars().next() {
                let end = match rest.find(|it| !is_of_a_name(it)) {
                    Some(0) if rest.starts_with("::") => 2,
                    Some(0) => first.len_utf8(),
                    Some(end) => end,
                    None => rest.len(),
                };
                tokens.push(&rest[..end]);
                rest = rest[end..].trim_start();
            }
            tokens
        })
        .collect()
}

pub(super) fn is_of_a_name(it: char) -> bool {
    it.is_alphanumeric() || it == '_'
}

/// Every path of the crate that a module names, from the root. A re-export of what is in a module
/// below is a façade, and no import.
fn paths<T>(module: &Module, tokens: &[&str], modules: &BTreeMap<Module, T>) -> Vec<Module> {
    let is_child =
        |name: &str| modules.contains_key(&[module, [name.to_owned()].as_slice()].concat());
    let mut paths = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let before = |back: usize| at.checked_sub(back).map_or("", |at| tokens[at]);
        let begins = tokens.get(at + 1) == Some(&"::") && !["::", "$", "."].contains(&before(1));
        let start = match *token {
            "crate" => Vec::new(),
            "self" => module.clone(),
            "super" => module
                .split_last()
                .map_or(Vec::new(), |(_, it)| it.to_vec()),
            child if is_child(child) => [module, [child.to_owned()].as_slice()].concat(),
            _ => continue,
        };
        if begins {
            let mut found = Vec::new();
            tree(&tokens[at + 2..], start, &mut found);
            let is_facade = before(1) == "use" && [")", "pub"].contains(&before(2));
            let below = |path: &Module| module.len() < path.len() && path.starts_with(module);
            // A module inside the file names what is around it.
            let around = |path: &Module| *token == "super" && deepest(path, modules).is_empty();
            paths.extend(
                found
                    .into_iter()
                    .filter(|it| !(is_facade && below(it) || around(it))),
            );
        }
    }
    paths
}

/// Adds the paths that go on after `::`, and returns how many tokens they take.
fn tree(tokens: &[&str], mut path: Module, found: &mut Vec<Module>) -> usize {
    let mut at = 0;
    loop {
        match tokens.get(at) {
            Some(&"{") => {
                at += 1;
                while tokens.get(at).is_some_and(|it| *it != "}") {
                    match tokens[at] {
                        "," => at += 1,
                        _ => at += tree(&tokens[at..], path.clone(), found).max(1),
                    }
                }
                return at + 1;
            }
            Some(&"super") => drop(path.pop()),
            Some(&"self") => {}
            Some(name) if name.starts_with(is_of_a_name) => path.push((*name).to_owned()),
            Some(_) | None => {
                found.push(path);
                return at + 1;
            }
        }
        at += 1;
        if tokens.get(at) != Some(&"::") {
            found.push(path);
            // What it is called here.
            let renamed = tokens.get(at) == Some(&"as");
            return if renamed { at + 2 } else { at };
        }
        at += 1;
    }
}

/// The module that a path leads to: what follows is an item in it.
fn deepest<T>(path: &Module, modules: &BTreeMap<Module, T>) -> Module {
    let lengths = (0..=path.len()).rev();
    let mut modules_on_the_way = lengths.map(|it| path[..it].to_vec());
    let found = modules_on_the_way.find(|it| it.is_empty() || modules.contains_key(it));
    found.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(modules: impl IntoIterator<Item = impl AsRef<Module>>) -> Vec<String> {
        modules
            .into_iter()
            .map(|it| it.as_ref().join("::"))
            .collect()
    }

    #[track_caller]
    fn check(files: &[(&str, &str)], of: &str, expected: &[&str]) {
        let imports = Imports::read(files.iter().copied());
        assert_eq!(written(&imports.0[&module(of)]), expected);
    }

    #[test]
    fn every_way_of_naming_a_module_is_seen() {
        let code = "
use crate::{api::{self, paths as p}, form::BoundText, ui};
use crate::session::Session; // use crate::comment
use super::sibling::{Item, inner::Other};
pub use child::Facade;
fn it() { crate::route::Route::Login; $crate::macros; mycrate::other; child::work(); }
#[cfg(test)]
mod tests {
    use crate::fixtures;
}";
        let others = [
            "api",
            "api/paths",
            "form",
            "ui",
            "session",
            "comment",
            "a/sibling",
            "a/sibling/inner",
            "route",
            "macros",
            "other",
            "fixtures",
            "a",
            "a/b/child",
        ]
        .map(|it| (it, ""));
        let files = [&others[..], &[("a/b.rs", code)]].concat();
        let expected = [
            "a::b::child",
            "a::sibling",
            "a::sibling::inner",
            "api",
            "api::paths",
            "form",
            "route",
            "session",
            "ui",
        ];
        check(&files, "a/b.rs", &expected);
    }

    #[test]
    fn a_facade_imports_nothing() {
        let files = [
            ("a.rs", "mod b;\npub use b::B;\npub(crate) use self::b::C;"),
            ("a/b.rs", ""),
        ];
        check(&files, "a.rs", &[]);
    }

    #[test]
    fn circles_are_found_at_any_length() {
        let imports = Imports::read([
            ("a.rs", "use crate::b::B;"),
            ("b.rs", "fn b() { crate::c::it(); }"),
            ("c.rs", "use super::a::A;"),
            ("d.rs", "use crate::a;"),
            ("e/f.rs", "use super::g;"),
            ("e/g.rs", "use crate::e::f;"),
        ]);
        let circles: Vec<Vec<String>> = imports
            .circles()
            .iter()
            .map(|it| it.iter().map(|it| it.join("::")).collect())
            .collect();
        assert_eq!(circles, [vec!["a", "b", "c"], vec!["e::f", "e::g"]]);
    }

    #[test]
    fn a_module_and_what_is_inside_it_are_no_circle() {
        let imports = Imports::read([
            ("e.rs", "mod f;\nfn e() { f::it(); }"),
            ("e/f.rs", "use super::E;"),
        ]);
        assert!(imports.circles().is_empty());
    }

    #[test]
    fn tests_may_import_in_circles() {
        let imports = Imports::read([
            ("a.rs", "use crate::b;"),
            ("b.rs", "#[cfg(test)]\nmod tests {\n    use crate::a;\n}"),
            ("b/tests.rs", "use crate::a;"),
        ]);
        assert!(imports.circles().is_empty());
    }

    #[test]
    fn what_follows_the_tests_is_seen() {
        let code = "#[cfg(test)]\nmod tests {\n    use crate::c;\n}\nuse crate::b;\n";
        check(
            &[("a.rs", code), ("b.rs", ""), ("c.rs", "")],
            "a.rs",
            &["b"],
        );
    }
}
