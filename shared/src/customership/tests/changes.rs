use super::*;
use crate::answer::Answer;
use crate::field::{ContactField, CustomerField};
use crate::role::ContactRole::DataProtectionOfficer;

#[test]
fn a_change_lists_each_field_that_differs() {
    let before = accepted();
    let mut after = before.customer.clone();
    after.email = "uusi@esimerkki.fi".to_owned();
    after.street.push(' ');
    let email = FieldPath::Customer(CustomerField::Email);
    assert_eq!(
        changes(&before, &SectionData::Customer(after), &patient_data()),
        [Change::Field {
            field: email,
            of: None,
            before: Answer::Text("kirjaamo@esimerkki.fi".to_owned()),
            after: Answer::Text("uusi@esimerkki.fi".to_owned()),
        }]
    );
}

#[test]
fn added_and_removed_contacts_are_listed_as_such() {
    let before = ApplicationDraft {
        contacts: customership().contacts_of(PatientData),
        ..accepted()
    };
    let mut after = before.contacts.clone();
    let removed = after.remove(1);
    after[0].roles.insert(Disturbance);
    let added = contact(9, "Uusi", &[DataProtectionOfficer]);
    after.push(added.clone());
    // The role does not ask for the number of a card.
    let added = ContactDraft {
        certificate_number: String::new(),
        ..added
    };
    let found = changes(&before, &SectionData::Contacts(after), &patient_data());
    let [Change::Field { field, of, .. }, rest @ ..] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert_eq!(*field, FieldPath::Contact(RowId(1), ContactField::Roles));
    assert_eq!(of.as_deref(), Some("Anna"));
    assert_eq!(
        rest,
        [
            Change::ContactRemoved { contact: removed },
            Change::ContactAdded { contact: added }
        ]
    );
}
