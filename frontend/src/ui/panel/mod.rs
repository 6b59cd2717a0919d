//! Areas that belong together.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;

use super::BuildNow;
use super::heading::{Heading, HeadingLevel};

/// What a panel is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PanelKind {
    /// Things that belong together.
    #[default]
    Plain,
    /// It is done: a receipt.
    Success,
}

/// A part of the page with a heading of its own and a frame around it.
#[component]
pub fn Panel(
    /// What the panel is for.
    #[prop(optional)]
    kind: PanelKind,
    /// What it is about.
    #[prop(into)]
    heading: Signal<String>,
    /// The level of the heading in the outline of the page.
    #[prop(optional)]
    level: HeadingLevel,
    /// Id of the heading, where focus is to be brought to it.
    #[prop(optional, into)]
    id: Option<String>,
    /// What belongs together.
    children: Children,
) -> impl IntoView {
    let class = match kind {
        PanelKind::Plain => "panel",
        PanelKind::Success => "panel panel--success",
    };
    view! {
        <div class=class>
            <Heading level id class="panel__heading" text=heading/>
            {children()}
        </div>
    }
    .built()
}

/// One of a row of equals, such as a service or a contact. Cards are items of a `ul.card-list`.
#[component]
pub fn Card(
    /// What this one is called.
    #[prop(into)]
    heading: Signal<String>,
    /// The level of the heading in the outline of the page.
    #[prop(optional)]
    level: HeadingLevel,
    /// Id of the heading, where focus is to be brought to it.
    #[prop(optional, into)]
    id: Option<String>,
    /// What is to be said of it, and what can be done with it.
    children: Children,
) -> impl IntoView {
    view! {
        <li class="card">
            <Heading level id class="card__heading" text=heading/>
            {children()}
        </li>
    }
    .built()
}
