//! Whether the mock answers.

use kanta_shared::timestamp::Timestamp;
use serde::Serialize;

use crate::extract::{InWorld, Json};

/// That the mock answers, and from where.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct Ready {
    /// The caller's world.
    world: String,
    /// The scenario in which it began.
    scenario: &'static str,
    /// What time it is there.
    now: Timestamp,
}

/// Answers as soon as the mock does
#[utoipa::path(get, path = "/_mock/ready", responses((status = 200, description = "It does", body = Ready)))]
pub(super) async fn get_ready(InWorld(world): InWorld) -> Json<Ready> {
    Json(Ready {
        world: world.id().to_owned(),
        scenario: world.scenario().name(),
        now: world.now().timestamp(),
    })
}
