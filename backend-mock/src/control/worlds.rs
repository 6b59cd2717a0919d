//! Worlds: made, entered, put back and forgotten.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{LOCATION, SET_COOKIE};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::paths;
use kanta_shared::language::Language;
use serde::{Deserialize, Serialize};

use super::entrance::Entrance;
use super::faults::RulesInAddress;
use super::navigation::Navigation;
use crate::clock::Moment;
use crate::error::AppError;
use crate::extract::{Json, Path, Query};
use crate::local_path::LocalPath;
use crate::request::WORLD_COOKIE;
use crate::scenarios::Scenario;
use crate::state::AppState;
use crate::world::{MAIN, World};

/// How a new world begins.
#[derive(Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewWorld {
    /// The scenario; `default`, if left out.
    scenario: Option<String>,
    /// Who is logged in; no user, if left out.
    persona: Option<String>,
    /// For which organisation the persona acts.
    organisation: Option<String>,
    /// The time at which the clock is stopped; real time, if left out.
    at: Option<Moment>,
}

/// A world that was made.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct CreatedWorld {
    /// Its name.
    id: String,
    /// The address at which a browser enters it.
    link: String,
}

/// How a browser enters a world.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Visit {
    /// The persona that is logged in.
    #[serde(rename = "as")]
    persona: Option<String>,
    /// The organisation for which the persona acts.
    #[serde(rename = "for")]
    organisation: Option<String>,
    /// The time at which the clock of a new world is stopped.
    #[param(value_type = Option<String>, format = DateTime)]
    at: Option<Moment>,
    /// The faults that are planned in the world, as JSON; those that were, if left out.
    #[param(value_type = Option<String>)]
    faults: Option<RulesInAddress>,
    /// The language of the page.
    lang: Option<Language>,
    /// The page to go on to.
    #[param(value_type = Option<String>)]
    go: Option<LocalPath>,
}

/// Makes a new world, which is the caller's from then on
#[utoipa::path(post, path = "/_mock/worlds", request_body = NewWorld, responses(
    (status = 201, description = "The new world", body = CreatedWorld),
    (status = 404, description = "There is no such scenario, persona or organisation"),
))]
pub(super) async fn create_world(
    State(state): State<AppState>,
    Json(new): Json<NewWorld>,
) -> Result<Response, AppError> {
    let entrance = Entrance {
        persona: new.persona,
        organisation: new.organisation,
    };
    let scenario = new
        .scenario
        .as_deref()
        .unwrap_or(Scenario::default().name());
    let (world, cookies) = create(&state, scenario, new.at, &entrance)?;
    let link = format!("/_mock/worlds/{}{}", world.id(), entrance.query());
    let created = CreatedWorld {
        link: link.clone(),
        id: world.id().to_owned(),
    };
    Ok((
        StatusCode::CREATED,
        [(LOCATION, link)],
        AppendHeaders(cookies),
        Json(created),
    )
        .into_response())
}

/// Enters a world, and goes on to a page
#[utoipa::path(get, path = "/_mock/worlds/{id}", params(("id" = String, Path), Visit), responses(
    (status = 303, description = "On to the page"),
    (status = 404, description = "There is no such world, persona or organisation"),
))]
pub(super) async fn enter_world(
    _: Navigation,
    State(state): State<AppState>,
    Path(id): Path<String>,
    Query(visit): Query<Visit>,
) -> Result<Response, AppError> {
    let world = state.worlds.get(&id).ok_or_else(|| no_world(&id))?;
    let faults = visit.faults.clone();
    let (entrance, page) = visit.split();
    let cookies = cookies(&world, &entrance)?;
    plan(&world, faults);
    Ok((AppendHeaders(cookies), Redirect::to(page.as_str())).into_response())
}

