//! A highlighted message on the page.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;

use super::BuildNow;
use super::heading::{Heading, HeadingLevel};
use super::inline_alert::AlertKind;

/// A message that is part of the page from the beginning. It is not read out by itself; for what
/// comes later there is [`InlineAlert`](super::InlineAlert).
#[component]
pub fn Notification(
    /// What kind of message it is.
    #[prop(optional)]
    kind: AlertKind,
    /// The message in short.
    #[prop(into)]
    heading: Signal<String>,
    /// The level of the heading in the outline of the page.
    #[prop(optional)]
    level: HeadingLevel,
    /// The message.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=kind.class()>
            <Heading level class="notice__heading" text=heading/>
            <div class="notice__text">{children()}</div>
        </div>
    }
    .built()
}
