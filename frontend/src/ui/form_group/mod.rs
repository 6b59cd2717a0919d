//! What every field of a form has in common: its question, its guidance and its error.

use leptos::prelude::*;

/// A label, a hint, an error and a control that belong together, and say so to a screen reader.
///
/// The order for eye and ear is label, hint, error, status, control. The status is soft advice
/// or a confirmation; it is read out politely when it appears, and never stops anyone.
/// The control comes as a child: it must have the `id` and list [`described_by`].
#[component]
pub fn FormGroup(
    /// Id of the control, and the beginning of the ids of the parts.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// The word that marks an optional field, such as "(optional)". Fields are required without it.
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
    /// The control.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="form-group" class:form-group--error=move || error.with(Option::is_some)>
            <label class="form-group__label" for=id.clone() id=format!("{id}-label")>
                {label}
                {optional_mark(optional)}
            </label>
            {captions(&id, hint, error, status)}
            {children()}
        </div>
    }
    .into_any()
}

/// A question with several controls as its answer: [`FormGroup`] for check boxes and radio buttons.
///
/// The question is read out with the first control one comes to.
/// The fieldset has the `id`; focusing the field by it lands on its first control.
#[component]
pub fn FieldSet(
    /// Id of the whole, and the beginning of the ids of the parts.
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
    /// Whether just one of the controls can be chosen.
    #[prop(optional)]
    one_of: bool,
    /// The controls.
    children: Children,
) -> impl IntoView {
    // A plain group has no notion of required or invalid; a group of radio buttons does.
    let required = move || (one_of && optional.with(Option::is_none)).then_some("true");
    let invalid = move || (one_of && error.with(Option::is_some)).then_some("true");
    view! {
        <fieldset
            class="form-group"
            class:form-group--error=move || error.with(Option::is_some)
            id=id.clone()
            role=one_of.then_some("radiogroup")
            aria-describedby=described_by(&id, hint, error, status)
            aria-required=required
            aria-invalid=invalid
        >
            <legend class="form-group__label" id=format!("{id}-label")>
                {label}
                {optional_mark(optional)}
            </legend>
            {captions(&id, hint, error, status)}
            {children()}
        </fieldset>
    }
    .into_any()
}

/// The ids of the texts now on screen, for the control's `aria-describedby`.
pub fn described_by(
    id: &str,
    hint: Signal<Option<String>>,
    error: Signal<Option<String>>,
    status: Signal<Option<String>>,
) -> Signal<Option<String>> {
    let id = id.to_owned();
    Signal::derive(move || {
        let ids: Vec<String> = [(hint, "hint"), (error, "error"), (status, "status")]
            .into_iter()
            .filter(|(text, _)| text.with(Option::is_some))
            .map(|(_, part)| format!("{id}-{part}"))
            .collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    })
}

/// The word that marks an optional field, a space after the label.
fn optional_mark(optional: Signal<Option<String>>) -> AnyView {
    view! {
        {move || {
            optional
                .get()
                .map(|mark| view! { <span class="form-group__optional">" " {mark}</span> })
        }}
    }
    .into_any()
}

/// Hint, error and status of the field with this id.
fn captions(
    id: &str,
    hint: Signal<Option<String>>,
    error: Signal<Option<String>>,
    status: Signal<Option<String>>,
) -> AnyView {
    view! {
        {paragraph("form-group__hint", format!("{id}-hint"), hint)}
        {paragraph("form-group__error", format!("{id}-error"), error)}
        // The region is there before its text; otherwise the text would not be read out.
        <p class="form-group__status" id=format!("{id}-status") role="status">
            {status}
        </p>
    }
    .into_any()
}

/// A paragraph that is there while it has a text.
pub(super) fn paragraph(class: &'static str, id: String, text: Signal<Option<String>>) -> AnyView {
    let some = Memo::new(move |_| text.with(Option::is_some));
    (move || {
        some.get()
            .then(|| view! { <p class=class id=id.clone()>{text}</p> })
    })
    .into_any()
}
