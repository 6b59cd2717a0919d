use super::*;
use crate::field::ContactField;
use crate::role::ContactRole::DataProtectionOfficer;

// Inventory: 129
#[test]
fn a_contact_that_is_removed_is_gone_from_every_service() {
    let mut contacts = customership().contacts_of(PatientData);
    contacts.remove(2);
    let changed = customership().changed(PatientData, &SectionData::Contacts(contacts));
    assert_eq!(names(&changed.contacts_of(SocialWelfare)), ["Anna"]);
}

#[test]
fn contacts_that_a_service_does_not_show_are_not_touched() {
    let contacts = customership().contacts_of(SocialWelfare);
    let changed = customership().changed(SocialWelfare, &SectionData::Contacts(contacts));
    assert_eq!(changed, customership());
}

#[test]
fn a_contact_that_a_service_does_not_show_cannot_be_replaced_by_its_id() {
    let mut contacts = customership().contacts_of(SocialWelfare);
    // Arto has a role in patient data only.
    contacts.push(contact(2, "Toinen", &[Disturbance]));
    let data = SectionData::Contacts(contacts);
    assert_eq!(
        customership().changed(SocialWelfare, &data),
        customership(),
        "Arto is still himself"
    );
    let context = context(county(), SocialWelfare, false);
    let problems = customership().problems_with(
        &data,
        &valid_draft(&context),
        &context,
        &[PatientData, SocialWelfare],
    );
    let found: Vec<_> = problems
        .iter()
        .map(|it| (it.field, it.kind.clone()))
        .collect();
    let name = FieldPath::Contact(RowId(2), ContactField::Name);
    assert_eq!(found, [(name, ProblemKind::DuplicateContact)]);
}

#[test]
fn a_change_that_leaves_a_required_role_empty_is_refused() {
    let seen = customership().contacts_of(PatientData);
    check(seen.clone(), &[]);
    check(
        seen[..2].to_vec(),
        &[ProblemKind::RoleMissingElsewhere {
            role: Archivist,
            service: SocialWelfare,
        }],
    );
    check(
        vec![seen[0].clone(), seen[2].clone()],
        &[ProblemKind::RoleMissing { role: Archivist }],
    );
    let mut without_billing = seen.clone();
    without_billing[0].roles.remove(&Billing);
    check(
        without_billing,
        &[ProblemKind::RoleMissing { role: Billing }],
    );
}

#[test]
fn a_role_that_only_another_service_requires_has_to_stay_filled() {
    let seen = customership().contacts_of(SocialWelfare);
    let mut contacts = seen.clone();
    contacts[0].roles.remove(&Billing);
    let context = context(county(), SocialWelfare, false);
    let problems = customership().problems_with(
        &SectionData::Contacts(contacts),
        &valid_draft(&context),
        &context,
        &[PatientData, SocialWelfare],
    );
    let found: Vec<_> = problems.iter().map(|it| it.kind.clone()).collect();
    assert_eq!(found, [ProblemKind::RoleMissing { role: Billing }]);
}

#[test]
fn an_archivist_needs_the_number_and_a_recipient_of_notices_takes_text_messages() {
    let seen = customership().contacts_of(PatientData);
    let mut without_number = seen.clone();
    without_number[1].certificate_number.clear();
    check(without_number, &[ProblemKind::Missing]);
    let mut landline = seen;
    landline[2].phone = "09 123 4567".to_owned();
    let data = SectionData::Contacts(landline);
    let problems =
        customership().problems_with(&data, &accepted(), &patient_data(), &[PatientData]);
    let codes: Vec<_> = problems.iter().map(|it| it.kind.code()).collect();
    assert_eq!(codes, ["sms_phone.not_mobile"]);
}

#[test]
fn a_contact_with_a_role_in_another_service_may_have_none_here() {
    let mut contacts = customership().contacts_of(PatientData);
    contacts[2].roles.clear();
    check(contacts.clone(), &[]);
    let changed = customership().changed(PatientData, &SectionData::Contacts(contacts));
    assert_eq!(names(&changed.contacts_of(PatientData)), ["Anna", "Arto"]);
    assert_eq!(
        names(&changed.contacts_of(SocialWelfare)),
        ["Anna", "Saara"]
    );
    let mut without_archivist = customership().contacts_of(PatientData);
    without_archivist[0].roles.insert(Archivist);
    without_archivist[1].roles.clear();
    check(without_archivist, &[ProblemKind::Missing]);
}

#[test]
fn a_number_that_the_form_does_not_show_is_not_lost() {
    let mut contacts = customership().contacts_of(PatientData);
    contacts[2].certificate_number.clear();
    let changed = customership().changed(PatientData, &SectionData::Contacts(contacts));
    let saara = &changed.contacts_of(SocialWelfare)[1];
    assert_eq!(saara.certificate_number, "00100000017");
}

#[test]
fn no_contact_may_be_repeated_in_any_service() {
    let mut contacts = customership().contacts_of(PatientData);
    contacts.push(contact(1, "Toinen", &[DataProtectionOfficer]));
    check(contacts, &[ProblemKind::DuplicateContact]);
    let mut contacts = customership().contacts_of(SocialWelfare);
    let mut arto = contact(9, "Arto", &[DataProtectionOfficer]);
    arto.email = "nimi2@esimerkki.fi".to_owned();
    contacts.push(arto);
    let context = context(county(), SocialWelfare, false);
    let problems = customership().problems_with(
        &SectionData::Contacts(contacts),
        &valid_draft(&context),
        &context,
        &[PatientData, SocialWelfare],
    );
    let found: Vec<_> = problems.iter().map(|it| it.kind.clone()).collect();
    assert_eq!(found, [ProblemKind::DuplicateContact]);
}
