//! What follows from an answer: the steps and questions that it adds and removes, said beside its
//! field before anything is saved.

use kanta_shared::filing::{Asked, Consequences, Filing, Question, consequences};
use kanta_shared::language::Language;
use kanta_shared::texts::{Text, fields};
use leptos::prelude::*;
use reactive_stores::Store;

use super::texts;

/// What follows from the answer that was changed last and adds or removes something.
#[derive(Clone, Copy)]
pub struct Consequential {
    pub(super) last: Signal<Option<Consequences<Text>>>,
    /// How long answers are kept that do not apply any more.
    pub(super) kept: Text,
}

/// Follows the answers of a form. Steps without a heading are not the user's to see.
pub fn use_consequences<F: Filing>(
    draft: Store<F>,
    context: RwSignal<F::Context>,
    heading: impl Fn(F::Step) -> Option<Text> + 'static,
    kept: Text,
) -> Consequential {
    let last = RwSignal::new(None::<Consequences<Text>>);
    Effect::new(move |before: Option<(F, Asked<F::Step>)>| {
        let after = draft.get();
        let asked = context.with(|it| after.asked(it));
        if let Some((before, was)) = &before
            && let Some(found) = consequences((before, was), (&after, &asked))
        {
            // What an access point offers is known later than its OID.
            let follows_up = before == &after;
            let earlier = last.with_untracked(|it| it.as_ref()?.cause);
            let cause = found.cause.or(earlier.filter(|_| follows_up));
            let found = found.named(&heading);
            last.set(Some(Consequences { cause, ..found }));
        }
        (after, asked)
    });
    let last = last.into();
    Consequential { last, kept }
}

/// What is asked, what is not asked any more, and what becomes of its answers.
pub(super) fn words(it: &Consequences<Text>, kept: Text, language: Language) -> String {
    let name = |question: &Question<Text>| match question {
        Question::Step(heading) => heading.in_(language),
        Question::Field(field) => fields::fact(*field).in_(language),
    };
    let names = |all: &[Question<Text>]| {
        let names: Vec<_> = all.iter().map(name).collect();
        names.join(", ")
    };
    let mut sentences = Vec::new();
    if !it.added.is_empty() {
        sentences.push(texts::asked_now(language, &names(&it.added)));
    }
    if !it.removed.is_empty() {
        sentences.push(texts::not_asked_now(language, &names(&it.removed)));
        if it.keeps_answers {
            sentences.push(kept.in_(language).to_owned());
        }
    }
    sentences.join(" ")
}
