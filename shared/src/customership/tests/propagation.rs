use super::*;
use crate::role::ContactRole::{DataProtectionOfficer, ImagingTechnical};

// Inventory: 67
#[test]
fn a_draft_follows_changes_and_keeps_what_was_typed_in_it() {
    let before = customership();
    let mut draft = ApplicationDraft {
        customer: before.customer.clone(),
        billing: BillingDraft {
            reference: "Oma viite".to_owned(),
            ..before.billing.clone()
        },
        contacts: vec![
            contact(1, "Anna", &[Administrative, Billing, ImagingTechnical]),
            contact(3, "Saara Typed", &[Disturbance]),
            contact(9, "Uusi", &[]),
        ],
        ..ApplicationDraft::default()
    };
    let mut after = before.clone();
    after.customer.email = "uusi@esimerkki.fi".to_owned();
    after.billing.recipient = "Toinen".to_owned();
    after.contacts[0].contact.phone = "+358 50 123 4567".to_owned();
    after.contacts[2].contact.phone = "+358 50 123 4567".to_owned();
    let added = contact(7, "Lisätty", &[DataProtectionOfficer]);
    after.contacts.push(KantaContact::new(PatientData, added));
    after.propagate_to(&before, &mut draft);
    assert_eq!(draft.customer.email, "uusi@esimerkki.fi");
    assert_eq!(draft.billing.reference, "Oma viite");
    assert_eq!(
        names(&draft.contacts),
        ["Anna", "Saara Typed", "Uusi", "Lisätty"]
    );
    assert_eq!(draft.contacts[0].phone, "+358 50 123 4567");
    assert!(draft.contacts[0].roles.contains(&ImagingTechnical));
    assert_eq!(draft.contacts[1].phone, "+358 40 123 4567");
}

#[test]
fn data_that_is_new_in_a_draft_has_to_be_checked() {
    let nothing = Customership {
        customer: CustomerDraft::default(),
        contacts: Vec::new(),
        billing: BillingDraft::default(),
    };
    let mut draft = ApplicationDraft::default();
    customership().propagate_to(&nothing, &mut draft);
    let filled_in = [Step::Customer, Step::Contacts, Step::Billing];
    assert_eq!(draft.unreviewed, filled_in.into());
    draft.unreviewed.clear();
    let mut after = customership();
    after.customer.email = "uusi@esimerkki.fi".to_owned();
    after.propagate_to(&customership(), &mut draft);
    assert_eq!(draft.customer.email, "uusi@esimerkki.fi");
    assert!(draft.unreviewed.is_empty(), "it has been checked");
}
