//! The state of the Kanta services for the customer.

use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::{ServiceDetails, Services};
use kanta_shared::service::KantaService;
use kanta_shared::session::Capability;

use crate::error::AppError;
use crate::extract::{Caller, Json, Path};
use crate::openapi::{ACTING, failures};
use crate::session::Actor;
use crate::{papers, services};

failures!(ListServices: ACTING);

/// Gives the state of all services for the customer, and what is new since the last visit of the person
#[utoipa::path(get, path = "/api/v1/services", tag = "services", security(("session" = [])), responses(
    (status = 200, description = "The four services", body = Services),
    ListServices,
))]
pub(crate) async fn list_services(caller: Caller<Actor>) -> Result<Json<Services>, AppError> {
    caller
        .transaction(|tx, actor| {
            actor.expect_view(Capability::Status)?;
            let services = services::all(tx, &actor.organisation)?;
            let last_visit = papers::last_visit(tx, &actor)?;
            Ok(Services {
                last_visit,
                ..services
            })
        })
        .map(Json)
}

failures!(GetService: ACTING, &[ErrorCode::NotFound]);

/// Gives the state of one service, with everything that its wizard needs to open
///
/// Answers also where nothing has been started, and where the service is not open to the
/// customer. Parts of the application that one may not see are left out.
#[utoipa::path(get, path = "/api/v1/services/{service}", tag = "services", security(("session" = [])),
    params(("service" = KantaService, Path, description = "Which service")), responses(
    (status = 200, description = "The service", body = ServiceDetails),
    GetService,
))]
pub(crate) async fn get_service(
    caller: Caller<Actor>,
    Path(service): Path<KantaService>,
) -> Result<Json<ServiceDetails>, AppError> {
    caller
        .transaction(|tx, actor| {
            actor.expect_view(Capability::Status)?;
            services::get(tx, &actor, service)
        })
        .map(Json)
}
