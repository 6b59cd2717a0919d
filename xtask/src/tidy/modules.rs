//! The modules of a crate, and which of them import which.

use std::collections::{BTreeMap, BTreeSet};

use super::tokens::{is_of_a_name, tokens};

/// A module by its path inside the crate; the root has none.
pub(super) type Module = Vec<String>;

/// Which modules each module imports, without those that only tests import.
///
/// It reads text, not syntax: what a macro writes is not seen.
pub(super) struct Imports {
    pub(super) direct: BTreeMap<Module, BTreeSet<Module>>,
    /// The modules from which an imported façade has its items.
    behind_facades: BTreeMap<Module, BTreeSet<Module>>,
}

impl Imports {
    /// The imports between files, given by their path below `src` and their text.
    pub(super) fn read<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Imports {
        let files: BTreeMap<Module, Vec<String>> = files
            .into_iter()
            .filter(|(path, _)| !path.split('/').any(|it| it == "tests" || it == "tests.rs"))
            .map(|(path, text)| (module(path), tokens(text)))
            .collect();
        let (mut named, mut facades) = (Vec::new(), BTreeMap::new());
        for (module, tokens) in &files {
            for (path, is_facade) in paths(module, tokens, &files) {
                match path.last().cloned() {
                    Some(item) if is_facade => {
                        facades.insert([module.as_slice(), &[item]].concat(), path);
                    }
                    Some(_) | None => named.push((module, path)),
                }
            }
        }
        let nothing = || {
            files
                .keys()
                .map(|it| (it.clone(), BTreeSet::new()))
                .collect()
        };
        let (mut direct, mut behind_facades): (BTreeMap<_, BTreeSet<_>>, BTreeMap<_, BTreeSet<_>>) =
            (nothing(), nothing());
        for (module, path) in named {
            let add = |imports: &mut BTreeMap<Module, BTreeSet<Module>>, found: Module| {
                if found != *module {
                    imports.entry(module.clone()).or_default().insert(found);
                }
            };
            let mut found = deepest(&path, &files);
            add(&mut direct, found.clone());
            let mut path = &path;
            // A façade may lead to another one, which is always further inside.
            while let Some(behind) = path.get(..=found.len()).and_then(|it| facades.get(it)) {
                path = behind;
                found = deepest(path, &files);
                add(&mut behind_facades, found.clone());
            }
        }
        Imports {
            direct,
            behind_facades,
        }
    }

    /// The circles: groups of modules each of which imports every other, directly or not. A module
    /// and those inside it are one thing, and may name each other.
    pub(super) fn circles(&self) -> Vec<BTreeSet<&Module>> {
        let reach: BTreeMap<&Module, BTreeSet<&Module>> = self
            .direct
            .keys()
            .map(|it| (it, self.reachable(it)))
            .collect();
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
            let imported = [&self.direct, &self.behind_facades];
            let imported = imported
                .into_iter()
                .filter_map(|it| it.get(module))
                .flatten();
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

/// Every path of the crate that a module names, from the root, and whether it is a façade: a
/// re-export of what is in a module below, which is no import.
fn paths<T>(
    module: &Module,
    tokens: &[String],
    modules: &BTreeMap<Module, T>,
) -> Vec<(Module, bool)> {
    let is_child =
        |name: &str| modules.contains_key(&[module, [name.to_owned()].as_slice()].concat());
    let mut paths = Vec::new();
    // How deep the braces are, here and at the modules inside the file that are open.
    let (mut depth, mut inline) = (0_usize, Vec::new());
    for (at, token) in tokens.iter().enumerate() {
        let before = |back: usize| at.checked_sub(back).map_or("", |at| &tokens[at]);
        match token.as_str() {
            "{" => {
                if before(2) == "mod" {
                    inline.push(depth);
                }
                depth += 1;
            }
            "}" => {
                depth = depth.saturating_sub(1);
                inline.pop_if(|it| *it == depth);
            }
            _ => {}
        }
        let begins = tokens.get(at + 1).is_some_and(|it| it == "::")
            && !["::", "$", "."].contains(&before(1));
        let start = match token.as_str() {
            "crate" => Vec::new(),
            "self" => module.clone(),
            // A module inside the file names what is around it.
            "super" if !inline.is_empty() => module.clone(),
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
            paths.extend(found.into_iter().map(|it| {
                let is_facade = is_facade && below(&it);
                (it, is_facade)
            }));
        }
    }
    paths
}

/// Adds the paths that go on after `::`, and returns how many tokens they take.
fn tree(tokens: &[String], mut path: Module, found: &mut Vec<Module>) -> usize {
    let mut at = 0;
    loop {
        match tokens.get(at).map(String::as_str) {
            Some("{") => {
                at += 1;
                while tokens.get(at).is_some_and(|it| it != "}") {
                    match tokens[at].as_str() {
                        "," => at += 1,
                        _ => at += tree(&tokens[at..], path.clone(), found).max(1),
                    }
                }
                return at + 1;
            }
            Some("super") => drop(path.pop()),
            Some("self") => {}
            Some(name) if name.starts_with(is_of_a_name) => path.push(name.to_owned()),
            Some(_) | None => {
                found.push(path);
                return at + 1;
            }
        }
        at += 1;
        if tokens.get(at).is_none_or(|it| it != "::") {
            found.push(path);
            // What it is called here.
            let renamed = tokens.get(at).is_some_and(|it| it == "as");
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
        assert_eq!(written(&imports.direct[&module(of)]), expected);
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
    fn circles_through_facades_are_found() {
        let facade = ("a.rs", "mod x;\nmod y;\npub use x::X;\npub use y::{Y, Z};");
        let imports = Imports::read([
            facade,
            ("a/x.rs", "use super::Y;"),
            ("a/y.rs", "use crate::a::X;"),
        ]);
        let circles = imports.circles();
        assert_eq!(circles.len(), 1);
        assert_eq!(written(circles[0].iter()), ["a::x", "a::y"]);
        let imports = Imports::read([
            facade,
            ("a/x.rs", "use super::Y;"),
            ("a/y.rs", "use super::Item;"),
        ]);
        assert!(imports.circles().is_empty());
    }

    #[test]
    fn only_a_module_inside_a_file_has_the_file_around_it() {
        check(
            &[("lib.rs", ""), ("a.rs", "use super::Item;")],
            "a.rs",
            &[""],
        );
        let code = "mod inner {\n    use super::Item;\n}\nuse super::b::B;";
        check(&[("a.rs", code), ("b.rs", "")], "a.rs", &["b"]);
        let code = "mod inner {\n    fn it() { x(); }\n}\nuse super::Item;";
        check(&[("lib.rs", ""), ("a.rs", code)], "a.rs", &[""]);
    }

    #[test]
    fn texts_and_comments_are_no_code() {
        let code = r##"
fn it<'a>() { open("http://here"); crate::b::it('"', '\'', "\"}"); }
const TEXT: &str = r#"use crate::c; "quoted" "#; /* use crate::c; */ // use crate::c;
use crate::d;"##;
        let others = ["b.rs", "c.rs", "d.rs"].map(|it| (it, ""));
        let files = [&others[..], &[("a.rs", code)]].concat();
        check(&files, "a.rs", &["b", "d"]);
    }

    #[test]
    fn only_tests_are_left_out() {
        let files = ["contests.rs", "a/tests.rs", "a/tests/b.rs", "tests/c.rs"];
        let imports = Imports::read(files.map(|it| (it, "")));
        assert_eq!(written(imports.direct.keys()), ["contests"]);
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
