//! One answer out of many, in a list that opens.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;
use leptos::web_sys::HtmlInputElement;

use super::BuildNow;
use super::choice::{Choice, values, words};
use super::element::element;
use super::form_group::{FieldProps, form_group};

/// The browser's own drop-down list: works with every keyboard, phone and screen reader.
///
/// Choosing changes the answer and nothing else; it never moves anyone to another page.
#[component]
pub fn Dropdown(
    field: FieldProps,
    /// Whether it narrows down a list instead of asking for an answer. It is
    /// optional then, so it is never marked as required.
    #[prop(optional)]
    filter: bool,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The entry shown while nothing is chosen; its value is empty.
    #[prop(into)]
    nothing: Signal<String>,
    /// What is chosen.
    #[prop(into)]
    value: Signal<Option<String>>,
    /// Runs with the value chosen; `None` when the choice is taken back.
    #[prop(into)]
    on_change: Callback<Option<String>>,
) -> impl IntoView {
    let required = field.required();
    let take = move |control: &HtmlInputElement, _| {
        let chosen = Some(control.value()).filter(|it| !it.is_empty());
        if value.try_with_untracked(|it| *it != chosen) == Some(true) {
            on_change.run(chosen);
        }
    };
    let none = element("option")
        .attr("value", "")
        .selected_of(move || value.with(Option::is_none))
        .words_of(move || nothing.get());
    let option = move |own: &String| {
        let (chosen, own) = (own.clone(), own.clone());
        element("option")
            .attr("value", &own)
            .selected_of(move || value.with(|it| it.as_ref() == Some(&chosen)))
            .words_of(move || words(choices, &own).unwrap_or_default().label)
            .built()
    };
    let control = element("select")
        .attr("class", "input dropdown")
        .attr("id", &field.id)
        .attr("name", &field.id)
        .attr_of("aria-required", move || required().filter(|_| !filter))
        .attr_of("aria-invalid", field.invalid())
        .attr_of("aria-describedby", field.described_by())
        .child(none)
        .each_of(move || values(choices), option)
        .read_by(take);
    form_group(&field, control)
}
