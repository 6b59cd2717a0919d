//! The routes of API, remote control and pages together, and what happens to every request on its way.

use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use kanta_shared::api::error::ErrorCode;
use kanta_shared::session::Identity;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;

use crate::conditional;
use crate::control;
use crate::error::{self, AppError};
use crate::extract::MAX_BODY;
use crate::handlers::{self, description};
use crate::identification;
use crate::random::Random;
use crate::request::{AnsweredFor, RequestId, WORLD_COOKIE, WORLD_HEADER};
use crate::serve;
use crate::session::cookie;
use crate::state::AppState;
use crate::world::{World, Worlds};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// [`kanta_shared::api::BUILD`] as HTTP/2 writes it.
const BUILD: HeaderName = HeaderName::from_static("kanta-build");
/// [`kanta_shared::api::ACTING_AS`] as HTTP/2 writes it.
const ACTING_AS: HeaderName = HeaderName::from_static("acting-as");

/// The routes of the API. Describing them takes longer than all else in making a server.
static API: LazyLock<Router<AppState>> = LazyLock::new(|| handlers::routes().into());

/// The whole server without a socket.
pub fn app(state: AppState) -> Router {
    let not_found = || any(async || AppError::from(ErrorCode::NotFound));
    let router = Router::new()
        .merge(API.clone())
        .merge(control::routes())
        .merge(identification::routes())
        .route("/api/openapi.json", get(async || axum::Json(description())))
        .route("/api/{*rest}", not_found())
        .route("/_mock/{*rest}", not_found())
        .method_not_allowed_fallback(async || AppError::from(ErrorCode::MethodNotAllowed));
    let router = match &state.serve {
        Some(folder) => router.fallback_service(serve::app(folder)),
        None => router.fallback(async || AppError::from(ErrorCode::NotFound)),
    };
    let router = router
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(
            CsrfLayer::new()
                .with_rejection_response(|_| AppError::from(ErrorCode::CrossSite).into_response()),
        )
        .layer(CatchPanicLayer::custom(error::of_panic))
        .layer(middleware::from_fn(conditional::answer_not_modified))
        .layer(middleware::from_fn(write_errors))
        .layer(middleware::from_fn(control::inject_faults))
        .layer(middleware::from_fn(control::record_call))
        .layer(middleware::from_fn_with_state(state.clone(), in_world))
        .layer(middleware::from_fn_with_state(
            state.clone(),
            refuse_other_hosts,
        ))
        .with_state(state);
    serve::with_security_headers(router)
}

/// Refuses requests that are meant for another host, before anything is done.
async fn refuse_other_hosts(
    State(state): State<AppState>,
    request: Request,
    next: Next,
) -> Response {
    if state.hosts.answer_for(request.uri(), request.headers()) {
        return next.run(request).await;
    }
    let detail = "the host is none of this machine's own names; --allow-host NAME allows it";
    let refusal = AppError::Detailed(ErrorCode::UnknownHost, detail.to_owned());
    let id = RequestId::new(&mut Random::System);
    not_kept(finished(refusal.into_response(), id, false))
}

/// Finds the world that a request is about, and gives the answer what every answer has: the
/// request's id, the body of an error, and that nothing of it is kept by caches. The API also says which
/// build of the app fits, and whom an answer is for if the request does not.
async fn in_world(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let is_page = !["/api/", "/_mock"]
        .iter()
        .any(|it| request.uri().path().starts_with(it));
    let is_for_a_person = is_followed_link(&request);
    let is_api = request.uri().path().starts_with("/api/");
    let mut build = state
        .serve
        .as_deref()
        .filter(|_| is_api)
        .and_then(serve::build);
    let answered_for = AnsweredFor::default();
    request.extensions_mut().insert(answered_for.clone());
    let (response, id) = match world_of(&state.worlds, request.headers()) {
        Ok(world) => {
            let id = world.new_request_id();
            build = world.build().clone().filter(|_| is_api).or(build);
            request.extensions_mut().insert(world);
            request.extensions_mut().insert(id.clone());
            (next.run(request).await, id)
        }
        Err(gone) => {
            let response = match gone {
                Gone::InHeader => {
                    AppError::Detailed(ErrorCode::NotFound, "there is no such world".to_owned())
                        .into_response()
                }
                Gone::InCookie if control::asks_for_page(&request) => control::world_gone(&request),
                // There is more than worlds; what asks for one refuses.
                Gone::InCookie => next.run(request).await,
            };
            (response, RequestId::new(&mut Random::System))
        }
    };
    let mut response = finished(response, id, is_for_a_person);
    let identity = answered_for.0.get().map(Identity::to_string);
    for (name, text) in [(BUILD, build), (ACTING_AS, identity)] {
        let value = text.and_then(|it| HeaderValue::try_from(it).ok());
        response.headers_mut().extend(value.map(|it| (name, it)));
    }
    match response {
        page if is_page => page,
        answer => not_kept(answer),
    }
}

/// Writes the body of an error, so that a planned fault alters what goes out.
async fn write_errors(request: Request, next: Next) -> Response {
    let id = request.extensions().get::<RequestId>().cloned();
    let is_for_a_person = is_followed_link(&request);
    let response = next.run(request).await;
    match id {
        Some(RequestId(id)) => error::write(response, &id, is_for_a_person),
        None => response,
    }
}

/// The answer with its id, and with the body of an error if it is one.
fn finished(response: Response, RequestId(id): RequestId, is_for_a_person: bool) -> Response {
    let mut response = error::write(response, &id, is_for_a_person);
    let id = HeaderValue::try_from(id).map(|id| (REQUEST_ID, id));
    response.headers_mut().extend(id);
    response
}

/// Whether a person has followed a link to a file of the API, and reads what the answer says.
fn is_followed_link(request: &Request) -> bool {
    let says = |name: &str, value: &str| {
        let header = request.headers().get(name);
        header.is_some_and(|it| it.as_bytes() == value.as_bytes())
    };
    request.uri().path().starts_with("/api/")
        && says("sec-fetch-mode", "navigate")
        && says("sec-fetch-dest", "document")
}

fn not_kept(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Where a world was named that is not there.
enum Gone {
    InHeader,
    InCookie,
}

/// The world that the header names; else the one that the cookie names; else the main one.
fn world_of(worlds: &Worlds, headers: &HeaderMap) -> Result<Arc<World>, Gone> {
    if let Some(id) = headers.get(WORLD_HEADER) {
        let id = id.to_str().unwrap_or_default();
        return worlds.get(id).ok_or(Gone::InHeader);
    }
    match cookie(headers, WORLD_COOKIE) {
        Some(id) => worlds.get(id).ok_or(Gone::InCookie),
        None => Ok(worlds.main()),
    }
}
