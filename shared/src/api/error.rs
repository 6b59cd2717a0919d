//! The errors of the API: `application/problem+json` (RFC 9457).

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::field::FieldPath;
use crate::names::names;
use crate::problem::{Problem, ProblemKind, Problems};
use crate::session::EntryRefusal;

/// The media type of every error.
pub const PROBLEM_JSON: &str = "application/problem+json";

names! {
    /// The code of an error, for programs.
    pub enum ErrorCode {
        /// The body is not JSON.
        MalformedJson = "malformed-json",
        /// The body is JSON of another shape, or has an unknown member.
        UnknownField = "unknown-field",
        /// The body is not declared to be JSON.
        UnsupportedMediaType = "unsupported-media-type",
        /// The body is larger than the API accepts.
        TooLarge = "too-large",
        /// There are problems to correct; see `errors`.
        Validation = "validation",
        /// There is no session, or it has ended.
        SessionEnded = "session-ended",
        /// The session speaks for another person, organisation or basis than the page.
        IdentityChanged = "identity-changed",
        /// There is a session, but no organisation has been chosen.
        OrganisationNotChosen = "organisation-not-chosen",
        /// The session is valid, but the user lacks the right.
        NotPermitted = "not-permitted",
        /// The person may not act for this organisation; see `reason`.
        EntryRefused = "entry-refused",
        /// The request came from another site.
        CrossSite = "cross-site",
        /// The request names a host that this server does not answer for.
        UnknownHost = "unknown-host",
        /// It does not exist, or not for this organisation.
        NotFound = "not-found",
        /// The draft has been removed by the same person.
        RemovedByYou = "removed-by-you",
        /// The draft has been removed by another person of the same customer.
        RemovedByColleague = "removed-by-colleague",
        /// The world of the browser is gone. Only the mock has worlds.
        WorldGone = "world-gone",
        /// The path exists, the method does not.
        MethodNotAllowed = "method-not-allowed",
        /// A write without `If-Match`.
        PreconditionRequired = "precondition-required",
        /// Another user has saved; see `current`.
        PreconditionFailed = "precondition-failed",
        /// The state does not allow this.
        WrongState = "wrong-state",
        /// The application has lapsed with the customership.
        Lapsed = "lapsed",
        /// It will be possible later; `detail` gives the first day.
        TooEarly = "too-early",
        /// A termination has been sent; until the customership has ended nothing new can be started or
        /// sent.
        Ending = "ending",
        /// A submission without `Idempotency-Key`.
        IdempotencyKeyMissing = "idempotency-key-missing",
        /// The same `Idempotency-Key` with another content.
        IdempotencyKeyReused = "idempotency-key-reused",
        /// The body did not arrive in time.
        RequestTimeout = "request-timeout",
        /// Too many requests in a short time; see `Retry-After`.
        TooManyRequests = "too-many-requests",
        /// The server cannot answer at the moment.
        Unavailable = "unavailable",
        /// A fault of the server.
        Internal = "internal",
    }
}

/// The body of every error.
#[apply(wire)]
pub struct ErrorBody {
    /// `/problems/` and the code.
    #[serde(rename = "type")]
    pub type_uri: String,
    /// The code, for programs.
    pub code: ErrorCode,
    /// A short English name, for developers.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What happened, in English, for developers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The id of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
    /// The problems to correct, in page order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
    /// Why the person may not act for the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<EntryRefusal>,
    /// The current copy, if another user has saved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current: Option<Current>,
    /// With `session-ended`: whether the request came with a session that has ended, and not without
    /// any.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub had_session: bool,
}

/// The current copy of what another user has saved: a form as it is filed, or a customership.
#[apply(wire)]
#[serde(transparent)]
#[cfg_attr(feature = "openapi", schema(value_type = Object))]
pub struct Current(Value);

impl Current {
    /// A copy that has a version.
    pub fn of(copy: &impl Serialize) -> serde_json::Result<Current> {
        serde_json::to_value(copy).map(Current)
    }

    /// The number in its ETag.
    pub fn version(&self) -> u64 {
        self.0["version"].as_u64().unwrap_or_default()
    }

    /// The copy, if it is of this kind.
    pub fn read<T: DeserializeOwned>(&self) -> Option<T> {
        T::deserialize(&self.0).ok()
    }
}

impl ErrorBody {
    /// A body with nothing but what its code says.
    pub fn new(code: ErrorCode, status: u16, title: &str) -> ErrorBody {
        ErrorBody {
            type_uri: ["/problems/", code.name()].concat(),
            code,
            title: title.to_owned(),
            status,
            detail: None,
            instance: None,
            errors: Vec::new(),
            reason: None,
            current: None,
            had_session: false,
        }
    }
}

/// A problem to correct.
#[apply(wire)]
pub struct FieldError {
    /// Its place in the draft, as an RFC 6901 pointer in URI form.
    pub pointer: String,
    /// The field's name, which does not change when rows move.
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "customer-email"))]
    pub field: FieldPath,
    /// The kind in one word, such as `oid.leading_zero`.
    pub code: String,
    /// The kind with its particulars.
    pub params: ProblemKind,
}

impl FieldError {
    /// The errors for these problems; `pointer` gives the place of a field.
    pub fn list(problems: &Problems, pointer: impl Fn(FieldPath) -> String) -> Vec<FieldError> {
        let error = |problem: &Problem| FieldError {
            pointer: pointer(problem.field),
            field: problem.field,
            code: problem.kind.code(),
            params: problem.kind.clone(),
        };
        problems.iter().map(error).collect()
    }
}

impl From<FieldError> for Problem {
    fn from(error: FieldError) -> Problem {
        Problem {
            field: error.field,
            kind: error.params,
        }
    }
}
