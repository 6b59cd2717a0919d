//! What every field of a form has in common: its question, its guidance and its error.

use leptos::prelude::*;

use super::element::{Element, element};
use super::live_region::announce_status;

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
    pub(super) fn described_by(&self) -> impl Fn() -> Option<String> + use<> {
        let Self {
            id,
            hint,
            error,
            status,
            ..
        } = self.clone();
        move || {
            let ids: Vec<String> = [(hint, "hint"), (error, "error"), (status, "status")]
                .into_iter()
                .filter(|(text, _)| is_shown(*text))
                .map(|(_, part)| format!("{id}-{part}"))
                .collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    }

    /// The question, in an element for it.
    fn question(&self, element: Element) -> Element {
        let label = self.label;
        let question = element
            .attr("class", "form-group__label")
            .attr("id", &format!("{}-label", self.id))
            .words_of(move || label.get());
        match self.optional {
            None => question,
            Some(optional) => question.line_of("span", "form-group__optional", None, move || {
                optional.get().map(|mark| [" ", &mark].concat())
            }),
        }
    }

    /// The texts between the question and the control.
    fn guidance(&self, group: Element) -> Element {
        let group = self.text(group, "form-group__hint", "hint", self.hint);
        self.text(group, "form-group__error", "error", self.error)
    }

    /// The text below the control: where it appears, the control stays. It is read out.
    fn note(&self, group: Element) -> Element {
        let Some(status) = self.status else {
            return group;
        };
        self.text(group, "form-group__status", "status", self.status)
            .follow(
                move || status.get(),
                status.get_untracked(),
                announce_status(self.id.clone(), self.label, status),
            )
    }

    /// Adds a paragraph that is there while it has a text.
    pub(super) fn text(
        &self,
        group: Element,
        class: &'static str,
        part: &str,
        text: Caption,
    ) -> Element {
        match text {
            None => group,
            Some(text) => {
                let id = format!("{}-{part}", self.id);
                group.line_of("p", class, Some(id), move || text.get())
            }
        }
    }
}

/// A label, a hint, an error and a control that belong together, and say so to a screen reader.
///
/// The order for eye and ear is label, hint, error, control, status. The status is soft advice
/// or a confirmation; it is read out politely when it appears, and never stops anyone.
/// The control has the id of the field and the attributes that [`FieldProps`] gives.
pub(super) fn form_group(field: &FieldProps, control: Element) -> Element {
    let question = field.question(element("label").attr("for", &field.id));
    let group = element("div").attr("class", "form-group").child(question);
    field.note(field.guidance(group).child(control))
}

/// A question with several controls as its answer: the same for check boxes and radio buttons.
///
/// The question is read out with the first control one comes to.
/// The fieldset has the id of the field; focusing the field by it lands on its first control.
/// `controls` adds the controls, and what a ticked box brings forth (a further field) right after it. With
/// `one_of` just one of them can be chosen.
pub fn field_set(
    field: &FieldProps,
    one_of: bool,
    controls: impl FnOnce(Element) -> Element,
) -> Element {
    let group = element("fieldset")
        .attr("class", "form-group")
        .attr("id", &field.id)
        .attr_of("aria-describedby", field.described_by());
    // A plain group has no notion of required or invalid; a group of radio buttons does.
    let group = match one_of {
        false => group,
        true => group
            .attr("role", "radiogroup")
            .attr_of("aria-required", field.required())
            .attr_of("aria-invalid", field.invalid()),
    };
    let group = field.guidance(group.child(field.question(element("legend"))));
    field.note(controls(group))
}
