//! One part of a customer's data, while it is being changed.

use kanta_shared::api::customership::{ChangeRecord, Changed, CustomershipDetails};
use kanta_shared::application::{ApplicationDraft, ApplicationDraftStoreFields};
use kanta_shared::contact::ContactDraft;
use kanta_shared::customership::{Change, Section, SectionData, changes};
use kanta_shared::field::RowId;
use kanta_shared::filing::Filing;
use kanta_shared::merge::Merge;
use kanta_shared::problem::Problems;
use kanta_shared::session::Basis;
use leptos::prelude::*;
use reactive_stores::Store;

use crate::api::{self, ApiError};
use crate::form::Attempt;
use crate::sections::Rows;
use crate::wizard::{Copies, SaveStatus};

/// The state of a part that is being changed. Only what cannot be computed is kept.
#[derive(Clone, Copy)]
pub struct Editing {
    /// Which part.
    pub section: Section,
    /// The data as the server has them, as far as is known here.
    pub details: RwSignal<CustomershipDetails>,
    /// The service's data, of which this part is typed into.
    pub draft: Store<ApplicationDraft>,
    /// The contacts in it.
    pub contacts: Rows<ContactDraft>,
    /// What was wrong when the user last wanted to go on.
    pub attempt: Attempt,
    /// The copy in the browser of what is typed: nothing of it is saved by itself.
    pub copies: Copies<ApplicationDraft>,
    /// The changes by others that the last save ran into, newest first.
    pub changes_by_others: RwSignal<Vec<ChangeRecord>>,
    /// Whether the change is saved. [`ApiError::NotInUse`] says that the customership has ended
    /// meanwhile, so that there is nothing to save to. After a conflict, the changes of both are
    /// here.
    pub status: RwSignal<SaveStatus>,
}

/// What came of saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The change has been made.
    Saved(ChangeRecord),
    /// It has been made after the user left the form.
    SavedLate(Box<Changed>),
    /// Something is left to correct.
    Rejected,
    /// Something else prevents it, and the status says what.
    NotYet,
}

impl Editing {
    /// A part as the server has it, before anything has been typed.
    pub fn new(section: Section, details: RwSignal<CustomershipDetails>, basis: Basis) -> Editing {
        let draft = Store::new(details.with_untracked(CustomershipDetails::draft));
        // Each part has a copy of its own.
        let key = move |it: &CustomershipDetails| copy_key(it, section);
        let copies = Copies::new(
            basis,
            draft,
            Signal::derive(move || details.with(CustomershipDetails::draft)),
            Signal::derive(move || details.with(key)),
        );
        Editing {
            section,
            details,
            draft,
            contacts: Rows::new(draft.contacts()),
            attempt: Attempt::new(),
            copies,
            changes_by_others: RwSignal::new(Vec::new()),
            status: RwSignal::new(SaveStatus::Unsaved),
        }
    }

    /// The part as typed, without answers that do not apply any more.
    pub fn data(self) -> SectionData {
        let asked = self
            .details
            .with(|details| self.draft.with(|it| it.only_asked(&details.context)));
        SectionData::of(self.section, &asked)
    }

    /// What differs from what the server has.
    pub fn changes(self) -> Vec<Change> {
        let data = self.data();
        self.details
            .with(|it| changes(&it.draft(), &data, &it.context))
    }

    /// Whether something has been typed that the server does not have. A row with nothing in it
    /// is nothing typed.
    pub fn is_unsaved(self) -> bool {
        let is_something = |change: &Change| match change {
            Change::ContactAdded { contact } => !contact.is_empty(),
            Change::ContactRemoved { .. } | Change::Field { .. } => true,
        };
        self.changes().iter().any(is_something)
    }

    /// Everything that is wrong with it, shown or not.
    pub fn problems(self) -> Problems {
        let data = self.data();
        self.details.with(|it| it.problems_with(&data))
    }

    /// The problems to show now. They appear late, when the user wants to go on, and vanish early,
    /// with the correction.
    pub fn shown_problems(self) -> Problems {
        self.attempt.shown(&self.problems())
    }

