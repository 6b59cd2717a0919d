//! What every field of a form has in common: its question, its guidance and its error.

use leptos::prelude::*;

/// The props that every field has: its id and the texts around its control.
///
/// Fields are required unless they have the mark of an optional one.
#[derive(Clone)]
pub struct FieldProps {
    /// Id of the control, and the beginning of the ids of the texts.
    pub(super) id: String,
    pub(super) label: Signal<String>,
    pub(super) optional: Signal<Option<String>>,
    pub(super) hint: Signal<Option<String>>,
    pub(super) error: Signal<Option<String>>,
    pub(super) status: Signal<Option<String>>,
}

impl FieldProps {
    /// A required field with this id and question.
    pub fn new(id: impl Into<String>, label: impl Into<Signal<String>>) -> Self {
        let none = Signal::stored(None);
        Self {
            id: id.into(),
            label: label.into(),
            optional: none,
            hint: none,
            error: none,
            status: none,
        }
    }

    /// The same field with another question.
    pub fn label(self, label: impl Into<Signal<String>>) -> Self {
        let label = label.into();
        Self { label, ..self }
    }

    /// Adds the word that marks an optional field, such as "(optional)".
    pub fn optional(self, optional: impl Into<Signal<Option<String>>>) -> Self {
        let optional = optional.into();
        Self { optional, ..self }
    }

    /// Adds guidance that is always on screen.
    pub fn hint(self, hint: impl Into<Signal<Option<String>>>) -> Self {
        let hint = hint.into();
        Self { hint, ..self }
    }

    /// Adds what is to be put right, and how.
    pub fn error(self, error: impl Into<Signal<Option<String>>>) -> Self {
        let error = error.into();
        Self { error, ..self }
    }

    /// Adds soft advice or a confirmation.
    pub fn status(self, status: impl Into<Signal<Option<String>>>) -> Self {
        let status = status.into();
        Self { status, ..self }
    }

    /// The control's `aria-required`.
    pub(super) fn required(&self) -> impl Fn() -> Option<&'static str> + Copy + use<> {
        let optional = self.optional;
        move || optional.with(Option::is_none).then_some("true")
    }

    /// The control's `aria-invalid`.
    pub(super) fn invalid(&self) -> impl Fn() -> Option<&'static str> + Copy + use<> {
        let error = self.error;
        move || error.with(Option::is_some).then_some("true")
    }

    /// The control's `aria-describedby`: the ids of the texts that are on screen.
    pub(super) fn described_by(&self) -> Signal<Option<String>> {
        let Self {
            id,
            hint,
            error,
            status,
            ..
        } = self.clone();
        Signal::derive(move || {
            let ids: Vec<String> = [(hint, "hint"), (error, "error"), (status, "status")]
                .into_iter()
                .filter(|(text, _)| text.with(Option::is_some))
                .map(|(_, part)| format!("{id}-{part}"))
                .collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        })
    }

    /// Hint, error and status.
    fn captions(self) -> AnyView {
        let id = self.id;
        view! {
            {paragraph("form-group__hint", format!("{id}-hint"), self.hint)}
            {paragraph("form-group__error", format!("{id}-error"), self.error)}
            // The region is there before its text; otherwise the text would not be read out.
            <p class="form-group__status" id=format!("{id}-status") role="status">
                {self.status}
            </p>
        }
        .into_any()
    }
}

/// A label, a hint, an error and a control that belong together, and say so to a screen reader.
///
/// The order for eye and ear is label, hint, error, status, control. The status is soft advice
/// or a confirmation; it is read out politely when it appears, and never stops anyone.
/// The control comes as a child: it has the id of the field and the attributes that
/// [`FieldProps`] gives.
#[component]
pub fn FormGroup(field: FieldProps, children: Children) -> impl IntoView {
    let FieldProps {
        id,
        label,
        optional,
        error,
        ..
    } = field.clone();
    view! {
        <div class="form-group" class:form-group--error=move || error.with(Option::is_some)>
            <label class="form-group__label" for=id.clone() id=format!("{id}-label")>
                {label}
                {optional_mark(optional)}
            </label>
            {field.captions()}
            {children()}
        </div>
    }
    .into_any()
}

/// A question with several controls as its answer: [`FormGroup`] for check boxes and radio buttons.
///
/// The question is read out with the first control one comes to.
/// The fieldset has the id of the field; focusing the field by it lands on its first control.
/// What a ticked box brings forth (a further field) is put right after it, among the children.
#[component]
pub fn FieldSet(
    field: FieldProps,
    /// Whether just one of the controls can be chosen.
    #[prop(optional)]
    one_of: bool,
    children: Children,
) -> impl IntoView {
    let FieldProps {
        id,
        label,
        optional,
        error,
        ..
    } = field.clone();
    // A plain group has no notion of required or invalid; a group of radio buttons does.
    let (required, invalid) = (field.required(), field.invalid());
    let described_by = field.described_by();
    view! {
        <fieldset
            class="form-group"
            class:form-group--error=move || error.with(Option::is_some)
            id=id.clone()
            role=one_of.then_some("radiogroup")
            aria-describedby=described_by
            aria-required=move || required().filter(|_| one_of)
            aria-invalid=move || invalid().filter(|_| one_of)
        >
            <legend class="form-group__label" id=format!("{id}-label")>
                {label}
                {optional_mark(optional)}
            </legend>
            {field.captions()}
            {children()}
        </fieldset>
    }
    .into_any()
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

/// A paragraph that is there while it has a text.
pub(super) fn paragraph(class: &'static str, id: String, text: Signal<Option<String>>) -> AnyView {
    let some = Memo::new(move |_| text.with(Option::is_some));
    (move || {
        some.get()
            .then(|| view! { <p class=class id=id.clone()>{text}</p> })
    })
    .into_any()
}
