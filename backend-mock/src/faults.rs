//! Planned faults: what goes wrong between the browser and the handlers, none of which knows.

use std::fmt;
use std::sync::LazyLock;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use kanta_shared::api::error::{ErrorCode, FieldError};
use kanta_shared::api::paths;
use kanta_shared::field::{CustomerField, FieldPath, TerminationField};
use kanta_shared::problem::{ProblemKind, Problems};
use kanta_shared::session::EntryRefusal;
use serde::{Deserialize, Serialize};

use crate::error::{self, AppError};
use crate::session::Token;

/// When to go wrong, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Only calls with this method; any, if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// Calls to this path and those below it; `*` stands for any characters.
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
    /// Somebody on the way answers in the server's place with a web page.
    Html,
}

/// The planned faults of a world.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    rules: Vec<Rule>,
}

/// Why a rule cannot be planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleError(String);

/// Marks the answer to a call to which a planned fault happened, for those who keep a journal.
#[derive(Clone, Copy, Debug)]
pub struct Planned;

/// Marks the answer to a call that got none, for those who keep a journal.
#[derive(Clone, Copy, Debug)]
pub struct Dropped;

impl Plan {
    /// A plan of these rules. Rules that could never apply are refused.
    pub fn new(rules: Vec<Rule>) -> Result<Plan, RuleError> {
        let mut plan = Plan::default();
        rules.into_iter().try_for_each(|it| plan.add(it))?;
        Ok(plan)
    }

