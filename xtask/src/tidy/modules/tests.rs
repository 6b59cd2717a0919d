//! What is read of imports, and which circles are found.

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
