//! The end of a customership, from the first save to the receipt.

use axum::http::StatusCode;
use axum::http::header::{ETAG, LOCATION};
use axum::response::IntoResponse;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::paths;
use kanta_shared::api::termination::{
    TerminationDetails, TerminationPage, TerminationReceipt, TerminationSaved,
};
use kanta_shared::session::Capability;
use kanta_shared::termination::TerminationDraft;

use super::documents::{InLanguage, paper};
use crate::error::{AppError, etag_header};
use crate::extract::{IdempotencyKey, IfMatch, InWorld, Json, Path, Query, Whole};
use crate::idempotency::Once;
use crate::limits::Limited;
use crate::openapi::{ACTING, BODY, CHANGING, DRAFT, WRITING, failures};
use crate::random::sha256;
use crate::session::Actor;
use crate::storage::idempotency::Scope;

failures!(GetTermination: ACTING);

/// Tells how the end of the customership stands, with everything that its wizard needs to open
///
/// Answers also where nothing is in use that could end.
#[utoipa::path(get, path = "/api/v1/termination", tag = "termination", security(("session" = [])), responses(
    (status = 200, description = "How it stands", body = TerminationPage),
    GetTermination,
))]
pub(crate) async fn get_termination(
    InWorld(world): InWorld,
    actor: Actor,
) -> Result<Json<TerminationPage>, AppError> {
    actor.expect_view(Capability::Termination)?;
    world
        .transaction(|it| it.termination_page(&actor.organisation))
        .map(Json)
}

failures!(StartTermination: ACTING, WRITING, &[ErrorCode::WrongState]);

/// Starts a termination with the billing data that stand
///
/// Where one is being filled in, answers that one. Fails when nothing is in use, and when notice
/// has been given already. There is no body.
#[utoipa::path(post, path = "/api/v1/termination", tag = "termination", security(("session" = [])), responses(
    (status = 200, description = "One is being filled in already", body = TerminationDetails, headers(
        ("ETag" = String, description = "The version"), ("Location" = String, description = "The termination"),
    )),
    (status = 201, description = "A new termination", body = TerminationDetails, headers(
        ("ETag" = String, description = "The version"), ("Location" = String, description = "The termination"),
    )),
    StartTermination,
))]
pub(crate) async fn start_termination(
    InWorld(world): InWorld,
    actor: Actor,
) -> Result<impl IntoResponse, AppError> {
    actor.expect_edit(Capability::Termination)?;
    let (termination, new) = world.transaction(|it| it.start_termination(&actor))?;
    let status = if new {
        StatusCode::CREATED
    } else {
        StatusCode::OK
    };
    let location = [(LOCATION, paths::termination(&termination.id))];
    Ok((
        status,
        [(ETAG, etag_header(termination.version))],
        location,
        Json(termination),
    ))
}

failures!(SaveTermination: ACTING, WRITING, BODY, CHANGING, DRAFT);

/// Keeps what has been typed, right or wrong
///
/// Every member is there. The answer tells the notice as it reads now: with other answers it is another notice.
#[utoipa::path(put, path = "/api/v1/termination/{id}/draft", tag = "termination", security(("session" = [])),
    params(
        ("id" = String, Path, description = "Which termination"),
        ("If-Match" = String, Header, description = "The ETag of the version that the change is based on"),
    ),
    request_body = TerminationDraft, responses(
    (status = 200, description = "The draft is safe", body = TerminationSaved, headers(
        ("ETag" = String, description = "The new version"),
    )),
    SaveTermination,
))]
pub(crate) async fn save_termination(
    InWorld(world): InWorld,
    actor: Actor,
    Path(id): Path<String>,
    IfMatch(seen): IfMatch,
    Whole(draft): Whole<TerminationDraft>,
) -> Result<impl IntoResponse, AppError> {
    actor.expect_edit(Capability::Termination)?;
    let TerminationDetails {
        version,
        saved_at,
        context,
        ..
    } = world.transaction(|it| it.save_termination(&actor, &id, &seen, draft))?;
    Ok((
        [(ETAG, etag_header(version))],
        Json(TerminationSaved {
            version,
            saved_at,
            context,
        }),
    ))
}

