//! What a changed answer adds to what a form asks, and what it removes.

use super::Filing;
use crate::answer::Answer;
use crate::field::FieldPath;
use crate::merge::{Difference, differences};
use crate::sorted::SortedSet;

/// What a form asks, as its answers are at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked<S> {
    /// The steps of the form.
    pub steps: Vec<S>,
    /// The fields on them.
    pub fields: SortedSet<FieldPath>,
}

/// Something that a form asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question<S> {
    /// A step, with all that it asks.
    Step(S),
    /// A field on a step that the form has before and after the change.
    Field(FieldPath),
}

/// What a change adds to what a form asks, and what it removes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consequences<S> {
    /// The answer that was changed; `None` if it was not a single one.
    pub cause: Option<FieldPath>,
    /// What is asked from now on.
    pub added: Vec<Question<S>>,
    /// What is not asked any more.
    pub removed: Vec<Question<S>>,
    /// Whether something of what is not asked any more had been answered. It is kept in the draft.
    pub keeps_answers: bool,
}

/// Returns what the change from one state of a filing to another adds to what is asked, and what it
/// removes; `None` if the same is asked. Rows that are added or removed are no consequence.
pub fn consequences<F: Filing>(
    before: (&F, &Asked<F::Step>),
    after: (&F, &Asked<F::Step>),
) -> Option<Consequences<F::Step>> {
    if before.1 == after.1 {
        return None;
    }
    let (added, removed) = (beyond(before, after), beyond(after, before));
    if added.is_empty() && removed.is_empty() {
        return None;
    }
    let (before, after) = (before.0, after.0);
    let is_answered = |it: &Question<F::Step>| match *it {
        Question::Step(step) => !after.is_untouched(step),
        Question::Field(field) => after.answer(field).is_some_and(|it| !Answer::is_empty(&it)),
    };
    let cause = match differences(before, after).as_slice() {
        [Difference::Answer(field)] => Some(*field),
        _ => None,
    };
    Some(Consequences {
        cause,
        keeps_answers: removed.iter().any(is_answered),
        added,
        removed,
    })
}

/// What one state of a filing asks and another does not.
fn beyond<F: Filing>(
    (other, asked_there): (&F, &Asked<F::Step>),
    (_, asked): (&F, &Asked<F::Step>),
) -> Vec<Question<F::Step>> {
    let there = other.fields();
    let steps = asked.steps.iter().copied();
    let steps = steps.filter(|it| !asked_there.steps.contains(it));
    let is_new = |field: &FieldPath| {
        let is_on_both = F::step_of(*field).is_some_and(|it| asked_there.steps.contains(&it));
        is_on_both && !asked_there.fields.contains(field) && there.contains(field)
    };
    let fields = asked.fields.iter().copied().filter(is_new);
    steps
        .map(Question::Step)
        .chain(fields.map(Question::Field))
        .collect()
}

impl<S> Consequences<S> {
    /// The same with other names of steps, without those that have none.
    pub fn named<T>(self, name: impl Fn(S) -> Option<T>) -> Consequences<T> {
        let named = |all: Vec<Question<S>>| {
            let named = all.into_iter().filter_map(|it| match it {
                Question::Step(step) => name(step).map(Question::Step),
                Question::Field(field) => Some(Question::Field(field)),
            });
            named.collect()
        };
        Consequences {
            cause: self.cause,
            added: named(self.added),
            removed: named(self.removed),
            keeps_answers: self.keeps_answers,
        }
    }
}

#[cfg(test)]
mod tests;
