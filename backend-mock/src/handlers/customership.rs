//! Services in use: the data of the customer, and their changes.

use axum::http::StatusCode;
use axum::response::IntoResponse;
use kanta_shared::api::customership::{Changed, CustomershipDetails};
use kanta_shared::api::error::ErrorCode;
use kanta_shared::customership::SectionData;
use kanta_shared::service::KantaService;
use kanta_shared::session::Capability;

use super::filings::versioned;
use super::rows::expect_rows;
use crate::customership;
use crate::error::AppError;
use crate::extract::{Caller, IfMatch, Path, Whole};
use crate::openapi::{ACTING, BODY, CHANGING, WRITING, failures};
use crate::session::Actor;

failures!(GetCustomership: ACTING, &[ErrorCode::NotFound]);

/// Gives a service in use with all that can be seen and changed about it
///
/// Parts that the person may not see are empty, and so are those parts of the accepted application
/// that can be changed: their current data are in `customership`.
#[utoipa::path(get, path = "/api/v1/customership/{service}", tag = "customership", security(("session" = [])),
    params(
        ("service" = KantaService, Path, description = "Which service"),
        ("If-None-Match" = Option<String>, Header, description = "The ETag of what is there already"),
    ), responses(
    (status = 200, description = "The service and its data", body = CustomershipDetails, headers(
        ("ETag" = String, description = "The version"),
    )),
    (status = 304, description = "It is what is there already"),
    GetCustomership,
))]
pub(crate) async fn get_customership(
    caller: Caller<Actor>,
    Path(service): Path<KantaService>,
) -> Result<impl IntoResponse, AppError> {
    let details = caller.transaction(|tx, actor| {
        actor.expect_view(Capability::Status)?;
        customership::get(tx, &actor, service)
    })?;
    Ok(versioned(details.version, details))
}

failures!(ChangeCustomership: ACTING, WRITING, BODY, CHANGING, &[ErrorCode::Validation]);

/// Changes a part of a customer's data, as seen from one service
///
/// A contact that is left out is removed from all services; one that the service does not show is
/// not touched. Drafts of applications follow. A change that would change nothing is refused.
#[utoipa::path(post, path = "/api/v1/customership/{service}/changes", tag = "customership", security(("session" = [])),
    params(("service" = KantaService, Path, description = "From which service"), IfMatch),
    request_body = SectionData, responses(
    (status = 201, description = "The change has been made", body = Changed, headers(
        ("ETag" = String, description = "The new version"),
    )),
    ChangeCustomership,
))]
pub(crate) async fn change_customership(
    caller: Caller<Actor>,
    Path(service): Path<KantaService>,
    IfMatch(seen): IfMatch,
    Whole(data): Whole<SectionData>,
) -> Result<impl IntoResponse, AppError> {
    let changed = caller.transaction(|tx, actor| {
        actor.expect_view(Capability::Status)?;
        actor.expect_edit(data.section().capability())?;
        if let SectionData::Contacts(contacts) = &data {
            expect_rows(contacts)?;
        }
        customership::change(tx, &actor, service, &seen, &data)
    })?;
    Ok((
        StatusCode::CREATED,
        versioned(changed.details.version, changed),
    ))
}
