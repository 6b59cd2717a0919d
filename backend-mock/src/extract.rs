//! What handlers ask of a request, each with our own error when it is not there.

use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::header::{CONTENT_ENCODING, CONTENT_TYPE, IF_MATCH};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName};
use axum::response::{IntoResponse, Response};
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::{ACTING_AS, ACTING_AS_QUERY, IDEMPOTENCY_KEY};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use utoipa::IntoParams;
use utoipa::openapi::path::{Parameter, ParameterIn};

use crate::conditional::Seen;
use crate::error::AppError;
use crate::openapi::header;
use crate::request::{AnsweredFor, BodyTime};
use crate::session::{self, Credentials, Sender, Token};
use crate::transaction::Transaction;
use crate::world::World;

/// The largest body that the API takes, in bytes.
pub const MAX_BODY: usize = 256 * 1024;

/// The longest key that makes a repeated sending harmless.
const MAX_KEY: usize = 255;

/// `*`, or entity tags with commas between them (RFC 9110, 13.1.1).
const ONE_OR_MORE_TAGS: &str = r#"^(\*|(W/)?"[!#-~]*"( *, *(W/)?"[!#-~]*")*)$"#;

/// Up to 255 characters of ASCII, the first and the last not a space.
const KEY: &str = "^[!#-~]([ -~]{0,253}[!-~])?$";

/// The world that the request is about; the router has found it.
pub struct InWorld(pub Arc<World>);

/// Who sends the request: a person with a session, or an [`Actor`](session::Actor).
pub struct Caller<W> {
    world: Arc<World>,
    credentials: Credentials,
    sender: PhantomData<W>,
}

/// JSON, in both directions.
pub struct Json<T>(pub T);

/// JSON that takes the place of what there was: what is left out of it would be wiped out, so
/// every member is asked for.
pub struct Whole<T>(pub T);

/// What was sent from a form of a page.
pub struct Form<T>(pub T);

/// The versions that the person may have seen.
pub struct IfMatch(pub Seen);

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
            .ok_or_else(AppError::world_gone)
    }
}

impl<S: Sync, W: Sender> FromRequestParts<S> for Caller<W> {
    type Rejection = AppError;

    /// Refuses callers that may not send the request before any more of it is read, and prolongs the
    /// session of those that may, also if the request fails later.
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Caller<W>, AppError> {
        let InWorld(world) = InWorld::from_request_parts(parts, state).await?;
        let credentials = Credentials {
            token: Token::from_headers(&parts.headers).ok_or(ErrorCode::SessionEnded)?,
            page: acting_as(parts).map(|it| it.parse()),
        };
        let judged = world.transaction(|tx| {
            let person = session::identify(tx, &credentials)?;
            let person = session::prolong(tx, person)?;
            if let (None, Some(AnsweredFor(answered_for))) =
                (&credentials.page, parts.extensions.get())
            {
                let _ = answered_for.set(session::identity(tx, &person)?);
            }
            Ok(W::judge(tx, &credentials))
        })?;
        judged.map(|_| Caller {
            world,
            credentials,
            sender: PhantomData,
        })
    }
}

impl<W: Sender> Caller<W> {
    /// Runs `work` in a transaction that begins by judging who sends the request, and what they
    /// may do. What was true when the request came may no longer be.
    pub fn transaction<T>(
        &self,
        work: impl FnOnce(&mut Transaction<'_>, W) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        self.world.transaction(|tx| {
            let sender = W::judge(tx, &self.credentials)?;
            work(tx, sender)
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

impl<S: Sync> FromRequestParts<S> for IfMatch {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<IfMatch, AppError> {
        Seen::in_header(&parts.headers, &IF_MATCH)
            .map(IfMatch)
            .ok_or(ErrorCode::PreconditionRequired.into())
    }
}

impl IntoParams for IfMatch {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let about = "The ETag of the version that the person has seen";
        vec![header("If-Match", about, ONE_OR_MORE_TAGS)]
    }
}

impl<S: Sync> FromRequestParts<S> for IdempotencyKey {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<IdempotencyKey, AppError> {
        let name = HeaderName::from_static("idempotency-key");
        let header = parts.headers.get(name);
        let header = header.ok_or(ErrorCode::IdempotencyKeyMissing)?;
        let refused = |detail: String| AppError::Detailed(ErrorCode::IdempotencyKeyMissing, detail);
        let text = header.to_str().map_err(|_| {
            refused(format!(
                "{IDEMPOTENCY_KEY} has other characters than ASCII has"
            ))
        })?;
        let bare = text
            .trim()
            .strip_prefix('"')
            .and_then(|it| it.strip_suffix('"'))
            .unwrap_or(text.trim());
        match bare.len() {
            0 => Err(refused(format!("{IDEMPOTENCY_KEY} is empty"))),
            length if MAX_KEY < length => {
                let detail = format!("{IDEMPOTENCY_KEY} has more than {MAX_KEY} characters");
                Err(refused(detail))
            }
            _ => Ok(IdempotencyKey(bare.to_owned())),
        }
    }
}

impl IntoParams for IdempotencyKey {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let about = "The same for each try with this version; quoted or bare";
        vec![header(IDEMPOTENCY_KEY, about, KEY)]
    }
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
        let bytes = json_bytes(request, state).await?;
        read(&bytes, LeftOut::Allowed).map(Json)
    }
}

