//! The rules of the joining application, across services, kinds of customer and first or later
//! application.

use kanta_shared::application::access_points::{
    AccessPointDraft, AccessPointRegister, RegisterAnswer, RegisterEntry,
};
use kanta_shared::application::{ApplicationContext, ApplicationDraft, Step};
use kanta_shared::contact::{ContactDraft, MAX_CONTACTS};
use kanta_shared::field::{
    AccessPointField, BillingField, ContactField, CustomerField, FieldPath, RowId,
};
use kanta_shared::filing::Filing;
use kanta_shared::fixtures::{
    clinic, context, contexts, county, home_care, pharmacy, practitioner, register, valid_draft,
};
use kanta_shared::journey::Progress;
use kanta_shared::problem::{HintKind, MAX_TEXT, ProblemKind};
use kanta_shared::role::ContactRole;
use kanta_shared::service::KantaService::{
    self, Imaging, PatientData, Prescription, SocialWelfare,
};
use kanta_shared::sorted::SortedSet;

const ROW: RowId = RowId(1);

fn oid_field() -> FieldPath {
    FieldPath::AccessPoint(ROW, AccessPointField::Oid)
}

fn contact(field: ContactField) -> FieldPath {
    FieldPath::Contact(ROW, field)
}

/// The codes of everything that is wrong with a valid draft after `change`, with their fields.
fn problems_after(
    context: &ApplicationContext,
    change: impl FnOnce(&mut ApplicationDraft),
) -> Vec<(String, String)> {
    let mut draft = valid_draft(context);
    change(&mut draft);
    match draft.parse(context) {
        Ok(_) => Vec::new(),
        Err(problems) => problems
            .iter()
            .map(|it| (it.field.to_string(), it.kind.code()))
            .collect(),
    }
}

#[track_caller]
fn check(
    context: &ApplicationContext,
    change: impl FnOnce(&mut ApplicationDraft),
    expected: &[(FieldPath, &str)],
) {
    let expected: Vec<_> = expected
        .iter()
        .map(|(field, code)| (field.to_string(), (*code).to_owned()))
        .collect();
    assert_eq!(problems_after(context, change), expected);
}

fn clinic_joins(service: KantaService) -> ApplicationContext {
    context(clinic(), service, true)
}

// Steps

#[track_caller]
fn check_steps(context: ApplicationContext, expected: &[Step]) {
    assert_eq!(
        ApplicationDraft::steps_for(&context).collect::<Vec<_>>(),
        expected
    );
}

// Inventory: 93, 99, 102
#[test]
fn every_application_has_the_steps_of_its_service_and_its_turn() {
    use Step::*;
    for (service, billing) in [
        (PatientData, true),
        (SocialWelfare, false),
        (Prescription, true),
        (Imaging, false),
    ] {
        let mut first = vec![
            Instructions,
            AccessPoints,
            Customer,
            Contacts,
            Billing,
            ServiceDescription,
            Commitment,
            Summary,
        ];
        first.retain(|it| *it != Billing || billing);
        let later: Vec<_> = first
            .iter()
            .copied()
            .filter(|it| *it != Commitment)
            .collect();
        check_steps(context(county(), service, true), &first);
        check_steps(context(county(), service, false), &later);
    }
}

// Inventory: 1, 6
#[test]
fn every_customer_can_get_through_every_application_that_is_open_to_it() {
    for context in contexts() {
        let draft = valid_draft(&context);
        let application = draft.parse(&context);
        assert!(
            application.is_ok(),
            "{}, {}: {application:?}",
            context.organisation.name,
            context.service
        );
        let journey = draft.journey(&context);
        assert!(journey.can_visit(Step::Summary));
        assert_eq!(journey.resume_at(), Some(Step::Summary));
    }
}

// Inventory: 99, 102
#[test]
fn the_commitment_is_part_of_the_first_application_only() {
    let first = context(clinic(), PatientData, true);
    assert!(
        valid_draft(&first)
            .parse(&first)
            .unwrap()
            .commitment
            .is_some()
    );
    let later = context(clinic(), PatientData, false);
    assert!(
        valid_draft(&later)
            .parse(&later)
            .unwrap()
            .commitment
            .is_none()
    );
}

