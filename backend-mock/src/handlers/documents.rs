//! Texts that are read and accepted.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::document::Document;
use kanta_shared::language::Language;
use kanta_shared::service::KantaService;
use kanta_shared::session::Capability;
use serde::Deserialize;

use crate::commitment;
use crate::documents;
use crate::error::AppError;
use crate::extract::{Caller, Json, Path, Query};
use crate::limits::Limited;
use crate::openapi::{ACTING, DRAFT, IDENTIFIED, failures};
use crate::session::{Actor, IdentifiedPerson};
use crate::storage::outbox::Attachment;

/// In which language to read a text.
#[derive(Clone, Copy, Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct InLanguage {
    /// The language; Finnish by default.
    #[serde(default)]
    pub(crate) language: Language,
}

failures!(GetDocument: IDENTIFIED, &[ErrorCode::NotFound]);

/// Gives the description of a service that is in force
#[utoipa::path(get, path = "/api/v1/documents/service-description/{service}", tag = "documents",
    security(("session" = [])), params(("service" = KantaService, Path, description = "Which service"), InLanguage),
    responses((status = 200, description = "The description", body = Document), GetDocument))]
pub(crate) async fn get_service_description(
    _: Caller<IdentifiedPerson>,
    Path(service): Path<KantaService>,
    Query(InLanguage { language }): Query<InLanguage>,
) -> Json<&'static Document> {
    Json(&documents::service_description(service, language).document)
}

/// Gives the commitment that is in force
#[utoipa::path(get, path = "/api/v1/documents/commitment", tag = "documents", security(("session" = [])),
    params(InLanguage), responses((status = 200, description = "The commitment", body = Document), GetDocument))]
pub(crate) async fn get_commitment(
    _: Caller<IdentifiedPerson>,
    Query(InLanguage { language }): Query<InLanguage>,
) -> Json<&'static Document> {
    Json(&documents::commitment(language).document)
}

failures!(GetCommitmentCopy: ACTING, &[ErrorCode::NotFound, ErrorCode::TooManyRequests]);

/// Gives the copy of the commitment that the customer has signed, as a PDF
#[utoipa::path(get, path = "/api/v1/commitment/copy", tag = "documents", security(("session" = [])),
    responses(
    (status = 200, description = "The copy", content_type = "application/pdf", body = Vec<u8>),
    GetCommitmentCopy,
))]
pub(crate) async fn get_commitment_copy(
    caller: Caller<Actor>,
) -> Result<impl IntoResponse, AppError> {
    let copy = caller.transaction(|tx, actor| {
        actor.expect_view(Capability::Commitment)?;
        tx.limit(Limited::PdfDocument, &actor.key())?;
        commitment::copy(tx, &actor.organisation)
    })?;
    Ok(pdf(copy))
}

failures!(
    GetSignedCommitment: ACTING, DRAFT, &[ErrorCode::WrongState, ErrorCode::TooManyRequests]
);

/// Gives the copy of the commitment that was signed in an application, as a PDF
#[utoipa::path(get, path = "/api/v1/applications/{id}/commitment", tag = "documents", security(("session" = [])),
    params(("id" = String, Path, description = "Which application")),
    responses(
    (status = 200, description = "The copy", content_type = "application/pdf", body = Vec<u8>),
    GetSignedCommitment,
))]
pub(crate) async fn get_signed_commitment(
    caller: Caller<Actor>,
    Path(id): Path<String>,
) -> Result<impl IntoResponse, AppError> {
    let copy = caller.transaction(|tx, actor| {
        actor.expect_view(Capability::Commitment)?;
        tx.limit(Limited::PdfDocument, &actor.key())?;
        commitment::copy_from(tx, &actor, &id)
    })?;
    Ok(pdf(copy))
}

/// A PDF document, to be read in the browser and to be saved under its name.
pub(super) fn pdf(pdf: Attachment) -> impl IntoResponse {
    let disposition = format!("inline; filename=\"{}\"", pdf.name);
    (
        [
            (CONTENT_TYPE, pdf.media_type),
            (CONTENT_DISPOSITION, disposition),
        ],
        pdf.bytes,
    )
}
