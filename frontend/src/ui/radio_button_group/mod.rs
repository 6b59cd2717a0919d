//! One answer out of a few, all in sight.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;
use leptos::web_sys::Event;

use super::choice::{Choice, choice_id, values, words};
use super::form_group::{FieldProps, FieldSet, paragraph};

/// A question with a few answers of which one is chosen.
///
/// Each button can be pressed on its label too, and its description is read out with it.
/// The buttons have the ids that [`choice_id`] gives.
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
    view! {
        <FieldSet field one_of=true>
            <For
                each=move || values(choices)
                key=String::clone
                children=move |own| radio_button(&name, own, choices, value, on_change)
            />
        </FieldSet>
    }
    .into_any()
}

fn radio_button(
    name: &str,
    own: String,
    choices: Signal<Vec<Choice>>,
    value: Signal<Option<String>>,
    on_change: Callback<String>,
) -> AnyView {
    let id = choice_id(name, &own);
    let words = {
        let own = own.clone();
        Memo::new(move |_| words(choices, &own).unwrap_or_default())
    };
    let description_id = format!("{id}-description");
    let description = Signal::derive(move || words.with(|it| it.description.clone()));
    let described_by = {
        let description_id = description_id.clone();
        move || {
            description
                .with(Option::is_some)
                .then(|| description_id.clone())
        }
    };
    let chosen = {
        let own = own.clone();
        Memo::new(move |_| value.with(|it| it.as_ref() == Some(&own)))
    };
    let hear = {
        let own = own.clone();
        move |event: Event| {
            if event_target_checked(&event) && chosen.try_get_untracked() == Some(false) {
                on_change.run(own.clone());
            }
        }
    };
    view! {
        <div class="choice">
            <input
                class="choice__input choice__input--radio"
                type="radio"
                id=id.clone()
                name=name.to_owned()
                value=own
                aria-describedby=described_by
                prop:checked=move || chosen.get()
                on:input=hear.clone()
                on:change=hear.clone()
                on:read=hear
            />
            <label class="choice__label" for=id>
                {move || words.with(|it| it.label.clone())}
            </label>
            {paragraph("choice__description", description_id, description)}
        </div>
    }
    .into_any()
}
