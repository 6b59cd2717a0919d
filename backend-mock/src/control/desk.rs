//! Kela's desk: for programs here, for people in [`pages`].

use kanta_shared::api::error::ErrorCode;
use kanta_shared::application::{Application, ApplicationDraft, ApplicationStatus, HistoryEntry};
use kanta_shared::problem::MAX_LINES;
use kanta_shared::service::KantaService;
use kanta_shared::timestamp::Timestamp;
use kanta_shared::values::Oid;
use serde::{Deserialize, Serialize};

use crate::desk;
use crate::error::AppError;
use crate::extract::{InWorld, Json, Path};
use crate::storage::applications::{Sent, StoredApplication};
use crate::transaction::Transaction;

mod case;
pub(super) mod pages;

/// An application as it lies on Kela's desk.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct OnDesk {
    id: String,
    organisation: Oid,
    service: KantaService,
    status: ApplicationStatus,
    reference: String,
    sent_at: Timestamp,
    /// What has been asked, while it waits for an answer.
    question: Option<String>,
    /// What has happened to it since it was first sent, oldest first.
    history: Vec<HistoryEntry>,
    /// What was delivered.
    #[schema(value_type = Object)]
    application: Application,
}

/// What to ask the customer.
#[derive(Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    question: String,
}

/// Lists the applications that have been delivered and not accepted yet, oldest first
#[utoipa::path(get, path = "/_mock/desk/applications", responses((status = 200, description = "What waits", body = [OnDesk])))]
pub(super) async fn list_applications(
    InWorld(world): InWorld,
) -> Result<Json<Vec<OnDesk>>, AppError> {
    let applications = world.transaction(|it| Ok(it.storage.filings::<ApplicationDraft>()?))?;
    let waiting = applications
        .into_iter()
        .filter(|it| it.status != ApplicationStatus::Accepted && it.ended_at.is_none());
    Ok(Json(waiting.filter_map(on_desk).collect()))
}

/// Takes an application into processing
#[utoipa::path(post, path = "/_mock/desk/applications/{id}/take", params(("id" = String, Path)), responses(
    (status = 200, description = "How it is now", body = OnDesk),
    (status = 404, description = "There is no such application"),
    (status = 409, description = "It is not waiting to be taken"),
))]
pub(super) async fn take(world: InWorld, Path(id): Path<String>) -> Result<Json<OnDesk>, AppError> {
    work(world, &id, |it| desk::take(it, &id))
}

/// Asks the customer for more information, also by letter
#[utoipa::path(post, path = "/_mock/desk/applications/{id}/ask", params(("id" = String, Path)),
    request_body = Question, responses(
    (status = 200, description = "How it is now", body = OnDesk),
    (status = 404, description = "There is no such application"),
    (status = 409, description = "It is not on the desk, or the customership is about to end"),
    (status = 422, description = "The question is empty or too long"),
))]
pub(super) async fn ask(
    world: InWorld,
    Path(id): Path<String>,
    Json(Question { question }): Json<Question>,
) -> Result<Json<OnDesk>, AppError> {
    let question = desk::question(&question).map_err(|_| {
        let detail = format!("a question has between 1 and {MAX_LINES} characters");
        AppError::Detailed(ErrorCode::UnknownField, detail)
    })?;
    work(world, &id, |it| desk::ask(it, &id, &question))
}

/// Accepts an application: the service is in use, and the customer gets a letter
#[utoipa::path(post, path = "/_mock/desk/applications/{id}/accept", params(("id" = String, Path)), responses(
    (status = 200, description = "How it is now", body = OnDesk),
    (status = 404, description = "There is no such application"),
    (status = 409, description = "It is not on the desk"),
))]
pub(super) async fn accept(
    world: InWorld,
    Path(id): Path<String>,
) -> Result<Json<OnDesk>, AppError> {
    work(world, &id, |it| desk::accept(it, &id))
}

fn work(
    InWorld(world): InWorld,
    id: &str,
    work: impl FnOnce(&mut Transaction<'_>) -> Result<(), AppError>,
) -> Result<Json<OnDesk>, AppError> {
    world.transaction(|it| {
        work(it)?;
        let application = it.storage.application(id)?.and_then(on_desk);
        application.map(Json).ok_or(ErrorCode::NotFound.into())
    })
}

/// The application, if it has ever been delivered.
fn on_desk(stored: StoredApplication) -> Option<OnDesk> {
    let question = stored.question().map(str::to_owned);
    let Sent {
        receipt,
        sequence: _,
        application,
        draft: _,
    } = stored.sent?;
    Some(OnDesk {
        id: stored.id,
        organisation: stored.organisation,
        service: stored.own.service,
        status: stored.status,
        reference: receipt.reference,
        sent_at: receipt.sent_at,
        question,
        history: stored.own.history,
        application,
    })
}
