//! Which contacts are cards, and which are forms.

use kanta_shared::contact::ContactDraft;
use kanta_shared::field::{FieldPath, RowId};
use kanta_shared::sorted::SortedSet;
use leptos::prelude::*;

use super::Contacts;
use crate::form::{has_group_problems, has_problems, odd_rows, problem_rows};
use crate::ui::effect;

/// The contacts that are cards; the others are forms.
///
/// A contact becomes a card when the user is done with it or goes on to another, never while its
/// fields are being filled in. One in which something is to be put right is a form.
#[derive(Clone, Copy)]
pub(super) struct Folding {
    contacts: Contacts,
    folded: RwSignal<SortedSet<RowId>>,
    /// Those that show a problem.
    wrong: Signal<SortedSet<RowId>>,
}

impl Folding {
    /// Folds what is filled in already, unless something looks odd in it. To be called inside the
    /// form.
    pub(super) fn new(contacts: Contacts) -> Folding {
        let folding = Folding {
            contacts,
            folded: RwSignal::new(SortedSet::new()),
            wrong: problem_rows(),
        };
        folding.fold_except(&odd_rows());
        // A role that is missing is chosen in a contact, so one is open.
        let is_role_missing = has_group_problems(FieldPath::Contacts);
        let are_all_folded = Memo::new(move |_| {
            let is_folded = |it: &ContactDraft| folding.folded.with(|all| all.contains(&it.id));
            contacts.rows.with(|all| all.iter().all(is_folded))
        });
        effect(move || {
            let first = || {
                contacts
                    .rows
                    .with_untracked(|all| all.first().map(|it| it.id))
            };
            if is_role_missing.get()
                && are_all_folded.get()
                && let Some(id) = first()
            {
                folding.unfold(id);
            }
        });
        folding
    }

    /// Whether this contact is a card. To be called while the contact is set up.
    pub(super) fn of(self, id: RowId) -> Memo<bool> {
        let has_problems = has_problems(id);
        effect(move || {
            if has_problems.get() {
                self.unfold(id);
            }
        });
        Memo::new(move |_| self.folded.with(|it| it.contains(&id)))
    }

    /// Whether nothing is left to fill in or to correct in a contact.
    pub(super) fn is_filled_in(self, contact: &ContactDraft) -> bool {
        contact.is_filled_in(self.contacts.service, self.contacts.organisation)
    }

    pub(super) fn fold(self, id: RowId) {
        self.fold_all(vec![id]);
    }

    /// Folds these contacts, but none that shows a problem: a link leads to its field.
    fn fold_all(self, ids: Vec<RowId>) {
        let wrong = self.wrong.get_untracked();
        let right = ids.into_iter().filter(|it| !wrong.contains(it));
        self.folded.update(|it| it.extend(right));
    }

    pub(super) fn unfold(self, id: RowId) {
        self.folded.update(|it| {
            it.remove(&id);
        });
    }

    /// Folds the other contacts that are filled in: the user goes on with this one.
    pub(super) fn keep_open(self, id: RowId) {
        self.fold_except(&SortedSet::from([id]));
    }

    fn fold_except(self, open: &SortedSet<RowId>) {
        let filled_in: Vec<_> = self.contacts.rows.with_untracked(|all| {
            let is_done = |it: &&ContactDraft| !open.contains(&it.id) && self.is_filled_in(it);
            all.iter().filter(is_done).map(|it| it.id).collect()
        });
        self.fold_all(filled_in);
    }
}
