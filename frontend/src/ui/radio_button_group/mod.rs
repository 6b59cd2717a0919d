//! One answer out of a few, all in sight.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;

use super::BuildNow;
use super::choice::{Choice, ChoiceKind, choice_control, values};
use super::form_group::{FieldProps, field_set};

/// A question with a few answers of which one is chosen.
///
/// Each button can be pressed on its label too, and its description is read out with it.
/// The buttons have the ids that [`choice_id`](super::choice::choice_id) gives.
#[component]
pub fn RadioButtonGroup(
    field: FieldProps,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// What is chosen.
    #[prop(into)]
    value: Signal<Option<String>>,
    /// Runs with the value chosen.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    let name = field.id.clone();
    let radio_button = move |own: &String| {
        let chosen = {
            let own = own.clone();
            Signal::derive(move || value.with(|it| it.as_ref() == Some(&own)))
        };
        let choose = {
            let own = own.clone();
            Callback::new(move |_| on_change.run(own.clone()))
        };
        choice_control(ChoiceKind::One, &name, own, choices, chosen, choose).built()
    };
    field_set(&field, true, |group| {
        group.each_of(move || values(choices), radio_button)
    })
}
