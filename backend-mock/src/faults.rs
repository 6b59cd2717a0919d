//! Planned faults: what goes wrong between the browser and the handlers, and when.

use std::fmt;

use kanta_shared::api::error::ErrorCode;
use serde::{Deserialize, Serialize};

mod letters;

pub use letters::{LETTERS, LetterEffect};

/// When to go wrong, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Only calls with this method; any, if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// Calls to this path and those below it; `*` matches any characters. Letters have the paths
    /// `/letters/{kind}/{address}`.
    #[schema(example = "/api/v1/applications/*/draft")]
    pub path: String,
    /// How many of these calls go through first; none, if left out.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub skip: u32,
    /// To how many calls it happens; one, if left out.
    #[serde(default)]
    pub times: Times,
    /// To how many of a hundred calls it happens, drawn from the seed; to all, if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 1, maximum = 100)]
    pub percent: Option<u8>,
    /// From which the calls are drawn: the same seed draws the same calls; zero, if left out.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub seed: u32,
    /// For how many seconds a refusal asks to wait; as many as a real one, if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
    /// What happens to them.
    pub effect: Effect,
}

fn is_zero(number: &u32) -> bool {
    *number == 0
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

impl Default for Times {
    /// Once.
    fn default() -> Times {
        Times::Left(1)
    }
}

/// What happens to a call.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
    strum::Display,
    strum::EnumTryAs,
)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// The server refuses with this status of an error, and does nothing.
    #[strum(to_string = "refused with status {0}")]
    Status(u16),
    /// The server refuses for this reason, and does nothing.
    #[strum(to_string = "refused as `{0}`")]
    Problem(ErrorCode),
    /// The server does its work, and a proxy answers with this status of an error.
    #[strum(to_string = "done, and answered with status {0} all the same")]
    StatusAfter(u16),
    /// The server does its work, but only after so many milliseconds.
    #[strum(to_string = "done and answered {0} ms later")]
    Delay(u32),
    /// The server does its work, and answers so many milliseconds later.
    #[strum(to_string = "done, and answered {0} ms later")]
    DelayAfter(u32),
    /// The server does its work, and its answer takes so many milliseconds to arrive.
    #[strum(to_string = "answered with a body that takes {0} ms")]
    Slow(u32),
    /// The connection breaks before the server does anything.
    #[strum(to_string = "the connection breaks before anything is done")]
    DropBefore,
    /// The server does its work, and the connection breaks before it answers.
    #[strum(to_string = "done, and the connection breaks before the answer")]
    DropAfter,
    /// The server does its work, and the connection ends in the middle of its answer.
    #[strum(to_string = "done, and the connection ends in the middle of the answer")]
    Cut,
    /// The server does its work, and the connection is reset in the middle of its answer.
    #[strum(to_string = "done, and the connection is reset in the middle of the answer")]
    Reset,
    /// The request arrives twice, and the server answers for the second time.
    #[strum(to_string = "delivered twice, and answered for the second time")]
    Twice,
    /// The server does its work, and answers with the version before the current one.
    #[strum(to_string = "done, and answered with the version before")]
    Stale,
    /// The server does its work, and answers as if it were plain text.
    #[strum(to_string = "done, and answered as plain text")]
    WrongType,
    /// The server does nothing and answers that all is well, with JSON that breaks off.
    #[strum(to_string = "answered with JSON that breaks off")]
    Garbage,
    /// A proxy answers in the server's place with a web page.
    #[strum(to_string = "answered with a web page")]
    Html,
    /// It happens to a letter, not to a call.
    #[strum(to_string = "{0}")]
    Letter(LetterEffect),
}

/// The planned faults of a world.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// As planned.
    planned: Vec<Rule>,
    /// The same rules, with what is left of each.
    left: Vec<Rule>,
}

impl From<Vec<Rule>> for Plan {
    fn from(rules: Vec<Rule>) -> Plan {
        Plan {
            left: rules.clone(),
            planned: rules,
        }
    }
}

impl Plan {
    pub fn add(&mut self, rule: Rule) {
        self.planned.push(rule.clone());
        self.left.push(rule);
    }

