//! The national register of access points.

use kanta_shared::api::error::ErrorCode;
use kanta_shared::application::access_points::{RegisterAnswer, RegisterEntry};
use kanta_shared::session::Capability;
use kanta_shared::values::Oid;

use crate::error::AppError;
use crate::extract::{Caller, Json, Path};
use crate::openapi::{ACTING, failures};
use crate::session::Actor;

failures!(LookUp: ACTING, &[ErrorCode::NotFound]);

/// Looks up an access point and its systems
///
/// An access point that has been closed is still there; what never was one is not.
#[utoipa::path(get, path = "/api/v1/access-points/{oid}", tag = "access points", security(("session" = [])),
    params(("oid" = Oid, Path, description = "The access point's OID")), responses(
    (status = 200, description = "What the register knows", body = RegisterAnswer),
    LookUp,
))]
pub(crate) async fn look_up_access_point(
    caller: Caller<Actor>,
    Path(oid): Path<Oid>,
) -> Result<Json<RegisterAnswer>, AppError> {
    let answer = caller.transaction(|tx, actor| {
        actor.expect_view(Capability::AccessPoints)?;
        Ok(tx.registers.look_up(&oid))
    })?;
    match answer.entry {
        RegisterEntry::Unknown => Err(ErrorCode::NotFound.into()),
        RegisterEntry::Closed | RegisterEntry::Open { .. } => Ok(Json(answer)),
    }
}
