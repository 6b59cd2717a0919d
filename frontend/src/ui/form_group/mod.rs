//! What every field of a form has in common: its question, its guidance and its error.

use leptos::prelude::*;

use super::live_region::announce_status;
use super::reactive::shown_if;

/// The props that every field has: its id and the texts around its control.
///
/// Fields are required unless they have the mark of an optional one.
#[derive(Clone)]
pub struct FieldProps {
    /// Id of the control, and the beginning of the ids of the texts.
    pub(super) id: String,
    pub(super) label: Signal<String>,
    pub(super) optional: Caption,
    pub(super) hint: Caption,
    pub(super) error: Caption,
    pub(super) status: Caption,
}

/// A text beside a control. A field that never has one has no place for it on the page.
type Caption = Option<Signal<Option<String>>>;

/// Whether the text is on screen now.
fn is_shown(caption: Caption) -> bool {
    caption.is_some_and(|it| it.with(Option::is_some))
}

impl FieldProps {
    /// A required field with this id and question.
    pub fn new(id: impl Into<String>, label: impl Into<Signal<String>>) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
            optional: None,
            hint: None,
            error: None,
            status: None,
        }
    }

    /// The same field with another question.
    pub fn label(self, label: impl Into<Signal<String>>) -> Self {
        let label = label.into();
        Self { label, ..self }
    }

    super::setters! {
        /// Adds the word that marks an optional field, such as "(optional)".
        optional: Signal<Option<String>>,
        /// Adds guidance that is always on screen.
        hint: Signal<Option<String>>,
        /// Adds what is to be put right, and how.
        error: Signal<Option<String>>,
        /// Adds soft advice or a confirmation.
        status: Signal<Option<String>>,
    }

    /// The control's `aria-required`.
    pub(super) fn required(&self) -> impl Fn() -> Option<&'static str> + Copy + use<> {
        let optional = self.optional;
        move || (!is_shown(optional)).then_some("true")
    }

    /// The control's `aria-invalid`.
    pub(super) fn invalid(&self) -> impl Fn() -> Option<&'static str> + Copy + use<> {
        let error = self.error;
        move || is_shown(error).then_some("true")
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
                .filter(|(text, _)| is_shown(*text))
                .map(|(_, part)| format!("{id}-{part}"))
                .collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        })
    }

    /// Question, hint, error, control and status: where a status appears, the control stays. What
    /// the field never has takes no place.
    fn around(self, question: AnyView, control: AnyView) -> Vec<AnyView> {
        let id = self.id;
        let hint = self
            .hint
            .map(|it| paragraph("form-group__hint", format!("{id}-hint"), it));
        let error = self
            .error
            .map(|it| paragraph("form-group__error", format!("{id}-error"), it));
        let status = self.status.map(|text| {
            announce_status(id.clone(), self.label, text);
            paragraph("form-group__status", format!("{id}-status"), text)
        });
        [Some(question), hint, error, Some(control), status]
            .into_iter()
            .flatten()
            .collect()
    }
}

/// A label, a hint, an error and a control that belong together, and say so to a screen reader.
///
/// The order for eye and ear is label, hint, error, control, status. The status is soft advice
/// or a confirmation; it is read out politely when it appears, and never stops anyone.
/// The control comes as a child: it has the id of the field and the attributes that
/// [`FieldProps`] gives.
#[component]
pub fn FormGroup(field: FieldProps, children: Children) -> impl IntoView {
    let (id, label) = (field.id.clone(), field.label);
    let label_id = format!("{id}-label");
    let question = match field.optional {
        None => {
            let words = move || label.get();
            view! { <label class="form-group__label" for=id id=label_id prop:textContent=words></label> }
                .into_any()
        }
        Some(mark) => view! {
            <label class="form-group__label" for=id id=label_id>{label}{optional_mark(mark)}</label>
        }
        .into_any(),
    };
    let parts = field.around(question, children());
    view! { <div class="form-group">{parts}</div> }.into_any()
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
    // A plain group has no notion of required or invalid; a group of radio buttons does.
    let (required, invalid) = (field.required(), field.invalid());
    let (id, label) = (field.id.clone(), field.label);
    let described_by = field.described_by();
    let legend_id = format!("{id}-label");
    let question = match field.optional {
        None => {
            let words = move || label.get();
            view! { <legend class="form-group__label" id=legend_id prop:textContent=words></legend> }
                .into_any()
        }
        Some(mark) => view! {
            <legend class="form-group__label" id=legend_id>{label}{optional_mark(mark)}</legend>
        }
        .into_any(),
    };
    let parts = field.around(question, children());
    view! {
        <fieldset
            class="form-group"
            id=id
            role=one_of.then_some("radiogroup")
            aria-describedby=described_by
            aria-required=move || required().filter(|_| one_of)
            aria-invalid=move || invalid().filter(|_| one_of)
        >
            {parts}
        </fieldset>
    }
    .into_any()
}

/// The word that marks an optional field, a space after the label.
fn optional_mark(optional: Signal<Option<String>>) -> AnyView {
    let some = Memo::new(move |_| optional.with(Option::is_some));
    let mark = move || optional.get().map(|mark| [" ", &mark].concat());
    shown_if(some, move || {
        view! { <span class="form-group__optional" prop:textContent=mark></span> }.into_any()
    })
}

/// A paragraph that is there while it has a text.
pub(super) fn paragraph(class: &'static str, id: String, text: Signal<Option<String>>) -> AnyView {
    let some = Memo::new(move |_| text.with(Option::is_some));
    let words = move || text.get();
    shown_if(some, move || {
        view! { <p class=class id=id.clone() prop:textContent=words></p> }.into_any()
    })
}
