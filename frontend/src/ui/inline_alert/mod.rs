//! News about what the user has just done.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;

use super::BuildNow;
use super::live_region::{alert, announce};
use super::reactive::shown_if;

/// The kind of message. A shape shows it too, and the words must do without it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AlertKind {
    /// Good to know.
    #[default]
    Info,
    /// It went well.
    Success,
    /// It may go wrong.
    Warning,
    /// It went wrong.
    Error,
}

impl AlertKind {
    /// The class that gives a box the kind's shape and colour.
    pub fn class(self) -> &'static str {
        match self {
            AlertKind::Info => "notice notice--info",
            AlertKind::Success => "notice notice--success",
            AlertKind::Warning => "notice notice--warning",
            AlertKind::Error => "notice notice--error",
        }
    }
}

/// A message that comes and goes while the page stays, and is read out when it comes.
///
/// Errors interrupt the screen reader, all else waits for its turn. What is there from the beginning is
/// read with the page, unless it is an error. For what is part of the page there is
/// [`Notification`](super::Notification).
#[component]
pub fn InlineAlert(
    /// What kind of news it is.
    #[prop(into)]
    kind: Signal<AlertKind>,
    /// The news; nothing to see while there is none.
    #[prop(into)]
    text: Signal<Option<String>>,
    /// What one can do about it, such as a button to try again; shown with the text.
    #[prop(optional, into)]
    actions: ViewFn,
) -> impl IntoView {
    let some = Signal::derive(move || text.with(Option::is_some));
    Effect::new(move |before: Option<Option<String>>| {
        let (now, is_error) = (text.get(), kind.get() == AlertKind::Error);
        if let Some(words) = now.as_deref().filter(|_| before.as_ref() != Some(&now)) {
            match is_error {
                true => alert(words),
                false if before.is_some() => announce(words),
                false => {}
            }
        }
        now
    });
    shown_if(some, move || {
        view! {
            <div class=move || kind.get().class()>
                <p class="notice__text">{text}</p>
                <div class="notice__actions">{actions.run()}</div>
            </div>
        }
        .built()
    })
}