#[test]
fn answers_on_steps_that_do_not_apply_are_kept_but_do_not_count() {
    let context = context(home_care(), SocialWelfare, true);
    check(
        &context,
        |it| it.billing.recipient = "x".repeat(MAX_TEXT + 1),
        &[],
    );
    let mut draft = valid_draft(&context);
    draft.billing.recipient = "Kirjanpito".to_owned();
    assert!(draft.parse(&context).unwrap().billing.is_none());
}

#[test]
fn a_new_application_asks_for_everything_in_page_order() {
    let context = context(clinic(), Prescription, true);
    let problems = ApplicationDraft::default().parse(&context).unwrap_err();
    let steps: Vec<_> = problems
        .iter()
        .filter_map(|it| ApplicationDraft::step_of(it.field))
        .collect();
    assert!(steps.is_sorted(), "{steps:?}");
    for step in ApplicationDraft::steps_for(&context)
        .filter(|it| !matches!(it, Step::Instructions | Step::Summary))
    {
        assert!(steps.contains(&step), "{step}");
    }
    assert_eq!(
        ApplicationDraft::default().journey(&context).resume_at(),
        Some(Step::AccessPoints)
    );
}

#[test]
fn the_problems_of_all_steps_are_those_of_the_whole() {
    for context in contexts() {
        let draft = ApplicationDraft::default();
        let on_steps: usize = ApplicationDraft::steps_for(&context)
            .map(|step| draft.problems_on(step, &context).len())
            .sum();
        assert_eq!(on_steps, draft.parse(&context).unwrap_err().len());
    }
}

#[test]
fn the_journey_shows_untouched_unfinished_and_complete_steps() {
    let context = clinic_joins(PatientData);
    let mut draft = ApplicationDraft {
        customer: valid_draft(&context).customer,
        ..ApplicationDraft::default()
    };
    draft.contacts.push(ContactDraft {
        name: "Maija".to_owned(),
        ..ContactDraft::new(ROW)
    });
    let progress = |step| {
        draft
            .journey(&context)
            .steps()
            .iter()
            .find(|it| it.step == step)
            .unwrap()
            .progress
    };
    assert_eq!(progress(Step::AccessPoints), Progress::NotStarted);
    assert_eq!(progress(Step::Customer), Progress::Complete);
    assert_eq!(progress(Step::Contacts), Progress::Unfinished);
    assert!(
        !draft.journey(&context).can_visit(Step::Commitment),
        "one does not sign what is not ready"
    );
    assert!(
        draft.journey(&context).can_visit(Step::Billing),
        "the rest may be filled in while waiting for an OID"
    );
}

#[test]
fn a_prefilled_step_is_not_complete_before_it_was_reviewed() {
    let context = clinic_joins(PatientData);
    let valid = valid_draft(&context);
    let mut draft = ApplicationDraft {
        customer: valid.customer.clone(),
        ..ApplicationDraft::default()
    }
    .prefilled();
    let progress = |draft: &ApplicationDraft| {
        let journey = draft.journey(&context);
        let stage = journey.steps().iter().find(|it| it.step == Step::Customer);
        stage.unwrap().progress
    };
    assert_eq!(progress(&draft), Progress::Unreviewed);
    draft.unreviewed.remove(&Step::Customer);
    assert_eq!(progress(&draft), Progress::Complete);
    draft = valid.prefilled();
    let journey = draft.journey(&context);
    assert_eq!(journey.resume_at(), Some(Step::AccessPoints));
    assert!(!journey.can_visit(Step::Summary));
}

// Access points

// Inventory: 54, 57
#[test]
fn an_access_point_is_judged_by_the_ladder_of_checks() {
    let context = clinic_joins(PatientData);
    for (oid, code) in [
        ("", "missing"),
        ("1.2.246..10.12345671.18", "oid.empty_arc"),
        ("1.2.246.10.02446831.10.1", "oid.leading_zero"),
        ("2.999.1", "not_finnish_oid"),
        ("1.2.246.10.70100023.10.0", "own_oid"),
        ("1.2.246.10.70100023.10.7", "own_oid"),
        ("1.2.246.10.70100023.19.1", "own_oid"),
        ("1.2.246.10.70100023", "own_oid"),
        ("1.2.246.537.6.202.2008", "code_set_oid"),
        ("1.2.246.10.70100111.18.77", "not_looked_up"),
        ("1.2.246.10.70100111.18.9", "closed_access_point"),
    ] {
        check(
            &context,
            |it| it.access_points[0].oid = oid.to_owned(),
            &[(oid_field(), code)],
        );
    }
    let unknown = "1.2.246.10.70100111.18.77";
    let mut asked = context;
    asked.register.keep(RegisterAnswer {
        oid: unknown.parse().unwrap(),
        entry: RegisterEntry::Unknown,
    });
    check(
        &asked,
        |it| it.access_points[0].oid = unknown.to_owned(),
        &[(oid_field(), "unknown_access_point")],
    );
}

