//! Where in the wizard of which service somebody is.

use kanta_shared::application::Step;
use kanta_shared::service::KantaService;

use crate::route::Route;
use crate::wizard::Place;

/// The service and the place that an address names.
pub fn place_of(path: &str) -> Option<(KantaService, Place<Step>)> {
    let rest = path.strip_prefix("/applications/")?;
    let (service, rest) = rest.split_once('/').unwrap_or((rest, ""));
    let service = KantaService::from_name(service)?;
    Some((service, Place::of(rest, Step::from_name)?))
}

/// The place's page.
pub fn route(place: Place<Step>, service: KantaService) -> Route {
    match place {
        Place::Start => Route::Application(service, Step::Instructions),
        Place::Step(step) => Route::Application(service, step),
        Place::Received => Route::Received(service),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_place() {
        let check = |path, expected| assert_eq!(place_of(path), expected, "{path}");
        let imaging = |place| Some((KantaService::Imaging, place));
        check("/applications/imaging", imaging(Place::Start));
        check("/applications/imaging/", imaging(Place::Start));
        check(
            "/applications/imaging/access-points",
            imaging(Place::Step(Step::AccessPoints)),
        );
        check("/applications/imaging/received", imaging(Place::Received));
        for path in [
            "/",
            "/applications",
            "/applications/x",
            "/applications/imaging/x",
            "/applications/imaging/summary/x",
        ] {
            check(path, None);
        }
    }
}