    /// Notes what is wrong now, to be shown from now on. Returns whether nothing is.
    pub fn note_attempt(self) -> bool {
        self.attempt.note(untrack(|| self.problems()), |_| true)
    }

    /// Gives up what is typed, or has been saved.
    pub fn reset(self) {
        let saved = self.details.with_untracked(CustomershipDetails::draft);
        self.draft.set(saved);
        self.copies.keep();
    }

    /// Whether the server has this contact.
    pub fn is_saved_contact(self, row: RowId) -> bool {
        self.details
            .with_untracked(|it| it.draft().contacts.iter().any(|it| it.id == row))
    }

    /// Saves the change.
    pub async fn save(self) -> Outcome {
        let data = untrack(|| self.data());
        let (service, version) = self
            .details
            .with_untracked(|it| (it.context.service, it.version));
        self.status.set(SaveStatus::Saving);
        let mut answer = api::change_customership(service, version, &data).await;
        if answer == Err(ApiError::NotFound) && has_ended().await {
            answer = Err(ApiError::NotInUse);
        }
        // The user may have left while the answer was awaited.
        match (self.status.is_disposed(), answer) {
            (false, answer) => self.note_saved(answer),
            (true, Ok(changed)) => Outcome::SavedLate(Box::new(changed)),
            (true, Err(_)) => Outcome::NotYet,
        }
    }

    /// Whether the answer to a save is awaited.
    pub fn is_saving(self) -> bool {
        self.status.get() == SaveStatus::Saving
    }

    fn note_saved(self, answer: Result<Changed, ApiError>) -> Outcome {
        let error = match answer {
            Ok(Changed { record, details }) => {
                self.status.set(SaveStatus::Unsaved);
                self.details.set(details);
                return Outcome::Saved(record);
            }
            Err(ApiError::Rejected(problems)) => {
                self.status.set(SaveStatus::Unsaved);
                self.attempt.note(problems, |_| true);
                return Outcome::Rejected;
            }
            Err(ApiError::Conflict(conflict)) => match conflict.current() {
                Some(theirs) => return self.merge_with(theirs),
                None => ApiError::Unexpected,
            },
            Err(error) => error,
        };
        self.status.set(SaveStatus::NotSaved(error));
        Outcome::NotYet
    }

    /// Merges what another user has changed meanwhile. If nothing is left to change, it was this
    /// very change, and the answer was lost on its way.
    fn merge_with(self, theirs: CustomershipDetails) -> Outcome {
        let before = self.details.with_untracked(CustomershipDetails::draft);
        let mine = self.draft.get_untracked();
        let merged = ApplicationDraft::merge(&before, &mine, &theirs.draft());
        self.draft.customer().set(merged.customer);
        self.draft.billing().set(merged.billing);
        self.contacts.replace(merged.contacts);
        let of_section = |it: &&ChangeRecord| it.section == self.section;
        let newest = theirs.history.iter().find(of_section).cloned();
        let saved_at = theirs.saved_at.clone();
        let changes_by_others = self.details.with_untracked(|known| {
            let is_new = |it: &&ChangeRecord| !known.history.contains(it);
            theirs.history.iter().filter(is_new).cloned().collect()
        });
        self.changes_by_others.set(changes_by_others);
        self.details.set(theirs);
        match newest {
            Some(record) if untrack(|| self.changes().is_empty()) => {
                self.status.set(SaveStatus::Unsaved);
                Outcome::Saved(record)
            }
            _ => {
                self.status.set(SaveStatus::Conflict(saved_at));
                Outcome::NotYet
            }
        }
    }
}

/// The key of the copy in the browser of what is typed in a part.
pub fn copy_key(details: &CustomershipDetails, section: Section) -> Option<String> {
    let key = details.recovery_key.as_ref();
    key.map(|it| [it, " ", section.name()].concat())
}

/// Whether a service that is not there any more is gone because the customership has ended: it may
/// also be that the user acts for another organisation by now.
async fn has_ended() -> bool {
    api::services().await.is_ok_and(|it| it.ended.is_some())
}

#[cfg(test)]
mod tests;
