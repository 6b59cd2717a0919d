use super::*;
use crate::role::ContactRole::ImagingTechnical;
use crate::service::KantaService::Imaging;

#[test]
fn an_older_application_does_not_undo_later_changes() {
    let mut renamed = customership();
    renamed.contacts[0].contact.name = "Anna Uusi".to_owned();
    renamed.customer.email = "uusi@esimerkki.fi".to_owned();
    let imaging = ApplicationDraft {
        contacts: vec![contact(1, "Anna", &[Administrative, ImagingTechnical])],
        ..accepted()
    };
    let now = renamed.clone().accepting(Imaging, &imaging, false);
    assert_eq!(now.customer, renamed.customer);
    let anna = &now.contacts_of(Imaging)[0];
    assert_eq!(anna.name, "Anna Uusi");
    assert!(anna.roles.contains(&ImagingTechnical));
    assert!(anna.roles.contains(&Billing));
    let newer = renamed.accepting(Imaging, &imaging, true);
    assert_eq!(newer.contacts_of(Imaging)[0].name, "Anna");
}

#[test]
fn a_contact_that_was_typed_again_is_the_same_one() {
    let mut typed_again = contact(77, "arto ", &[Administrative, Disturbance]);
    typed_again.email = "Nimi2@esimerkki.fi".to_owned();
    typed_again.certificate_number.clear();
    let application = ApplicationDraft {
        contacts: vec![typed_again],
        ..accepted()
    };
    for newer in [true, false] {
        let now = customership().accepting(Imaging, &application, newer);
        let seen = now.contacts_of(PatientData);
        let arto: Vec<_> = seen.iter().filter(|it| it.id == RowId(2)).collect();
        assert_eq!(seen.len(), 3, "{newer}");
        assert_eq!(arto[0].certificate_number, "00100000017", "{newer}");
        assert!(arto[0].roles.contains(&Disturbance), "{newer}");
    }
}

#[test]
fn the_numbers_that_a_role_asks_for_come_with_the_role() {
    let mut known = customership();
    known.contacts[0].contact.certificate_number.clear();
    known.contacts[0].contact.phone.clear();
    let older = ApplicationDraft {
        contacts: vec![contact(1, "Anna", &[Disturbance, Archivist])],
        ..accepted()
    };
    let now = known.accepting(SocialWelfare, &older, false);
    let anna = &now.contacts_of(SocialWelfare)[0];
    assert_eq!(anna.certificate_number, "00100000017");
    assert_eq!(anna.phone, "+358 40 123 4567");
}

#[test]
fn a_row_that_became_someone_else_does_not_replace_the_contact_that_was_typed_again() {
    let carl = contact(5, "Carl", &[Administrative, Billing]);
    let first = ApplicationDraft {
        contacts: vec![carl.clone(), contact(6, "Arto", &[Archivist])],
        ..accepted()
    };
    let typed_again = ContactDraft {
        id: RowId(9),
        ..carl
    };
    let application = ApplicationDraft {
        contacts: vec![typed_again, contact(5, "Bertta", &[Archivist])],
        ..accepted()
    };
    let now = Customership::first(PatientData, &first).accepting(SocialWelfare, &application, true);
    assert_eq!(names(&now.contacts_of(SocialWelfare)), ["Bertta", "Carl"]);
}
