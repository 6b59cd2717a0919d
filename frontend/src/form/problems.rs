//! The problems and hints of a form, as its fields and its error summary read them.

use kanta_shared::field::{FieldPath, RowId};
use kanta_shared::problem::{Hint, Problem, ProblemKind, Problems};
use kanta_shared::texts::problems::{hint, problem};
use leptos::prelude::*;

use super::texts;
use crate::i18n::{use_language, worded};
use crate::ui::ErrorLink;

/// What is to be put right in a form, and what looks odd in it. The fields and the summary above
/// them read the same list.
#[derive(Clone, Copy)]
pub(super) struct Judgement {
    pub(super) problems: Signal<Problems>,
    pub(super) hints: Signal<Vec<Hint>>,
}

/// The words of a field's problem, if it has one. To be called inside a form.
pub(super) fn problem_of(field: FieldPath) -> Signal<Option<String>> {
    let Judgement { problems, .. } = expect_context();
    let kind = Memo::new(move |_| problems.with(|it| it.of(field).cloned()));
    let language = use_language();
    Signal::derive(move || kind.get().map(|kind| problem(language.get(), field, &kind)))
}

/// Narrows the problems and hints of the form around to one row, for the fields inside. A change
/// elsewhere then wakes one memo for each row instead of two for each field.
pub fn judge_row(row: RowId) {
    let Judgement { problems, hints } = expect_context();
    let is_here = move |field: FieldPath| field.row() == Some(row);
    let problems = Memo::new(move |_| problems.with(|all| all.filtered(is_here)));
    let hints = Memo::new(move |_| {
        let here = |all: &Vec<Hint>| all.iter().filter(|it| is_here(it.field)).copied().collect();
        hints.with(here)
    });
    provide_context(Judgement {
        problems: problems.into(),
        hints: hints.into(),
    });
}

/// Whether the form, or the row that [`judge_row`] has narrowed it to, shows a problem.
pub fn has_problems() -> Signal<bool> {
    let Judgement { problems, .. } = expect_context();
    Signal::derive(move || problems.with(|it| !it.is_empty()))
}

/// Whether a problem stood there already. A field that had one may have another while it is being
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

/// The words of what looks odd about a field. To be called inside a form.
pub(super) fn hint_of(field: FieldPath) -> Signal<Option<String>> {
    let Judgement { hints, .. } = expect_context();
    let kind = Memo::new(move |_| {
        hints.with(|it| it.iter().find(|it| it.field == field).map(|it| it.kind))
    });
    let language = use_language();
    Signal::derive(move || {
        let language = language.get();
        kind.get()
            .map(|kind| [texts::NOTE.in_(language), ": ", hint(kind).in_(language)].concat())
    })
}

/// A problem as a line of the summary. A field in a row is named after its row.
pub(super) fn link(
    language: kanta_shared::language::Language,
    it: &Problem,
    row: Option<String>,
) -> ErrorLink {
    let text = problem(language, it.field, &it.kind);
    ErrorLink {
        field: it.field.to_string(),
        problem: name(&it.kind),
        choice: choice(&it.kind),
        text: match row {
            Some(row) => [row, text].join(": "),
            None => text,
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
