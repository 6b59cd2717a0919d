//! What the API answers: one file per resource, a few lines per operation. The first sentence
//! above a handler is its summary in the OpenAPI document.

use std::sync::LazyLock;

use kanta_shared::api::error::ErrorBody;
use serde_json::Value;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::openapi::{SessionCookie, exactly, with_acting_as};
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

/// The description besides the operations.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Kanta Extranet",
        version = "1",
        description = "What the browser and the server of Kanta Extranet say to one another. \
            Every answer has an `X-Request-Id` and, where the server knows it, the build of the app that fits it as \
            `Kanta-Build`. Errors are `application/problem+json` (RFC 9457) with a `code` for programs. \
            Writes to anything that has a version need `If-Match`; sending and taking back need `Idempotency-Key`.",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2"),
    ),
    servers((url = "/", description = "The origin that serves the app")),
    tags(
        (name = "session", description = "Who is logged in, and for whom"),
        (name = "organisations", description = "On whose behalf one might act"),
        (name = "services", description = "The state of each Kanta service for the customer"),
        (name = "pharmacies", description = "What the pharmacy register knows about a pharmacist's pharmacies"),
        (name = "applications", description = "Applications, from the first save to the receipt"),
        (name = "customership", description = "Services in use: the current data of the customer, and its changes"),
        (name = "termination", description = "The end of the customership"),
        (name = "access points", description = "The national register of access points"),
        (name = "post offices", description = "The post offices of Finland's postal codes"),
        (name = "documents", description = "Texts that are read and accepted, and the papers and letters of the customer"),
        (name = "guides", description = "Instructions and forms for those who work in social and health care"),
    ),
    components(schemas(ErrorBody)),
    modifiers(&SessionCookie),
)]
struct Description;

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