#[test]
fn a_practitioners_own_number_is_not_an_access_point() {
    let context = context(practitioner(), PatientData, true);
    let own = context.organisation.oid.to_string();
    check(
        &context,
        |it| it.access_points[0].oid = own,
        &[(oid_field(), "own_oid")],
    );
}

#[test]
fn an_access_point_managed_by_the_customer_itself_is_fine() {
    let mut context = clinic_joins(PatientData);
    let own = "1.2.246.10.70100023.18.1";
    let entry = register().0[0].entry.clone();
    context.register.keep(RegisterAnswer {
        oid: own.parse().unwrap(),
        entry,
    });
    check(&context, |it| it.access_points[0].oid = own.to_owned(), &[]);
}

#[test]
fn the_oid_is_taken_in_any_manner_of_writing() {
    let context = clinic_joins(PatientData);
    let typed = " URN:OID:1.2.246.10.70100111.18.1 ";
    check(
        &context,
        |it| it.access_points[0].oid = typed.to_owned(),
        &[],
    );
}

#[test]
fn another_organisations_node_is_a_hint_and_the_register_decides() {
    let context = clinic_joins(PatientData);
    let mut draft = valid_draft(&context);
    draft.access_points[0].oid = "1.2.246.10.32213086.10.0".to_owned();
    let hints = draft.hints_on(Step::AccessPoints, &context);
    assert_eq!(
        hints.iter().map(|it| it.kind.clone()).collect::<Vec<_>>(),
        [HintKind::LooksLikeOrganisation]
    );
    assert_eq!(
        draft
            .problems_on(Step::AccessPoints, &context)
            .of(oid_field()),
        Some(&ProblemKind::NotLookedUp)
    );
}

#[test]
fn a_repeated_access_point_is_found_in_any_notation() {
    let context = clinic_joins(PatientData);
    let second = FieldPath::AccessPoint(RowId(2), AccessPointField::Oid);
    let repeat = |it: &mut ApplicationDraft| {
        let oid = format!("urn:oid:{}", it.access_points[0].oid);
        it.access_points.push(AccessPointDraft {
            id: RowId(2),
            oid,
            ..it.access_points[0].clone()
        });
    };
    check(&context, repeat, &[(second, "duplicate_access_point")]);
    let same_id = |it: &mut ApplicationDraft| {
        let twin = it.access_points[0].clone();
        it.access_points.push(AccessPointDraft {
            oid: String::new(),
            ..twin
        });
    };
    check(
        &context,
        same_id,
        &[
            (oid_field(), "duplicate_access_point"),
            (oid_field(), "missing"),
        ],
    );
}

// Inventory: 55, 57
#[test]
fn a_system_has_to_be_chosen_and_offered() {
    let systems = FieldPath::AccessPoint(ROW, AccessPointField::Systems);
    let context = clinic_joins(PatientData);
    check(
        &context,
        |it| it.access_points[0].systems.clear(),
        &[(systems, "missing")],
    );
    let other = SortedSet::from(["Sosiaali-Esimerkki".to_owned()]);
    check(
        &context,
        |it| it.access_points[0].systems = other,
        &[(systems, "system_not_offered")],
    );
    let imaging_only = "1.2.246.10.70100111.18.3".to_owned();
    check(
        &context,
        |it| it.access_points[0].oid = imaging_only,
        &[(systems, "no_system_for_service")],
    );
}

// Inventory: 37
#[test]
fn only_pharmacies_use_a_pharmacys_system() {
    let pharmacy_point = "1.2.246.10.70100111.18.4";
    let choose = |it: &mut ApplicationDraft| {
        it.access_points[0].oid = pharmacy_point.to_owned();
        it.access_points[0].systems = SortedSet::from(["Apteekki-Esimerkki".to_owned()]);
        it.renewal_requests = None;
    };
    check(&context(pharmacy(), Prescription, true), choose, &[]);
    let systems = FieldPath::AccessPoint(ROW, AccessPointField::Systems);
    check(
        &clinic_joins(Prescription),
        choose,
        &[(systems, "no_system_for_service")],
    );
}

