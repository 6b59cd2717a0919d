//! The build of the app that the server asks for.

use axum::http::{HeaderValue, StatusCode};
use kanta_shared::api::error::ErrorCode;
use serde::{Deserialize, Serialize};

use crate::error::AppError;
use crate::extract::{InWorld, Json};

/// A build of the app.
#[derive(Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Build {
    /// Its name; the one that is served, if left out.
    #[serde(default)]
    build: Option<String>,
}

/// Makes the API ask for another build of the app, as if a new one had been deployed
///
/// Pages that are open are old ones from then on, and say so with the next answer.
#[utoipa::path(put, path = "/_mock/build", request_body = Build, responses(
    (status = 204, description = "Every answer of the API says so"),
    (status = 422, description = "The name cannot be in a header"),
))]
pub(super) async fn put_build(
    InWorld(world): InWorld,
    Json(Build { build }): Json<Build>,
) -> Result<StatusCode, AppError> {
    let fits = build
        .as_ref()
        .is_none_or(|it| HeaderValue::try_from(it).is_ok());
    if !fits {
        let detail = "the name of a build goes into a header".to_owned();
        return Err(AppError::Detailed(ErrorCode::UnknownField, detail));
    }
    *world.build() = build;
    Ok(StatusCode::NO_CONTENT)
}
