//! Answers as a card, in the place of the fields in which they were given.

use kanta_shared::answer::Answer;
use kanta_shared::field::FieldPath;
use kanta_shared::language::Language;
use kanta_shared::texts::answers::words;
use kanta_shared::texts::fields;
use leptos::prelude::*;

use crate::i18n::{common, t};
use crate::ui::{BuildNow, Button, ButtonKind, Element, element};

/// What was answered, a line for each answer, and the row of buttons for it. The first brings back the
/// fields.
pub fn answer_card(
    name: Signal<String>,
    lines: Signal<String>,
    on_edit: Callback<()>,
) -> (Element, Element) {
    let edit = view! {
        <Button kind=ButtonKind::Secondary about=name on_press=on_edit>
            {t(common::EDIT)}
        </Button>
    };
    let facts = element("p").attr("class", "card-facts");
    let buttons = element("div").attr("class", "button-row");
    (
        facts.words_of(move || lines.get()),
        buttons.view(edit.built()),
    )
}

/// The lines of a card: name and words of each field that has an answer.
pub fn card_lines(
    language: Language,
    answers: impl IntoIterator<Item = (FieldPath, Answer)>,
) -> String {
    let line = |(field, answer): (FieldPath, Answer)| {
        let words = words(&answer, language)?.replace('\n', ", ");
        Some([fields::fact(field).in_(language), ": ", &words].concat())
    };
    let lines: Vec<_> = answers.into_iter().filter_map(line).collect();
    lines.join("\n")
}
