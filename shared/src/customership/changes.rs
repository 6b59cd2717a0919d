//! What a change changes, field by field: shown before it is saved, and kept in the history.

use serde::{Deserialize, Serialize};

use super::SectionData;
use crate::answer::Answer;
use crate::application::ApplicationDraft;
use crate::contact::ContactDraft;
use crate::field::{BillingField, ContactField, CustomerField, FieldPath};
use crate::typed_text::prepared;

/// One difference that a change makes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Change {
    /// A new contact.
    ContactAdded {
        /// The contact.
        contact: ContactDraft,
    },
    /// A contact that is removed.
    ContactRemoved {
        /// The contact as it was.
        contact: ContactDraft,
    },
    /// Another answer in a field.
    Field {
        /// The field.
        #[cfg_attr(feature = "openapi", schema(value_type = String, example = "customer-email"))]
        field: FieldPath,
        /// The name of the contact, if it is a field of a contact.
        of: Option<String>,
        /// The earlier answer.
        before: Answer,
        /// The new answer.
        after: Answer,
    },
}

/// Returns the differences that new content of a part makes, in page order. Differences that
/// are invisible, such as a space at the end, do not count.
pub fn changes(before: &ApplicationDraft, after: &SectionData) -> Vec<Change> {
    match after {
        SectionData::Customer(after) => differences(
            CustomerField::ALL,
            FieldPath::Customer,
            |field| [&before.customer, after].map(|it| it.answer(field)),
            None,
        ),
        SectionData::Billing(after) => differences(
            BillingField::ALL,
            FieldPath::Billing,
            |field| [&before.billing, after].map(|it| it.answer(field)),
            None,
        ),
        SectionData::Contacts(after) => contact_changes(&before.contacts, after),
    }
}

fn contact_changes(before: &[ContactDraft], after: &[ContactDraft]) -> Vec<Change> {
    let mut changes = Vec::new();
    for earlier in before {
        let Some(now) = after.iter().find(|it| it.id == earlier.id) else {
            let contact = earlier.clone();
            changes.push(Change::ContactRemoved { contact });
            continue;
        };
        changes.extend(differences(
            ContactField::ALL,
            |field| FieldPath::Contact(now.id, field),
            |field| [earlier, now].map(|it| it.answer(field)),
            Some(prepared(&earlier.name)),
        ));
    }
    let new = after
        .iter()
        .filter(|it| !before.iter().any(|earlier| earlier.id == it.id));
    changes.extend(new.map(|it| Change::ContactAdded {
        contact: it.clone(),
    }));
    changes
}

/// The fields whose answers before and after differ.
fn differences<F: Copy>(
    fields: &[F],
    path: impl Fn(F) -> FieldPath,
    answers: impl Fn(F) -> [Answer; 2],
    of: Option<String>,
) -> Vec<Change> {
    let change = |field: &F| {
        let [before, after] = answers(*field);
        (before != after).then(|| Change::Field {
            field: path(*field),
            of: of.clone(),
            before,
            after,
        })
    };
    fields.iter().filter_map(change).collect()
}