failures!(RemoveTermination: ACTING, WRITING, CHANGING, DRAFT);

/// Removes a termination that has never been sent
#[utoipa::path(delete, path = "/api/v1/termination/{id}", tag = "termination", security(("session" = [])),
    params(
        ("id" = String, Path, description = "Which termination"),
        ("If-Match" = String, Header, description = "The ETag of the version that the person has seen"),
    ),
    responses((status = 204, description = "It is gone"), RemoveTermination))]
pub(crate) async fn remove_termination(
    InWorld(world): InWorld,
    actor: Actor,
    Path(id): Path<String>,
    IfMatch(seen): IfMatch,
) -> Result<StatusCode, AppError> {
    actor.expect_edit(Capability::Termination)?;
    world.transaction(|it| it.remove_termination(&actor, &id, &seen))?;
    Ok(StatusCode::NO_CONTENT)
}

failures!(SendTermination: ACTING, WRITING, CHANGING, DRAFT, &[
    ErrorCode::IdempotencyKeyMissing,
    ErrorCode::IdempotencyKeyReused,
    ErrorCode::Validation,
    ErrorCode::TooManyRequests,
]);

/// Delivers a notice of termination to Kela, provided nothing in it is left to correct
///
/// The receipt, what was signed and the letter about it come about together or not at all. A
/// request that is repeated with the same key gets the same receipt and has no effect. There is
/// no body.
#[utoipa::path(post, path = "/api/v1/termination/{id}/submission", tag = "termination", security(("session" = [])),
    params(
        ("id" = String, Path, description = "Which termination"),
        ("If-Match" = String, Header, description = "The ETag of the version that the person has seen"),
        ("Idempotency-Key" = String, Header, description = "Made up by the browser, once per sending; quoted or bare"),
    ),
    responses(
    (status = 200, description = "Kela has received the notice", body = TerminationReceipt, headers(
        ("Idempotency-Replayed" = Option<String>, description = "`true` when this answer was given before"),
    )),
    SendTermination,
))]
pub(crate) async fn send_termination(
    InWorld(world): InWorld,
    actor: Actor,
    Path(id): Path<String>,
    IfMatch(seen): IfMatch,
    IdempotencyKey(key): IdempotencyKey,
) -> Result<Once<TerminationReceipt>, AppError> {
    actor.expect_edit(Capability::Termination)?;
    world.expect_not_too_often(Limited::Send, &actor.key())?;
    let scope = Scope {
        person: actor.persona.clone(),
        organisation: actor.organisation.oid.to_string(),
        operation: "send-termination",
        key,
    };
    let fingerprint = sha256(&format!("{id} {seen:?}"));
    world.transaction(|it| {
        it.once(&scope, fingerprint, |it| {
            it.send_termination(&actor, &id, &seen)
        })
    })
}

failures!(GetNotice: ACTING, DRAFT, &[ErrorCode::TooManyRequests]);

/// Gives the notice of termination as a PDF
///
/// Before it is sent, it reads as the answers that are kept. Once it is sent, it is the paper
/// that was signed, in the language in which that was done, whatever language is asked for.
#[utoipa::path(get, path = "/api/v1/termination/{id}/notice", tag = "termination", security(("session" = [])),
    params(("id" = String, Path, description = "Which termination"), InLanguage),
    responses(
        (status = 200, description = "The notice", content_type = "application/pdf", body = Vec<u8>),
        GetNotice,
    ))]
pub(crate) async fn get_notice(
    InWorld(world): InWorld,
    actor: Actor,
    Path(id): Path<String>,
    Query(InLanguage { language }): Query<InLanguage>,
) -> Result<impl IntoResponse, AppError> {
    actor.expect_view(Capability::Termination)?;
    world.expect_not_too_often(Limited::Paper, &actor.key())?;
    let notice = world.transaction(|it| it.notice(&actor, &id, language))?;
    Ok(paper(notice))
}
