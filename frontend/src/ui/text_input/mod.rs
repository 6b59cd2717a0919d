//! A text: one line, or several.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use leptos::web_sys::Event;
use reactive_stores::Field;

use super::form_group::{FieldProps, FormGroup};

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
    /// Nor corrections: words that only the person knows.
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
    /// The browser's own memory: a token only where the answer is the person's own.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Runs with the text when the user has changed it and moves on.
    #[prop(optional, into)]
    on_leave: Option<Callback<String>>,
) -> impl IntoView {
    let (id, required) = (field.id.clone(), field.required());
    let autocorrect = custom_attribute("autocorrect", help.autocorrect());
    // Only another text is put into the control: one that is there and has not been heard of stays.
    let text = Memo::new(move |_| typed(value));
    let hear = move |event: &Event| take(value, kind, event_target_value(event));
    let leave = move |event: &Event| {
        // The event comes also when the page is left while the text is being changed.
        if let Some(on_leave) = on_leave {
            on_leave.try_run(event_target_value(event));
        }
    };
    let on_input = move |event: Event| {
        hear(&event);
    };
    let on_change = move |event: Event| {
        hear(&event);
        leave(&event);
    };
    let on_read = move |event: Event| {
        if hear(&event) {
            leave(&event);
        }
    };
    let required = move || required().filter(|_| kind != InputKind::Search);
    let control = match kind {
        InputKind::Lines => view! {
            <textarea
                class=width.class()
                id=id.clone()
                name=id
                rows="6"
                autocomplete=autocomplete
                autocapitalize=help.autocapitalize()
                spellcheck=help.spellcheck()
                aria-required=required
                aria-invalid=field.invalid()
                aria-describedby=field.described_by()
                prop:value=move || text.get()
                on:input=on_input
                on:change=on_change
                on:read=on_read
            ></textarea>
        }
        .into_any(),
        InputKind::Text
        | InputKind::Email
        | InputKind::Phone
        | InputKind::Digits
        | InputKind::Search => view! {
            <input
                class=width.class()
                id=id.clone()
                name=id
                type=kind.input_type()
                inputmode=kind.input_mode()
                enterkeyhint=(kind == InputKind::Search).then_some("search")
                autocomplete=autocomplete
                autocapitalize=help.autocapitalize()
                spellcheck=help.spellcheck()
                aria-required=required
                aria-invalid=field.invalid()
                prop:value=move || text.get()
                on:input=on_input
                on:change=on_change
                on:read=on_read
                aria-describedby=field.described_by()
                {..autocorrect}
            />
        }
        .into_any(),
    };
    view! { <FormGroup field=field.clone()>{control}</FormGroup> }.into_any()
}

/// The text of a field. Empty when the row it belongs to has just been taken away.
fn typed(value: Field<String>) -> String {
    value.try_get().unwrap_or_default()
}

/// Takes over the text of a control, unless the field has it or its row has just been taken away.
/// Returns whether it was news. The control holds the line breaks of the field's text as its kind
/// does: a line holds none.
fn take(value: Field<String>, kind: InputKind, text: String) -> bool {
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
        *place = text;
        return true;
    }
    false
}
