//! Pharmacies.

use kanta_shared::api::Pharmacies;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::session::Capability;

use crate::error::AppError;
use crate::extract::{Caller, Json};
use crate::openapi::{ACTING, failures};
use crate::services;
use crate::session::Actor;

failures!(ListPharmacies: ACTING, &[ErrorCode::NotFound]);

/// Returns what the pharmacy register knows about the customer's pharmacies
///
/// A customer that is no pharmacy has none.
#[utoipa::path(get, path = "/api/v1/pharmacies", tag = "pharmacies", security(("session" = [])), responses(
    (status = 200, description = "The pharmacies, and when to apply", body = Pharmacies),
    ListPharmacies,
))]
pub(crate) async fn list_pharmacies(caller: Caller<Actor>) -> Result<Json<Pharmacies>, AppError> {
    caller
        .transaction(|tx, actor| {
            actor.expect_view(Capability::Customer)?;
            services::pharmacies(tx, &actor.organisation)
        })
        .map(Json)
}
