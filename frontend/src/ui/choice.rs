//! One of several answers to choose from.

use leptos::prelude::*;
use leptos::web_sys::Event;

use super::form_group::paragraph;

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
) -> AnyView {
    let id = choice_id(field, own);
    let words = {
        let own = own.to_owned();
        move || words(choices, &own).unwrap_or_default()
    };
    let description_id = format!("{id}-description");
    // Whether a choice has a description does not change; its words do, with the language.
    let described_by = untrack(|| words().description.map(|_| description_id.clone()));
    let description = described_by.is_some().then(|| {
        let words = words.clone();
        let words = Signal::derive(move || words().description);
        paragraph("choice__description", description_id, words)
    });
    let label = move || words().label;
    let shown = Memo::new(move |_| checked.get());
    let hear = move |event: Event| {
        let ticked = event_target_checked(&event);
        // A radio button is not unticked by itself.
        if (ticked || kind == ChoiceKind::Any) && shown.try_get_untracked() == Some(!ticked) {
            on_change.run(ticked);
        }
    };
    let (class, input_type, name, value) = match kind {
        ChoiceKind::One => (
            "choice__input--radio",
            "radio",
            field.to_owned(),
            Some(own.to_owned()),
        ),
        ChoiceKind::Any => ("choice__input--checkbox", "checkbox", id.clone(), None),
    };
    let control = view! {
        <input
            class=["choice__input ", class].concat()
            type=input_type
            id=id.clone()
            name=name
            value=value
            aria-describedby=described_by
            prop:checked=move || shown.get()
            on:input=hear
            on:change=hear
            on:read=hear
        />
    }
    .into_any();
    let label_id = format!("{id}-label");
    let label =
        view! { <label class="choice__label" for=id id=label_id prop:textContent=label></label> };
    // A list, or a part that may be missing, would leave a mark in each of many choices.
    match description {
        Some(description) => {
            view! { <div class="choice">{control}{label}{description}</div> }.into_any()
        }
        None => view! { <div class="choice">{control}{label}</div> }.into_any(),
    }
}
