//! One answer out of many, in a list that opens.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;
use leptos::web_sys::Event;

use super::choice::{Choice, values, words};
use super::form_group::{FieldProps, FormGroup};

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
    let (id, required) = (field.id.clone(), field.required());
    let hear = move |event: Event| {
        let chosen = Some(event_target_value(&event)).filter(|it| !it.is_empty());
        if value.try_with_untracked(|it| *it != chosen) == Some(true) {
            on_change.run(chosen);
        }
    };
    view! {
        <FormGroup field=field.clone()>
            <select
                class="input dropdown"
                id=id.clone()
                name=id
                aria-required=move || required().filter(|_| !filter)
                aria-invalid=field.invalid()
                aria-describedby=field.described_by()
                on:input=hear
                on:change=hear
                on:read=hear
            >
                <option value="" prop:selected=move || value.with(Option::is_none)>
                    {nothing}
                </option>
                <For
                    each=move || values(choices)
                    key=String::clone
                    children=move |own| {
                        let (chosen, label) = (own.clone(), own.clone());
                        view! {
                            <option
                                value=own
                                prop:selected=move || value.with(|it| it.as_ref() == Some(&chosen))
                            >
                                {move || words(choices, &label).map(|it| it.label)}
                            </option>
                        }
                    }
                />
            </select>
        </FormGroup>
    }
    .into_any()
}
