//! Something is on its way.

#[cfg(feature = "gallery")]
pub mod examples;

use std::time::Duration;

use leptos::prelude::*;

use super::BuildNow;
use super::live_region::announce;

/// How long the wait is before it is announced.
const PAUSE: Duration = Duration::from_secs(1);

/// Says that something is on its way. It shows after a moment, so that what is quick does not
/// flicker; and it does not move for users who have asked for less motion.
#[component]
pub fn Loading(
    /// What is on its way.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    set_timeout(
        move || {
            // What has come by then is not announced as awaited.
            if let Some(text) = text.try_get_untracked() {
                announce(text);
            }
        },
        PAUSE,
    );
    view! {
        <p class="loading">
            <span class="loading__spinner" aria-hidden="true"></span>
            {text}
        </p>
    }
    .built()
}
