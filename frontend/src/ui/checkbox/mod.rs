//! A yes or no, alone or among others in a [`field_set`](super::field_set).

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;
use leptos::web_sys::HtmlInputElement;

use super::choice::labelled;
use super::element::element;
use super::form_group::FieldProps;

/// One box to tick. Nothing but the user ticks it. It shows no status, and no mark if optional.
#[component]
pub fn Checkbox(
    field: FieldProps,
    /// Whether the form cannot be sent without it.
    #[prop(optional)]
    required: bool,
    /// Whether the box is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// Runs with what the box is changed to.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    let (id, label) = (&field.id, field.label);
    let take = move |control: &HtmlInputElement, _| {
        let ticked = control.checked();
        if checked.try_get_untracked() == Some(!ticked) {
            on_change.run(ticked);
        }
    };
    let control = element("input")
        .attr("class", "choice__input choice__input--checkbox")
        .attr("type", "checkbox")
        .attr("id", id)
        .attr("name", id)
        .attr_if("aria-required", required.then_some("true"))
        .attr_of("aria-invalid", field.invalid())
        .attr_of("aria-describedby", field.described_by())
        .checked_of(move || checked.get())
        .read_by(take);
    let group = element("div").attr("class", "choice-group");
    let group = field
        .text(group, "form-group__error", "error", field.error)
        .child(labelled(id, control, move || label.get()));
    field.text(group, "choice__description", "hint", field.hint)
}
