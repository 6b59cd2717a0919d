//! Who is logged in, and for whom.

use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use kanta_shared::api::ChooseOrganisation;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::session::Session;

use crate::error::AppError;
use crate::extract::{Caller, InWorld, Json};
use crate::openapi::{BODY, IDENTIFIED, WRITING, failures};
use crate::session::{self, IdentifiedPerson, Token};

failures!(GetSession: [ErrorCode::SessionEnded]);

/// Returns who is logged in, for whom they act, and when the session ends
///
/// Like every other call it makes the session last longer. Its `identity` is what the other calls
/// send as `Acting-As`; this one answers whatever it says.
#[utoipa::path(get, path = "/api/v1/session", tag = "session", security(("session" = [])), responses(
    (status = 200, description = "The session", body = Session),
    GetSession,
))]
pub(crate) async fn get_session(
    InWorld(world): InWorld,
    headers: HeaderMap,
) -> Result<Json<Session>, AppError> {
    let token = Token::from_headers(&headers).ok_or(ErrorCode::SessionEnded)?;
    world
        .transaction(|tx| {
            let person = session::identify(tx, &token.into())?;
            let person = session::prolong(tx, person)?;
            session::session(tx, &person)
        })
        .map(Json)
}

failures!(EndSession: WRITING);

/// Logs out
///
/// The session is over on the server at once. All is well also when there is none.
#[utoipa::path(delete, path = "/api/v1/session", tag = "session", responses(
    (status = 204, description = "The session has ended", headers(
        ("Set-Cookie" = String, description = "Takes the session's cookie back"),
        ("Clear-Site-Data" = String, description = "`\"cache\"`"),
    )),
    EndSession,
))]
pub(crate) async fn end_session(
    InWorld(world): InWorld,
    headers: HeaderMap,
) -> Result<impl IntoResponse, AppError> {
    if let Some(token) = Token::from_headers(&headers) {
        world.transaction(|tx| session::log_out(tx, &token))?;
    }
    let cookies = [
        (SET_COOKIE.as_str(), Token::remove_cookie()),
        ("clear-site-data", r#""cache""#.to_owned()),
    ];
    Ok((StatusCode::NO_CONTENT, cookies))
}

failures!(ChooseOrganisationFailures: IDENTIFIED, WRITING, BODY, &[ErrorCode::EntryRefused, ErrorCode::NotFound]);

/// Chooses the organisation to act for
///
/// The session goes on under a new id. An organisation for which the person has neither position nor mandate is not found.
#[utoipa::path(put, path = "/api/v1/session/organisation", tag = "session", security(("session" = [])),
    request_body = ChooseOrganisation, responses(
    (status = 200, description = "The person acts for the organisation from now on", body = Session, headers(
        ("Set-Cookie" = String, description = "The session's new id"),
    )),
    ChooseOrganisationFailures,
))]
pub(crate) async fn choose_organisation(
    caller: Caller<IdentifiedPerson>,
    Json(request): Json<ChooseOrganisation>,
) -> Result<impl IntoResponse, AppError> {
    let (token, session) = caller.transaction(|tx, person| {
        let (token, person) = session::choose_organisation(tx, person, &request.oid)?;
        Ok((token, session::session(tx, &person)?))
    })?;
    Ok(([(SET_COOKIE, token.set_cookie())], Json(session)))
}
