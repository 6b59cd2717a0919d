//! What handlers ask of a request, each with our own error when it is not there.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::header::{CONTENT_TYPE, IF_MATCH};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName};
use axum::response::{IntoResponse, Response};
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::{ACTING_AS, ACTING_AS_QUERY, IDEMPOTENCY_KEY, version_from_etag};
use kanta_shared::session::NotAnIdentity;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::error::AppError;
use crate::session::{Actor, Token, Visitor};
use crate::world::World;

/// The largest body that the API takes, in bytes.
pub const MAX_BODY: usize = 256 * 1024;

/// The longest key that makes a repeated sending harmless.
const MAX_KEY: usize = 255;

/// The world that the request is about; the router has found it.
pub struct InWorld(pub Arc<World>);

/// JSON, in both directions.
pub struct Json<T>(pub T);

/// The version that the person has seen. `None` when the header names no version that we ever
/// gave: that is not the current one either.
pub struct IfMatch(pub Option<u64>);

/// The key that makes a repeated sending harmless; a quoted or bare string.
pub struct IdempotencyKey(pub String);

/// A part of the path; a text that cannot be one is like a thing that does not exist.
pub struct Path<T>(pub T);

/// The query; a value that cannot be one is like a thing that does not exist.
pub struct Query<T>(pub T);

impl<S: Sync> FromRequestParts<S> for InWorld {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<InWorld, AppError> {
        parts
            .extensions
            .get()
            .map(|it| InWorld(Arc::clone(it)))
            .ok_or(ErrorCode::Internal.into())
    }
}

impl<S: Sync> FromRequestParts<S> for Visitor {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Visitor, AppError> {
        let InWorld(world) = InWorld::from_request_parts(parts, state).await?;
        let token = Token::from_headers(&parts.headers).ok_or(ErrorCode::SessionEnded)?;
        let page = acting_as(parts);
        world.transaction(|it| {
            let visitor = it.visit(&token)?;
            match page.as_deref().map(str::parse) {
                None => Ok(visitor),
                Some(Ok(page)) => it.expect_identity(&visitor, &page).map(|()| visitor),
                Some(Err(NotAnIdentity)) => Err(ErrorCode::IdentityChanged.into()),
            }
        })
    }
}

/// Whom the page says that it speaks for: in the header, or in the query where it is a link.
fn acting_as(parts: &Parts) -> Option<String> {
    let query = || {
        let query = axum::extract::Query::<BTreeMap<String, String>>::try_from_uri(&parts.uri);
        query.ok()?.0.remove(ACTING_AS_QUERY)
    };
    match parts.headers.get(ACTING_AS) {
        Some(header) => Some(header.to_str().unwrap_or_default().to_owned()),
        None => query(),
    }
}

impl<S: Sync> FromRequestParts<S> for Actor {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Actor, AppError> {
        let InWorld(world) = InWorld::from_request_parts(parts, state).await?;
        let visitor = Visitor::from_request_parts(parts, state).await?;
        world.transaction(|it| it.actor(&visitor))
    }
}

impl<S: Sync> FromRequestParts<S> for IfMatch {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<IfMatch, AppError> {
        let header = parts
            .headers
            .get(IF_MATCH)
            .ok_or(ErrorCode::PreconditionRequired)?;
        Ok(IfMatch(header.to_str().ok().and_then(version_from_etag)))
    }
}

impl<S: Sync> FromRequestParts<S> for IdempotencyKey {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<IdempotencyKey, AppError> {
        key(&parts.headers)
            .map(IdempotencyKey)
            .ok_or(ErrorCode::IdempotencyKeyMissing.into())
    }
}

fn key(headers: &HeaderMap) -> Option<String> {
    let name = HeaderName::try_from(IDEMPOTENCY_KEY).ok()?;
    let text = headers.get(name)?.to_str().ok()?.trim();
    let bare = text
        .strip_prefix('"')
        .and_then(|it| it.strip_suffix('"'))
        .unwrap_or(text);
    (!bare.is_empty() && bare.len() <= MAX_KEY).then(|| bare.to_owned())
}

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Path<T>, AppError> {
        let path = axum::extract::Path::from_request_parts(parts, state).await;
        path.map(|it| Path(it.0))
            .map_err(|_| ErrorCode::NotFound.into())
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Query<T>, AppError> {
        let query = axum::extract::Query::from_request_parts(parts, state).await;
        query
            .map(|it| Query(it.0))
            .map_err(|it| AppError::Detailed(ErrorCode::NotFound, it.body_text()))
    }
}

impl<S: Send + Sync, T: DeserializeOwned + Serialize> FromRequest<S> for Json<T> {
    type Rejection = AppError;

    async fn from_request(request: Request, state: &S) -> Result<Json<T>, AppError> {
        if !is_json(request.headers()) {
            return Err(ErrorCode::UnsupportedMediaType.into());
        }
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|rejection| {
                let too_large = rejection.status() == crate::error::status(ErrorCode::TooLarge);
                if too_large {
                    ErrorCode::TooLarge
                } else {
                    ErrorCode::MalformedJson
                }
            })?;
        read(&bytes).map(Json)
    }
}

/// Reads JSON of exactly the shape that is asked for.
fn read<T: DeserializeOwned + Serialize>(bytes: &[u8]) -> Result<T, AppError> {
    let refusal = |error: serde_json::Error| {
        let is_json = serde_json::from_slice::<Value>(bytes).is_ok();
        let code = if is_json {
            ErrorCode::UnknownField
        } else {
            ErrorCode::MalformedJson
        };
        AppError::Detailed(code, error.to_string())
    };
    let value: T = serde_json::from_slice(bytes).map_err(refusal)?;
    // Serde takes an array for an object, with its members in order. Where members may be left
    // out, an empty array would then wipe out what was there.
    let sent: Value = serde_json::from_slice(bytes).map_err(refusal)?;
    let understood = serde_json::to_value(&value).map_err(refusal)?;
    if has_array_for_object(&sent, &understood) {
        let detail = "an array stands where an object is expected".to_owned();
        return Err(AppError::Detailed(ErrorCode::UnknownField, detail));
    }
    Ok(value)
}

fn has_array_for_object(sent: &Value, understood: &Value) -> bool {
    match (sent, understood) {
        (Value::Array(_), Value::Object(_)) => true,
        (Value::Object(sent), Value::Object(understood)) => sent.iter().any(|(name, sent)| {
            understood
                .get(name)
                .is_some_and(|it| has_array_for_object(sent, it))
        }),
        (Value::Array(sent), Value::Array(understood)) => sent
            .iter()
            .zip(understood)
            .any(|(sent, understood)| has_array_for_object(sent, understood)),
        _ => false,
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let content_type = headers
        .get(CONTENT_TYPE)
        .and_then(|it| it.to_str().ok())
        .unwrap_or_default();
    content_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .eq_ignore_ascii_case("application/json")
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        axum::Json(self.0).into_response()
    }
}