// Inventory: 59
#[test]
fn imaging_needs_a_viewer_system() {
    let viewer = FieldPath::AccessPoint(ROW, AccessPointField::ViewerSystems);
    check(
        &clinic_joins(Imaging),
        |it| it.access_points[0].viewer_systems.clear(),
        &[(viewer, "missing")],
    );
    check(
        &clinic_joins(PatientData),
        |it| it.access_points[0].viewer_systems.clear(),
        &[],
    );
    // There is none to choose before it is known which access point it is.
    check(
        &clinic_joins(Imaging),
        |it| {
            it.access_points[0].oid.clear();
            it.access_points[0].viewer_systems.clear();
        },
        &[(oid_field(), "missing")],
    );
}

// Inventory: 51
#[test]
fn at_least_one_access_point_is_given() {
    check(
        &clinic_joins(PatientData),
        |it| it.access_points.clear(),
        &[(FieldPath::AccessPoints, "missing")],
    );
}

// Inventory: 60, 63
#[test]
fn renewal_requests_are_asked_where_a_chosen_system_can_take_them() {
    let renewal = FieldPath::RenewalRequests;
    let prescription = clinic_joins(Prescription);
    check(
        &prescription,
        |it| it.renewal_requests = None,
        &[(renewal, "missing")],
    );
    check(&prescription, |it| it.renewal_requests = Some(false), &[]);
    let without = |answer| {
        move |it: &mut ApplicationDraft| {
            it.access_points[0].systems = SortedSet::from(["Ajanvaraus-Esimerkki".to_owned()]);
            it.renewal_requests = answer;
        }
    };
    check(&prescription, without(None), &[]);
    check(&prescription, without(Some(true)), &[]);
    for context in [
        clinic_joins(PatientData),
        context(pharmacy(), Prescription, true),
    ] {
        check(&context, |it| it.renewal_requests = None, &[]);
    }
}

// Customer data

// Inventory: 71
#[test]
fn customer_data_has_everything_that_letters_need() {
    let context = clinic_joins(PatientData);
    let customer = FieldPath::Customer;
    check(
        &context,
        |it| it.customer.email.clear(),
        &[(customer(CustomerField::Email), "missing")],
    );
    check(
        &context,
        |it| it.customer.street.clear(),
        &[(customer(CustomerField::Street), "missing")],
    );
    check(
        &context,
        |it| it.customer.postal_code = "0010".to_owned(),
        &[(
            customer(CustomerField::PostalCode),
            "postal_code.wrong_length",
        )],
    );
    check(
        &context,
        |it| it.customer.post_office.clear(),
        &[(customer(CustomerField::PostOffice), "missing")],
    );
    check(
        &context,
        |it| it.customer.phone = "020 634 7787".to_owned(),
        &[],
    );
    check(
        &context,
        |it| it.customer.street = "x".repeat(MAX_TEXT + 1),
        &[(customer(CustomerField::Street), "too_long")],
    );
    check(
        &context,
        |it| it.customer.street = "a\0b".to_owned(),
        &[(customer(CustomerField::Street), "control_character")],
    );
}

#[test]
fn a_visiting_address_is_given_as_a_whole_or_not_at_all() {
    let begun =
        |it: &mut ApplicationDraft| it.customer.visiting_street = "Toinen katu 2".to_owned();
    let rest = [
        (
            FieldPath::Customer(CustomerField::VisitingPostalCode),
            "missing",
        ),
        (
            FieldPath::Customer(CustomerField::VisitingPostOffice),
            "missing",
        ),
    ];
    check(&clinic_joins(PatientData), begun, &rest);
    check(&context(pharmacy(), Prescription, true), begun, &[]);
}

// Contacts

// Inventory: 75
#[test]
fn a_contact_needs_a_name_an_address_and_a_role() {
    let context = clinic_joins(PatientData);
    check(
        &context,
        |it| it.contacts[0].name = "  ".to_owned(),
        &[(contact(ContactField::Name), "missing")],
    );
    check(
        &context,
        |it| it.contacts[0].email.clear(),
        &[(contact(ContactField::Email), "missing")],
    );
    check(&context, |it| it.contacts[0].title.clear(), &[]);
    let idle = |it: &mut ApplicationDraft| {
        let email = "toinen@esimerkki.fi".to_owned();
        it.contacts.push(ContactDraft {
            id: RowId(2),
            roles: SortedSet::new(),
            email,
            ..it.contacts[0].clone()
        });
    };
    check(
        &context,
        idle,
        &[(FieldPath::Contact(RowId(2), ContactField::Roles), "missing")],
    );
}

