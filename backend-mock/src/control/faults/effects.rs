//! What a planned fault does to a request.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use kanta_shared::api::error::{ErrorCode, FieldError};
use kanta_shared::api::paths;
use kanta_shared::field::{CustomerField, FieldPath, TerminationField};
use kanta_shared::problem::{ProblemKind, Problems};
use kanta_shared::session::EntryRefusal;

use super::operations::operation;
use crate::error::{self, AppError};
use crate::faults::Effect;
use crate::session::Token;

/// Marks the answer to a call to which a planned fault happened, for the journal.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Planned;

/// Marks the answer to a call that got none, for the journal.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dropped;

/// Answers a request as the effect wants, with or without the work of the server.
pub(super) async fn inject(effect: Effect, request: Request, next: Next) -> Response {
    let mut response = answer(effect, request, next).await;
    response.extensions_mut().insert(Planned);
    response
}

async fn answer(effect: Effect, request: Request, next: Next) -> Response {
    match effect {
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
        Effect::Html => Html("<!doctype html><title>Proxy</title><p>The service is being updated.")
            .into_response(),
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

/// An answer that breaks before its first byte, which closes the connection without one.
fn dropped() -> Response {
    let broken = std::io::Error::other("a planned fault: the connection breaks");
    let body = Body::from_stream(futures_util::stream::iter([Err::<Bytes, _>(broken)]));
    let mut response = Response::new(body);
    response.extensions_mut().insert(Dropped);
    response
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
