//! A text: one line, or several.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;
use leptos::web_sys::HtmlInputElement;
use reactive_stores::Field;

use super::element::element;
use super::form_group::{FieldProps, form_group};
use super::reading::Reading;

/// What is typed into the field: chooses the on-screen keyboard.
///
/// All of these are inputs of type `text` (or `tel` and `search`, which are as plain): the others
/// trim or rewrite what was typed before anyone can see it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    /// Words, names, and codes of letters, digits and marks.
    #[default]
    Text,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// Digits only.
    Digits,
    /// Words on any number of lines.
    Lines,
    /// Words to look for. They are optional, so the field is never marked as required.
    Search,
}

impl InputKind {
    /// The value of `type`.
    pub fn input_type(self) -> &'static str {
        match self {
            InputKind::Text | InputKind::Email | InputKind::Digits | InputKind::Lines => "text",
            InputKind::Phone => "tel",
            InputKind::Search => "search",
        }
    }

    /// The value of `inputmode`.
    pub fn input_mode(self) -> Option<&'static str> {
        match self {
            InputKind::Email => Some("email"),
            InputKind::Digits => Some("numeric"),
            InputKind::Text | InputKind::Phone | InputKind::Search | InputKind::Lines => None,
        }
    }
}

/// How far browsers and on-screen keyboards may help with the text. Their help changes what they
/// do not know, such as surnames and codes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TypingHelp {
    /// As usual.
    #[default]
    Usual,
    /// No marks for spelling: names of organisations, numbers.
    NoSpelling,
    /// Nor corrections: words that only the user knows.
    NoCorrection,
    /// Words begin with a capital, and spelling is not marked: addresses.
    Places,
    /// Words begin with a capital, and nothing is corrected: names of persons.
    Names,
    /// Capitals only, and nothing is corrected: codes with letters.
    Capitals,
    /// None at all: what has to be typed to the letter.
    None,
}

impl TypingHelp {
    /// The value of `autocapitalize`.
    pub fn autocapitalize(self) -> Option<&'static str> {
        match self {
            TypingHelp::Usual | TypingHelp::NoSpelling | TypingHelp::NoCorrection => None,
            TypingHelp::Places | TypingHelp::Names => Some("words"),
            TypingHelp::Capitals => Some("characters"),
            TypingHelp::None => Some("none"),
        }
    }

    /// The value of `autocorrect`.
    pub fn autocorrect(self) -> Option<&'static str> {
        match self {
            TypingHelp::Usual | TypingHelp::NoSpelling | TypingHelp::Places => None,
            TypingHelp::NoCorrection
            | TypingHelp::Names
            | TypingHelp::Capitals
            | TypingHelp::None => Some("off"),
        }
    }

    /// The value of `spellcheck`.
    pub fn spellcheck(self) -> Option<&'static str> {
        (self != TypingHelp::Usual).then_some("false")
    }
}

/// How wide the field is: about the length of the right answer, which is a hint in itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// As wide as the text column.
    #[default]
    Full,
    /// About thirty characters.
    Long,
    /// About twenty characters.
    Medium,
    /// About ten characters.
    Short,
}

impl Width {
    fn class(self) -> &'static str {
        match self {
            Width::Full => "input",
            Width::Long => "input input--long",
            Width::Medium => "input input--medium",
            Width::Short => "input input--short",
        }
    }
}

/// A label, a hint, an error and an input that belong together, and say so to a screen reader.
///
/// What is typed goes to `value` as it is: nothing is trimmed, cut off or refused here.
#[component]
pub fn TextInput(
    field: FieldProps,
    /// The text as typed.
    #[prop(into)]
    value: Field<String>,
    /// What is typed.
    #[prop(optional)]
    kind: InputKind,
    /// How far the browser may help with the text.
    #[prop(optional)]
    help: TypingHelp,
    /// How wide the field is.
    #[prop(optional)]
    width: Width,
    /// The browser's own memory: a token only where the answer is the user's own.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Runs with the text when the user has changed it and moves on.
    #[prop(optional, into)]
    on_leave: Option<Callback<String>>,
) -> impl IntoView {
    let required = field.required();
    let take = move |control: &HtmlInputElement, reading| {
        let text = control.value();
        let is_news = take(value, kind, &text);
        let is_left = match reading {
            Reading::Input => false,
            Reading::Change => true,
            Reading::BeforeDeed => is_news,
        };
        // The event comes also when the page is left while the text is being changed.
        if let Some(on_leave) = on_leave.filter(|_| is_left) {
            on_leave.try_run(text);
        }
    };
    let control = match kind {
        InputKind::Lines => element("textarea").attr("rows", "6"),
        InputKind::Text
        | InputKind::Email
        | InputKind::Phone
        | InputKind::Digits
        | InputKind::Search => element("input")
            .attr("type", kind.input_type())
            .attr_if("inputmode", kind.input_mode()),
    };
    let control = control
        .attr("class", width.class())
        .attr("id", &field.id)
        .attr("name", &field.id)
        .attr("autocomplete", autocomplete)
        .attr_if("autocapitalize", help.autocapitalize())
        .attr_if("autocorrect", help.autocorrect())
        .attr_if("spellcheck", help.spellcheck())
        .attr_if(
            "enterkeyhint",
            (kind == InputKind::Search).then_some("search"),
        )
        .attr_of("aria-required", move || {
            required().filter(|_| kind != InputKind::Search)
        })
        .attr_of("aria-invalid", field.invalid())
        .attr_of("aria-describedby", field.described_by())
        .value_of(move || typed(value))
        .read_by(take);
    form_group(&field, control)
}

/// The text of a field. Empty when the row it belongs to has just been taken away.
fn typed(value: Field<String>) -> String {
    value.try_get().unwrap_or_default()
}

/// Takes over the text of a control, unless the field has it or its row has just been taken away.
/// Returns whether it was news. The control holds the line breaks of the field's text as its kind
/// does: a line holds none.
fn take(value: Field<String>, kind: InputKind, text: &str) -> bool {
    let held = |it: &String| match kind {
        InputKind::Lines => it.replace("\r\n", "\n").replace('\r', "\n"),
        InputKind::Text
        | InputKind::Email
        | InputKind::Phone
        | InputKind::Digits
        | InputKind::Search => it.replace(['\r', '\n'], ""),
    };
    let is_news = value.try_with_untracked(|it| held(it) != text);
    if is_news == Some(true)
        && let Some(mut place) = value.try_write()
    {
        text.clone_into(&mut place);
        return true;
    }
    false
}
