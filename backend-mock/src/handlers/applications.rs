//! Applications, from the first save to the receipt.

use axum::http::StatusCode;
use axum::response::IntoResponse;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::{Filed, NewApplication, Receipt, Saved, paths};
use kanta_shared::application::{ApplicationDraft, ApplicationStatus, HistoryEntry};
use kanta_shared::filing::Filing;
use kanta_shared::session::Capability;

use super::documents::{InLanguage, pdf};
use super::filings::{saved, started, versioned};
use super::rows::expect_rows;
use crate::applications;
use crate::conditional::Seen;
use crate::error::AppError;
use crate::extract::{Caller, IdempotencyKey, IfMatch, Json, Path, Query, Whole};
use crate::filings;
use crate::idempotency::{Once, Repeatable, once};
use crate::limits::Limited;
use crate::openapi::{ACTING, BODY, CHANGING, DRAFT, WRITING, failures};
use crate::session::{Actor, permitted};
use crate::transaction::Transaction;

failures!(StartApplication: ACTING, WRITING, BODY, &[
    ErrorCode::WrongState,
    ErrorCode::TooEarly,
    ErrorCode::Ending,
]);

/// Starts an application with the data that the customer has given before
///
/// Where an application for the service is on its way, answers that one: a customer has one
/// application per service. A new pharmacist may apply at the earliest 30 days before the takeover
/// of the pharmacy.
#[utoipa::path(post, path = "/api/v1/applications", tag = "applications", security(("session" = [])),
    request_body = NewApplication, responses(
    (status = 200, description = "One is on its way already", body = Filed<ApplicationDraft>, headers(
        ("ETag" = String, description = "The version"), ("Location" = String, description = "The application"),
    )),
    (status = 201, description = "A new application", body = Filed<ApplicationDraft>, headers(
        ("ETag" = String, description = "The version"), ("Location" = String, description = "The application"),
    )),
    StartApplication,
))]
pub(crate) async fn start_application(
    caller: Caller<Actor>,
    Json(request): Json<NewApplication>,
) -> Result<impl IntoResponse, AppError> {
    let (application, new) = caller.transaction(|tx, actor| {
        actor.expect_edit(Capability::Application)?;
        applications::start(tx, &actor, request.service)
    })?;
    let address = paths::application(&application.id);
    Ok(started(application, new, address))
}

failures!(GetApplication: ACTING, DRAFT);

/// Gives an application of the customer
///
/// Another customer's application is not there. Parts that one may not see are left out.
#[utoipa::path(get, path = "/api/v1/applications/{id}", tag = "applications", security(("session" = [])),
    params(
        ("id" = String, Path, description = "Which application"),
        ("If-None-Match" = Option<String>, Header, description = "The ETag of what is there already"),
    ), responses(
    (status = 200, description = "The application", body = Filed<ApplicationDraft>, headers(
        ("ETag" = String, description = "The version"),
    )),
    (status = 304, description = "It is what is there already"),
    GetApplication,
))]
pub(crate) async fn get_application(
    caller: Caller<Actor>,
    Path(id): Path<String>,
) -> Result<impl IntoResponse, AppError> {
    let application = caller.transaction(|tx, actor| {
        actor.expect_view(Capability::Status)?;
        let application = filings::stored::<ApplicationDraft>(tx, &actor, &id)?;
        filings::details(tx, &actor, application)
    })?;
    Ok(versioned(application.version, application))
}

failures!(SaveDraft: ACTING, WRITING, BODY, CHANGING, DRAFT, &[ErrorCode::Lapsed]);

/// Keeps what has been typed, right or wrong
///
/// Every member is there. Parts that one may not see are to be empty, and stay as they are; parts
/// that one may only look at are to be as they are. Customer data goes into the customer's other drafts too, as it
/// is common to all services.
#[utoipa::path(put, path = "/api/v1/applications/{id}/draft", tag = "applications", security(("session" = [])),
    params(("id" = String, Path, description = "Which application"), IfMatch),
    request_body = ApplicationDraft, responses(
    (status = 200, description = "The draft is safe", body = Saved<ApplicationDraft>, headers(
        ("ETag" = String, description = "The new version"),
    )),
    SaveDraft,
))]
pub(crate) async fn save_draft(
    caller: Caller<Actor>,
    Path(id): Path<String>,
    IfMatch(seen): IfMatch,
    Whole(draft): Whole<ApplicationDraft>,
) -> Result<impl IntoResponse, AppError> {
    let application = caller.transaction(|tx, actor| {
        permitted(ApplicationDraft::may_fill_in(actor.basis))?;
        expect_rows(&draft.access_points)?;
        expect_rows(&draft.contacts)?;
        filings::save(tx, &actor, &id, &seen, &draft)
    })?;
    Ok(saved(application))
}

failures!(RemoveApplication: ACTING, WRITING, CHANGING, DRAFT, &[ErrorCode::Lapsed]);

/// Removes an application that has never been sent
#[utoipa::path(delete, path = "/api/v1/applications/{id}", tag = "applications", security(("session" = [])),
    params(("id" = String, Path, description = "Which application"), IfMatch),
    responses((status = 204, description = "It is gone"), RemoveApplication))]
pub(crate) async fn remove_application(
    caller: Caller<Actor>,
    Path(id): Path<String>,
    IfMatch(seen): IfMatch,
) -> Result<StatusCode, AppError> {
    caller.transaction(|tx, actor| {
        actor.expect_edit(Capability::Application)?;
        filings::remove::<ApplicationDraft>(tx, &actor, &id, &seen)
    })?;
    Ok(StatusCode::NO_CONTENT)
}

