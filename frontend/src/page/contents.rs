//! What a long page has, beside it where there is room.

use leptos::prelude::*;

use super::texts;
use crate::i18n::{label, t};
use crate::ui::{BuildNow, Expander, focus};

const HEADING: &str = "page-contents";

/// Links to the parts of a page, by the ids of their headings.
#[component]
pub fn Contents(
    parts: Vec<(String, Signal<String>)>,
    /// Whether they are folded in above a text that a form has: one stop for the keyboard.
    #[prop(optional)]
    folded: bool,
) -> impl IntoView {
    let link = |(id, heading): (String, Signal<String>)| {
        let href = ["#", &id].concat();
        let go = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            focus::focus_by_id(&id);
        };
        view! { <li><a href=href on:click=go>{heading}</a></li> }
    };
    // A part or two are seen at once.
    (2 < parts.len()).then(|| {
        let links = view! { <ul>{parts.into_iter().map(link).collect_view()}</ul> };
        match folded {
            true => view! {
                <div class="screen-only">
                    <Expander summary=label(texts::ON_THIS_PAGE)>{links}</Expander>
                </div>
            }
            .built(),
            false => view! {
                <nav class="page-aside" aria-labelledby=HEADING>
                    <p class="page-aside__title" id=HEADING>{t(texts::ON_THIS_PAGE)}</p>
                    {links}
                </nav>
            }
            .built(),
        }
    })
}
