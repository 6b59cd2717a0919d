//! Answers as a card, in the place of the fields in which they were given.

use kanta_shared::answer::Answer;
use kanta_shared::field::FieldPath;
use kanta_shared::language::Language;
use kanta_shared::texts::answers::words;
use kanta_shared::texts::fields;
use leptos::prelude::*;

use crate::i18n::{common, t};
use crate::ui::{Button, ButtonKind};

/// What was answered, and the buttons for it, of which the first brings back the fields.
#[component]
pub fn AnswerCard(
    /// Whose answers they are.
    #[prop(into)]
    name: Signal<String>,
    /// The answers, each on a line.
    lines: Signal<String>,
    /// The user wants to edit the answers.
    on_edit: Callback<()>,
    /// Further buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <p class="card-facts" prop:textContent=move || lines.get()></p>
        <div class="button-row">
            <Button kind=ButtonKind::Secondary about=name on_press=on_edit>
                {t(common::EDIT)}
            </Button>
            {children.map(|it| it())}
        </div>
    }
    .into_any()
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
