//! What the API answers: one file per resource, a few lines per operation. The first sentence
//! above a handler is its summary in the OpenAPI document.

use std::sync::LazyLock;

use serde_json::Value;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::openapi::{Description, exactly, with_acting_as};
use crate::state::AppState;

mod access_points;
mod applications;
mod customership;
mod documents;
mod filings;
mod guides;
mod organisations;
mod papers;
mod pharmacies;
mod post_offices;
mod rows;
mod services;
mod session;
mod termination;

/// The description of the API, as it is in `docs/openapi.json`.
pub fn description() -> &'static Value {
    static DESCRIPTION: LazyLock<Value> =
        LazyLock::new(|| exactly(with_acting_as(routes().into_openapi())));
    &DESCRIPTION
}

/// The operations with their description.
pub(crate) fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::with_openapi(Description::openapi())
        .routes(routes!(session::get_session, session::end_session))
        .routes(routes!(session::choose_organisation))
        .routes(routes!(organisations::list_organisations))
        .routes(routes!(services::list_services))
        .routes(routes!(services::get_service))
        .routes(routes!(pharmacies::list_pharmacies))
        .routes(routes!(applications::start_application))
        .routes(routes!(
            applications::get_application,
            applications::remove_application
        ))
        .routes(routes!(applications::save_draft))
        .routes(routes!(applications::send_application))
        .routes(routes!(applications::recall_application))
        .routes(routes!(applications::get_application_copy))
        .routes(routes!(customership::get_customership))
        .routes(routes!(customership::change_customership))
        .routes(routes!(
            termination::get_termination,
            termination::start_termination
        ))
        .routes(routes!(termination::save_termination))
        .routes(routes!(termination::remove_termination))
        .routes(routes!(termination::send_termination))
        .routes(routes!(termination::get_notice))
        .routes(routes!(access_points::look_up_access_point))
        .routes(routes!(post_offices::look_up_post_office))
        .routes(routes!(documents::get_service_description))
        .routes(routes!(documents::get_commitment))
        .routes(routes!(documents::get_commitment_copy))
        .routes(routes!(documents::get_signed_commitment))
        .routes(routes!(papers::list_papers))
        .routes(routes!(guides::list_guides))
        .routes(routes!(guides::get_guide))
}