    /// Plans one more fault, unless it could never happen.
    pub fn add(&mut self, rule: Rule) -> Result<(), RuleError> {
        if !OPERATIONS.iter().any(|it| rule.could_fit(it)) {
            let Rule { method, path, .. } = rule;
            let method = method.as_deref().unwrap_or("any method");
            return Err(RuleError(format!(
                "the API has no call that fits {method} `{path}`"
            )));
        }
        if rule.times == Times::Left(0) {
            return Err(RuleError("a fault that happens 0 times is none".to_owned()));
        }
        if let Effect::Status(status) = rule.effect
            && !(400..=599).contains(&status)
        {
            return Err(RuleError(format!("{status} is not a status of an error")));
        }
        self.rules.push(rule);
        Ok(())
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

    /// Whether there are calls of this operation to which the fault could happen.
    fn could_fit(&self, operation: &Operation) -> bool {
        let reads = operation.method == "GET" && self.method_fits("HEAD");
        (reads || self.method_fits(&operation.method))
            && overlap(self.path.trim_end_matches('/'), &operation.path)
    }

    fn method_fits(&self, method: &str) -> bool {
        let wanted = self.method.as_ref();
        wanted.is_none_or(|it| it.eq_ignore_ascii_case(method))
    }
}

/// Whether a path that an operation has can be the wanted one or below it. In the operation's, a
/// name in braces matches any characters but slashes.
fn overlap(wanted: &str, known: &str) -> bool {
    let [wanted_first, known_first] = [wanted, known].map(|it| it.chars().next());
    let wanted_rest = after_first(wanted);
    let known_rest = match known_first {
        Some('{') => known.split_once('}').map_or("", |(_, rest)| rest),
        _ => after_first(known),
    };
    match (wanted_first, known_first) {
        (None, None | Some('/' | '{')) => true,
        (Some('*'), None) => overlap(wanted_rest, known),
        (Some('*'), Some(_)) => overlap(wanted_rest, known) || overlap(wanted, known_rest),
        // What is in braces may end here, or go on.
        (Some(letter), Some('{')) if letter != '/' => {
            overlap(wanted_rest, known_rest) || overlap(wanted_rest, known)
        }
        (Some('/'), None) => wanted_rest.is_empty(),
        (Some(one), Some(other)) => one == other && overlap(wanted_rest, known_rest),
        (None, Some(_)) | (Some(_), None) => false,
    }
}

fn after_first(text: &str) -> &str {
    let mut letters = text.chars();
    letters.next();
    letters.as_str()
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

impl Effect {
    /// Answers the call so, with or without the server's work.
    pub async fn happen(self, request: Request, next: Next) -> Response {
        let mut response = self.answer(request, next).await;
        response.extensions_mut().insert(Planned);
        response
    }

    async fn answer(self, request: Request, next: Next) -> Response {
        match self {
            Effect::Status(status) => {
                let status = StatusCode::from_u16(status);
                let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
                let code = code_of(status);
                match error::status(code) == status {
                    true => refusal(code, request, next).await,
                    false => error::with_status(code.into(), status),
                }
            }
            Effect::Problem(code) => refusal(code, request, next).await,
            Effect::Delay(milliseconds) => {
                tokio::time::sleep(Duration::from_millis(milliseconds.into())).await;
                next.run(request).await
            }
            Effect::DropBefore => dropped(),
            Effect::DropAfter => {
                next.run(request).await;
                dropped()
            }
            Effect::Garbage => {
                ([(header::CONTENT_TYPE, "application/json")], r#"{"id": "#).into_response()
            }
            Effect::Html => {
                Html("<!doctype html><title>Proxy</title><p>The service is being updated.")
                    .into_response()
            }
        }
    }
}

/// What the server answers when a request fails so, written as it always is.
async fn refusal(code: ErrorCode, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let plain = AppError::Detailed(code, "a planned fault".to_owned());
    match code {
        ErrorCode::SessionEnded if Token::from_headers(request.headers()).is_some() => {
            AppError::SessionOver.into_response()
        }
        ErrorCode::EntryRefused => AppError::EntryRefused(EntryRefusal::NoLicence).into_response(),
        ErrorCode::TooManyRequests => AppError::TooOften(5).into_response(),
        ErrorCode::Validation => AppError::Validation(email_missing(path)).into_response(),
        ErrorCode::PreconditionFailed
            if operation(request.method(), path).is_some_and(|it| it.has_version) =>
        {
            current_copy(request, next).await
        }
        _ => plain.into_response(),
    }
}

/// Lets the handler say what is there now, by asking for a version that never is. So it does
/// nothing.
async fn current_copy(mut request: Request, next: Next) -> Response {
    let never = HeaderValue::from_static("\"v0\"");
    request.headers_mut().insert(header::IF_MATCH, never);
    next.run(request).await
}

/// That the e-mail is missing, which every form asks for.
fn email_missing(path: &str) -> Vec<FieldError> {
    let (field, pointer) = if path.starts_with(paths::TERMINATION) {
        let field = FieldPath::from(TerminationField::ContactEmail);
        (field, "#/contact_email")
    } else if path.starts_with(paths::CUSTOMERSHIP) {
        (FieldPath::Customer(CustomerField::Email), "#/data/email")
    } else {
        (
            FieldPath::Customer(CustomerField::Email),
            "#/customer/email",
        )
    };
    let mut problems = Problems::default();
    problems.push(field, ProblemKind::Missing);
    FieldError::list(&problems, |_| pointer.to_owned())
}

/// The code of a status; of those that share one, the one that says the least.
fn code_of(status: StatusCode) -> ErrorCode {
    let preferred = [
        ErrorCode::MalformedJson,
        ErrorCode::NotPermitted,
        ErrorCode::WrongState,
        ErrorCode::Validation,
    ];
    let mut codes = preferred.iter().chain(ErrorCode::ALL);
    match codes.find(|it| error::status(**it) == status) {
        Some(code) => *code,
        None if matches!(status.as_u16(), 502 | 504) => ErrorCode::Unavailable,
        None => ErrorCode::Internal,
    }
}

/// A call that the API knows.
struct Operation {
    method: String,
    path: String,
    /// Whether it is meant for one version of a thing.
    has_version: bool,
}

/// Every call that the API knows, as its description tells.
static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| {
    let paths = crate::description()["paths"]
        .as_object()
        .into_iter()
        .flatten();
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
    operations.collect()
});

fn operation(method: &Method, path: &str) -> Option<&'static Operation> {
    OPERATIONS.iter().find(|it| {
        it.method == method.as_str() && it.path.split('/').count() == path.split('/').count() && {
            let parts = it.path.split('/').zip(path.split('/'));
            parts
                .into_iter()
                .all(|(known, part)| known == part || known.starts_with('{'))
        }
    })
}

/// An answer that breaks before its first byte, which closes the connection without one.
fn dropped() -> Response {
    let broken = std::io::Error::other("a planned fault: the connection breaks");
    let body = Body::from_stream(futures_util::stream::iter([Err::<Bytes, _>(broken)]));
    let mut response = Response::new(body);
    response.extensions_mut().insert(Dropped);
    response
}

impl fmt::Display for RuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for RuleError {}

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
            let mut plan = Plan::new(vec![rule("/api/v1", times)]).unwrap();
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
        let mut plan = Plan::new(vec![reading, rule("*/draft", Times::default())]).unwrap();
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

    #[track_caller]
    fn check_plan(method: Option<&str>, path: &str, times: Times, effect: Effect, expected: bool) {
        let rule = Rule {
            method: method.map(str::to_owned),
            effect,
            ..rule(path, times)
        };
        let planned = Plan::new(vec![rule.clone()]);
        assert_eq!(planned.is_ok(), expected, "{rule:?}");
    }

    #[test]
    fn a_rule_that_never_applies_is_refused() {
        let fault = Effect::Status(503);
        for (method, path, expected) in [
            (None, "/api", true),
            (None, "*", true),
            (None, "/api/v1/", true),
            (None, "*/draft", true),
            (None, "/api/v1/app*", true),
            (None, "/api/v1/applications/*/draft", true),
            (None, "/api/v1/applications/7/draft", true),
            (None, "/api/v1/termination/7", true),
            (None, "/api/v1/applications/", true),
            (Some("put"), DRAFT, true),
            (Some("HEAD"), "/api/v1/session", true),
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

    #[test]
    fn every_status_of_the_api_has_a_code_that_leads_back_to_it() {
        for code in ErrorCode::ALL {
            let status = error::status(*code);
            assert_eq!(error::status(code_of(status)), status, "{code}");
        }
        assert_eq!(code_of(StatusCode::BAD_GATEWAY), ErrorCode::Unavailable);
        assert_eq!(code_of(StatusCode::IM_A_TEAPOT), ErrorCode::Internal);
    }
}
