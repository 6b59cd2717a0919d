//! What two versions of a draft differ in, and where the edits of two people exclude each other, so that
//! one of them has to choose.

use super::Merge;
use crate::answer::Answers;
use crate::field::{FieldKind, FieldPath};

/// A difference between two versions of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Another answer in a field.
    Answer(FieldPath),
    /// A new row, by its first field.
    Added(FieldPath),
    /// A row that is gone, by its first field.
    Removed(FieldPath),
}

/// Edits of two people of which only one can stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clash {
    /// Both have given another answer in a field.
    Answer(FieldPath),
    /// I have removed a row that they have edited; by its first field.
    RemovedByMe(FieldPath),
    /// They have removed a row that I have edited; by its first field.
    RemovedByThem(FieldPath),
}

impl Clash {
    /// The field, or the first field of the row.
    pub fn field(self) -> FieldPath {
        match self {
            Clash::Answer(field) | Clash::RemovedByMe(field) | Clash::RemovedByThem(field) => field,
        }
    }
}

/// Returns what differs between two versions, in page order; rows that are gone come last.
pub fn differences<A: Answers>(before: &A, after: &A) -> Vec<Difference> {
    let [old, new] = [before, after].map(Answers::fields);
    let added = |field: &FieldPath| field.row().is_some() && !old.contains(field);
    let here = new.iter().filter_map(|field| match added(field) {
        true => is_first(&new, *field).then_some(Difference::Added(*field)),
        false => {
            let differs = before.answer(*field) != after.answer(*field);
            differs.then_some(Difference::Answer(*field))
        }
    });
    let gone = old.iter().filter(|it| !new.contains(it));
    let gone = gone.filter(|it| is_first(&old, **it));
    here.chain(gone.map(|it| Difference::Removed(*it)))
        .collect()
}

/// Returns where the changes from `before` to `mine` and to `theirs` exclude each other. Several ticks
/// under one question never do: each is as the one who changed it has set it.
pub fn clashes<A: Answers>(before: &A, mine: &A, theirs: &A) -> Vec<Clash> {
    let (my, their) = (differences(before, mine), differences(before, theirs));
    let mut found = Vec::new();
    for difference in &my {
        let clash = match *difference {
            Difference::Answer(field) => match removed_row(&their, field) {
                Some(row) => Some(Clash::RemovedByThem(row)),
                None => {
                    let both = their.contains(difference) && field.kind() != FieldKind::Choices;
                    let differs = both && mine.answer(field) != theirs.answer(field);
                    differs.then_some(Clash::Answer(field))
                }
            },
            Difference::Removed(row) => {
                let is_edited = |it: &Difference| matches!(it, Difference::Answer(field) if field.is_in_row_of(row));
                let edited = their.iter().any(is_edited);
                edited.then_some(Clash::RemovedByMe(row))
            }
            Difference::Added(_) => None,
        };
        found.extend(clash.filter(|it| !found.contains(it)));
    }
    found
}

/// Returns both edits merged, with theirs in the `taken` clashes and mine in all others.
pub fn merge_taking<A: Answers + Merge>(
    before: &A,
    mine: &A,
    theirs: &A,
    taken: impl IntoIterator<Item = Clash>,
) -> A {
    let mut merged = A::merge(before, mine, theirs);
    for clash in taken {
        match clash {
            Clash::Answer(field) => merged.take_answer(field, theirs),
            Clash::RemovedByMe(row) | Clash::RemovedByThem(row) => merged.take_row(row, theirs),
        }
    }
    merged
}

fn removed_row(differences: &[Difference], field: FieldPath) -> Option<FieldPath> {
    differences.iter().find_map(|it| match *it {
        Difference::Removed(row) if row.is_in_row_of(field) => Some(row),
        Difference::Removed(_) | Difference::Answer(_) | Difference::Added(_) => None,
    })
}

fn is_first(fields: &[FieldPath], field: FieldPath) -> bool {
    let first = fields.iter().find(|it| it.is_in_row_of(field));
    first == Some(&field)
}

#[cfg(test)]
mod tests;
