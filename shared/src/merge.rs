//! Merges the edits that two people have made to the same draft at the same time.
//!
//! The merge is three-way: it compares both drafts with the one that they started from. The edits
//! of both stay, field by field, tick by tick and row by row. Where both have changed the same
//! thing, mine counts, because I am there to check the result.

use crate::field::RowId;
use crate::language::LetterLanguage;
use crate::role::ContactKind;
use crate::sorted::SortedSet;

mod clash;

pub use clash::{Clash, Difference, clashes, differences, merge_taking};

/// Something that two people may edit at the same time.
pub trait Merge: Sized {
    /// Returns what `mine` becomes when the changes from `before` to `theirs` are made to it too.
    fn merge(before: &Self, mine: &Self, theirs: &Self) -> Self;
}

/// A row of a repeating group.
pub trait Row: Merge + Clone + PartialEq {
    /// The id that the row keeps while it is edited.
    fn id(&self) -> RowId;
}

/// Implements [`Merge`] for a draft, field by field. A field that is left out does not compile.
macro_rules! merge_fields {
    ($Draft:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::merge::Merge for $Draft {
            fn merge(before: &Self, mine: &Self, theirs: &Self) -> Self {
                Self {
                    $($field: $crate::merge::Merge::merge(
                        &before.$field,
                        &mine.$field,
                        &theirs.$field,
                    ),)+
                }
            }
        }
    };
}

pub(crate) use merge_fields;

/// Implements [`Merge`] for types of which a field has one as its whole answer.
macro_rules! merge_whole {
    ($($Answer:ty),+) => {
        $(impl Merge for $Answer {
            fn merge(before: &Self, mine: &Self, theirs: &Self) -> Self {
                whole(before, mine, theirs)
            }
        })+
    };
}

merge_whole!(String, RowId, ContactKind, LetterLanguage);

impl<T: Clone + PartialEq> Merge for Option<T> {
    fn merge(before: &Self, mine: &Self, theirs: &Self) -> Self {
        whole(before, mine, theirs)
    }
}

impl<T: Clone + Ord> Merge for SortedSet<T> {
    /// Returns the set in which each tick is as the one who changed it has set it.
    fn merge(before: &Self, mine: &Self, theirs: &Self) -> Self {
        let either = mine.iter().chain(theirs);
        let stays = |it: &&T| match before.contains(it) {
            true => mine.contains(it) && theirs.contains(it),
            false => true,
        };
        either.filter(stays).cloned().collect()
    }
}

impl<R: Row> Merge for Vec<R> {
    /// Returns my rows in my order, then the rows that were added to theirs.
    ///
    /// A row that one of the two has removed is gone, unless they have removed one that I edited.
    fn merge(before: &Self, mine: &Self, theirs: &Self) -> Self {
        let merged =
            mine.iter().filter_map(
                |row| match (find(before, row.id()), find(theirs, row.id())) {
                    (Some(before), Some(theirs)) => Some(R::merge(before, row, theirs)),
                    (Some(before), None) => (row != before).then(|| row.clone()),
                    (None, _) => Some(row.clone()),
                },
            );
        let is_new = |row: &&R| find(before, row.id()).is_none() && find(mine, row.id()).is_none();
        merged
            .chain(theirs.iter().filter(is_new).cloned())
            .collect()
    }
}

/// Takes a row as it is among `from`: with its answers there, or gone.
pub fn take_row<R: Row>(rows: &mut Vec<R>, id: RowId, from: &[R]) {
    let place = rows.iter().position(|it| it.id() == id);
    match (place, find(from, id)) {
        (Some(place), Some(row)) => rows[place] = row.clone(),
        (None, Some(row)) => rows.push(row.clone()),
        (Some(place), None) => drop(rows.remove(place)),
        (None, None) => {}
    }
}

fn find<R: Row>(rows: &[R], id: RowId) -> Option<&R> {
    rows.iter().find(|it| it.id() == id)
}