impl<S: Send + Sync, T: DeserializeOwned + Serialize> FromRequest<S> for Whole<T> {
    type Rejection = AppError;

    async fn from_request(request: Request, state: &S) -> Result<Whole<T>, AppError> {
        let bytes = json_bytes(request, state).await?;
        read(&bytes, LeftOut::Refused).map(Whole)
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Form<T> {
    type Rejection = AppError;

    async fn from_request(request: Request, state: &S) -> Result<Form<T>, AppError> {
        let (parts, body) = request.into_parts();
        let bytes = bytes(Request::from_parts(parts.clone(), body), state).await?;
        let whole = Request::from_parts(parts, Body::from(bytes));
        let form = axum::Form::from_request(whole, state).await;
        form.map(|axum::Form(it)| Form(it))
            .map_err(|it| AppError::Detailed(ErrorCode::UnknownField, it.body_text()))
    }
}

/// The body, provided that it arrives in time and is not too large.
async fn bytes<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, AppError> {
    let time = request.extensions().get().copied();
    let bytes = Bytes::from_request(request, state);
    let bytes = match time {
        Some(BodyTime(time)) => tokio::time::timeout(time, bytes)
            .await
            .map_err(|_| ErrorCode::RequestTimeout)?,
        None => bytes.await,
    };
    bytes.map_err(|rejection| {
        let too_large = rejection.status() == crate::error::status(ErrorCode::TooLarge);
        match too_large {
            true => ErrorCode::TooLarge.into(),
            false => AppError::Detailed(ErrorCode::MalformedJson, rejection.body_text()),
        }
    })
}

/// The same of a body that is declared to be JSON as we read it.
async fn json_bytes<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, AppError> {
    if !is_json(request.headers()) || is_encoded(request.headers()) {
        return Err(ErrorCode::UnsupportedMediaType.into());
    }
    bytes(request, state).await
}

/// Whether members that have a default may be left out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LeftOut {
    Allowed,
    Refused,
}

/// Reads JSON of exactly the shape that is asked for.
fn read<T: DeserializeOwned + Serialize>(bytes: &[u8], left_out: LeftOut) -> Result<T, AppError> {
    let malformed = |detail: String| AppError::Detailed(ErrorCode::MalformedJson, detail);
    let other_shape = |detail: String| AppError::Detailed(ErrorCode::UnknownField, detail);
    let text = str::from_utf8(bytes).map_err(|it| malformed(it.to_string()))?;
    let sent: Value = serde_json::from_str(text).map_err(|it| malformed(it.to_string()))?;
    let value: T = serde_json::from_str(text).map_err(|it| other_shape(it.to_string()))?;
    let understood = serde_json::to_value(&value).map_err(|it| other_shape(it.to_string()))?;
    match difference("", &sent, &understood, left_out) {
        Some(detail) => Err(other_shape(detail)),
        None => Ok(value),
    }
}

/// What was sent otherwise than it was understood, which serde lets pass; with its place.
fn difference(at: &str, sent: &Value, understood: &Value, left_out: LeftOut) -> Option<String> {
    match (sent, understood) {
        // Serde takes an array for an object, with its members in order. Where members may be left
        // out, an empty array would then wipe out what was there.
        (Value::Array(_), Value::Object(_)) => Some(format!(
            "found an array where an object is expected, at `{at}/`"
        )),
        (Value::Object(sent), Value::Object(understood)) => {
            understood.iter().find_map(|(name, understood)| {
                let at = format!("{at}/{name}");
                match sent.get(name) {
                    Some(sent) => difference(&at, sent, understood, left_out),
                    None => (left_out == LeftOut::Refused)
                        .then(|| format!("the member `{at}` is missing")),
                }
            })
        }
        // A set with a duplicate is understood as a shorter one.
        (Value::Array(sent), Value::Array(understood)) if sent.len() != understood.len() => {
            Some(format!("`{at}` contains a duplicate"))
        }
        (Value::Array(sent), Value::Array(understood)) => {
            let mut pairs = (0..).zip(sent.iter().zip(understood));
            pairs.find_map(|(index, (sent, understood)): (usize, _)| {
                difference(&format!("{at}/{index}"), sent, understood, left_out)
            })
        }
        _ => None,
    }
}

/// Whether the body is declared to be JSON, in UTF-8 as JSON always is.
fn is_json(headers: &HeaderMap) -> bool {
    let content_type = headers
        .get(CONTENT_TYPE)
        .and_then(|it| it.to_str().ok())
        .unwrap_or_default();
    let mut parts = content_type.split(';').map(str::trim);
    let media_type = parts.next().unwrap_or_default();
    media_type.eq_ignore_ascii_case("application/json")
        && parts.all(|parameter| match parameter.split_once('=') {
            Some((name, charset)) if name.trim_end().eq_ignore_ascii_case("charset") => {
                let charset = charset.trim().trim_matches('"');
                charset.eq_ignore_ascii_case("utf-8")
            }
            _ => true,
        })
}

/// Whether the body is compressed, or otherwise not as it is meant to be read.
fn is_encoded(headers: &HeaderMap) -> bool {
    let encodings = headers.get_all(CONTENT_ENCODING).into_iter();
    encodings
        .map(|it| it.to_str().unwrap_or("unknown").trim())
        .any(|it| !it.eq_ignore_ascii_case("identity"))
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        axum::Json(self.0).into_response()
    }
}
