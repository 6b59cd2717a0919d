use super::*;
use crate::field::{BillingField, ContactField, CustomerField};

/// The customership after a change made from a service, and who is notified of how much.
fn notified(service: KantaService, change: impl FnOnce(&mut ApplicationDraft)) -> Vec<Notice> {
    let before = customership();
    let context = context(county(), service, false);
    let seen = before.draft_for(service, &accepted());
    let mut draft = seen.clone();
    change(&mut draft);
    let of = |section: &Section| SectionData::of(*section, &draft);
    let sections = Section::ALL.iter().map(of);
    let data = sections
        .into_iter()
        .find(|it| !changes(&seen, it, &context).is_empty())
        .expect("something has changed");
    let after = before.changed(service, &data);
    notices(&before, &after, &changes(&seen, &data, &context))
}

fn addresses(notices: &[Notice]) -> Vec<&str> {
    notices.iter().map(|it| it.to.as_str()).collect()
}

const ANNA: &str = "nimi1@esimerkki.fi";
const ARTO: &str = "nimi2@esimerkki.fi";
const OFFICE: &str = "kirjaamo@esimerkki.fi";

#[test]
fn a_new_address_of_the_customer_is_known_at_the_old_one_and_the_new_one() {
    let notices = notified(PatientData, |it| {
        it.customer.email = "uusi@esimerkki.fi".to_owned()
    });
    assert_eq!(addresses(&notices), [OFFICE, ANNA, "uusi@esimerkki.fi"]);
}

#[test]
fn a_changed_contact_is_known_at_its_own_addresses_only_with_its_own_data() {
    let notices = notified(PatientData, |it| {
        it.contacts[1].email = "arto@esimerkki.fi".to_owned();
        it.contacts[2].name = "Saara Uusi".to_owned();
    });
    let saara = "nimi3@esimerkki.fi";
    assert_eq!(
        addresses(&notices),
        ["arto@esimerkki.fi", OFFICE, ANNA, ARTO, saara]
    );
    let counts: Vec<_> = notices.iter().map(|it| it.changes.len()).collect();
    assert_eq!(counts, [1, 2, 2, 1, 1]);
    let of_arto = &notices[0].changes;
    assert_eq!(&notices[3].changes, of_arto);
    let [Change::Field { field, .. }] = of_arto.as_slice() else {
        panic!("{of_arto:?}");
    };
    assert_eq!(*field, FieldPath::Contact(RowId(2), ContactField::Email));
}

#[test]
fn a_replaced_administrative_contact_learns_of_its_own_removal_only() {
    let notices = notified(PatientData, |it| {
        it.contacts.remove(0);
        it.contacts
            .push(contact(9, "Uusi", &[Administrative, Billing]));
    });
    assert_eq!(addresses(&notices), [OFFICE, ANNA, "nimi9@esimerkki.fi"]);
    let counts: Vec<_> = notices.iter().map(|it| it.changes.len()).collect();
    assert_eq!(counts, [2, 1, 2]);
    assert!(matches!(
        notices[1].changes.as_slice(),
        [Change::ContactRemoved { .. }]
    ));
}

#[test]
fn billing_data_are_not_shown_to_contacts_who_do_not_handle_them() {
    let notices = notified(PatientData, |it| {
        it.billing.street = "Uusikatu 1".to_owned()
    });
    assert_eq!(addresses(&notices), [OFFICE, ANNA]);
    let field = FieldPath::Billing(BillingField::Street);
    for notice in notices {
        assert!(matches!(&notice.changes[..], [Change::Field { field: it, .. }] if *it == field));
    }
}

#[test]
fn an_address_that_several_share_gets_one_notice() {
    let notices = notified(PatientData, |it| {
        it.contacts[1].email = OFFICE.to_owned();
        it.contacts[2].email = OFFICE.to_owned();
    });
    let to_office: Vec<_> = notices.iter().filter(|it| it.to == OFFICE).collect();
    assert_eq!(to_office.len(), 1);
    assert_eq!(to_office[0].changes.len(), 2);
}

#[test]
fn every_change_of_the_customers_data_has_a_reader_besides_the_new_address() {
    for field in CustomerField::ALL {
        let notices = notified(PatientData, |it| match it.customer.text_mut(*field) {
            Some(text) => "arvo@esimerkki.fi".clone_into(text),
            None => it.customer.letter_language = crate::language::LetterLanguage::Sv,
        });
        assert!(addresses(&notices).contains(&ANNA), "{field}");
        assert!(addresses(&notices).contains(&OFFICE), "{field}");
    }
}
