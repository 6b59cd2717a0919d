//! The problems and hints of a form and the consequences of an answer, as its fields and its error
//! summary read them.

use kanta_shared::field::{FieldPath, RowId};
use kanta_shared::filing::Consequences;
use kanta_shared::language::Language;
use kanta_shared::problem::{Hint, HintKind, Problem, ProblemKind, Problems};
use kanta_shared::sorted::SortedSet;
use kanta_shared::texts::Text;
use kanta_shared::texts::answers::full_name;
use kanta_shared::texts::problems::{hint, problem};
use leptos::prelude::*;

use super::consequences::{self, Consequential};
use super::split::Split;
use super::texts;
use crate::i18n::{use_language, worded};
use crate::ui::ErrorLink;

/// What is to be put right in a form, what looks odd in it, and what follows from an answer.
#[derive(Clone, Copy)]
pub(super) struct Judgement {
    problems: Signal<Problems>,
    problem: Split<FieldPath, ProblemKind>,
    hints: Signal<Vec<Hint>>,
    hint: Split<FieldPath, HintKind>,
    note: Split<FieldPath, Consequences<Text>>,
    /// How long answers are kept that do not apply any more.
    kept: Text,
    row: Split<RowId, ()>,
}

/// Provides the fields of a form with what is to be put right in it, what looks odd, and what follows
/// from the answer that was changed last.
pub(super) fn provide_judgement(
    problems: Signal<Problems>,
    hints: Signal<Vec<Hint>>,
    Consequential { last, kept }: Consequential,
) {
    let rows = |all: &Problems| {
        let rows = all.iter().filter_map(|it| it.field.row());
        rows.map(|it| (it, ())).collect()
    };
    provide_context(Judgement {
        problems,
        hints,
        problem: Split::new(move || {
            // Of several problems of a field, the first one is shown.
            let all = problems.read();
            let backwards = all.iter().rev();
            backwards.map(|it| (it.field, it.kind.clone())).collect()
        }),
        hint: Split::new(move || {
            hints.with(|all| all.iter().map(|it| (it.field, it.kind.clone())).collect())
        }),
        note: Split::new(move || {
            let noted = last.get().and_then(|it| Some((it.cause?, it)));
            noted.into_iter().collect()
        }),
        kept,
        row: Split::new(move || problems.with(rows)),
    });
}

/// The words of a field's problem, if it has one. To be called inside a form.
pub(super) fn problem_of(field: FieldPath) -> Signal<Option<String>> {
    let Judgement { problem: split, .. } = expect_context();
    let kind = split.of(field);
    let language = use_language();
    Signal::derive(move || Some(problem(language.get(), field, kind.read().as_ref()?)))
}

/// Whether the row of a form shows a problem. To be called inside the form.
pub fn has_problems(row: RowId) -> Signal<bool> {
    let Judgement { row: split, .. } = expect_context();
    let mark = split.of(row);
    Signal::derive(move || mark.read().is_some())
}

/// Whether a group of rows as a whole shows a problem. To be called inside the form.
pub fn has_group_problems(group: FieldPath) -> Memo<bool> {
    let Judgement { problems, .. } = expect_context();
    Memo::new(move |_| problems.with(|all| all.iter().any(|it| it.field == group)))
}

/// The rows that show a problem. To be called inside the form.
pub fn problem_rows() -> Signal<SortedSet<RowId>> {
    let Judgement { problems, .. } = expect_context();
    Signal::derive(move || {
        problems.with(|all| all.iter().filter_map(|it| it.field.row()).collect())
    })
}

/// The rows in which something looks odd now. To be called inside the form.
pub fn odd_rows() -> SortedSet<RowId> {
    let Judgement { hints, .. } = expect_context();
    hints.with_untracked(|all| all.iter().filter_map(|it| it.field.row()).collect())
}

