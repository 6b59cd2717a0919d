//! The mock's remote control: what happens in a world from outside. No handler of the API knows
//! any of it.
//!
//! Everything is under `/_mock` and described by `/_mock/openapi.json`. It is there for
//! developers and tests; a real backend has nothing of the kind.

use axum::Router;
use axum::routing::{get, post};
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::html;
use crate::state::AppState;

mod build;
mod clock;
mod desk;
mod entrance;
mod faults;
mod index;
mod invariants;
mod journal;
mod navigation;
mod outbox;
mod pages;
mod ready;
mod session;
mod verdict;
mod worlds;

pub(crate) use faults::inject_faults;
pub(crate) use journal::record_call;
pub(crate) use navigation::{asks_for_page, world_gone};

/// What the description of the remote control begins with.
#[derive(OpenApi)]
#[openapi(info(
    title = "Remote control of the mock of Kanta Extranet",
    description = "What happens in a world from outside: time, letters, Kela's desk, faults. For developers and tests.",
))]
struct Description;

/// The remote control.
pub(crate) fn routes() -> Router<AppState> {
    let (control, description) = OpenApiRouter::with_openapi(Description::openapi())
        .routes(routes!(worlds::create_world))
        .routes(routes!(worlds::enter_world, worlds::delete_world))
        .routes(routes!(worlds::reset_world))
        .routes(routes!(worlds::open_scenario))
        .routes(routes!(clock::get_clock, clock::put_clock))
        .routes(routes!(build::put_build))
        .routes(routes!(outbox::list_letters))
        .routes(routes!(outbox::wait_for_letter))
        .routes(routes!(outbox::get_letter))
        .routes(routes!(outbox::get_message))
        .routes(routes!(outbox::get_attachment))
        .routes(routes!(desk::list_applications))
        .routes(routes!(desk::take))
        .routes(routes!(desk::ask))
        .routes(routes!(desk::accept))
        .routes(routes!(
            faults::get_faults,
            faults::plan_faults,
            faults::clear_faults
        ))
        .routes(routes!(faults::open_plan))
        .routes(routes!(faults::get_catalogue))
        .routes(routes!(session::expire_session))
        .routes(routes!(session::revoke_mandate))
        .routes(routes!(journal::get_journal))
        .routes(routes!(invariants::get_invariants))
        .routes(routes!(verdict::get_verdict))
        .routes(routes!(ready::get_ready))
        .split_for_parts();
    let description = axum::Json(description);
    control
        .route("/_mock", get(index::show))
        .route("/_mock/", get(index::show))
        .route("/_mock/clock/advance", post(index::advance_clock))
        .route("/_mock/clock/set", post(index::set_clock))
        .route("/_mock/clock/run", post(index::run_clock))
        .route("/_mock/faults/plan", post(index::plan_fault))
        .route("/_mock/faults/clear", post(index::clear_faults))
        .route("/_mock/desk", get(desk::pages::show_queue))
        .route("/_mock/desk/{id}", get(desk::pages::show_application))
        .route("/_mock/desk/{id}/take", post(desk::pages::take))
        .route(
            "/_mock/desk/{id}/ask/preview",
            post(desk::pages::preview_question),
        )
        .route("/_mock/desk/{id}/ask", post(desk::pages::ask))
        .route(
            "/_mock/desk/{id}/accept",
            get(desk::pages::preview_acceptance).post(desk::pages::accept),
        )
        .route(html::STYLE_PATH, get(html::style))
        .route(html::ICON_PATH, get(html::icon))
        .route(
            "/_mock/openapi.json",
            get(async move || description.clone()),
        )
}
