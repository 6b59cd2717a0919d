//! The app as a whole: the contexts that every page relies on, and the page for each address.

use std::ops::RangeInclusive;

use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;
use leptos_router::location::{BrowserUrl, LocationProvider};

use crate::application::ApplicationPage;
use crate::customership::CustomershipPage;
use crate::deployment;
use crate::layout::{Frame, Guarded, RouteAnnouncer};
use crate::on_demand::{OnDemand, area};
use crate::pages::{
    Accessibility, Guide, Guides, Login, Mandates, NotFound, Organisations, Papers, Pharmacies,
    Services, Start,
};
use crate::session::Need;
use crate::termination::TerminationPage;
use crate::ui::live_region::provide_live_regions;
use crate::ui::press::notice_presses;
use crate::ui::reading::read_before_deeds;
use crate::ui::{BuildNow, effect, reactive};
use crate::{i18n, layout, session};

#[component]
pub fn App() -> impl IntoView {
    read_before_deeds();
    notice_presses();
    i18n::provide_language();
    session::provide_session();
    layout::provide_scroll_memory();
    provide_live_regions();
    view! {
        <Router>
            <Frame>
                <CurrentPage/>
            </Frame>
            <RouteAnnouncer/>
        </Router>
    }
    .built()
}

area! { applications:
    application: view! { <ApplicationPage/> },
}
area! { customership:
    customership: view! { <CustomershipPage/> },
}
area! { termination:
    termination: view! { <TerminationPage/> },
}
area! { guides:
    guides: view! { <Guides/> },
    guide: view! { <Guide/> },
}
area! { public:
    login: view! { <Login/> },
    mandates: view! { <Mandates/> },
    accessibility: view! { <Accessibility/> },
}
area! { others:
    organisations: view! { <Organisations/> },
    services: view! { <Services/> },
    pharmacies: view! { <Pharmacies/> },
    papers: view! { <Papers/> },
}

/// The component that shows addresses, and what the session must have before it is shown.
struct Page {
    /// The first part of the addresses, and how many more parts they have.
    name: &'static str,
    parts: RangeInclusive<usize>,
    need: Option<Need>,
    content: Content,
}

/// Where a page is.
#[derive(Clone, Copy)]
enum Content {
    /// In the main file.
    Here(fn() -> AnyView),
    /// In an area.
    Fetched(fn() -> OnDemand),
}

use Content::{Fetched, Here};

const PERSON: Option<Need> = Some(Need::Person);
const ORGANISATION: Option<Need> = Some(Need::Organisation);

const PAGES: [Page; 13] = [
    page("", 0..=0, None, Here(|| view! { <Start/> }.built())),
    page("login", 0..=0, None, Fetched(login)),
    page("mandates", 0..=0, None, Fetched(mandates)),
    page("accessibility", 0..=0, None, Fetched(accessibility)),
    page("organisations", 0..=0, PERSON, Fetched(organisations)),
    page("services", 0..=0, ORGANISATION, Fetched(services)),
    page("applications", 1..=2, ORGANISATION, Fetched(application)),
    page("customership", 1..=2, ORGANISATION, Fetched(customership)),
    page("termination", 0..=1, ORGANISATION, Fetched(termination)),
    page("pharmacies", 0..=0, ORGANISATION, Fetched(pharmacies)),
    page("documents", 0..=0, ORGANISATION, Fetched(papers)),
    page("guides", 0..=0, ORGANISATION, Fetched(guides)),
    page("guides", 1..=1, ORGANISATION, Fetched(guide)),
];

const fn page(
    name: &'static str,
    parts: RangeInclusive<usize>,
    need: Option<Need>,
    content: Content,
) -> Page {
    Page {
        name,
        parts,
        need,
        content,
    }
}

impl Page {
    /// The place among the pages of the one for an address. That says itself when a part of the
    /// address names nothing.
    fn of(path: &str) -> Option<usize> {
        let path = deployment::path_of(path).unwrap_or(path);
        let mut parts = path.trim_matches('/').split('/');
        let name = parts.next().unwrap_or_default();
        let more = parts.count();
        PAGES
            .iter()
            .position(|it| it.name == name && it.parts.contains(&more))
    }

    fn view(&self) -> AnyView {
        let content = self.content;
        let draw = move || match content {
            Here(draw) => draw(),
            Fetched(page) => page().page(),
        };
        match self.need {
            None => draw(),
            Some(need) => view! { <Guarded need children=ToChildren::to_children(draw)/> }.built(),
        }
    }
}

/// The page that the address names.
#[component]
fn CurrentPage() -> impl IntoView {
    let path = use_location().pathname;
    let page = Memo::new(move |_| path.with(|it| Page::of(it)));
    // The router puts the address into the history once the page is there.
    let router = use_context::<BrowserUrl>();
    effect(move || {
        path.track();
        if let Some(router) = &router {
            router.ready_to_complete();
        }
    });
    // Changes of the address within a page keep it and all that is typed in it.
    reactive(move || match page.get() {
        Some(page) => PAGES[page].view(),
        None => view! { <NotFound/> }.built(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::on_demand::area_in_start_script;
    use crate::route::Route;

    #[test]
    fn every_address_finds_its_page() {
        for route in Route::every() {
            assert!(Page::of(&route.href()).is_some(), "{route:?}");
        }
        let guide = Page::of(&Route::guide("customer-register"));
        assert!(guide.is_some() && guide != Page::of(&Route::Guides.href()));
        for nowhere in [
            "/nowhere",
            "/services/1",
            "/guides/customer-register/1",
            "/applications",
            "/applications/imaging/summary/1",
        ] {
            assert_eq!(Page::of(nowhere), None, "{nowhere}");
        }
    }

    #[test]
    fn the_start_script_knows_the_area_of_every_page() {
        for route in Route::every() {
            let href = route.href();
            let Content::Fetched(page) = PAGES[Page::of(&href).unwrap()].content else {
                continue;
            };
            let path = href.split('/').nth(1).unwrap();
            assert_eq!(area_in_start_script(path).unwrap_or(path), page().area);
        }
    }
}
