//! Several lines of text.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;
use leptos::web_sys::Event;
use reactive_stores::Field;

use super::form_group::{FormGroup, described_by};
use super::text_input::{take, typed};

/// A [`TextInput`](super::TextInput) of several lines, with the same promises.
#[component]
pub fn TextArea(
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
    /// The text as typed.
    #[prop(into)]
    value: Field<String>,
    /// How many lines show at first; more can be written.
    #[prop(default = 4)]
    rows: u32,
    /// Told the text when the person has changed it and moves on.
    #[prop(optional, into)]
    on_leave: Option<Callback<String>>,
) -> impl IntoView {
    let described_by = described_by(&id, hint, error, status);
    let text = Memo::new(move |_| typed(value));
    let hear = move |event: &Event| take(value, event_target_value(event), in_lines);
    let leave = move |event: &Event| {
        // The event comes also when the page is left while the text is being changed.
        if let Some(on_leave) = on_leave {
            on_leave.try_run(event_target_value(event));
        }
    };
    view! {
        <FormGroup id=id.clone() label optional hint error status>
            <textarea
                class="input"
                id=id.clone()
                name=id
                rows=rows.to_string()
                autocomplete="off"
                aria-required=move || optional.with(Option::is_none).then_some("true")
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described_by
                prop:value=move || text.get()
                on:input=move |event| {
                    hear(&event);
                }
                on:change=move |event| {
                    hear(&event);
                    leave(&event);
                }
                on:read=move |event| {
                    if hear(&event) {
                        leave(&event);
                    }
                }
            ></textarea>
        </FormGroup>
    }
    .into_any()
}

fn in_lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}
