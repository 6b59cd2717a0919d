//! One of several answers to choose from.

use leptos::prelude::*;

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
/// up, so that a change of language does not make them anew.
pub fn words(choices: Signal<Vec<Choice>>, value: &str) -> Option<Choice> {
    choices.with(|choices| choices.iter().find(|it| it.value == value).cloned())
}

/// The values of the choices, in order.
pub fn values(choices: Signal<Vec<Choice>>) -> Vec<String> {
    choices.with(|choices| choices.iter().map(|it| it.value.clone()).collect())
}
