//! Headings at the level that the page around them needs.

use leptos::prelude::*;

use super::BuildNow;

/// The level of a heading. The first is the page's own, and is not given to components.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HeadingLevel {
    /// A part of the page.
    #[default]
    H2,
    /// A part of such a part.
    H3,
    /// A part of that again.
    H4,
}

/// A heading at the given level.
#[component]
pub fn Heading(
    /// The level in the outline of the page.
    #[prop(optional)]
    level: HeadingLevel,
    /// Id, where something else is named by the heading.
    #[prop(optional_no_strip, into)]
    id: Option<String>,
    /// Class, where a component gives the heading its own look.
    #[prop(optional)]
    class: Option<&'static str>,
    /// The words.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    match level {
        HeadingLevel::H2 => view! { <h2 id=id class=class>{text}</h2> }.built(),
        HeadingLevel::H3 => view! { <h3 id=id class=class>{text}</h3> }.built(),
        HeadingLevel::H4 => view! { <h4 id=id class=class>{text}</h4> }.built(),
    }
}
