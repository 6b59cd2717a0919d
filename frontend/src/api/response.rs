//! The response to a request, before it is read.

use kanta_shared::api::error::{ErrorCode, PROBLEM_JSON};
use kanta_shared::session::Session;
use serde::de::DeserializeOwned;

use super::refusal::Refusal;
use super::{ApiError, identity, json};

/// A response of the server, or of something in front of it, such as a proxy.
pub(super) struct ApiResponse {
    pub(super) status: u16,
    pub(super) content_type: String,
    /// For how many seconds it asks to wait.
    pub(super) retry_after: Option<u32>,
    pub(super) body: String,
}

/// The server's answer about the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionAnswer {
    /// A user is logged in.
    LoggedIn(Session),
    /// The session has ended, but not by logging out.
    Ended,
    /// There is no session.
    LoggedOut,
}

impl ApiResponse {
    pub(super) fn is_success(&self) -> bool {
        matches!(self.status, 200..=299)
    }

    /// Reads it as the answer about the session. Having no session is not a failure, so it is not
    /// reported.
    pub(super) fn session(self) -> Result<SessionAnswer, ApiError> {
        match self.refusal() {
            None => {
                let session = self.parsed("application/json");
                session
                    .map(SessionAnswer::LoggedIn)
                    .ok_or(ApiError::Unexpected)
            }
            // Only the server itself can say that there never was a session.
            Some(ApiError::SessionEnded) => {
                let body = self.parsed::<Refusal>(PROBLEM_JSON);
                let had_none =
                    body.is_some_and(|it| it.code == ErrorCode::SessionEnded && !it.had_session);
                Ok(match had_none {
                    true => SessionAnswer::LoggedOut,
                    false => SessionAnswer::Ended,
                })
            }
            Some(error) => Err(error),
        }
    }

    /// Reads what was requested.
    pub(super) fn json<T: DeserializeOwned>(self) -> Result<T, ApiError> {
        self.checked()?
            .parsed("application/json")
            .ok_or(ApiError::Unexpected)
    }

    /// Reads that it was done, if there is nothing more to read.
    pub(super) fn nothing(self) -> Result<(), ApiError> {
        self.checked().map(drop)
    }

    fn checked(self) -> Result<ApiResponse, ApiError> {
        match self.refusal() {
            None => Ok(self),
            Some(error) => {
                if matches!(error, ApiError::IdentityChanged | ApiError::SessionEnded) {
                    identity::report_refusal();
                }
                Err(error)
            }
        }
    }

    /// The reason why nothing was done.
    fn refusal(&self) -> Option<ApiError> {
        match self.status {
            200..=299 => None,
            status => {
                let refusal = self.parsed(PROBLEM_JSON);
                Some(ApiError::of(status, self.retry_after, &self.body, refusal))
            }
        }
    }

