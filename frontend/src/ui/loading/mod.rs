//! Something is on its way.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;

/// Says that something is on its way. It shows after a moment, so that what is quick does not
/// flicker; and it does not move for users who have asked for less motion.
#[component]
pub fn Loading(
    /// What is on its way.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! {
        <p class="loading" role="status">
            <span class="loading__spinner" aria-hidden="true"></span>
            {text}
        </p>
    }
    .into_any()
}
