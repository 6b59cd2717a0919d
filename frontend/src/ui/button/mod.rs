//! What one presses to make something happen.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;
use leptos::web_sys::Event;

use super::BuildNow;
use super::element::element;
use super::visually_hidden::hidden_words;

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
    /// Whether it submits its form; Enter in a field of the form then presses it too.
    #[prop(optional)]
    submit: bool,
    /// Whether what it started is still going on.
    #[prop(optional, into)]
    busy: Option<Signal<bool>>,
    /// Id, where focus is to be brought to it.
    #[prop(optional, into)]
    id: Option<String>,
    /// What it does. A button that sends a form may leave this to the form.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// What it is about: a screen reader lists buttons without what is beside them.
    #[prop(optional_no_strip, into)]
    about: Option<Signal<String>>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let press = move |event: Event| {
        if busy.is_some_and(|it| it.get_untracked()) {
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    let words = element("span")
        .attr("class", "button__text")
        .view(children().built())
        .child(about.map(hidden_words));
    let button = element("button")
        .attr("type", if submit { "submit" } else { "button" })
        .attr_if("id", id.as_deref())
        .on(&["click"], press)
        .child(words);
    match busy {
        None => button.attr("class", kind.class()),
        Some(busy) => button
            .attr_of("class", move || {
                let state = busy.get().then_some(" button--busy");
                Some([kind.class(), state.unwrap_or_default()].concat())
            })
            .attr_of("aria-disabled", move || busy.get().then_some("true")),
    }
}
