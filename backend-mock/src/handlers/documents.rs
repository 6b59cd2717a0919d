//! Texts that are read and accepted.

use kanta_shared::api::error::ErrorCode;
use kanta_shared::document::Document;
use kanta_shared::language::Language;
use kanta_shared::service::KantaService;
use serde::Deserialize;

use crate::documents;
use crate::extract::{Json, Path, Query};
use crate::openapi::{IDENTIFIED, failures};
use crate::session::Visitor;

/// In which language to read a text.
#[derive(Clone, Copy, Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct InLanguage {
    /// The language; Finnish unless told.
    #[serde(default)]
    pub(crate) language: Language,
}

failures!(GetDocument: IDENTIFIED, &[ErrorCode::NotFound]);

/// Gives the description of a service that is in force
#[utoipa::path(get, path = "/api/v1/documents/service-description/{service}", tag = "documents",
    security(("session" = [])), params(("service" = KantaService, Path, description = "Which service"), InLanguage),
    responses((status = 200, description = "The description", body = Document), GetDocument))]
pub(crate) async fn get_service_description(
    _: Visitor,
    Path(service): Path<KantaService>,
    Query(InLanguage { language }): Query<InLanguage>,
) -> Json<&'static Document> {
    Json(&documents::service_description(service, language).document)
}

/// Gives the commitment that is in force
#[utoipa::path(get, path = "/api/v1/documents/commitment", tag = "documents", security(("session" = [])),
    params(InLanguage), responses((status = 200, description = "The commitment", body = Document), GetDocument))]
pub(crate) async fn get_commitment(
    _: Visitor,
    Query(InLanguage { language }): Query<InLanguage>,
) -> Json<&'static Document> {
    Json(&documents::commitment(language).document)
}
