//! A yes or no, alone or among others in a [`FieldSet`](super::FieldSet).

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;
use leptos::web_sys::Event;

use super::form_group::{FieldProps, paragraph};

/// One box to tick. Nothing but the person ticks it. It shows no status, and no mark if optional.
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
    let FieldProps {
        id,
        label,
        hint,
        error,
        ..
    } = field.clone();
    let shown = Memo::new(move |_| checked.get());
    let hear = move |event: Event| {
        let ticked = event_target_checked(&event);
        if checked.try_get_untracked() == Some(!ticked) {
            on_change.run(ticked);
        }
    };
    view! {
        <div class="choice-group">
            {error.map(|it| paragraph("form-group__error", format!("{id}-error"), it))}
            <div class="choice">
                <input
                    class="choice__input choice__input--checkbox"
                    type="checkbox"
                    id=id.clone()
                    name=id.clone()
                    aria-required=required.then_some("true")
                    aria-invalid=field.invalid()
                    aria-describedby=field.described_by()
                    prop:checked=move || shown.get()
                    on:input=hear
                    on:change=hear
                    on:read=hear
                />
                <label class="choice__label" for=id.clone() id=format!("{id}-label")>
                    {label}
                </label>
                {hint.map(|it| paragraph("choice__description", format!("{id}-hint"), it))}
            </div>
        </div>
    }
    .into_any()
}
