//! The papers and letters of the customer.

use kanta_shared::api::papers::Paper;
use kanta_shared::session::Capability;

use crate::error::AppError;
use crate::extract::{Caller, Json};
use crate::openapi::{ACTING, failures};
use crate::papers;
use crate::session::Actor;

failures!(ListPapers: ACTING);

/// Lists the papers of the customer and the letters that were sent, newest first
///
/// What was sent, signed, changed and decided. What the person may not see is left out.
#[utoipa::path(get, path = "/api/v1/documents", tag = "documents", security(("session" = [])), responses(
    (status = 200, description = "The papers", body = Vec<Paper>),
    ListPapers,
))]
pub(crate) async fn list_papers(caller: Caller<Actor>) -> Result<Json<Vec<Paper>>, AppError> {
    let papers = caller.transaction(|tx, actor| {
        actor.expect_view(Capability::Status)?;
        papers::list(tx, &actor)
    })?;
    Ok(Json(papers))
}
