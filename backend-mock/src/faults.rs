//! Planned faults: what goes wrong between the browser and the handlers, and when.

use std::fmt;

use kanta_shared::api::error::ErrorCode;
use serde::{Deserialize, Serialize};

/// When to go wrong, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Only calls with this method; any, if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// Calls to this path and those below it; `*` matches any characters.
    #[schema(example = "/api/v1/applications/*/draft")]
    pub path: String,
    /// How many calls; one, if left out.
    #[serde(default)]
    pub times: Times,
    /// What happens to them.
    pub effect: Effect,
}

/// How many calls a rule still applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(untagged)]
pub enum Times {
    /// So many; with none left, the rule has done its work.
    Left(u32),
    /// All of them.
    Unlimited(Unlimited),
}

/// The word for [`Times::Unlimited`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Unlimited {
    /// Until the plan is changed.
    Always,
}

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Times::Left(left) => left.fmt(f),
            Times::Unlimited(Unlimited::Always) => f.write_str("no limit"),
        }
    }
}

impl fmt::Display for Effect {
    /// In words, for developers.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Effect::Status(status) => write!(f, "refused with status {status}"),
            Effect::Problem(code) => write!(f, "refused as `{code}`"),
            Effect::Delay(milliseconds) => write!(f, "answered {milliseconds} ms later"),
            Effect::DropBefore => f.write_str("the connection breaks before anything is done"),
            Effect::DropAfter => f.write_str("done, and the connection breaks before the answer"),
            Effect::Garbage => f.write_str("answered with JSON that breaks off"),
            Effect::Html => f.write_str("answered with a web page"),
        }
    }
}

impl Default for Times {
    /// Once.
    fn default() -> Times {
        Times::Left(1)
    }
}

/// What happens to a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// The server refuses with this status of an error, and does nothing.
    Status(u16),
    /// The server refuses for this reason, and does nothing.
    Problem(ErrorCode),
    /// The server does its work, but only after so many milliseconds.
    Delay(u32),
    /// The connection breaks before the server does anything.
    DropBefore,
    /// The server does its work, and the connection breaks before it answers.
    DropAfter,
    /// The server does nothing and answers that all is well, with JSON that breaks off.
    Garbage,
    /// A proxy answers in the server's place with a web page.
    Html,
}

/// The planned faults of a world.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    rules: Vec<Rule>,
}

impl From<Vec<Rule>> for Plan {
    fn from(rules: Vec<Rule>) -> Plan {
        Plan { rules }
    }
}

impl Plan {
    pub fn add(&mut self, rule: Rule) {
        self.rules.push(rule);
    }

    /// The rules, with the times that are left.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// What happens to this call, which is counted: the first rule that fits decides.
    pub fn next(&mut self, method: &str, path: &str) -> Option<Effect> {
        let rule = self.rules.iter_mut().find(|it| it.fits(method, path))?;
        if let Times::Left(left) = &mut rule.times {
            *left -= 1;
        }
        Some(rule.effect)
    }
}

impl Rule {
    fn fits(&self, method: &str, path: &str) -> bool {
        self.method_fits(method) && self.times != Times::Left(0) && path_fits(&self.path, path)
    }

    pub(crate) fn method_fits(&self, method: &str) -> bool {
        let wanted = self.method.as_ref();
        wanted.is_none_or(|it| it.eq_ignore_ascii_case(method))
    }
}

/// Whether a path is the wanted one or below it.
fn path_fits(wanted: &str, path: &str) -> bool {
    match wanted.split_once('*') {
        None => path
            .strip_prefix(wanted.trim_end_matches('/'))
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/')),
        Some((start, wanted)) => path.strip_prefix(start).is_some_and(|rest| {
            let mut ends = rest.char_indices().map(|(at, _)| at).chain([rest.len()]);
            ends.any(|end| path_fits(wanted, &rest[end..]))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const APPLICATION: &str = "/api/v1/applications/7";
    const DRAFT: &str = "/api/v1/applications/7/draft";

    fn rule(path: &str, times: Times) -> Rule {
        Rule {
            method: None,
            path: path.to_owned(),
            times,
            effect: Effect::DropAfter,
        }
    }

    #[track_caller]
    fn check(wanted: &str, path: &str, expected: bool) {
        assert_eq!(path_fits(wanted, path), expected, "{wanted} and {path}");
    }

    #[test]
    fn a_path_stands_for_itself_and_all_below_it() {
        check("/api/v1/applications", APPLICATION, true);
        check("/api/v1/applications/", APPLICATION, true);
        check(DRAFT, DRAFT, true);
        check(DRAFT, APPLICATION, false);
        check("/api/v1/app", APPLICATION, false);
    }

    #[test]
    fn a_star_stands_for_any_characters() {
        check("/api/v1/applications/*/draft", DRAFT, true);
        check("/api/v1/applications/*/draft", APPLICATION, false);
        check("/api/v1/applications/*", DRAFT, true);
        check("/api/v1/app*", APPLICATION, true);
        check("*/draft", DRAFT, true);
        check("*/dra", DRAFT, false);
        check("*/draft", "/api/draft-7/draft", true);
    }

    #[test]
    fn a_rule_applies_as_often_as_planned() {
        for (times, expected) in [
            (Times::default(), [true, false, false]),
            (Times::Left(2), [true, true, false]),
            (Times::Unlimited(Unlimited::Always), [true, true, true]),
        ] {
            let mut plan = Plan::from(vec![rule("/api/v1", times)]);
            let happened = [(); 3].map(|()| plan.next("PUT", DRAFT).is_some());
            assert_eq!(happened, expected, "{times:?}");
        }
    }

    #[test]
    fn the_first_rule_that_fits_decides() {
        let reading = Rule {
            method: Some("get".to_owned()),
            effect: Effect::Garbage,
            ..rule("/api/v1", Times::default())
        };
        let mut plan = Plan::from(vec![reading, rule("*/draft", Times::default())]);
        assert_eq!(plan.next("PUT", DRAFT), Some(Effect::DropAfter));
        assert_eq!(plan.next("PUT", DRAFT), None);
        assert_eq!(plan.next("GET", DRAFT), Some(Effect::Garbage));
    }

    #[test]
    fn a_plan_is_written_as_people_would_write_it() {
        let text =
            r#"{"method": "PUT", "path": "/api/v1", "times": "always", "effect": {"status": 503}}"#;
        let expected = Rule {
            method: Some("PUT".to_owned()),
            effect: Effect::Status(503),
            ..rule("/api/v1", Times::Unlimited(Unlimited::Always))
        };
        assert_eq!(serde_json::from_str::<Rule>(text).unwrap(), expected);
        let text = r#"{"path": "/api/v1", "effect": "drop-after"}"#;
        assert_eq!(
            serde_json::from_str::<Rule>(text).unwrap(),
            rule("/api/v1", Times::default())
        );
    }
}
