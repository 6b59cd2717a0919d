//! What a long page has, beside it where there is room.

use kanta_shared::texts::Text;
use leptos::prelude::*;

use super::texts;
use crate::i18n::t;
use crate::ui::focus;

const HEADING: &str = "page-contents";

/// Links to the parts of a page, by the ids of their headings.
#[component]
pub fn Contents(parts: Vec<(&'static str, Text)>) -> impl IntoView {
    let link = |(id, heading): (&'static str, Text)| {
        let go = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            focus::focus_by_id(id);
        };
        view! { <li><a href=["#", id].concat() on:click=go>{t(heading)}</a></li> }
    };
    view! {
        <nav class="page-aside" aria-labelledby=HEADING>
            <p class="page-aside__title" id=HEADING>{t(texts::ON_THIS_PAGE)}</p>
            <ul>{parts.into_iter().map(link).collect_view()}</ul>
        </nav>
    }
    .into_any()
}