/// Whether a problem was shown there already. A field that had one may have another while it is being
/// corrected; a group as a whole is not being typed into, so there each problem is one of its own.
pub fn was_found(found: &Problems, problem: &Problem) -> bool {
    let is_group = matches!(problem.field, FieldPath::AccessPoints | FieldPath::Contacts);
    found
        .iter()
        .any(|it| it.field == problem.field && (!is_group || it.kind == problem.kind))
}

/// The words of all problems of a group of rows. To be called inside a form.
pub(super) fn problems_of(group: FieldPath) -> Signal<Vec<String>> {
    let Judgement { problems, .. } = expect_context();
    let language = use_language();
    Signal::derive(move || {
        let words = |it: &Problem| problem(language.get(), it.field, &it.kind);
        problems.with(|all| {
            all.iter()
                .filter(|it| it.field == group)
                .map(words)
                .collect()
        })
    })
}

/// The words of what looks odd about a field, or of what follows from its answer. To be called inside
/// a form.
pub(super) fn status_of(field: FieldPath) -> Signal<Option<String>> {
    let Judgement {
        hint: odd,
        note,
        kept,
        ..
    } = expect_context();
    let (kind, note) = (odd.of(field), note.of(field));
    let language = use_language();
    Signal::derive(move || {
        let language = language.get();
        let odd = |kind| hint_words(language, &kind);
        let follows = note
            .get()
            .map(|it| consequences::words(&it, kept, language));
        let parts: Vec<_> = kind.get().map(odd).into_iter().chain(follows).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    })
}

/// The words of something that looks odd.
pub fn hint_words(language: Language, kind: &HintKind) -> String {
    [texts::NOTE.in_(language), ": ", &hint(language, kind)].concat()
}

/// The problems as lines of the summary. A field in a row is named after its row, and fields whose
/// problems have the same words are named too.
pub(super) fn links(
    language: Language,
    problems: &Problems,
    row_name: impl Fn(FieldPath) -> Option<String>,
) -> Vec<ErrorLink> {
    let mut links = Vec::new();
    // The problems are in the order of the page, so those of a row come together.
    let problems: Vec<_> = problems.iter().collect();
    for of_row in problems.chunk_by(|a, b| a.field.row() == b.field.row()) {
        let row = of_row.first().and_then(|it| row_name(it.field));
        let words = |it: &&Problem| problem(language, it.field, &it.kind);
        let texts: Vec<_> = of_row.iter().map(words).collect();
        for (it, text) in of_row.iter().zip(&texts) {
            let is_repeated = texts.iter().filter(|other| *other == text).count() > 1;
            let above = match is_repeated {
                true => Some(full_name(it.field, row.clone(), language)),
                false => row.clone(),
            };
            links.push(link(it, above, text));
        }
    }
    links
}

fn link(it: &Problem, above: Option<String>, text: &str) -> ErrorLink {
    ErrorLink {
        field: it.field.to_string(),
        problem: name(&it.kind),
        choice: choice(&it.kind),
        text: match above {
            Some(above) => [&above, ": ", text].concat(),
            None => text.to_owned(),
        },
    }
}

/// The kind's code. A role is part of it, and the service that lacks it, as several may be missing
/// at once.
fn name(kind: &ProblemKind) -> String {
    let code = kind.code();
    if let ProblemKind::RoleMissing { role } = kind {
        return [&code, role.name()].join(".");
    }
    if let ProblemKind::RoleMissingElsewhere { role, service } = kind {
        return [&code, role.name(), service.name()].join(".");
    }
    code
}

/// The value of the choice that the problem is about, where it is about one of several.
fn choice(kind: &ProblemKind) -> Option<String> {
    if let ProblemKind::RoleMissing { role }
    | ProblemKind::RoleMissingElsewhere { role, .. }
    | ProblemKind::RoleNotOffered { role } = kind
    {
        return Some(role.name().to_owned());
    }
    if let ProblemKind::SystemNotOffered { system } = kind {
        return Some(system.clone());
    }
    None
}

/// How many things there are to put right.
pub(super) fn heading(problems: Signal<Problems>) -> Signal<String> {
    worded(move |language| texts::problems_heading(language, problems.with(Problems::len)))
}
