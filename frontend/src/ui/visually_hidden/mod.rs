//! Words for those who hear the page.

use leptos::prelude::*;

/// Words that are read out and not seen, where the eye knows from the surroundings.
#[component]
pub fn VisuallyHidden(
    /// The words.
    children: Children,
) -> impl IntoView {
    view! { <span class="visually-hidden">{children()}</span> }.into_any()
}
