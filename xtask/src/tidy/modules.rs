//! The modules of a crate, and which of them import which.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::algo::tarjan_scc;
use petgraph::graphmap::DiGraphMap;

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
        let imports = [&self.direct, &self.behind_facades].into_iter().flatten();
        let arrows = imports.flat_map(|(module, all)| all.iter().map(move |it| (module, it)));
        let beside = arrows.filter(|(one, other)| {
            !one.starts_with(other.as_slice()) && !other.starts_with(one.as_slice())
        });
        let circles = tarjan_scc(&DiGraphMap::<_, ()>::from_edges(beside)).into_iter();
        let mut circles: Vec<_> = circles
            .filter(|it| 1 < it.len())
            .map(BTreeSet::from_iter)
            .collect();
        circles.sort();
        circles
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
mod tests;