/// A scenario link: makes a new world, enters it, and goes on to a page
#[utoipa::path(get, path = "/_mock/s/{scenario}", params(("scenario" = String, Path), Visit), responses(
    (status = 303, description = "On to the page"),
    (status = 404, description = "There is no such scenario, persona or organisation"),
))]
pub(super) async fn open_scenario(
    _: Navigation,
    State(state): State<AppState>,
    Path(scenario): Path<String>,
    Query(visit): Query<Visit>,
) -> Result<Response, AppError> {
    let (at, faults) = (visit.at.clone(), visit.faults.clone());
    let (entrance, page) = visit.split();
    let (world, cookies) = create(&state, &scenario, at, &entrance)?;
    plan(&world, faults);
    Ok((AppendHeaders(cookies), Redirect::to(page.as_str())).into_response())
}

/// Puts a world back to how it began
#[utoipa::path(post, path = "/_mock/worlds/{id}/reset", params(("id" = String, Path)), responses(
    (status = 204, description = "It begins again"),
    (status = 404, description = "There is no such world"),
))]
pub(super) async fn reset_world(
    State(state): State<AppState>,
    Path(id): Path<String>,
) -> Result<StatusCode, AppError> {
    state
        .worlds
        .get(&id)
        .ok_or_else(|| no_world(&id))?
        .reset()?;
    Ok(StatusCode::NO_CONTENT)
}

/// Forgets a world
#[utoipa::path(delete, path = "/_mock/worlds/{id}", params(("id" = String, Path)), responses(
    (status = 204, description = "It is gone"),
    (status = 404, description = "There is no such world"),
    (status = 409, description = "The main world cannot be forgotten"),
))]
pub(super) async fn delete_world(
    State(state): State<AppState>,
    Path(id): Path<String>,
) -> Result<StatusCode, AppError> {
    match id.as_str() {
        MAIN => Err(ErrorCode::WrongState.into()),
        id if state.worlds.remove(id) => Ok(StatusCode::NO_CONTENT),
        id => Err(no_world(id)),
    }
}

/// A new world that has been entered, and the cookies with which one is in it. One that
/// cannot be entered so is not made.
fn create(
    state: &AppState,
    scenario: &str,
    at: Option<Moment>,
    entrance: &Entrance,
) -> Result<(Arc<World>, Cookies), AppError> {
    let scenario = Scenario::from_name(scenario).ok_or_else(|| {
        let keys = Scenario::ALL.iter().map(|it| it.name());
        super::entrance::unknown("scenario", scenario, keys)
    })?;
    let world = state.worlds.create(scenario, at)?;
    match cookies(&world, entrance) {
        Ok(cookies) => Ok((world, cookies)),
        Err(error) => {
            state.worlds.remove(world.id());
            Err(error)
        }
    }
}

type Cookies = [(axum::http::HeaderName, String); 2];

fn cookies(world: &World, entrance: &Entrance) -> Result<Cookies, AppError> {
    let session = entrance.enter(world)?;
    let world = format!(
        "{WORLD_COOKIE}={}; HttpOnly; SameSite=Lax; Path=/",
        world.id()
    );
    Ok([(SET_COOKIE, world), (SET_COOKIE, session)])
}

fn plan(world: &World, faults: Option<RulesInAddress>) {
    if let Some(RulesInAddress(rules)) = faults {
        *world.faults() = rules.into();
    }
}

fn no_world(id: &str) -> AppError {
    AppError::Detailed(ErrorCode::NotFound, format!("there is no world `{id}`"))
}

impl Visit {
    /// How the world is entered, and the page to go on to.
    fn split(self) -> (Entrance, LocalPath) {
        let entrance = Entrance {
            persona: self.persona,
            organisation: self.organisation,
        };
        let page = self.go.unwrap_or_else(|| entrance.first_page());
        let page = match entrance.persona {
            Some(_) => page.with(paths::IDENTIFIED, ""),
            None => page,
        };
        let page = match self.lang {
            Some(language) => page.with("lang", language.name()),
            None => page,
        };
        (entrance, page)
    }
}