failures!(SendApplication: ACTING, WRITING, CHANGING, DRAFT, &[
    ErrorCode::IdempotencyKeyMissing,
    ErrorCode::IdempotencyKeyReused,
    ErrorCode::Validation,
    ErrorCode::Lapsed,
    ErrorCode::TooEarly,
    ErrorCode::Ending,
    ErrorCode::TooManyRequests,
]);

/// Delivers an application to Kela, provided nothing in it is left to correct
///
/// The receipt, the commitment that was signed and the letter about it come about together or
/// not at all. A request that is repeated with the same key gets the same receipt and has no
/// effect, unless the application has been taken back since. There is no body.
#[utoipa::path(post, path = "/api/v1/applications/{id}/submission", tag = "applications", security(("session" = [])),
    params(("id" = String, Path, description = "Which application"), IfMatch, IdempotencyKey),
    responses(
    (status = 200, description = "Kela has received the application", body = Receipt, headers(
        ("Idempotency-Replayed" = Option<String>, description = "`true` when this answer was given before"),
    )),
    SendApplication,
))]
pub(crate) async fn send_application(
    caller: Caller<Actor>,
    Path(id): Path<String>,
    IfMatch(seen): IfMatch,
    IdempotencyKey(key): IdempotencyKey,
) -> Result<Once<Receipt>, AppError> {
    caller.transaction(|tx, actor| {
        actor.expect_edit(Capability::Application)?;
        tx.limit(Limited::Send, &actor.key())?;
        let request = Repeatable::new(&actor, "send-application", key, (&id, &seen));
        let answer = once(tx, request, |tx| applications::send(tx, &actor, &id, &seen))?;
        let is_taken_back = |it| it == ApplicationStatus::Recalled;
        expect_current(tx, &actor, (&id, &seen), answer, is_taken_back)
    })
}

/// Lets out an answer that was given before unless it is `over`. Errors then with the current
/// application, as for every page that has not seen what came after.
fn expect_current<T>(
    tx: &Transaction<'_>,
    actor: &Actor,
    (id, seen): (&str, &Seen),
    answer: Once<T>,
    over: impl FnOnce(ApplicationStatus) -> bool,
) -> Result<Once<T>, AppError> {
    if answer.is_replayed() {
        let now = filings::stored::<ApplicationDraft>(tx, actor, id)?;
        if over(now.status) {
            filings::expect_seen(tx, actor, seen, &now)?;
        }
    }
    Ok(answer)
}

failures!(RecallApplication: ACTING, WRITING, CHANGING, DRAFT, &[
    ErrorCode::IdempotencyKeyMissing,
    ErrorCode::IdempotencyKeyReused,
    ErrorCode::Ending,
    ErrorCode::TooManyRequests,
]);

/// Takes back an application that Kela has not taken into processing yet
///
/// The customer may change it and send it again, under the same reference number; until then it is
/// not processed. A request that is repeated with the same key gets the same answer and has no
/// effect, unless the application has been sent again since. There is no body.
#[utoipa::path(post, path = "/api/v1/applications/{id}/recall", tag = "applications", security(("session" = [])),
    params(("id" = String, Path, description = "Which application"), IfMatch, IdempotencyKey),
    responses(
    (status = 200, description = "The entry in the history", body = HistoryEntry, headers(
        ("Idempotency-Replayed" = Option<String>, description = "`true` when this answer was given before"),
    ), example = json!({
        "at": "2026-12-01T09:00:00+02:00",
        "event": { "recalled": { "by": { "person": "Maija Mallikas", "basis": "position" } } },
    })),
    RecallApplication,
))]
pub(crate) async fn recall_application(
    caller: Caller<Actor>,
    Path(id): Path<String>,
    IfMatch(seen): IfMatch,
    IdempotencyKey(key): IdempotencyKey,
) -> Result<Once<HistoryEntry>, AppError> {
    caller.transaction(|tx, actor| {
        actor.expect_edit(Capability::Application)?;
        tx.limit(Limited::Send, &actor.key())?;
        let request = Repeatable::new(&actor, "recall-application", key, (&id, &seen));
        let answer = once(tx, request, |tx| {
            applications::recall(tx, &actor, &id, &seen)
        })?;
        let is_sent_again = |it| it != ApplicationStatus::Recalled;
        expect_current(tx, &actor, (&id, &seen), answer, is_sent_again)
    })
}

failures!(GetApplicationCopy: ACTING, DRAFT, &[ErrorCode::WrongState, ErrorCode::TooManyRequests]);

/// Gives the application as it was sent last, with every answer, as a PDF
#[utoipa::path(get, path = "/api/v1/applications/{id}/copy", tag = "applications", security(("session" = [])),
    params(("id" = String, Path, description = "Which application"), InLanguage),
    responses(
    (status = 200, description = "The application", content_type = "application/pdf", body = Vec<u8>),
    GetApplicationCopy,
))]
pub(crate) async fn get_application_copy(
    caller: Caller<Actor>,
    Path(id): Path<String>,
    Query(InLanguage { language }): Query<InLanguage>,
) -> Result<impl IntoResponse, AppError> {
    let copy = caller.transaction(|tx, actor| {
        actor.expect_view(Capability::Application)?;
        tx.limit(Limited::PdfDocument, &actor.key())?;
        applications::copy(tx, &actor, &id, language)
    })?;
    Ok(pdf(copy))
}
