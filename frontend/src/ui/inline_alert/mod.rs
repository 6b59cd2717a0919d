//! News about what the person has just done.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;

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
/// Errors interrupt the screen reader, all else waits for its turn. The place for the message is
/// there from the start; a place that comes along with its message is not heard. For what is on
/// the page from the beginning there is [`Notification`](super::Notification).
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
    let is_error = move || kind.get() == AlertKind::Error;
    let some = Memo::new(move |_| text.with(Option::is_some));
    view! {
        <div
            class=move || if some.get() { kind.get().class() } else { "notice notice--none" }
        >
            <p class="notice__text" role="status">
                {move || (!is_error()).then_some(text)}
            </p>
            <p class="notice__text" role="alert">
                {move || is_error().then_some(text)}
            </p>
            {move || some.get().then(|| view! { <div class="notice__actions">{actions.run()}</div> })}
        </div>
    }
    .into_any()
}