    /// The body, if it is of this type and of the right shape.
    fn parsed<T: DeserializeOwned>(&self, media_type: &str) -> Option<T> {
        let declared = self
            .content_type
            .split(';')
            .next()
            .unwrap_or_default()
            .trim();
        let fits = declared.eq_ignore_ascii_case(media_type);
        fits.then(|| json::read(&self.body)).flatten()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use kanta_shared::api::error::{ErrorBody, ErrorCode, FieldError};
    use kanta_shared::application::ApplicationDraft;
    use kanta_shared::field::{CustomerField, FieldPath};
    use kanta_shared::filing::Filing;
    use kanta_shared::problem::{ProblemKind, Problems};
    use kanta_shared::session::{EntryRefusal, Session};

    use super::*;

    fn answer(status: u16, content_type: &str, body: &str) -> ApiResponse {
        ApiResponse {
            status,
            content_type: content_type.to_owned(),
            retry_after: None,
            body: body.to_owned(),
        }
    }

    fn refusal(status: u16, code: ErrorCode) -> ErrorBody {
        ErrorBody::new(code, status, "")
    }

    #[track_caller]
    fn check(body: ErrorBody, expected: ApiError) {
        let text = serde_json::to_string(&body).unwrap();
        assert_eq!(
            answer(body.status, PROBLEM_JSON, &text).nothing(),
            Err(expected),
            "{}",
            body.code
        );
    }

    #[test]
    fn each_refusal_of_the_api_has_its_error() {
        check(
            refusal(401, ErrorCode::SessionEnded),
            ApiError::SessionEnded,
        );
        check(
            refusal(409, ErrorCode::IdentityChanged),
            ApiError::IdentityChanged,
        );
        check(
            refusal(403, ErrorCode::OrganisationNotChosen),
            ApiError::OrganisationNotChosen,
        );
        check(
            refusal(403, ErrorCode::NotPermitted),
            ApiError::NotPermitted,
        );
        check(refusal(403, ErrorCode::CrossSite), ApiError::Unexpected);
        check(refusal(404, ErrorCode::NotFound), ApiError::NotFound);
        check(
            refusal(404, ErrorCode::RemovedByYou),
            ApiError::Removed { by_you: true },
        );
        check(
            refusal(404, ErrorCode::RemovedByColleague),
            ApiError::Removed { by_you: false },
        );
        check(refusal(409, ErrorCode::WrongState), ApiError::WrongState);
        check(refusal(409, ErrorCode::TooEarly), ApiError::TooEarly);
        check(
            refusal(428, ErrorCode::PreconditionRequired),
            ApiError::Unexpected,
        );
        check(
            refusal(503, ErrorCode::Unavailable),
            ApiError::Unavailable(None),
        );
        check(refusal(500, ErrorCode::Internal), ApiError::Unexpected);
        check(
            refusal(408, ErrorCode::RequestTimeout),
            ApiError::Unavailable(None),
        );
        check(
            refusal(429, ErrorCode::TooManyRequests),
            ApiError::TooOften(None),
        );
        check(refusal(410, ErrorCode::WorldGone), ApiError::SessionEnded);
        check(refusal(421, ErrorCode::UnknownHost), ApiError::Unexpected);
    }

    #[test]
    fn without_a_session_it_is_known_whether_there_was_one() {
        let visitor = |body: &ErrorBody| {
            let body = serde_json::to_string(body).unwrap();
            answer(401, PROBLEM_JSON, &body).session()
        };
        let unknown = refusal(401, ErrorCode::SessionEnded);
        assert_eq!(visitor(&unknown), Ok(SessionAnswer::LoggedOut));
        let ended = ErrorBody {
            had_session: true,
            ..unknown
        };
        assert_eq!(visitor(&ended), Ok(SessionAnswer::Ended));
        let proxy = answer(401, "text/html", "").session();
        assert_eq!(proxy, Ok(SessionAnswer::Ended));
        let gone = serde_json::to_string(&refusal(410, ErrorCode::WorldGone)).unwrap();
        assert_eq!(
            answer(410, PROBLEM_JSON, &gone).session(),
            Ok(SessionAnswer::Ended)
        );
        let failed = answer(503, "text/html", "").session();
        assert_eq!(failed, Err(ApiError::Unavailable(None)));
    }

    #[test]
    fn a_refused_entry_says_why() {
        let reason = Some(EntryRefusal::NoLicence);
        check(
            ErrorBody {
                reason,
                ..refusal(403, ErrorCode::EntryRefused)
            },
            ApiError::EntryRefused(EntryRefusal::NoLicence),
        );
        check(refusal(403, ErrorCode::EntryRefused), ApiError::Unexpected);
    }

    #[test]
    fn what_is_left_to_correct_comes_with_its_fields() {
        let mut problems = Problems::default();
        problems.push(
            FieldPath::Customer(CustomerField::Email),
            ProblemKind::Missing,
        );
        let errors = FieldError::list(&problems, |it| ApplicationDraft::default().pointer(it));
        check(
            ErrorBody {
                errors,
                ..refusal(422, ErrorCode::Validation)
            },
            ApiError::Rejected(problems),
        );
        check(refusal(422, ErrorCode::Validation), ApiError::Unexpected);
    }

    #[test]
    fn a_conflict_gives_the_other_copy_to_those_who_know_its_type() {
        let answer = |body: &str| answer(412, PROBLEM_JSON, body).nothing();
        let body = r#"{"code":"precondition-failed","current":{"max":3}}"#;
        let Err(ApiError::Conflict(conflict)) = answer(body) else {
            panic!("no conflict");
        };
        assert_eq!(
            conflict.current(),
            Some(BTreeMap::from([("max".to_owned(), 3)]))
        );
        assert_eq!(conflict.current::<Session>(), None);
        let body = r#"{"code":"precondition-failed"}"#;
        let Err(ApiError::Conflict(conflict)) = answer(body) else {
            panic!("no conflict");
        };
        assert_eq!(conflict.current::<Session>(), None);
    }

    #[test]
    fn a_response_of_a_proxy_is_read_by_its_status() {
        for status in [408, 502, 503, 504] {
            assert_eq!(
                answer(status, "text/html", "<h1>Bad gateway</h1>").nothing(),
                Err(ApiError::Unavailable(None))
            );
        }
        assert_eq!(
            answer(429, "text/html", "").nothing(),
            Err(ApiError::TooOften(None))
        );
        assert_eq!(
            answer(401, "text/html", "").nothing(),
            Err(ApiError::SessionEnded)
        );
        for status in [302, 400, 403, 404, 409, 412, 422, 500] {
            assert_eq!(
                answer(status, "text/html", "<h1>No</h1>").nothing(),
                Err(ApiError::Unexpected),
                "{status}"
            );
        }
    }

    #[test]
    fn a_refusal_says_for_how_long_to_wait() {
        for (status, expected) in [
            (429, ApiError::TooOften(Some(90))),
            (503, ApiError::Unavailable(Some(90))),
            (504, ApiError::Unavailable(Some(90))),
        ] {
            let answer = ApiResponse {
                retry_after: Some(90),
                ..answer(status, "text/html", "")
            };
            assert_eq!(answer.nothing(), Err(expected));
        }
    }

    #[test]
    fn a_page_instead_of_an_answer_is_an_error() {
        let session = r#"{"identity":"3f6c","person":{"name":"Maija Mallikas"},"acting":null,"expires_at":"2026-12-01T09:30:00+02:00","idle_seconds":1800,"longest_seconds":28800}"#;
        let read = |content_type, body| answer(200, content_type, body).json::<Session>();
        assert!(read("application/json", session).is_ok());
        assert!(read("application/json; charset=utf-8", session).is_ok());
        assert_eq!(
            read("text/html", "<!doctype html>"),
            Err(ApiError::Unexpected)
        );
        assert_eq!(read("text/html", session), Err(ApiError::Unexpected));
        assert_eq!(read("application/json", "{}"), Err(ApiError::Unexpected));
        assert_eq!(read("application/json", ""), Err(ApiError::Unexpected));
    }
}
