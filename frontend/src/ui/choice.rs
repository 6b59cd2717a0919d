//! One of several answers to choose from.

use leptos::prelude::*;
use leptos::web_sys::HtmlInputElement;

use super::element::{Element, element};

/// An answer that can be chosen in a drop-down list or with a radio button.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What the choice is called in the program. Unique among the choices.
    pub value: String,
    /// What it is called on screen.
    pub label: String,
    /// A sentence under the label, where the label alone does not tell enough.
    pub description: Option<String>,
}

impl Choice {
    /// A choice without a description.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            description: None,
        }
    }

    /// The same with a sentence under the label.
    pub fn described(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
}

/// The id of the control of one choice in a field, with `_` for a space.
pub fn choice_id(field: &str, value: &str) -> String {
    [field, "-", &value.replace(char::is_whitespace, "_")].concat()
}

/// The present words of the choice with this value. Rows are kept by value and look their words
/// up, so that a change of language does not make them again.
pub fn words(choices: Signal<Vec<Choice>>, value: &str) -> Option<Choice> {
    choices.with(|choices| choices.iter().find(|it| it.value == value).cloned())
}

/// The values of the choices, in order.
pub fn values(choices: Signal<Vec<Choice>>) -> Vec<String> {
    choices.with(|choices| choices.iter().map(|it| it.value.clone()).collect())
}

/// How many of the choices can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceKind {
    /// One: a radio button.
    One,
    /// Any number: a check box.
    Any,
}

/// The control of the choice `own` in a field, with its label and description.
pub fn choice_control(
    kind: ChoiceKind,
    field: &str,
    own: &str,
    choices: Signal<Vec<Choice>>,
    checked: Signal<bool>,
    on_change: Callback<bool>,
) -> Element {
    let id = choice_id(field, own);
    let description_id = format!("{id}-description");
    let words = {
        let own = own.to_owned();
        move || words(choices, &own).unwrap_or_default()
    };
    let take = move |control: &HtmlInputElement, _| {
        let ticked = control.checked();
        // A radio button is not unticked by itself.
        if (ticked || kind == ChoiceKind::Any) && checked.try_get_untracked() == Some(!ticked) {
            on_change.run(ticked);
        }
    };
    let control = element("input");
    let control = match kind {
        ChoiceKind::One => control
            .attr("class", "choice__input choice__input--radio")
            .attr("type", "radio")
            .attr("name", field)
            .attr("value", own),
        ChoiceKind::Any => control
            .attr("class", "choice__input choice__input--checkbox")
            .attr("type", "checkbox")
            .attr("name", &id),
    };
    // Whether a choice has a description does not change; its words do, with the language.
    let is_described = untrack(|| words().description.is_some());
    let control = control
        .attr("id", &id)
        .attr_if("aria-describedby", is_described.then_some(&description_id))
        .checked_of(move || checked.get())
        .read_by(take);
    let label = {
        let words = words.clone();
        labelled(&id, control, move || words().label)
    };
    match is_described {
        false => label,
        true => element("div").child(label).line_of(
            "p",
            "choice__description",
            Some(description_id),
            move || words().description,
        ),
    }
}

/// A radio button or check box with its label. The label holds it, so that everything beside it can be
/// pressed, and names it for programs that only look for `for`.
pub(super) fn labelled(
    id: &str,
    control: Element,
    words: impl Fn() -> String + 'static,
) -> Element {
    element("label")
        .attr("class", "choice")
        .attr("for", id)
        .attr("id", &format!("{id}-label"))
        .child(control)
        .words_of(words)
}
