//! Answers as they are looked over.

use kanta_shared::answer::Answers as DraftAnswers;
use kanta_shared::field::FieldPath;
use kanta_shared::group::Group;
use kanta_shared::language::Language;
use kanta_shared::texts::answers::{ADDRESS, address_line, heading, words};
use kanta_shared::texts::{Text, fields};
use leptos::prelude::*;

use crate::i18n::{common, label, use_language, worded};
use crate::ui::{BuildNow, Heading, HeadingLevel, SummaryItem, SummaryList, reactive, shown_if};

/// The answers in a group of fields; the parts of an address in one line. The lines without an answer are
/// named together at the end.
#[component]
pub fn Answers<D: DraftAnswers + Send + Sync + 'static>(
    /// The fields.
    group: Group,
    #[prop(into)] draft: Signal<D>,
    /// The name of the row that a field is in.
    row_name: fn(&D, FieldPath, Language) -> Option<String>,
    /// The level of the heading of the group.
    #[prop(default = HeadingLevel::H3)]
    level: HeadingLevel,
) -> impl IntoView {
    let first = group.fields.first().copied();
    let language = use_language();
    let name = Signal::derive(move || match group.heading {
        Some(it) => Some(heading(it).in_(language.get()).to_owned()),
        None => draft.with(|draft| row_name(draft, first?, language.get())),
    });
    let answer = Callback::new(move |(field, language)| {
        draft.with(|draft| words(&draft.answer(field)?, language))
    });
    view! { <AnswerList name level fields=group.fields answer/> }
}

#[component]
fn AnswerList(
    name: Signal<Option<String>>,
    level: HeadingLevel,
    fields: Vec<FieldPath>,
    answer: Callback<(FieldPath, Language), Option<String>>,
) -> AnyView {
    let lines = fields.chunk_by(|one, next| one.is_of_address() && next.is_of_address());
    let lines: Vec<_> = lines.map(<[FieldPath]>::to_vec).collect();
    let words_of = move |line: &[FieldPath], language| {
        let parts: Vec<_> = line.iter().map(|it| answer.run((*it, language))).collect();
        match parts.as_slice() {
            [words] => words.clone(),
            parts => Some(address_line(parts)).filter(|it| !it.is_empty()),
        }
    };
    let not_given = {
        let lines = lines.clone();
        let language = use_language();
        Memo::new(move |_| {
            // Texts in other languages are not at hand.
            let language = language.get();
            let missing = lines
                .iter()
                .flat_map(|line| match words_of(line, language) {
                    None => vec![line.clone()],
                    // Of an address that is given in part, the other parts.
                    Some(_) => line
                        .iter()
                        .filter(|it| answer.run((**it, language)).is_none())
                        .map(|it| vec![*it])
                        .collect(),
                });
            missing.collect::<Vec<_>>()
        })
    };
    let item = move |line: Vec<FieldPath>| {
        let name = label(name_of(&line));
        let is_given = {
            let line = line.clone();
            Memo::new(move |_| !not_given.with(|it| it.contains(&line)))
        };
        let words = worded(move |language| words_of(&line, language).unwrap_or_default());
        shown_if(is_given, move || {
            view! { <SummaryItem label=name>{words}</SummaryItem> }.built()
        })
    };
    let items = lines.into_iter().map(item).collect_view();
    let missing = worded(move |language| {
        let names = not_given.with(|it| it.iter().map(|it| name_of(it)).collect::<Vec<_>>());
        names
            .iter()
            .map(|it| it.in_(language))
            .collect::<Vec<_>>()
            .join(", ")
    });
    let some_missing = Memo::new(move |_| !not_given.with(Vec::is_empty));
    view! {
        {reactive(move || match name.get() {
            Some(text) => view! { <Heading level text/> }.built(),
            None => ().built(),
        })}
        <SummaryList>
            {items}
            {shown_if(some_missing, move || {
                view! { <SummaryItem label=label(common::NOT_GIVEN)>{missing}</SummaryItem> }.built()
            })}
        </SummaryList>
    }
    .built()
}

/// The name of a line: that of its field, or that the fields are an address.
fn name_of(line: &[FieldPath]) -> Text {
    match line {
        [field] => fields::fact(*field),
        _ => ADDRESS,
    }
}
