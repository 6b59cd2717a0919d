//! What one presses to make something happen.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;

/// How much weight a button has on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The way on. At most one on a page.
    #[default]
    Primary,
    /// Another possibility.
    Secondary,
    /// Looks like a link, acts like a button: small things in the middle of a page.
    Link,
    /// The way in: green, as where people come from.
    Accent,
}

impl ButtonKind {
    pub(super) fn class(self) -> &'static str {
        match self {
            ButtonKind::Primary => "button button--primary",
            ButtonKind::Secondary => "button button--secondary",
            ButtonKind::Link => "button button--link",
            ButtonKind::Accent => "button button--accent",
        }
    }
}

/// A button that can always be pressed, and does its thing once.
///
/// It is never disabled because something is missing: pressing it says what is. While `busy` it
/// keeps its place, its words and the focus, and further presses do nothing.
#[component]
pub fn Button(
    /// How much weight it has.
    #[prop(optional)]
    kind: ButtonKind,
    /// Whether it submits its form; Enter in a field then presses it too.
    #[prop(optional)]
    submit: bool,
    /// Whether what it started is still going on.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Id, where focus is to be brought to it.
    #[prop(optional, into)]
    id: Option<String>,
    /// What it does. A button that sends a form may leave this to the form.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            class=kind.class()
            class:button--busy=busy
            type=if submit { "submit" } else { "button" }
            id=id
            aria-disabled=move || busy.get().then_some("true")
            on:click=move |event| {
                if busy.get_untracked() {
                    event.prevent_default();
                } else if let Some(on_press) = on_press {
                    on_press.run(());
                }
            }
        >
            <span class="button__text">{children()}</span>
        </button>
    }
    .into_any()
}
