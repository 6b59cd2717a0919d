//! The end of a customership, from the first save to the receipt.

use axum::http::StatusCode;
use axum::response::IntoResponse;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::termination::{TerminationPage, TerminationReceipt};
use kanta_shared::api::{Filed, Saved, paths};
use kanta_shared::session::Capability;
use kanta_shared::termination::TerminationDraft;

use super::documents::{InLanguage, pdf};
use super::filings::{saved, started};
use crate::error::AppError;
use crate::extract::{Caller, IdempotencyKey, IfMatch, Json, Path, Query, Whole};
use crate::filings;
use crate::idempotency::{Once, Repeatable, once};
use crate::limits::Limited;
use crate::openapi::{ACTING, BODY, CHANGING, DRAFT, WRITING, failures};
use crate::session::Actor;
use crate::termination;

failures!(GetTermination: ACTING);

/// Gives the state of the termination, with everything that its wizard needs to open
///
/// Answers also where nothing is in use that could end.
#[utoipa::path(get, path = "/api/v1/termination", tag = "termination", security(("session" = [])), responses(
    (status = 200, description = "The state, and what the wizard needs", body = TerminationPage),
    GetTermination,
))]
pub(crate) async fn get_termination(
    caller: Caller<Actor>,
) -> Result<Json<TerminationPage>, AppError> {
    caller
        .transaction(|tx, actor| {
            actor.expect_view(Capability::Termination)?;
            termination::page(tx, &actor)
        })
        .map(Json)
}

failures!(StartTermination: ACTING, WRITING, &[ErrorCode::WrongState]);

/// Starts a termination with the administrative contact and the current billing data
///
/// Where one is being filled in, answers that one. Fails when nothing is in use, and when notice
/// has been given already. There is no body.
#[utoipa::path(post, path = "/api/v1/termination", tag = "termination", security(("session" = [])), responses(
    (status = 200, description = "One is being filled in already", body = Filed<TerminationDraft>, headers(
        ("ETag" = String, description = "The version"), ("Location" = String, description = "The termination"),
    )),
    (status = 201, description = "A new termination", body = Filed<TerminationDraft>, headers(
        ("ETag" = String, description = "The version"), ("Location" = String, description = "The termination"),
    )),
    StartTermination,
))]
pub(crate) async fn start_termination(
    caller: Caller<Actor>,
) -> Result<impl IntoResponse, AppError> {
    let (termination, new) = caller.transaction(|tx, actor| {
        actor.expect_edit(Capability::Termination)?;
        termination::start(tx, &actor)
    })?;
    let address = paths::termination(&termination.id);
    Ok(started(termination, new, address))
}

failures!(SaveTermination: ACTING, WRITING, BODY, CHANGING, DRAFT);

/// Keeps what has been typed, right or wrong
///
/// Every member is there. The answer has the version of the notice as it reads now: with other answers it is another notice.
#[utoipa::path(put, path = "/api/v1/termination/{id}/draft", tag = "termination", security(("session" = [])),
    params(("id" = String, Path, description = "Which termination"), IfMatch),
    request_body = TerminationDraft, responses(
    (status = 200, description = "The draft is safe", body = Saved<TerminationDraft>, headers(
        ("ETag" = String, description = "The new version"),
    )),
    SaveTermination,
))]
pub(crate) async fn save_termination(
    caller: Caller<Actor>,
    Path(id): Path<String>,
    IfMatch(seen): IfMatch,
    Whole(draft): Whole<TerminationDraft>,
) -> Result<impl IntoResponse, AppError> {
    let termination = caller.transaction(|tx, actor| {
        actor.expect_edit(Capability::Termination)?;
        filings::save(tx, &actor, &id, &seen, &draft)
    })?;
    Ok(saved(termination))
}

failures!(RemoveTermination: ACTING, WRITING, CHANGING, DRAFT);

/// Removes a termination that has never been sent
#[utoipa::path(delete, path = "/api/v1/termination/{id}", tag = "termination", security(("session" = [])),
    params(("id" = String, Path, description = "Which termination"), IfMatch),
    responses((status = 204, description = "It is gone"), RemoveTermination))]
pub(crate) async fn remove_termination(
    caller: Caller<Actor>,
    Path(id): Path<String>,
    IfMatch(seen): IfMatch,
) -> Result<StatusCode, AppError> {
    caller.transaction(|tx, actor| {
        actor.expect_edit(Capability::Termination)?;
        filings::remove::<TerminationDraft>(tx, &actor, &id, &seen)
    })?;
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
    params(("id" = String, Path, description = "Which termination"), IfMatch, IdempotencyKey),
    responses(
    (status = 200, description = "Kela has received the notice", body = TerminationReceipt, headers(
        ("Idempotency-Replayed" = Option<String>, description = "`true` when this answer was given before"),
    )),
    SendTermination,
))]
pub(crate) async fn send_termination(
    caller: Caller<Actor>,
    Path(id): Path<String>,
    IfMatch(seen): IfMatch,
    IdempotencyKey(key): IdempotencyKey,
) -> Result<Once<TerminationReceipt>, AppError> {
    caller.transaction(|tx, actor| {
        actor.expect_edit(Capability::Termination)?;
        tx.limit(Limited::Send, &actor.key())?;
        let request = Repeatable::new(&actor, "send-termination", key, (&id, &seen));
        once(tx, request, |tx| termination::send(tx, &actor, &id, &seen))
    })
}

failures!(GetNotice: ACTING, DRAFT, &[ErrorCode::TooManyRequests]);

/// Gives the notice of termination as a PDF
///
/// Before it is sent, it reads as the answers that are kept. Once it is sent, it is the PDF document
/// that was signed, in the language in which that was done, whatever language is asked for.
#[utoipa::path(get, path = "/api/v1/termination/{id}/notice", tag = "termination", security(("session" = [])),
    params(("id" = String, Path, description = "Which termination"), InLanguage),
    responses(
        (status = 200, description = "The notice", content_type = "application/pdf", body = Vec<u8>),
        GetNotice,
    ))]
pub(crate) async fn get_notice(
    caller: Caller<Actor>,
    Path(id): Path<String>,
    Query(InLanguage { language }): Query<InLanguage>,
) -> Result<impl IntoResponse, AppError> {
    let notice = caller.transaction(|tx, actor| {
        actor.expect_view(Capability::Termination)?;
        tx.limit(Limited::PdfDocument, &actor.key())?;
        termination::notice(tx, &actor, &id, language)
    })?;
    Ok(pdf(notice))
}
