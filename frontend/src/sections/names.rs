//! What the rows of repeating groups are called.

use kanta_shared::application::ApplicationDraft;
use kanta_shared::contact::ContactDraft;
use kanta_shared::field::{FieldPath, RowId};
use kanta_shared::language::Language;
use kanta_shared::texts::answers;
use kanta_shared::typed_text::prepared;

use super::texts::contacts;

/// What a row of a repeating group is called, if the field stands in one.
pub fn row_name(draft: &ApplicationDraft, field: FieldPath, language: Language) -> Option<String> {
    match field {
        FieldPath::AccessPoint(row, _) => {
            let index = draft.access_points.iter().position(|it| it.id == row)?;
            Some(answers::access_point(language, index + 1))
        }
        FieldPath::Contact(row, _) => contact_name(&draft.contacts, row, language),
        FieldPath::AccessPoints
        | FieldPath::RenewalRequests
        | FieldPath::Customer(_)
        | FieldPath::Contacts
        | FieldPath::Billing(_)
        | FieldPath::ServiceDescription
        | FieldPath::Commitment
        | FieldPath::Termination(_) => None,
    }
}

/// What a contact is called: by its name, or by its number for as long as it has none.
pub fn contact_name(contacts: &[ContactDraft], row: RowId, language: Language) -> Option<String> {
    let index = contacts.iter().position(|it| it.id == row)?;
    Some(name_of(&contacts[index], index + 1, language))
}

/// The same of a contact at this number, counted from 1.
pub(super) fn name_of(contact: &ContactDraft, number: usize, language: Language) -> String {
    match prepared(&contact.name).as_str() {
        "" => contacts::unnamed(language, number),
        name => name.to_owned(),
    }
}
