//! On whose behalf one might act.

use kanta_shared::session::RepresentedOrganisation;

use crate::error::AppError;
use crate::extract::{Caller, Json};
use crate::openapi::{IDENTIFIED, failures};
use crate::session::{self, IdentifiedPerson};

failures!(ListOrganisations: IDENTIFIED);

/// Lists the organisations for which one might act, and why there is no way in for some
///
/// A position or a mandate that is not enough brings an organisation onto the list too.
#[utoipa::path(get, path = "/api/v1/organisations", tag = "organisations", security(("session" = [])), responses(
    (status = 200, description = "The organisations; perhaps none", body = [RepresentedOrganisation]),
    ListOrganisations,
))]
pub(crate) async fn list_organisations(
    caller: Caller<IdentifiedPerson>,
) -> Result<Json<Vec<RepresentedOrganisation>>, AppError> {
    caller
        .transaction(|tx, person| session::represented_by(tx, &person))
        .map(Json)
}
