//! What a copy in the browser has and the page has not.

use kanta_shared::merge::{Clash, Difference, differences};
use kanta_shared::session::Basis;

use super::form::WizardForm;

/// What a copy has and the page has not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Recovered<F> {
    /// The draft of the page.
    pub(super) theirs: F,
    /// The same with what the copy has.
    pub(super) mine: F,
    /// Where they differ.
    pub(super) clashes: Vec<Clash>,
}

/// Compares a copy, which is of what was typed and of the draft that it was typed into, with the draft of
/// the page. `None` if the page has all of it.
///
/// Only what was typed counts. Where the page has a newer answer to what was not typed, that one stays.
pub(crate) fn recovered<F: WizardForm>(
    basis: Basis,
    (before, mine): &(F, F),
    theirs: &F,
) -> Option<Recovered<F>> {
    let merged = F::merge(before, mine, theirs).without_empty_rows(theirs);
    let mine = theirs.with_steps_of(basis, &merged);
    let found = differences(theirs, &mine).into_iter().map(|it| match it {
        Difference::Answer(field) => Clash::Answer(field),
        Difference::Added(row) => Clash::RemovedByThem(row),
        Difference::Removed(row) => Clash::RemovedByMe(row),
    });
    let clashes: Vec<_> = found.collect();
    (!clashes.is_empty()).then(|| Recovered {
        theirs: theirs.clone(),
        mine,
        clashes,
    })
}

#[cfg(test)]
mod tests;
