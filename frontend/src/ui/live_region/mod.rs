//! Announces to screen readers what otherwise is only seen.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;

/// Says things through the [`LiveRegion`] that was given the same announcer.
#[derive(Clone, Copy, Debug)]
pub struct Announcer(RwSignal<String>);

impl Announcer {
    /// An announcer that has said nothing yet.
    pub fn new() -> Self {
        Self(RwSignal::new(String::new()))
    }

    /// Says the text as soon as the screen reader has a moment. Said twice, it is heard twice.
    pub fn say(self, text: impl Into<String>) {
        let mut text = text.into();
        self.0.update(|said| {
            // A region whose text does not change is not read out again.
            if *said == text {
                text.push('\u{a0}');
            }
            *said = text;
        });
    }
}

impl Default for Announcer {
    fn default() -> Self {
        Self::new()
    }
}

/// The place that what an [`Announcer`] says is read out from. One on the page, there from the start.
#[component]
pub fn LiveRegion(
    /// Whose words are read out.
    announcer: Announcer,
) -> impl IntoView {
    view! { <p class="visually-hidden" role="status">{announcer.0}</p> }.into_any()
}
