//! Answers as they are looked over.

use kanta_shared::answer::Answers as DraftAnswers;
use kanta_shared::field::FieldPath;
use kanta_shared::group::Group;
use kanta_shared::language::Language;
use kanta_shared::texts::answers::{heading, words_or_not_given};
use kanta_shared::texts::fields;
use leptos::prelude::*;

use crate::i18n::{label, use_language, worded};
use crate::ui::{SummaryItem, SummaryList};

/// The answers in a group of fields.
#[component]
pub fn Answers<D: DraftAnswers + Send + Sync + 'static>(
    /// The fields.
    group: Group,
    #[prop(into)] draft: Signal<D>,
    /// The name of the row that a field is in.
    row_name: fn(&D, FieldPath, Language) -> Option<String>,
) -> impl IntoView {
    let first = group.fields.first().copied();
    let language = use_language();
    let name = Signal::derive(move || match group.heading {
        Some(it) => Some(heading(it).in_(language.get()).to_owned()),
        None => draft.with(|draft| row_name(draft, first?, language.get())),
    });
    let answer = Callback::new(move |(field, language)| {
        words_or_not_given(draft.with(|draft| draft.answer(field)).as_ref(), language)
    });
    view! { <AnswerList name fields=group.fields answer/> }
}

#[component]
fn AnswerList(
    name: Signal<Option<String>>,
    fields: Vec<FieldPath>,
    answer: Callback<(FieldPath, Language), String>,
) -> AnyView {
    let item = move |field: FieldPath| {
        let words = worded(move |language| answer.run((field, language)));
        view! { <SummaryItem label=label(fields::fact(field))>{words}</SummaryItem> }
    };
    view! {
        {move || name.get().map(|name| view! { <h3>{name}</h3> })}
        <SummaryList>{fields.into_iter().map(item).collect_view()}</SummaryList>
    }
    .into_any()
}