// Inventory: 84, 88
#[test]
fn the_roles_that_must_be_held_are_those_of_the_service() {
    let missing = |context: &ApplicationContext| {
        let mut draft = valid_draft(context);
        draft.contacts[0].roles = SortedSet::from([ContactRole::Technical]);
        let problems = draft.problems_on(Step::Contacts, context);
        let roles = problems.iter().filter_map(|it| match it.kind {
            ProblemKind::RoleMissing { role } => Some(role),
            _ => None,
        });
        roles.collect::<Vec<_>>()
    };
    use ContactRole::{Administrative, Archivist, Billing, ImagingTechnical};
    assert_eq!(
        missing(&clinic_joins(PatientData)),
        [Administrative, Billing, Archivist]
    );
    assert_eq!(
        missing(&context(home_care(), SocialWelfare, true)),
        [Administrative, Archivist]
    );
    assert_eq!(
        missing(&clinic_joins(Prescription)),
        [Administrative, Billing]
    );
    assert_eq!(
        missing(&clinic_joins(Imaging)),
        [Administrative, ImagingTechnical]
    );
    assert_eq!(
        missing(&context(pharmacy(), Prescription, true)),
        [Administrative, Billing]
    );
}

// Inventory: 84, 89
#[test]
fn a_role_of_another_service_is_a_problem() {
    let with_archivist = |it: &mut ApplicationDraft| {
        it.contacts[0].roles.insert(ContactRole::Archivist);
    };
    check(
        &clinic_joins(Prescription),
        with_archivist,
        &[(contact(ContactField::Roles), "role_not_offered")],
    );
}

