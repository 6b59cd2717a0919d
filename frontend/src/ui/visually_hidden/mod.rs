//! Words for those who hear the page.

use leptos::prelude::*;

use super::element::{Element, element};

/// Words that are read out after those before them and not seen, where the eye knows from the
/// surroundings.
#[component]
pub fn VisuallyHidden(
    /// The words.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    hidden_words(text)
}

pub(super) fn hidden_words(text: Signal<String>) -> Element {
    element("span")
        .attr("class", "visually-hidden")
        .words_of(move || [" ", &text.get()].concat())
}
