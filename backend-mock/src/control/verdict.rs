//! What the server thinks of a draft.

use kanta_shared::api::error::ErrorCode;
use kanta_shared::application::{ApplicationDraft, Step};
use kanta_shared::field::FieldPath;
use kanta_shared::filing::Filing;
use serde::Serialize;

use crate::applications;
use crate::error::AppError;
use crate::extract::{InWorld, Json, Path};

/// Something that the server would have put right before the application is sent.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct Finding {
    /// On which step.
    step: Option<Step>,
    /// At which field.
    #[schema(value_type = String, example = "customer-email")]
    field: FieldPath,
    /// What, in one word.
    #[schema(example = "missing")]
    code: String,
}

/// Returns what is left to correct in a draft, in page order
///
/// The browser asks the same rules, so it must come to the same verdict.
#[utoipa::path(get, path = "/_mock/verdict/{id}", params(("id" = String, Path)), responses(
    (status = 200, description = "What is left; nothing, when it could be sent", body = [Finding]),
    (status = 404, description = "There is no such application"),
))]
pub(super) async fn get_verdict(
    InWorld(world): InWorld,
    Path(id): Path<String>,
) -> Result<Json<Vec<Finding>>, AppError> {
    world.transaction(|it| {
        let stored = it.storage.application(&id)?.ok_or(ErrorCode::NotFound)?;
        let listed = it
            .registers
            .organisation_with(&stored.organisation)
            .ok_or(ErrorCode::NotFound)?;
        let context =
            applications::context(it, &listed.organisation, stored.service, Some(&stored))?;
        let problems = stored.draft.parse(&context).err().unwrap_or_default();
        let finding = |problem: &kanta_shared::problem::Problem| Finding {
            step: ApplicationDraft::step_of(problem.field),
            field: problem.field,
            code: problem.kind.code(),
        };
        Ok(Json(problems.iter().map(finding).collect()))
    })
}
