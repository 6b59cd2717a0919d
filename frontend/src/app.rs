//! The app as a whole: what everything on the page can count on, and which page is shown.

use leptos::prelude::*;
use leptos_router::components::{Router, Routes};
use leptos_router::{MatchNestedRoutes, NestedRoute, path};

use crate::application::ApplicationPage;
use crate::customership::CustomershipPage;
use crate::layout::{Frame, Guarded, RouteAnnouncer};
use crate::pages::{
    Accessibility, Guide, Guides, Login, Mandates, NotFound, Organisations, Pharmacies, Services,
    Start,
};
use crate::session::Need;
use crate::termination::TerminationPage;
use crate::ui::reading::read_before_deeds;
use crate::ui::{Announcer, LiveRegion};
use crate::{i18n, layout, session};

/// The app.
#[component]
pub fn App() -> impl IntoView {
    read_before_deeds();
    i18n::provide_language();
    session::provide_session();
    layout::provide_places();
    let announcer = Announcer::new();
    provide_context(announcer);
    view! {
        <Router>
            <Frame>
                <Routes fallback=NotFound children=ToChildren::to_children(pages)/>
            </Frame>
            <RouteAnnouncer/>
            <LiveRegion announcer/>
        </Router>
    }
    .into_any()
}

/// Which page stands at which address.
fn pages() -> impl MatchNestedRoutes + Clone + Send + 'static {
    let organisations = || view! { <Guarded need=Need::Person><Organisations/></Guarded> };
    let services = || view! { <Guarded need=Need::Organisation><Services/></Guarded> };
    let pharmacies = || view! { <Guarded need=Need::Organisation><Pharmacies/></Guarded> };
    let guides = || view! { <Guarded need=Need::Organisation><Guides/></Guarded> };
    let guide = || view! { <Guarded need=Need::Organisation><Guide/></Guarded> };
    let customership = || view! { <Guarded need=Need::Organisation><CustomershipPage/></Guarded> };
    let application = || view! { <Guarded need=Need::Organisation><ApplicationPage/></Guarded> };
    let termination = || view! { <Guarded need=Need::Organisation><TerminationPage/></Guarded> };
    (
        NestedRoute::new(path!("/"), Start),
        NestedRoute::new(path!("/login"), Login),
        NestedRoute::new(path!("/organisations"), organisations),
        NestedRoute::new(path!("/services"), services),
        NestedRoute::new(path!("/applications/:service/:place?"), application),
        NestedRoute::new(path!("/customership/:service/:section?"), customership),
        NestedRoute::new(path!("/termination/:place?"), termination),
        NestedRoute::new(path!("/pharmacies"), pharmacies),
        NestedRoute::new(path!("/guides"), guides),
        NestedRoute::new(path!("/guides/:id"), guide),
        NestedRoute::new(path!("/mandates"), Mandates),
        NestedRoute::new(path!("/accessibility"), Accessibility),
    )
}

#[cfg(test)]
mod tests {
    use leptos_router::RouteDefs;

    use super::*;
    use crate::route::Route;

    #[test]
    fn every_address_finds_its_page() {
        let pages = RouteDefs::new(pages());
        for route in Route::every() {
            assert!(pages.match_route(&route.href()).is_some(), "{route:?}");
        }
        assert!(
            pages
                .match_route(&Route::guide("customer-register"))
                .is_some()
        );
        for nowhere in [
            "/nowhere",
            "/services/1",
            "/guides/customer-register/1",
            "/applications",
            "/applications/imaging/summary/1",
        ] {
            assert!(pages.match_route(nowhere).is_none(), "{nowhere}");
        }
    }
}
