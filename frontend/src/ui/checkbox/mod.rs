//! A yes or no, alone or in a group.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;
use leptos::web_sys::Event;

use super::form_group::{FieldSet, described_by, paragraph};

/// One box to tick. Nothing but the person ticks it.
#[component]
pub fn Checkbox(
    /// Id and name of the box.
    #[prop(into)]
    id: String,
    /// What one says by ticking the box.
    #[prop(into)]
    label: Signal<String>,
    /// Guidance under the label that is always on screen.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// What is to be put right, and how.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether the form cannot be sent without it.
    #[prop(optional)]
    required: bool,
    /// Whether the box is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// Told what the box is changed to.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    let nothing = Signal::stored(None);
    let shown = Memo::new(move |_| checked.get());
    let hear = move |event: Event| {
        let ticked = event_target_checked(&event);
        if checked.try_get_untracked() == Some(!ticked) {
            on_change.run(ticked);
        }
    };
    view! {
        <div class="choice-group" class:form-group--error=move || error.with(Option::is_some)>
            {paragraph("form-group__error", format!("{id}-error"), error)}
            <div class="choice">
                <input
                    class="choice__input choice__input--checkbox"
                    type="checkbox"
                    id=id.clone()
                    name=id.clone()
                    aria-required=required.then_some("true")
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    aria-describedby=described_by(&id, hint, error, nothing)
                    prop:checked=move || shown.get()
                    on:input=hear
                    on:change=hear
                    on:read=hear
                />
                <label class="choice__label" for=id.clone() id=format!("{id}-label")>
                    {label}
                </label>
                {paragraph("choice__description", format!("{id}-hint"), hint)}
            </div>
        </div>
    }
    .into_any()
}

/// A question with several answers, any of which may be ticked: [`Checkbox`]es under one legend.
///
/// What a ticked box brings forth (a further field) is put right after it, among the children.
#[component]
pub fn CheckboxGroup(
    /// Id of the field.
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
    /// The boxes.
    children: Children,
) -> impl IntoView {
    view! {
        <FieldSet id label optional hint error status>
            {children()}
        </FieldSet>
    }
    .into_any()
}
