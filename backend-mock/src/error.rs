//! How a request fails. This is the only place that picks a status for a failure, and the only
//! one that writes the body of an error.

use std::any::Any;

use axum::body::Body;
use axum::http::header::{
    ACCEPT_ENCODING, CONNECTION, CONTENT_TYPE, ETAG, RETRY_AFTER, WWW_AUTHENTICATE,
};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use kanta_shared::api::error::{Current, ErrorBody, ErrorCode, FieldError, PROBLEM_JSON};
use kanta_shared::api::etag;
use kanta_shared::session::EntryRefusal;

use serde::Serialize;

use crate::clock::ClockError;
use crate::storage::StorageError;

mod page;
mod texts;

/// Why a request fails.
#[derive(Debug)]
pub enum AppError {
    /// Nothing more is to be said than the code does.
    Plain(ErrorCode),
    /// The same, with a word to developers.
    Detailed(ErrorCode, String),
    /// The session with which the request came is over.
    SessionOver,
    /// Something is left to correct.
    Validation(Vec<FieldError>),
    /// There is no way in for this organisation.
    EntryRefused(EntryRefusal),
    /// Another request saved meanwhile; this is the current copy.
    PreconditionFailed(Current),
    /// The same was done too often; it works again after so many seconds.
    TooOften(u32),
    /// The storage failed.
    Storage(StorageError),
}

impl AppError {
    /// The code, for programs.
    pub fn code(&self) -> ErrorCode {
        match self {
            AppError::Plain(code) | AppError::Detailed(code, _) => *code,
            AppError::SessionOver => ErrorCode::SessionEnded,
            AppError::Validation(_) => ErrorCode::Validation,
            AppError::EntryRefused(_) => ErrorCode::EntryRefused,
            AppError::PreconditionFailed(_) => ErrorCode::PreconditionFailed,
            AppError::TooOften(_) => ErrorCode::TooManyRequests,
            AppError::Storage(StorageError::Disk(_)) => ErrorCode::Unavailable,
            AppError::Storage(
                StorageError::Fault(_)
                | StorageError::OtherVersion
                | StorageError::Foreign
                | StorageError::Damaged(_),
            ) => ErrorCode::Internal,
        }
    }

    /// The world that the browser was in is gone.
    pub fn world_gone() -> AppError {
        let detail = "this world is gone; a scenario link makes a new one, and /_mock/worlds/main \
                      leads to the one that is kept";
        AppError::Detailed(ErrorCode::WorldGone, detail.to_owned())
    }

    /// Another user has saved meanwhile; the answer has the current copy.
    pub fn overtaken(current: &impl Serialize) -> AppError {
        match Current::of(current) {
            Ok(current) => AppError::PreconditionFailed(current),
            Err(error) => StorageError::fault(error).into(),
        }
    }

    fn unwritten(self) -> Unwritten {
        let code = self.code();
        let mut log = None;
        let mut retry_after = (code == ErrorCode::Unavailable).then_some(5);
        let mut body = ErrorBody::new(code, status(code).as_u16(), title(code));
        match self {
            AppError::Plain(_) => {}
            AppError::Detailed(_, detail) => body.detail = Some(detail),
            AppError::SessionOver => body.had_session = true,
            AppError::Validation(errors) => body.errors = errors,
            AppError::EntryRefused(reason) => body.reason = Some(reason),
            AppError::PreconditionFailed(current) => body.current = Some(current),
            AppError::TooOften(seconds) => retry_after = Some(seconds),
            AppError::Storage(error) => log = Some(error.to_string()),
        }
        Unwritten {
            body,
            log,
            retry_after,
        }
    }
}

/// Each code with its status, and in a short sentence for developers.
macro_rules! codes {
    ($($code:ident, $status:ident, $title:literal;)+) => {
        /// The status that goes with a code.
        pub fn status(code: ErrorCode) -> StatusCode {
            match code {
                $(ErrorCode::$code => StatusCode::$status,)+
            }
        }

        /// A code in a short sentence, for developers.
        pub fn title(code: ErrorCode) -> &'static str {
            match code {
                $(ErrorCode::$code => $title,)+
            }
        }
    };
}

