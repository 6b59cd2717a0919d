//! Instructions and forms.

use kanta_shared::api::error::ErrorCode;
use kanta_shared::document::Document;
use kanta_shared::guide::Guide;
use kanta_shared::session::Capability;

use super::documents::InLanguage;
use crate::error::AppError;
use crate::extract::{Caller, Json, Path, Query};
use crate::guides;
use crate::openapi::{ACTING, failures};
use crate::session::Actor;

failures!(ListGuides: ACTING, &[ErrorCode::NotFound]);

/// Lists the guides that the person may read, in the order in which they are shown
#[utoipa::path(get, path = "/api/v1/guides", tag = "guides", security(("session" = [])), params(InLanguage),
    responses((status = 200, description = "The guides", body = Vec<Guide>), ListGuides))]
pub(crate) async fn list_guides(
    caller: Caller<Actor>,
    Query(InLanguage { language }): Query<InLanguage>,
) -> Result<Json<Vec<&'static Guide>>, AppError> {
    caller.transaction(|_, actor| {
        actor.expect_view(Capability::Guides)?;
        let guides = guides::guides(language).iter();
        let readable = guides.filter(|it| actor.basis.may_view(it.subject.capability()));
        Ok(Json(readable.collect()))
    })
}

failures!(GetGuide: ACTING, &[ErrorCode::NotFound]);

/// Gives a document among the guides
#[utoipa::path(get, path = "/api/v1/guides/{id}", tag = "guides", security(("session" = [])),
    params(("id" = String, Path, description = "The guide's id"), InLanguage),
    responses((status = 200, description = "The document", body = Document), GetGuide))]
pub(crate) async fn get_guide(
    caller: Caller<Actor>,
    Path(id): Path<String>,
    Query(InLanguage { language }): Query<InLanguage>,
) -> Result<Json<&'static Document>, AppError> {
    caller.transaction(|_, actor| {
        let (guide, content) = guides::document(&id, language).ok_or(ErrorCode::NotFound)?;
        actor.expect_view(guide.subject.capability())?;
        Ok(Json(&content.document))
    })
}
