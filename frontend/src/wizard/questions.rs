//! Two versions of a form side by side, with a question for each place where they differ.

use kanta_shared::answer::Answer;
use kanta_shared::field::FieldPath;
use kanta_shared::language::Language;
use kanta_shared::merge::Clash;
use kanta_shared::sorted::SortedSet;
use kanta_shared::texts::Text;
use kanta_shared::texts::answers::{full_name, words, words_or_not_given};
use leptos::prelude::*;

use super::form::WizardForm;
use super::texts;
use crate::i18n::{softened, use_language, worded};
use crate::ui::{BuildNow, Choice, FieldProps, RadioButtonGroup};

const MINE: &str = "mine";
const THEIRS: &str = "theirs";

/// Asks which of two versions stays, mine or theirs, for each place where they differ. `taken` has the
/// places where it is theirs. `without_row` is shown for their version where it has no such row.
pub(super) fn questions<F: WizardForm>(
    versions: Signal<[F; 2]>,
    clashes: Vec<Clash>,
    whose: impl Fn(Language) -> [String; 2] + Clone + Send + Sync + 'static,
    taken: RwSignal<SortedSet<FieldPath>>,
    without_row: Text,
) -> AnyView {
    let language = use_language();
    let ask = |clash: Clash| {
        let name = worded(move |language| versions.with(|it| name_of(clash, it, language)));
        let whose = whose.clone();
        let choices = Signal::derive(move || {
            let language = language.get();
            versions.with(|it| both(clash, it, whose(language), without_row, language))
        });
        question(clash.field(), name, choices, taken)
    };
    clashes.into_iter().map(ask).collect_view().built()
}

fn question(
    field: FieldPath,
    name: Signal<String>,
    choices: Signal<Vec<Choice>>,
    taken: RwSignal<SortedSet<FieldPath>>,
) -> AnyView {
    let value = move || match taken.with(|it| it.contains(&field)) {
        true => THEIRS.to_owned(),
        false => MINE.to_owned(),
    };
    let choose = move |value: String| {
        taken.update(|it| {
            match value == THEIRS {
                true => it.insert(field),
                false => it.remove(&field),
            };
        });
    };
    view! {
        <RadioButtonGroup
            field=FieldProps::new(["clash-", &field.to_string()].concat(), name)
            choices
            value=Signal::derive(move || Some(value()))
            on_change=Callback::new(choose)
        />
    }
    .built()
}

/// What a question is about.
fn name_of<F: WizardForm>(clash: Clash, [mine, theirs]: &[F; 2], language: Language) -> String {
    match clash {
        Clash::Answer(field) => full_name(field, mine.row_name(field, language), language),
        Clash::RemovedByThem(row) => mine.row_name(row, language).unwrap_or_default(),
        Clash::RemovedByMe(row) => theirs.row_name(row, language).unwrap_or_default(),
    }
}

/// Both versions of what has been changed, mine first.
fn both<F: WizardForm>(
    clash: Clash,
    [mine, theirs]: &[F; 2],
    [my_words, their_words]: [String; 2],
    without_row: Text,
    language: Language,
) -> Vec<Choice> {
    let version = |draft: &F, without_row: Text| match clash {
        Clash::Answer(field) => {
            let answer = draft.answer(field);
            let words = words_or_not_given(answer.as_ref(), language);
            match answer {
                // Words of ours, unlike what a user types.
                Some(Answer::Roles(_)) => softened(&words),
                _ => words,
            }
        }
        Clash::RemovedByMe(row) | Clash::RemovedByThem(row) => {
            let fields = draft.fields().into_iter();
            let of_row = fields.filter(|it| it.is_in_row_of(row));
            let answers = of_row.filter_map(|it| words(&draft.answer(it)?, language));
            let lines: Vec<_> = answers.collect();
            match lines.is_empty() {
                true => without_row.in_(language).to_owned(),
                false => lines.join(", "),
            }
        }
    };
    let choice =
        |value, whose: &str, version: String| Choice::new(value, [whose, ": ", &version].concat());
    vec![
        choice(MINE, &my_words, version(mine, texts::REMOVED)),
        choice(THEIRS, &their_words, version(theirs, without_row)),
    ]
}