fn whole<T: Clone + PartialEq>(before: &T, mine: &T, theirs: &T) -> T {
    match mine == before {
        true => theirs.clone(),
        false => mine.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::application::access_points::AccessPointDraft;
    use crate::application::{ApplicationDraft, Step};
    use crate::contact::ContactDraft;
    use crate::fixtures::{context, county, valid_draft};
    use crate::role::ContactRole::{Billing, Disturbance, Technical};
    use crate::service::KantaService::Prescription;

    type Edit = fn(&mut ApplicationDraft);

    /// Edits of which each changes something that no other changes.
    const EDITS: &[Edit] = &[
        |it| it.customer.street = "Uusikatu 2".to_owned(),
        |it| it.customer.email = "uusi@esimerkki.fi".to_owned(),
        |it| it.customer.letter_language = LetterLanguage::Sv,
        |it| it.billing.reference = "Oma viite".to_owned(),
        |it| it.renewal_requests = Some(false),
        |it| it.service_description = None,
        |it| it.commitment = None,
        |it| it.access_points[0].oid.clear(),
        |it| it.access_points[0].systems.clear(),
        |it| it.access_points.push(AccessPointDraft::new(RowId(70))),
        |it| it.contacts[0].name = "Uusi Nimi".to_owned(),
        |it| it.contacts[0].kind = ContactKind::Organisation,
        |it| it.contacts[0].roles.extend([Technical]),
        |it| it.contacts[0].roles.retain(|one| *one != Billing),
        |it| it.contacts[0].roles.extend([Disturbance]),
        |it| it.contacts.retain(|row| row.id != RowId(80)),
        |it| it.contacts.push(ContactDraft::new(RowId(90))),
        |it| it.unreviewed.retain(|one| *one != Step::Customer),
        |it| it.unreviewed.extend([Step::Billing]),
    ];

    fn before() -> ApplicationDraft {
        let mut draft = valid_draft(&context(county(), Prescription, true));
        draft.contacts[0].roles = [Billing].into();
        draft.contacts.push(ContactDraft::new(RowId(80)));
        draft.unreviewed.insert(Step::Customer);
        draft
    }

    fn after(edits: &[Edit]) -> ApplicationDraft {
        let mut draft = before();
        edits.iter().for_each(|edit| edit(&mut draft));
        draft
    }

    #[test]
    fn every_edit_changes_something() {
        for (index, edit) in EDITS.iter().enumerate() {
            assert_ne!(after(&[*edit]), before(), "{index}");
        }
    }

    #[test]
    fn edits_of_different_things_both_stay_in_either_order() {
        for (index, mine) in EDITS.iter().enumerate() {
            for theirs in &EDITS[..index] {
                let [one, other] = [after(&[*mine]), after(&[*theirs])];
                let both = after(&[*mine, *theirs]);
                assert_eq!(Merge::merge(&before(), &one, &other), both, "{index}");
                assert_eq!(Merge::merge(&before(), &other, &one), both, "{index}");
            }
        }
    }

    #[test]
    fn all_edits_of_two_people_stay() {
        let (mine, theirs) = EDITS.split_at(EDITS.len() / 2);
        let merged = Merge::merge(&before(), &after(mine), &after(theirs));
        assert_eq!(merged, after(EDITS));
    }

    #[test]
    fn merging_with_nothing_new_changes_nothing() {
        let edited = after(EDITS);
        for (before, mine, theirs) in [
            (&before(), &edited, &edited),
            (&before(), &edited, &before()),
            (&before(), &before(), &edited),
            (&edited, &edited, &edited),
        ] {
            assert_eq!(Merge::merge(before, mine, theirs), edited);
        }
    }

    #[test]
    fn merging_again_changes_nothing() {
        let (mine, theirs) = EDITS.split_at(7);
        let [mine, theirs] = [mine, theirs].map(after);
        let merged = Merge::merge(&before(), &mine, &theirs);
        assert_eq!(Merge::merge(&before(), &merged, &theirs), merged);
        assert_eq!(Merge::merge(&theirs, &merged, &theirs), merged);
    }

    #[test]
    fn mine_counts_where_both_have_changed_the_same() {
        let text = |it: &str| it.to_owned();
        assert_eq!(Merge::merge(&text("a"), &text("mine"), &text("b")), "mine");
        let [before, mine, theirs] = [None, Some(true), Some(false)];
        assert_eq!(Merge::merge(&before, &mine, &theirs), mine);
    }

    #[test]
    fn a_row_that_one_edits_and_the_other_removes_is_as_mine() {
        let edited = after(&[|it| it.contacts[0].name.push('!')]);
        let removed = after(&[|it| drop(it.contacts.remove(0))]);
        assert_eq!(Merge::merge(&before(), &edited, &removed), edited);
        assert_eq!(Merge::merge(&before(), &removed, &edited), removed);
    }
}
