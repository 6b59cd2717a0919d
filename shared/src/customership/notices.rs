//! Whom to notify of a change to a customer's data, and of what in it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Change, Customership};
use crate::field::{FieldPath, RowId};
use crate::role::ContactRole;

/// The changes that one e-mail address is notified of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The address.
    pub to: String,
    /// The changes, at least one, in page order.
    pub changes: Vec<Change>,
}

/// Returns whom to notify of the changes between two states of a customer's data: each address
/// once.
///
/// The customer's own address and the administrative contacts get all changes, and the billing
/// contacts those of the billing data. A former address, and the address of a contact, get only what
/// concerns them: a contact does not learn the data of another one, and a takeover is noticed at
/// the address that it replaces.
pub fn notices(before: &Customership, after: &Customership, changes: &[Change]) -> Vec<Notice> {
    let mut by_address: BTreeMap<&str, Vec<Change>> = BTreeMap::new();
    for change in changes {
        for address in readers(before, after, change) {
            by_address.entry(address).or_default().push(change.clone());
        }
    }
    let notice = |(to, changes): (&str, _)| Notice {
        to: to.to_owned(),
        changes,
    };
    by_address.into_iter().map(notice).collect()
}

/// The addresses that are notified of a change.
fn readers<'a>(
    before: &'a Customership,
    after: &'a Customership,
    change: &Change,
) -> BTreeSet<&'a str> {
    let mut readers: BTreeSet<&str> = after.addresses_of(ContactRole::Administrative).collect();
    readers.insert(&after.customer.email);
    match concerns(change) {
        Concerns::Customer => {
            readers.insert(&before.customer.email);
        }
        Concerns::Contact(row) => {
            let known = [before, after].into_iter().filter_map(|it| it.contact(row));
            readers.extend(known.map(|it| it.contact.email.as_str()));
        }
        Concerns::Billing => readers.extend(after.addresses_of(ContactRole::Billing)),
    }
    readers.remove("");
    readers
}

/// What a change is about.
enum Concerns {
    Customer,
    Contact(RowId),
    Billing,
}

fn concerns(change: &Change) -> Concerns {
    match change {
        Change::ContactAdded { contact } | Change::ContactRemoved { contact } => {
            Concerns::Contact(contact.id)
        }
        Change::Field { field, .. } => match field {
            FieldPath::Contact(row, _) => Concerns::Contact(*row),
            FieldPath::Billing(_) => Concerns::Billing,
            FieldPath::Customer(_)
            | FieldPath::Contacts
            | FieldPath::AccessPoints
            | FieldPath::AccessPoint(..)
            | FieldPath::RenewalRequests
            | FieldPath::ServiceDescription
            | FieldPath::Commitment
            | FieldPath::Reply
            | FieldPath::Own(_) => Concerns::Customer,
        },
    }
}

impl Customership {
    /// The e-mail addresses of the contacts with a role that all services have in common.
    fn addresses_of(&self, role: ContactRole) -> impl Iterator<Item = &str> {
        let contacts = self.contacts.iter().map(|it| &it.contact);
        let holders = contacts.filter(move |it| it.roles.contains(&role));
        holders.map(|it| it.email.as_str())
    }
}
