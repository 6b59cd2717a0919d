//! What a change changes, field by field: shown before it is saved, and kept in the history.

use super::SectionData;
use crate::application::{ApplicationDraft, Change};

/// Returns the differences that new content of a part makes, in page order. Differences that
/// are invisible, such as a space at the end, do not count.
pub fn changes(before: &ApplicationDraft, after: &SectionData) -> Vec<Change> {
    let mut draft = before.clone();
    match after {
        SectionData::Customer(after) => draft.customer.clone_from(after),
        SectionData::Billing(after) => draft.billing.clone_from(after),
        SectionData::Contacts(after) => draft.contacts.clone_from(after),
    }
    before.changes_to(&draft)
}
