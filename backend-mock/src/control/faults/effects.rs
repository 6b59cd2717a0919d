//! What a planned fault does to a request.

use std::io;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::response::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use futures_util::stream::{self, StreamExt};
use kanta_shared::api::error::{ErrorCode, FieldError};
use kanta_shared::api::paths;
use kanta_shared::field::{CustomerField, FieldPath, TerminationField};
use kanta_shared::problem::{ProblemKind, Problems};
use kanta_shared::session::EntryRefusal;
use serde_json::Value;

use super::operations::operation;
use crate::error::{self, AppError, etag_header};
use crate::extract::MAX_BODY;
use crate::faults::{Effect, Rule};
use crate::request::BrokenConnection;
use crate::session::Token;

/// Marks the answer to a call to which a planned fault happened, for the journal.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Planned;

/// Answers a request as the rule wants, with or without the work of the server.
pub(super) async fn inject(rule: Rule, request: Request, next: Next) -> Response {
    let mut response = answer(rule.effect, request, next).await;
    if let Some(seconds) = rule.retry_after {
        let headers = response.headers_mut();
        headers.insert(header::RETRY_AFTER, seconds.into());
    }
    response.extensions_mut().insert(Planned);
    response
}

async fn answer(effect: Effect, request: Request, next: Next) -> Response {
    match effect {
        Effect::Status(status) => {
            let status = status_code(status);
            let code = code_of(status);
            match error::status(code) == status {
                true => refusal(code, request, next).await,
                false => error::with_status(code.into(), status),
            }
        }
        Effect::StatusAfter(status) => {
            next.run(request).await;
            let status = status_code(status);
            error::with_status(code_of(status).into(), status)
        }
        Effect::Problem(code) => refusal(code, request, next).await,
        Effect::Delay(milliseconds) => {
            pass(milliseconds).await;
            next.run(request).await
        }
        Effect::DelayAfter(milliseconds) => {
            let response = next.run(request).await;
            pass(milliseconds).await;
            response
        }
        Effect::Slow(milliseconds) => in_parts(next.run(request).await, milliseconds).await,
        Effect::DropBefore => dropped(),
        Effect::DropAfter => {
            next.run(request).await;
            dropped()
        }
        Effect::Cut => cut(next.run(request).await).await,
        Effect::Reset => {
            let mut response = cut(next.run(request).await).await;
            response.extensions_mut().insert(BrokenConnection::Reset);
            response
        }
        Effect::Twice => twice(request, next).await,
        Effect::Stale => with_version_before(next.run(request).await).await,
        Effect::WrongType => {
            let mut response = next.run(request).await;
            let plain = HeaderValue::from_static("text/plain; charset=utf-8");
            response.headers_mut().insert(header::CONTENT_TYPE, plain);
            response
        }
        Effect::Garbage => {
            ([(header::CONTENT_TYPE, "application/json")], r#"{"id": "#).into_response()
        }
        Effect::Html => Html("<!doctype html><title>Proxy</title><p>The service is being updated.")
            .into_response(),
        // No rule about letters fits a call.
        Effect::Letter(_) => next.run(request).await,
    }
}

fn status_code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

async fn pass(milliseconds: u32) {
    tokio::time::sleep(Duration::from_millis(milliseconds.into())).await;
}

/// Delivers a request twice, and answers for the second time.
async fn twice(request: Request, next: Next) -> Response {
    let (head, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, MAX_BODY).await else {
        return AppError::from(ErrorCode::TooLarge).into_response();
    };
    let delivery = || Request::from_parts(head.clone(), Body::from(body.clone()));
    next.clone().run(delivery()).await;
    next.run(delivery()).await
}

/// The answer with its first half only, after which the connection breaks.
async fn cut(response: Response) -> Response {
    let (head, body) = whole(response).await;
    let half = body.slice(..body.len() / 2);
    // Between the two, what there is goes out.
    let end = async {
        tokio::task::yield_now().await;
        Err(broken())
    };
    let parts = stream::iter([Ok(half)]).chain(stream::once(end));
    Response::from_parts(head, Body::from_stream(parts))
}

/// The answer in ten parts, which take this long together.
async fn in_parts(response: Response, milliseconds: u32) -> Response {
    const PARTS: usize = 10;
    let (head, body) = whole(response).await;
    let length = body.len().div_ceil(PARTS).max(1);
    let parts: Vec<Bytes> = (0..body.len())
        .step_by(length)
        .map(|at| body.slice(at..body.len().min(at + length)))
        .collect();
    let parts = stream::iter(parts).then(move |part| async move {
        pass(milliseconds / 10).await;
        Ok::<_, io::Error>(part)
    });
    Response::from_parts(head, Body::from_stream(parts))
}

/// The answer as it was one version earlier, as a cache on the way might have it.
async fn with_version_before(response: Response) -> Response {
    let (mut head, body) = whole(response).await;
    let mut json: Value = serde_json::from_slice(&body).unwrap_or_default();
    let place = match json.get("version") {
        Some(_) => "/version",
        None => "/details/version",
    };
    let version = json.pointer(place).and_then(Value::as_u64);
    let Some(before) = version.and_then(|it| it.checked_sub(1)) else {
        return Response::from_parts(head, Body::from(body));
    };
    if let Some(version) = json.pointer_mut(place) {
        *version = before.into();
    }
    head.headers.insert(header::ETAG, etag_header(before));
    Response::from_parts(head, Body::from(json.to_string()))
}

/// An answer with all of its body, whose length is not announced any more.
async fn whole(response: Response) -> (Parts, Bytes) {
    let (mut head, body) = response.into_parts();
    head.headers.remove(header::CONTENT_LENGTH);
    let body = axum::body::to_bytes(body, usize::MAX).await;
    (head, body.unwrap_or_default())
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

/// An answer that breaks before its first byte.
fn dropped() -> Response {
    let body = Body::from_stream(stream::iter([Err::<Bytes, _>(broken())]));
    let mut response = Response::new(body);
    response.extensions_mut().insert(BrokenConnection::Garbled);
    response
}

fn broken() -> io::Error {
    io::Error::other("a planned fault: the connection breaks")
}

#[cfg(test)]
mod tests {
    use super::*;

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