codes! {
    MalformedJson, BAD_REQUEST, "The body is not JSON";
    UnknownField, UNPROCESSABLE_ENTITY, "The body has another shape, or an unknown member";
    UnsupportedMediaType, UNSUPPORTED_MEDIA_TYPE,
        "The body is not declared to be application/json in UTF-8, or is compressed";
    TooLarge, PAYLOAD_TOO_LARGE, "The body is too large";
    Validation, UNPROCESSABLE_ENTITY, "Something is left to correct";
    SessionEnded, UNAUTHORIZED, "There is no session, or it has ended";
    IdentityChanged, CONFLICT, "The session speaks for another than the page";
    OrganisationNotChosen, FORBIDDEN, "No organisation has been chosen to act for";
    NotPermitted, FORBIDDEN, "The right is missing";
    EntryRefused, FORBIDDEN, "There is no way in for this organisation";
    CrossSite, FORBIDDEN, "The request came from another site";
    NotFound, NOT_FOUND, "There is no such thing";
    RemovedByYou, NOT_FOUND, "You have removed the draft";
    RemovedByColleague, NOT_FOUND, "A colleague has removed the draft";
    WorldGone, GONE, "The world of this request is gone";
    UnknownHost, MISDIRECTED_REQUEST, "This server does not answer for the host";
    MethodNotAllowed, METHOD_NOT_ALLOWED, "The method does not exist here";
    PreconditionRequired, PRECONDITION_REQUIRED, "If-Match is missing";
    PreconditionFailed, PRECONDITION_FAILED, "Another request saved meanwhile";
    WrongState, CONFLICT, "The state does not allow this";
    Lapsed, CONFLICT, "The application has lapsed with the customership";
    TooEarly, CONFLICT, "It will be possible later";
    Ending, CONFLICT, "The customership is about to end";
    IdempotencyKeyMissing, BAD_REQUEST, "Idempotency-Key is missing, or cannot be a key";
    IdempotencyKeyReused, UNPROCESSABLE_ENTITY, "The Idempotency-Key was used for another request";
    RequestTimeout, REQUEST_TIMEOUT, "The body did not arrive in time";
    TooManyRequests, TOO_MANY_REQUESTS, "The same was done too often in a short time";
    Unavailable, SERVICE_UNAVAILABLE, "The server cannot answer for the moment";
    Internal, INTERNAL_SERVER_ERROR, "A fault of the server";
}

/// The answer to a failure that the program did not expect. What it was is for the log alone.
pub fn of_panic(_: Box<dyn Any + Send + 'static>) -> Response {
    AppError::Plain(ErrorCode::Internal).into_response()
}

impl From<ErrorCode> for AppError {
    fn from(code: ErrorCode) -> AppError {
        AppError::Plain(code)
    }
}

impl From<ClockError> for AppError {
    /// A time that was stored is always one that the clock can show.
    fn from(error: ClockError) -> AppError {
        AppError::Storage(StorageError::Fault(Box::new(error)))
    }
}

impl From<StorageError> for AppError {
    fn from(error: StorageError) -> AppError {
        AppError::Storage(error)
    }
}

impl IntoResponse for AppError {
    /// An answer without a body yet: [`write()`] adds it, as only the router knows the request's id.
    fn into_response(self) -> Response {
        let unwritten = self.unwritten();
        let body = &unwritten.body;
        let mut response = status(body.code).into_response();
        let headers = response.headers_mut();
        match body.code {
            ErrorCode::SessionEnded => {
                headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Kanta-Session"));
            }
            // Says that none of the codings of content is understood (RFC 9110, 12.5.3).
            ErrorCode::UnsupportedMediaType => {
                headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
            }
            // Otherwise what is left of the body would be taken for the next request.
            ErrorCode::RequestTimeout => {
                headers.insert(CONNECTION, HeaderValue::from_static("close"));
            }
            _ => {}
        }
        if let Some(seconds) = unwritten.retry_after {
            headers.insert(RETRY_AFTER, seconds.into());
        }
        if let Some(current) = &body.current {
            headers.insert(ETAG, etag_header(current.version()));
        }
        response.extensions_mut().insert(body.code);
        response.extensions_mut().insert(unwritten);
        response
    }
}

/// An error that is on its way out.
#[derive(Clone)]
struct Unwritten {
    body: ErrorBody,
    /// What is for the log alone, as it may contain other people's data.
    log: Option<String>,
    /// In how many seconds to try again.
    retry_after: Option<u32>,
}

/// An error with another status than its code has, as a proxy might give.
pub fn with_status(error: AppError, status: StatusCode) -> Response {
    let mut response = error.into_response();
    *response.status_mut() = status;
    if let Some(Unwritten { body, .. }) = response.extensions_mut().get_mut() {
        body.status = status.as_u16();
    }
    response
}

/// What went wrong, if the answer is an error of ours.
pub fn code_of(response: &Response) -> Option<ErrorCode> {
    response.extensions().get().copied()
}

/// Writes the body of an error, if the answer is one: as a page where a person has followed a
/// link, otherwise for programs.
pub fn write(mut response: Response, request_id: &str, is_for_a_person: bool) -> Response {
    let Some(Unwritten { mut body, log, .. }) = response.extensions_mut().remove() else {
        return response;
    };
    if let Some(log) = log {
        eprintln!("{request_id}: {log}");
    }
    if is_for_a_person {
        let (head, page) = page::page(body.code).into_parts();
        *response.body_mut() = page;
        response.headers_mut().extend(head.headers);
        return response;
    }
    body.instance = Some(request_id.to_owned());
    let json = serde_json::to_vec(&body).unwrap_or_default();
    *response.body_mut() = Body::from(json);
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static(PROBLEM_JSON));
    response
}

/// The `ETag` of a version.
pub fn etag_header(version: u64) -> HeaderValue {
    HeaderValue::from_str(&etag(version)).expect("digits and quotes are allowed in a header")
}