    /// The rules as they were planned.
    pub fn planned(&self) -> &[Rule] {
        &self.planned
    }

    /// The rules, with the times that are left.
    pub fn rules(&self) -> &[Rule] {
        &self.left
    }

    /// The rule that happens to this call, which is counted: the first one that fits and is drawn.
    pub fn next(&mut self, method: &str, path: &str) -> Option<Rule> {
        self.left.iter_mut().find_map(|rule| {
            let is_of_calls = rule.effect.try_as_letter().is_none();
            (is_of_calls && rule.fits(method, path) && rule.draw()).then(|| rule.clone())
        })
    }
}

impl Rule {
    fn fits(&self, method: &str, path: &str) -> bool {
        self.method_fits(method) && self.times != Times::Left(0) && path_fits(&self.path, path)
    }

    /// Whether it happens to the next call that fits.
    fn draw(&mut self) -> bool {
        if let Some(skip) = self.skip.checked_sub(1) {
            self.skip = skip;
            return false;
        }
        if let Some(percent) = self.percent {
            // A linear congruential generator (Numerical Recipes), of which the upper bits are good.
            self.seed = self
                .seed
                .wrapping_mul(1_664_525)
                .wrapping_add(1_013_904_223);
            if u32::from(percent) <= (self.seed >> 16) % 100 {
                return false;
            }
        }
        if let Times::Left(left) = &mut self.times {
            *left -= 1;
        }
        true
    }

    /// A fault that happens to the next call.
    pub fn once(path: &str, effect: Effect) -> Rule {
        Rule {
            method: None,
            path: path.to_owned(),
            skip: 0,
            times: Times::default(),
            percent: None,
            seed: 0,
            retry_after: None,
            effect,
        }
    }

    pub(crate) fn method_fits(&self, method: &str) -> bool {
        let wanted = self.method.as_ref();
        wanted.is_none_or(|it| it.eq_ignore_ascii_case(method))
    }
}

/// Whether a path is the wanted one or below it.
pub(crate) fn path_fits(wanted: &str, path: &str) -> bool {
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
            times,
            ..Rule::once(path, Effect::DropAfter)
        }
    }

    fn effect(plan: &mut Plan, method: &str) -> Option<Effect> {
        plan.next(method, DRAFT).map(|it| it.effect)
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
            let happened = [(); 3].map(|()| effect(&mut plan, "PUT").is_some());
            assert_eq!(happened, expected, "{times:?}");
        }
    }

    #[test]
    fn a_rule_lets_calls_through_first() {
        let mut plan = Plan::from(vec![Rule {
            skip: 2,
            ..rule("/api/v1", Times::default())
        }]);
        let happened = [(); 4].map(|()| effect(&mut plan, "PUT").is_some());
        assert_eq!(happened, [false, false, true, false]);
    }

    #[test]
    fn a_seed_draws_the_same_calls_in_about_the_wanted_number() {
        let drawn = |seed| {
            let mut plan = Plan::from(vec![Rule {
                percent: Some(30),
                seed,
                ..rule("/api/v1", Times::Unlimited(Unlimited::Always))
            }]);
            [(); 1000].map(|()| effect(&mut plan, "PUT").is_some())
        };
        assert_eq!(drawn(7), drawn(7));
        assert_ne!(drawn(7), drawn(8));
        let count = drawn(7).iter().filter(|it| **it).count();
        assert!((250..350).contains(&count), "{count}");
    }

    #[test]
    fn the_first_rule_that_fits_decides() {
        let reading = Rule {
            method: Some("get".to_owned()),
            effect: Effect::Garbage,
            ..rule("/api/v1", Times::default())
        };
        let mut plan = Plan::from(vec![reading, rule("*/draft", Times::default())]);
        assert_eq!(effect(&mut plan, "PUT"), Some(Effect::DropAfter));
        assert_eq!(effect(&mut plan, "PUT"), None);
        assert_eq!(effect(&mut plan, "GET"), Some(Effect::Garbage));
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
