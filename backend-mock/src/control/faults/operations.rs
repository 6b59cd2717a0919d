//! The calls to which faults can be planned.

use std::sync::LazyLock;

use axum::http::Method;
use kanta_shared::api::paths;

use crate::faults::{Effect, LETTERS, Rule, Times, path_fits};
use crate::handlers::description;
use crate::storage::outbox::LetterKind;

/// Why a rule cannot be planned.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub(super) struct RuleError(String);

/// The most `*` in a path: how long it takes to compare paths grows with every one.
const MOST_STARS: usize = 4;

/// Errors if the rule could never apply.
pub(super) fn check(rule: &Rule) -> Result<(), RuleError> {
    if MOST_STARS < rule.path.matches('*').count() {
        return Err(RuleError(format!("a path has at most {MOST_STARS} `*`")));
    }
    if rule.effect.try_as_letter().is_some() {
        if !fits_letter(rule) {
            let path = &rule.path;
            return Err(RuleError(format!(
                "no letter has the path `{path}`; letters have no method, and paths such as \
                 `{LETTERS}/application-received`"
            )));
        }
    } else if !OPERATIONS.iter().any(|it| could_fit(rule, it)) && !fits_file(rule) {
        let Rule { method, path, .. } = rule;
        let method = method.as_deref().unwrap_or("any method");
        return Err(RuleError(format!(
            "neither the API, the log-in nor a file of the app fits {method} `{path}`"
        )));
    }
    if rule.times == Times::Left(0) {
        return Err(RuleError("a fault that happens 0 times is none".to_owned()));
    }
    if rule.percent.is_some_and(|it| !(1..=100).contains(&it)) {
        return Err(RuleError("`percent` is between 1 and 100".to_owned()));
    }
    if let Effect::Status(status) | Effect::StatusAfter(status) = rule.effect
        && !(400..=599).contains(&status)
    {
        return Err(RuleError(format!("{status} is not a status of an error")));
    }
    Ok(())
}

/// Whether there are calls of this operation to which the fault could happen.
fn could_fit(rule: &Rule, operation: &Operation) -> bool {
    let reads = operation.method == "GET" && rule.method_fits("HEAD");
    (reads || rule.method_fits(&operation.method)) && overlap(&rule.path, &operation.path)
}

/// Whether it could happen to a letter.
fn fits_letter(rule: &Rule) -> bool {
    let mut letters = LetterKind::ALL
        .iter()
        .map(|it| format!("{LETTERS}/{it}/{{address}}"));
    rule.method.is_none() && letters.any(|it| overlap(&rule.path, &it))
}

/// Whether it could happen to a file of the app, whose name has a dot in it.
fn fits_file(rule: &Rule) -> bool {
    let elsewhere = ["/api/", "/_mock/"];
    rule.method_fits("GET")
        && rule.path.starts_with(['/', '*'])
        && rule.path.contains('.')
        && !elsewhere.iter().any(|it| rule.path.starts_with(it))
}

/// Whether a rule's path could be that of a call: of one with the rule's own words in the place of the
/// parameters. A star may cover several parts, so the words are tried from the start and from the end.
fn overlap(wanted: &str, known: &str) -> bool {
    let words: Vec<_> = wanted.split('/').map(|it| it.replace('*', "x")).collect();
    let parts: Vec<_> = known.split('/').collect();
    let fits = |word_of: &dyn Fn(usize) -> Option<usize>| {
        let called = parts.iter().enumerate().map(|(n, part)| {
            let word = word_of(n).and_then(|it| words.get(it));
            let word = word.map_or("", String::as_str);
            match (part.starts_with('{'), word) {
                (true, "") => "x",
                (true, word) => word,
                (false, _) => part,
            }
        });
        path_fits(wanted, &called.collect::<Vec<_>>().join("/"))
    };
    fits(&Some) || fits(&|n| (n + words.len()).checked_sub(parts.len()))
}

/// A call that is known.
pub(super) struct Operation {
    method: String,
    path: String,
    /// Whether it is meant for one version of a thing.
    pub(super) has_version: bool,
}

