//! The app as a whole: what everything on the page can count on, and which page is shown.

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

use crate::application::ApplicationPage;
use crate::layout::{Frame, Guarded, RouteAnnouncer};
use crate::pages::{Accessibility, Login, NotFound, Organisations, Services, Start};
use crate::session::Need;
use crate::ui::{Announcer, LiveRegion};
use crate::{i18n, session};

/// The app.
#[component]
pub fn App() -> impl IntoView {
    i18n::provide_language();
    session::provide_session();
    let announcer = Announcer::new();
    provide_context(announcer);
    view! {
        <Router>
            <Frame>
                <Routes fallback=NotFound>
                    <Route path=path!("/") view=Start/>
                    <Route path=path!("/login") view=Login/>
                    <Route
                        path=path!("/organisations")
                        view=|| view! { <Guarded need=Need::Person><Organisations/></Guarded> }
                    />
                    <Route
                        path=path!("/services")
                        view=|| view! { <Guarded need=Need::Organisation><Services/></Guarded> }
                    />
                    <Route
                        path=path!("/applications/:service/:place?")
                        view=|| view! { <Guarded need=Need::Organisation><ApplicationPage/></Guarded> }
                    />
                    <Route path=path!("/accessibility") view=Accessibility/>
                </Routes>
            </Frame>
            <RouteAnnouncer/>
            <LiveRegion announcer/>
        </Router>
    }
    .into_any()
}
