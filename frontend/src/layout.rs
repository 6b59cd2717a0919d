//! The frame around every page, and the way into the pages that need to know who is here.

use leptos::prelude::*;

use crate::i18n::label;
use crate::ui::SkipLink;

mod announcer;
mod ending;
mod footer;
mod guard;
mod header;
mod texts;

pub use announcer::RouteAnnouncer;
pub use guard::Guarded;

/// Where the skip link leads.
const CONTENT: &str = "content";

/// The frame: the same on every page, and around it.
#[component]
pub fn Frame(
    /// The page.
    children: Children,
) -> impl IntoView {
    view! {
        <SkipLink target=CONTENT text=label(texts::SKIP_TO_CONTENT)/>
        <header::Header/>
        <main class="site-main" id=CONTENT>
            {children()}
        </main>
        <footer::Footer/>
        <ending::SessionEnding/>
    }
    .into_any()
}
