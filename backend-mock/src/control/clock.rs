//! Time in the caller's world.

use kanta_shared::timestamp::Timestamp;
use serde::{Deserialize, Serialize};

use crate::clock::Moment;
use crate::error::AppError;
use crate::extract::{InWorld, Json};
use crate::world::World;

/// What time it is in a world.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct Time {
    now: Timestamp,
}

/// What to do with the clock.
#[derive(Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Change {
    /// Set it to this moment.
    Set(Moment),
    /// Move it by an ISO 8601 duration such as `P1D`, `PT31M` or `P3M`.
    Advance(String),
}

/// Returns the time in the world
#[utoipa::path(get, path = "/_mock/clock", responses((status = 200, description = "What time it is there", body = Time)))]
pub(super) async fn get_clock(InWorld(world): InWorld) -> Json<Time> {
    time(&world)
}

/// Sets or moves the world's clock, which is stopped from then on
///
/// What falls due, such as the end of a session, has happened when this answers.
#[utoipa::path(put, path = "/_mock/clock", request_body = Change, responses(
    (status = 200, description = "What time it is there", body = Time),
    (status = 422, description = "The clock cannot be set so"),
))]
pub(super) async fn put_clock(
    InWorld(world): InWorld,
    Json(change): Json<Change>,
) -> Result<Json<Time>, AppError> {
    match change {
        Change::Set(moment) => world.set_clock(moment)?,
        Change::Advance(duration) => world.advance_clock(&duration)?,
    }
    Ok(time(&world))
}

fn time(world: &World) -> Json<Time> {
    Json(Time {
        now: world.now().timestamp(),
    })
}