/// Every call that the API knows, read from its description, and the log-in.
static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| {
    let paths = description()["paths"].as_object().into_iter().flatten();
    let operations = paths.flat_map(|(path, operations)| {
        let operations = operations.as_object().into_iter().flatten();
        operations.map(|(method, operation)| Operation {
            method: method.to_uppercase(),
            path: path.clone(),
            has_version: operation["parameters"]
                .as_array()
                .is_some_and(|it| it.iter().any(|it| it["name"] == "If-Match")),
        })
    });
    let others = [
        ("GET", paths::IDENTIFICATION),
        ("POST", paths::IDENTIFICATION),
    ];
    let others = others.map(|(method, path)| Operation {
        method: method.to_owned(),
        path: path.to_owned(),
        has_version: false,
    });
    operations.chain(others).collect()
});

pub(super) fn operation(method: &Method, path: &str) -> Option<&'static Operation> {
    OPERATIONS.iter().find(|it| {
        it.method == method.as_str() && it.path.split('/').count() == path.split('/').count() && {
            let parts = it.path.split('/').zip(path.split('/'));
            parts
                .into_iter()
                .all(|(known, part)| known == part || known.starts_with('{'))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::faults::LetterEffect;

    #[track_caller]
    fn check_plan(method: Option<&str>, path: &str, times: Times, effect: Effect, expected: bool) {
        let rule = Rule {
            method: method.map(str::to_owned),
            times,
            ..Rule::once(path, effect)
        };
        assert_eq!(check(&rule).is_ok(), expected, "{rule:?}");
    }

    #[test]
    fn a_rule_about_letters_has_the_path_of_letters() {
        let lost = Effect::Letter(LetterEffect::Lost);
        for (method, path, expected) in [
            (None, "/letters", true),
            (None, "/letters/application-received", true),
            (None, "/letters/*/kirjaamo@esimerkki.fi", true),
            (None, "*", true),
            (None, "/letters/*@esimerkki.fi", true),
            (None, "*@esimerkki.fi", true),
            (None, "/letters/application-lost", false),
            (None, "/api/v1", false),
            (Some("POST"), "/letters", false),
        ] {
            check_plan(method, path, Times::default(), lost, expected);
        }
        check_plan(None, "/letters", Times::default(), Effect::Cut, false);
    }

    #[test]
    fn a_rule_that_never_applies_is_refused() {
        let fault = Effect::Status(503);
        for (method, path, expected) in [
            (None, "/api", true),
            (None, "*", true),
            (None, "/api/v1/", true),
            (None, "*/draft", true),
            (None, "*/7/draft", true),
            (None, "/api/*/7/draft", true),
            (None, "/api/v1/app*", true),
            (None, "/api/v1/applications/*/draft", true),
            (None, "/api/v1/applications/7/draft", true),
            (None, "/api/v1/termination/7", true),
            (None, "/api/v1/applications/", true),
            (Some("put"), "/api/v1/applications/7/draft", true),
            (Some("HEAD"), "/api/v1/session", true),
            (Some("POST"), "/suomi-fi", true),
            (None, "*.wasm", true),
            (None, "/kanta-frontend-*.js", true),
            (None, "/index.html", true),
            (Some("POST"), "/index.html", false),
            (None, "/apix", false),
            (None, "/api/v2", false),
            (None, "/api/v1/applications/7/drafts", false),
            (None, "/api/v1/session/7", false),
            (None, "/_mock/outbox", false),
            (None, "api/v1", false),
            (Some("FOO"), "/api", false),
            (Some("DELETE"), "/api/v1/services", false),
        ] {
            check_plan(method, path, Times::default(), fault, expected);
        }
        check_plan(None, "/api", Times::Left(0), fault, false);
        for (status, expected) in [
            (200, false),
            (399, false),
            (400, true),
            (599, true),
            (600, false),
        ] {
            check_plan(
                None,
                "/api",
                Times::default(),
                Effect::Status(status),
                expected,
            );
        }
    }
}
