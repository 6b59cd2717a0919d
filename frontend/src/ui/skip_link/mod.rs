//! The way past what is the same on every page.

use leptos::prelude::*;

use super::BuildNow;
use super::focus;

/// The first stop of the Tab key: leads past the header to what the page is about.
/// It is in sight only while it has the focus.
#[component]
pub fn SkipLink(
    /// Id of what it leads to.
    #[prop(into)]
    target: String,
    /// Its words.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! {
        <a
            class="skip-link"
            href=format!("#{target}")
            on:click=move |event| {
                event.prevent_default();
                focus::focus_by_id(&target);
            }
        >
            {text}
        </a>
    }
    .built()
}
