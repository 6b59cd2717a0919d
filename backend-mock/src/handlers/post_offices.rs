//! The post offices of postal codes.

use kanta_shared::api::error::ErrorCode;
use kanta_shared::customer::PostOffice;
use kanta_shared::values::PostalCode;

use crate::error::AppError;
use crate::extract::{Caller, Json, Path};
use crate::openapi::{IDENTIFIED, failures};
use crate::registers::post_office;
use crate::session::IdentifiedPerson;

failures!(LookUp: IDENTIFIED, &[ErrorCode::NotFound]);

/// Looks up the post office of a postal code
///
/// The list is Posti's; the answer says of which day. New postal codes may be missing.
#[utoipa::path(get, path = "/api/v1/post-offices/{code}", tag = "post offices", security(("session" = [])),
    params(("code" = PostalCode, Path, description = "The postal code")), responses(
    (status = 200, description = "The post office", body = PostOffice),
    LookUp,
))]
pub(crate) async fn look_up_post_office(
    _: Caller<IdentifiedPerson>,
    Path(code): Path<PostalCode>,
) -> Result<Json<&'static PostOffice>, AppError> {
    let office = post_office(&code).map(Json);
    office.ok_or_else(|| ErrorCode::NotFound.into())
}
