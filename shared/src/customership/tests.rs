use super::*;
use crate::application::ApplicationContext;
use crate::fixtures::{context, county, valid_draft};
use crate::problem::ProblemKind;
use crate::role::ContactRole::{self, Administrative, Archivist, Billing, Disturbance};
use crate::service::KantaService::{PatientData, SocialWelfare};
use crate::sorted::SortedSet;

mod accepting;
mod changes;
mod editing;
mod notices;
mod propagation;

fn contact(id: u32, name: &str, roles: &[ContactRole]) -> ContactDraft {
    ContactDraft {
        name: name.to_owned(),
        email: format!("nimi{id}@esimerkki.fi"),
        phone: "+358 40 123 4567".to_owned(),
        certificate_number: "00100000017".to_owned(),
        roles: roles.iter().copied().collect(),
        ..ContactDraft::new(RowId(id))
    }
}

fn patient_data() -> ApplicationContext {
    context(county(), PatientData, false)
}

fn accepted() -> ApplicationDraft {
    valid_draft(&patient_data())
}

/// Anna does all of Kanta, Arto keeps the archive of patients and Saara that of clients.
fn customership() -> Customership {
    let first = ApplicationDraft {
        contacts: vec![
            contact(1, "Anna", &[Administrative, Billing]),
            contact(2, "Arto", &[Archivist]),
        ],
        ..accepted()
    };
    let second = ApplicationDraft {
        contacts: vec![
            contact(1, "Anna", &[Administrative, Billing]),
            contact(3, "Saara", &[Archivist, Disturbance]),
        ],
        ..accepted()
    };
    Customership::first(PatientData, &first).accepting(SocialWelfare, &second, true)
}

fn names(contacts: &[ContactDraft]) -> Vec<&str> {
    contacts.iter().map(|it| it.name.as_str()).collect()
}

#[track_caller]
fn check(contacts: Vec<ContactDraft>, expected: &[ProblemKind]) {
    let data = SectionData::Contacts(contacts);
    let problems = customership().problems_with(
        &data,
        &accepted(),
        &patient_data(),
        &[PatientData, SocialWelfare],
    );
    let found: Vec<_> = problems.iter().map(|it| it.kind.clone()).collect();
    assert_eq!(found, expected);
}

// Inventory: 122, 123
#[test]
fn a_service_shows_its_own_roles_and_the_common_ones() {
    let customership = customership();
    let seen = customership.contacts_of(PatientData);
    assert_eq!(names(&seen), ["Anna", "Arto", "Saara"]);
    assert_eq!(seen[2].roles, SortedSet::from([Disturbance]));
    let social = customership.contacts_of(SocialWelfare);
    assert_eq!(names(&social), ["Anna", "Saara"]);
    assert_eq!(social[1].roles, SortedSet::from([Disturbance, Archivist]));
    let others = |row| {
        customership
            .other_services(RowId(row), PatientData)
            .collect::<Vec<_>>()
    };
    assert_eq!(others(3), [SocialWelfare]);
    assert_eq!(others(1), []);
}

#[test]
fn the_current_data_is_right_by_the_rules_of_the_application() {
    for in_use in [PatientData, SocialWelfare] {
        let context = context(county(), in_use, false);
        let draft = customership().draft_for(in_use, &valid_draft(&context));
        assert_eq!(draft.parse(&context).map(|_| ()), Ok(()), "{in_use}");
    }
}
