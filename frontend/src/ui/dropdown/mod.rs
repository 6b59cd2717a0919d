//! One answer out of many, in a list that opens.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;
use leptos::web_sys::Event;

use super::choice::{Choice, values, words};
use super::form_group::{FormGroup, described_by};

/// The browser's own drop-down list: works with every keyboard, phone and screen reader.
///
/// Choosing changes the answer and nothing else; it never moves anyone to another page.
#[component]
pub fn Dropdown(
    /// Id and name of the control.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// The word that marks an optional field. Fields are required without it.
    #[prop(optional, into)]
    optional: Signal<Option<String>>,
    /// Guidance that is always on screen.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// What is to be put right, and how.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Soft advice or a confirmation.
    #[prop(optional, into)]
    status: Signal<Option<String>>,
    /// Whether it narrows down a list instead of asking for an answer. Nobody has to, so it is
    /// never said to be required.
    #[prop(optional)]
    filter: bool,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// What stands in the list while nothing is chosen; its value is empty.
    #[prop(into)]
    nothing: Signal<String>,
    /// What is chosen.
    #[prop(into)]
    value: Signal<Option<String>>,
    /// Told the value chosen; `None` when the choice is taken back.
    #[prop(into)]
    on_change: Callback<Option<String>>,
) -> impl IntoView {
    let described_by = described_by(&id, hint, error, status);
    let hear = move |event: Event| {
        let chosen = Some(event_target_value(&event)).filter(|it| !it.is_empty());
        if value.try_with_untracked(|it| *it != chosen) == Some(true) {
            on_change.run(chosen);
        }
    };
    view! {
        <FormGroup id=id.clone() label optional hint error status>
            <select
                class="input dropdown"
                id=id.clone()
                name=id
                aria-required=move || (!filter && optional.with(Option::is_none)).then_some("true")
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described_by
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
