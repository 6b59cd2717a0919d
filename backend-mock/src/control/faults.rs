//! Faults that are planned from outside, and injected.

use std::sync::Arc;

use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::Response;
use kanta_shared::api::error::ErrorCode;
use serde::Serialize;

use crate::error::AppError;
use crate::extract::{InWorld, Json};
use crate::faults::{Effect, Plan, Rule, Times, Unlimited};
use crate::world::World;

mod effects;
mod operations;

pub(super) use effects::{Dropped, Planned};

/// A fault to copy from.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct Example {
    /// What it does.
    pub(super) description: &'static str,
    /// The rule.
    pub(super) rule: Rule,
}

/// Lists the planned faults, with the times that are left of each
#[utoipa::path(get, path = "/_mock/faults", responses((status = 200, description = "What is planned", body = [Rule])))]
pub(super) async fn get_faults(InWorld(world): InWorld) -> Json<Vec<Rule>> {
    Json(world.faults().rules().to_vec())
}

/// Plans faults in place of those that were planned before
///
/// The first rule that fits a call decides what happens to it.
#[utoipa::path(put, path = "/_mock/faults", request_body = [Rule], responses(
    (status = 200, description = "What is planned", body = [Rule]),
    (status = 422, description = "A rule could never apply"),
))]
pub(super) async fn plan_faults(
    InWorld(world): InWorld,
    Json(rules): Json<Vec<Rule>>,
) -> Result<Json<Vec<Rule>>, AppError> {
    rules.iter().try_for_each(expect_possible)?;
    *world.faults() = rules.clone().into();
    Ok(Json(rules))
}

/// Errors if a fault could never happen.
fn expect_possible(rule: &Rule) -> Result<(), AppError> {
    operations::check(rule)
        .map_err(|error| AppError::Detailed(ErrorCode::UnknownField, error.to_string()))
}

/// Plans one more fault.
pub(super) fn add(world: &World, rule: Rule) -> Result<(), AppError> {
    expect_possible(&rule)?;
    world.faults().add(rule);
    Ok(())
}

/// Cancels all planned faults
#[utoipa::path(delete, path = "/_mock/faults", responses((status = 204, description = "Nothing is planned")))]
pub(super) async fn clear_faults(InWorld(world): InWorld) -> StatusCode {
    *world.faults() = Plan::default();
    StatusCode::NO_CONTENT
}

/// Returns what can go wrong, with a rule of each kind to copy
#[utoipa::path(get, path = "/_mock/faults/catalogue", responses((status = 200, description = "What can be planned", body = [Example])))]
pub(super) async fn get_catalogue() -> Json<Vec<Example>> {
    Json(catalogue())
}

/// What can go wrong, with a rule of each kind.
pub(super) fn catalogue() -> Vec<Example> {
    let save = "/api/v1/applications/*/draft";
    let send = "/api/v1/applications/*/submission";
    let once = |description, path: &str, effect| Example {
        description,
        rule: Rule {
            method: None,
            path: path.to_owned(),
            times: Times::default(),
            effect,
        },
    };
    let always = |example: Example| Example {
        rule: Rule {
            times: Times::Unlimited(Unlimited::Always),
            ..example.rule
        },
        ..example
    };
    vec![
        once(
            "the next save is refused, to be tried again in a moment",
            save,
            Effect::Status(503),
        ),
        once(
            "the next save finds that the session has ended",
            save,
            Effect::Status(401),
        ),
        once(
            "the next save takes three seconds",
            save,
            Effect::Delay(3000),
        ),
        once(
            "the network breaks before the application arrives",
            send,
            Effect::DropBefore,
        ),
        once(
            "the application arrives, and the network breaks before the answer does",
            send,
            Effect::DropAfter,
        ),
        once(
            "the next answer is JSON that breaks off",
            "/api/v1",
            Effect::Garbage,
        ),
        once(
            "the next answer is a web page from a proxy on the way",
            "/api/v1",
            Effect::Html,
        ),
        always(once(
            "the register of access points is out of order",
            "/api/v1/access-points",
            Effect::Status(503),
        )),
    ]
}

/// Injects planned faults in front of the handlers, which know nothing of it.
pub(crate) async fn inject_faults(request: Request, next: Next) -> Response {
    let planned = request.extensions().get::<Arc<World>>().and_then(|world| {
        let path = request.uri().path();
        path.starts_with("/api/")
            .then(|| world.faults().next(request.method().as_str(), path))
            .flatten()
    });
    match planned {
        Some(effect) => effects::inject(effect, request, next).await,
        None => next.run(request).await,
    }
}