// Inventory: 85
#[test]
fn only_the_archivist_needs_a_certificate_number() {
    let context = clinic_joins(PatientData);
    let number = contact(ContactField::CertificateNumber);
    check(
        &context,
        |it| it.contacts[0].certificate_number.clear(),
        &[(number, "missing")],
    );
    check(
        &context,
        |it| it.contacts[0].certificate_number = "1234567890".to_owned(),
        &[(number, "certificate_number.wrong_length")],
    );
    check(
        &clinic_joins(Imaging),
        |it| it.contacts[0].certificate_number.clear(),
        &[],
    );
    let hints = |certificate_number: &str| {
        let mut draft = valid_draft(&context);
        draft.contacts[0].certificate_number = certificate_number.to_owned();
        assert!(draft.parse(&context).is_ok(), "a hint stops no user");
        draft
            .hints_on(Step::Contacts, &context)
            .into_iter()
            .map(|it| it.kind.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(hints("00100000017"), []);
    assert_eq!(
        hints("01234567890"),
        [HintKind::CertificateNumberCheckDigit]
    );
    assert_eq!(hints("A2345678901"), [HintKind::CertificateNumberLetter]);
}

// Inventory: 79, 80
#[test]
fn recipients_of_disturbance_notices_need_a_number_that_takes_text_messages() {
    let context = clinic_joins(Imaging);
    let phone = contact(ContactField::Phone);
    check(
        &context,
        |it| it.contacts[0].phone.clear(),
        &[(phone, "missing")],
    );
    let landline = "09 123 4567";
    let problems = problems_after(&context, |it| it.contacts[0].phone = landline.to_owned());
    assert_eq!(problems.len(), 1);
    assert!(problems[0].1.starts_with("sms_phone."), "{problems:?}");
    let without_role = |it: &mut ApplicationDraft| {
        it.contacts[0].roles.remove(&ContactRole::Disturbance);
        it.contacts[0].phone = landline.to_owned();
    };
    check(&context, without_role, &[]);
}

#[test]
fn a_repeated_contact_is_a_problem() {
    let repeat = |it: &mut ApplicationDraft| {
        let name = format!(" {} ", it.contacts[0].name.to_uppercase());
        it.contacts.push(ContactDraft {
            id: RowId(2),
            name,
            ..it.contacts[0].clone()
        });
    };
    let second = FieldPath::Contact(RowId(2), ContactField::Name);
    check(
        &clinic_joins(PatientData),
        repeat,
        &[(second, "duplicate_contact")],
    );
    // It is not known which of two with one id counts.
    let same_id = |it: &mut ApplicationDraft| {
        let twin = it.contacts[0].clone();
        it.contacts.push(ContactDraft {
            email: "toinen@esimerkki.fi".to_owned(),
            ..twin
        });
    };
    check(
        &clinic_joins(PatientData),
        same_id,
        &[(contact(ContactField::Name), "duplicate_contact")],
    );
}

#[test]
fn there_is_a_limit_to_contacts() {
    let crowd = |it: &mut ApplicationDraft| {
        let more = (2..=MAX_CONTACTS as u32 + 1).map(|id| ContactDraft {
            id: RowId(id),
            name: format!("Henkilö {id}"),
            ..it.contacts[0].clone()
        });
        let more: Vec<_> = more.collect();
        it.contacts.extend(more);
    };
    check(
        &clinic_joins(PatientData),
        crowd,
        &[(FieldPath::Contacts, "too_many_rows")],
    );
}

// Billing, acceptances

#[test]
fn an_e_invoice_address_and_its_operator_come_together() {
    let context = clinic_joins(PatientData);
    let operator = FieldPath::Billing(BillingField::Operator);
    let address = FieldPath::Billing(BillingField::EInvoiceAddress);
    check(
        &context,
        |it| it.billing.e_invoice_address = "003702462460".to_owned(),
        &[(operator, "missing")],
    );
    check(
        &context,
        |it| it.billing.operator = "BAWCFI22".to_owned(),
        &[(address, "missing")],
    );
    let both = |it: &mut ApplicationDraft| {
        it.billing.e_invoice_address = "FI21 1234 5600 0007 85".to_owned();
        it.billing.operator = "bawcfi22".to_owned();
    };
    check(&context, both, &[]);
}

// Inventory: 98, 102
#[test]
fn only_the_text_in_force_can_be_accepted() {
    let context = clinic_joins(PatientData);
    check(
        &context,
        |it| it.service_description = None,
        &[(FieldPath::ServiceDescription, "missing")],
    );
    check(
        &context,
        |it| it.commitment = None,
        &[(FieldPath::Commitment, "missing")],
    );
    let earlier =
        |it: &mut ApplicationDraft| it.commitment.as_mut().unwrap().hash = "earlier".to_owned();
    check(
        &context,
        earlier,
        &[(FieldPath::Commitment, "document_changed")],
    );
}

// On the wire

#[test]
fn a_draft_survives_the_wire() {
    for context in contexts() {
        let draft = valid_draft(&context);
        let json = serde_json::to_string(&draft).unwrap();
        assert_eq!(
            serde_json::from_str::<ApplicationDraft>(&json).unwrap(),
            draft
        );
    }
}

#[test]
fn an_unknown_field_is_refused() {
    assert!(
        serde_json::from_str::<ApplicationDraft>(r#"{"customer":{"shoe_size":"43"}}"#).is_err()
    );
}

#[test]
fn a_pointer_leads_to_the_field_in_the_json() {
    let context = clinic_joins(PatientData);
    let mut draft = valid_draft(&context);
    draft.contacts.insert(0, ContactDraft::new(RowId(99)));
    let json = serde_json::to_value(&draft).unwrap();
    for problem in &draft.parse(&context).unwrap_err() {
        let pointer = draft.pointer(problem.field);
        assert!(
            json.pointer(pointer.trim_start_matches('#')).is_some(),
            "{pointer}"
        );
    }
    assert_eq!(
        draft.pointer(contact(ContactField::Phone)),
        "#/contacts/1/phone"
    );
}

#[test]
fn an_answer_of_the_register_replaces_an_earlier_one() {
    let mut register = AccessPointRegister::default();
    let oid: kanta_shared::values::Oid = "1.2.246.10.70100111.18.1".parse().unwrap();
    register.keep(RegisterAnswer {
        oid: oid.clone(),
        entry: RegisterEntry::Unknown,
    });
    register.keep(RegisterAnswer {
        oid: oid.clone(),
        entry: RegisterEntry::Closed,
    });
    assert_eq!(register.entry(&oid), Some(&RegisterEntry::Closed));
}
