//! The app as a whole: the contexts that every page relies on, and the page for each address.

use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;
use leptos_router::location::{BrowserUrl, LocationProvider};

use crate::deployment;
use crate::layout::{Frame, Guarded, RouteAnnouncer};
use crate::on_demand::OnDemand;
use crate::pages::{NotFound, Start};
use crate::session::Need;
use crate::ui::live_region::provide_live_regions;
use crate::ui::reactive;
use crate::ui::reading::read_before_deeds;
use crate::{i18n, layout, session};

mod areas;

#[component]
pub fn App() -> impl IntoView {
    read_before_deeds();
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
    .into_any()
}

/// The component that shows an address. Changes within one keep it and all that is typed in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Page {
    Start,
    Login,
    Organisations,
    Services,
    Application,
    Customership,
    Termination,
    Pharmacies,
    Papers,
    Guides,
    Guide,
    Mandates,
    Accessibility,
    NotFound,
}

impl Page {
    /// The component for an address. It says itself when a part of the address names nothing.
    fn of(path: &str) -> Page {
        let path = deployment::path_of(path).unwrap_or(path);
        let segments: Vec<&str> = path.trim_matches('/').split('/').collect();
        match segments.as_slice() {
            [""] => Page::Start,
            ["login"] => Page::Login,
            ["organisations"] => Page::Organisations,
            ["services"] => Page::Services,
            ["applications", _] | ["applications", _, _] => Page::Application,
            ["customership", _] | ["customership", _, _] => Page::Customership,
            ["termination"] | ["termination", _] => Page::Termination,
            ["pharmacies"] => Page::Pharmacies,
            ["documents"] => Page::Papers,
            ["guides"] => Page::Guides,
            ["guides", _] => Page::Guide,
            ["mandates"] => Page::Mandates,
            ["accessibility"] => Page::Accessibility,
            _ => Page::NotFound,
        }
    }

    /// What the session must have before the page is shown.
    fn need(self) -> Option<Need> {
        match self {
            Page::Start | Page::Login | Page::Mandates | Page::Accessibility | Page::NotFound => {
                None
            }
            Page::Organisations => Some(Need::Person),
            Page::Services
            | Page::Application
            | Page::Customership
            | Page::Termination
            | Page::Pharmacies
            | Page::Papers
            | Page::Guides
            | Page::Guide => Some(Need::Organisation),
        }
    }

    fn content(self) -> Content {
        match self {
            Page::Start => Content::Here(|| view! { <Start/> }.into_any()),
            Page::NotFound => Content::Here(|| view! { <NotFound/> }.into_any()),
            Page::Login => Content::Fetched(areas::login()),
            Page::Mandates => Content::Fetched(areas::mandates()),
            Page::Accessibility => Content::Fetched(areas::accessibility()),
            Page::Organisations => Content::Fetched(areas::organisations()),
            Page::Services => Content::Fetched(areas::services()),
            Page::Application => Content::Fetched(areas::application()),
            Page::Customership => Content::Fetched(areas::customership()),
            Page::Termination => Content::Fetched(areas::termination()),
            Page::Pharmacies => Content::Fetched(areas::pharmacies()),
            Page::Papers => Content::Fetched(areas::papers()),
            Page::Guides => Content::Fetched(areas::guides()),
            Page::Guide => Content::Fetched(areas::guide()),
        }
    }

    fn view(self) -> AnyView {
        let draw = move || match self.content() {
            Content::Here(draw) => draw(),
            Content::Fetched(page) => page.page(),
        };
        match self.need() {
            None => draw(),
            Some(need) => {
                view! { <Guarded need children=ToChildren::to_children(draw)/> }.into_any()
            }
        }
    }
}

/// Where a page is.
enum Content {
    /// In the main file.
    Here(fn() -> AnyView),
    /// In an area.
    Fetched(OnDemand),
}

/// The page that the address names.
#[component]
fn CurrentPage() -> impl IntoView {
    let path = use_location().pathname;
    let page = Memo::new(move |_| path.with(|it| Page::of(it)));
    // The router puts the address into the history once the page is there.
    let router = use_context::<BrowserUrl>();
    Effect::new(move |_| {
        path.track();
        if let Some(router) = &router {
            router.ready_to_complete();
        }
    });
    reactive(move || page.get().view())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Route;

    #[test]
    fn every_address_finds_its_page() {
        for route in Route::every() {
            assert_ne!(Page::of(&route.href()), Page::NotFound, "{route:?}");
        }
        assert_eq!(Page::of(&Route::guide("customer-register")), Page::Guide);
        for nowhere in [
            "/nowhere",
            "/services/1",
            "/guides/customer-register/1",
            "/applications",
            "/applications/imaging/summary/1",
        ] {
            assert_eq!(Page::of(nowhere), Page::NotFound, "{nowhere}");
        }
    }
}
