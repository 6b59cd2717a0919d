//! The state of a thing in a word.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;

use super::BuildNow;

/// What the state means for the user.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TagKind {
    /// Nothing to do and nothing going on.
    #[default]
    Neutral,
    /// Out of reach.
    Closed,
    /// Going on.
    Active,
    /// In order.
    Success,
    /// Needs the user.
    Attention,
    /// Stopped.
    Error,
}

/// The state of a thing in a word, with a shape of its own for each kind: colour alone says nothing.
#[component]
pub fn StatusTag(
    /// What the state means.
    #[prop(into)]
    kind: Signal<TagKind>,
    /// The word.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let class = move || match kind.get() {
        TagKind::Neutral => "status-tag",
        TagKind::Closed => "status-tag status-tag--closed",
        TagKind::Active => "status-tag status-tag--active",
        TagKind::Success => "status-tag status-tag--success",
        TagKind::Attention => "status-tag status-tag--attention",
        TagKind::Error => "status-tag status-tag--error",
    };
    view! { <span class=class><span>{text}</span></span> }.built()
}
