//! More to read for those who want it.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;

use super::BuildNow;

/// A line that opens to show more: the browser's own, so that searching in the page opens it too.
#[component]
pub fn Expander(
    /// The line.
    #[prop(into)]
    summary: Signal<String>,
    /// Whether it is open from the beginning.
    #[prop(optional)]
    open: bool,
    /// What is inside.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="expander" open=open>
            <summary class="expander__summary">{summary}</summary>
            <div class="expander__content">{children()}</div>
        </details>
    }
    .built()
}
