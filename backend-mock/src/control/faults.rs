//! Faults that are planned from outside, and injected.

use std::sync::Arc;

use axum::extract::Request;
use axum::http::header::CONTENT_LOCATION;
use axum::http::{HeaderName, StatusCode};
use axum::middleware::Next;
use axum::response::{Redirect, Response};
use kanta_shared::api::error::ErrorCode;
use serde::{Deserialize, Serialize};

use super::navigation::Navigation;
use crate::error::AppError;
use crate::extract::{InWorld, Json, Query};
use crate::faults::{Plan, Rule};
use crate::local_path::LocalPath;
use crate::text::percent_encoded;
use crate::world::World;

mod effects;
mod operations;

pub(super) use effects::Planned;

/// A fault to copy from.
#[derive(Serialize, Deserialize, utoipa::ToSchema)]
pub(super) struct Example {
    /// What it does.
    pub(super) description: String,
    /// The rule.
    pub(super) rule: Rule,
}

/// Rules in an address, as JSON.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct RulesInAddress(pub(super) Vec<Rule>);

impl TryFrom<String> for RulesInAddress {
    type Error = String;

    fn try_from(json: String) -> Result<RulesInAddress, String> {
        let rules: Vec<Rule> = serde_json::from_str(&json).map_err(|it| it.to_string())?;
        rules
            .iter()
            .try_for_each(|it| operations::check(it).map_err(|error| error.to_string()))?;
        Ok(RulesInAddress(rules))
    }
}

/// The address that plans these faults in the world of the browser that opens it. Added to a
/// scenario link, its parameter plans them in the new world.
pub(super) fn link(rules: &[Rule]) -> String {
    let json = serde_json::to_string(rules).expect("rules are written as JSON");
    let json = percent_encoded(&json, |it| {
        it.is_ascii_alphanumeric() || b"-._/*:,".contains(&it)
    });
    format!("/_mock/faults/plan?faults={json}")
}

/// What is planned, with the link that plans it.
type PlannedFaults = ([(HeaderName, String); 1], Json<Vec<Rule>>);

fn described(plan: &Plan) -> PlannedFaults {
    let link = link(plan.planned());
    ([(CONTENT_LOCATION, link)], Json(plan.rules().to_vec()))
}

/// Lists the planned faults, with the times that are left of each
///
/// `Content-Location` is the link that plans the same from the beginning.
#[utoipa::path(get, path = "/_mock/faults", responses((status = 200, description = "What is planned", body = [Rule])))]
pub(super) async fn get_faults(InWorld(world): InWorld) -> PlannedFaults {
    described(&world.faults())
}

/// Which faults to plan, and the page to go on to.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct PlanLink {
    /// The rules, as JSON.
    #[param(value_type = String)]
    faults: RulesInAddress,
    /// The page to go on to.
    #[param(value_type = Option<String>)]
    go: Option<LocalPath>,
}

/// A link to a plan: plans its faults in place of those that were planned before
#[utoipa::path(get, path = "/_mock/faults/plan", params(PlanLink), responses(
    (status = 303, description = "On to the page"),
    (status = 404, description = "A rule could never apply"),
))]
pub(super) async fn open_plan(
    _: Navigation,
    InWorld(world): InWorld,
    Query(PlanLink { faults, go }): Query<PlanLink>,
) -> Redirect {
    *world.faults() = faults.0.into();
    let page = go.unwrap_or_else(|| LocalPath::ours("/_mock#faults"));
    Redirect::to(page.as_str())
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
) -> Result<PlannedFaults, AppError> {
    rules.iter().try_for_each(expect_possible)?;
    let plan = &mut *world.faults();
    *plan = rules.into();
    Ok(described(plan))
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
    serde_json::from_str(include_str!("../../content/faults.json"))
        .expect("a test plans all that is in the file")
}

/// Injects planned faults in front of the handlers, which know nothing of it.
pub(crate) async fn inject_faults(request: Request, next: Next) -> Response {
    let planned = request.extensions().get::<Arc<World>>().and_then(|world| {
        let path = request.uri().path();
        (!is_remote_control(path))
            .then(|| world.faults().next(request.method().as_str(), path))
            .flatten()
    });
    match planned {
        Some(rule) => effects::inject(rule, request, next).await,
        None => next.run(request).await,
    }
}

fn is_remote_control(path: &str) -> bool {
    path.strip_prefix("/_mock")
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
