//! Services in use: what customers have said about themselves, and how they change it.

use axum::http::StatusCode;
use kanta_backend_mock::desk;
use kanta_backend_mock::scenarios::Scenario;
use kanta_backend_mock::storage::outbox::LetterKind;
use kanta_shared::api::customership::{Changed, CustomershipDetails};
use kanta_shared::api::error::{Current, ErrorCode};
use kanta_shared::api::{Receipt, paths};
use kanta_shared::application::ApplicationDraft;
use kanta_shared::billing::BillingDraft;
use kanta_shared::contact::ContactDraft;
use kanta_shared::customer::CustomerDraft;
use kanta_shared::customership::{Change, Section, SectionData};
use kanta_shared::field::{BillingField, ContactField, CustomerField, FieldPath, RowId};
use kanta_shared::fixtures::{county, valid_draft};
use kanta_shared::language::LetterLanguage;
use kanta_shared::role::ContactRole;
use kanta_shared::service::KantaService::{self, Imaging, PatientData, Prescription};
use kanta_shared::session::Basis;
use serde_json::json;

use crate::helpers::{Answer, Browser, TestApp};

impl Browser<'_> {
    #[track_caller]
    pub(crate) fn customership(&self, service: KantaService) -> CustomershipDetails {
        self.get(paths::customership(service))
            .expect(StatusCode::OK)
            .json()
    }

    fn try_to_change(&self, seen: &CustomershipDetails, data: &SectionData) -> Answer {
        self.post(paths::changes(seen.context.service))
            .if_match(seen.version)
            .json(data)
            .send()
    }

    #[track_caller]
    pub(crate) fn change(&self, seen: &CustomershipDetails, data: &SectionData) -> Changed {
        self.try_to_change(seen, data)
            .expect(StatusCode::CREATED)
            .json()
    }
}

/// The customer with another e-mail address.
fn new_email(seen: &CustomershipDetails, email: &str) -> SectionData {
    SectionData::Customer(CustomerDraft {
        email: email.to_owned(),
        ..seen.customership.customer.clone()
    })
}

/// The contacts that the service shows, changed by `change`.
fn contacts(
    seen: &CustomershipDetails,
    change: impl FnOnce(&mut Vec<ContactDraft>),
) -> SectionData {
    let mut contacts = seen.draft().contacts;
    change(&mut contacts);
    SectionData::Contacts(contacts)
}

// Inventory: 44, 117, 121
#[test]
fn a_service_in_use_shows_what_stands() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    let answer = browser.get(paths::customership(PatientData));
    assert_eq!(answer.etag(), "\"v1\"");
    let details: CustomershipDetails = answer.expect(StatusCode::OK).json();
    assert_eq!(details.in_use, [PatientData]);
    assert_eq!(details.since.date(), "15.12.2025");
    assert_eq!(details.history, []);
    let draft = details.draft();
    assert_eq!(draft.access_points.len(), 1);
    assert_eq!(draft.contacts.len(), 3);
    assert!(
        details
            .problems_with(&SectionData::of(Section::Contacts, &draft))
            .is_empty()
    );
}

#[test]
fn what_is_not_in_use_is_not_there() {
    let app = TestApp::new();
    let county = app.acting("mandate-holder", "county");
    for service in [Imaging, Prescription] {
        county
            .get(paths::customership(service))
            .error(ErrorCode::NotFound);
    }
    county
        .get("/api/v1/customership/nothing")
        .error(ErrorCode::NotFound);
    let clinic = app.acting("managing-director", "clinic");
    clinic
        .get(paths::customership(PatientData))
        .error(ErrorCode::NotFound);
    let seen = county.customership(PatientData);
    clinic
        .try_to_change(&seen, &new_email(&seen, "toinen@esimerkki.fi"))
        .error(ErrorCode::NotFound);
}

// Inventory: 117, 131
#[test]
fn a_change_has_a_reference_and_stands_in_the_history() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    let seen = browser.customership(PatientData);
    let answer = browser.try_to_change(&seen, &new_email(&seen, "uusi@esimerkki.fi"));
    assert_eq!(answer.etag(), "\"v2\"");
    let Changed { record, details } = answer.expect(StatusCode::CREATED).json();
    assert_eq!(record.by.person, "Venla Valtuutettu");
    assert_eq!(record.by.basis, Basis::AdoptionMandate);
    assert_eq!(record.section, Section::Customer);
    let [Change::Field { field, .. }] = record.changes.as_slice() else {
        panic!("{record:?}");
    };
    assert_eq!(*field, FieldPath::Customer(CustomerField::Email));
    assert_eq!(details.history, std::slice::from_ref(&record));
    assert_eq!(details.customership.customer.email, "uusi@esimerkki.fi");
    assert_eq!(browser.customership(PatientData), details);

    let again = contacts(&details, |all| all[0].phone = "+358 50 123 4567".to_owned());
    let changed = browser.change(&details, &again);
    assert_ne!(changed.record.reference, record.reference);
    assert_eq!(changed.details.history, [changed.record, record]);
}

#[test]
fn what_changes_nothing_is_refused() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    let seen = browser.customership(PatientData);
    let same = SectionData::Customer(seen.customership.customer.clone());
    browser
        .try_to_change(&seen, &same)
        .error(ErrorCode::WrongState);
    assert_eq!(browser.customership(PatientData), seen);
}

#[test]
fn of_two_people_the_second_sees_what_the_first_has_changed() {
    let app = TestApp::new();
    let (one, other) = (
        app.acting("mandate-holder", "county"),
        app.acting("two-hats", "county"),
    );
    let seen = one.customership(PatientData);
    let changed = one.change(&seen, &new_email(&seen, "yksi@esimerkki.fi"));
    let answer = other.try_to_change(&seen, &new_email(&seen, "toinen@esimerkki.fi"));
    assert_eq!(answer.etag(), "\"v2\"");
    let error = answer.error(ErrorCode::PreconditionFailed);
    let seen_by_other = CustomershipDetails {
        recovery_key: other.customership(PatientData).recovery_key,
        ..changed.details
    };
    assert_eq!(error.current, Current::of(&seen_by_other).ok());
    other
        .post(paths::changes(PatientData))
        .json(&new_email(&seen, "toinen@esimerkki.fi"))
        .send()
        .error(ErrorCode::PreconditionRequired);
}

#[test]
fn what_is_left_to_correct_is_named_by_its_field() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    let seen = browser.customership(PatientData);
    let check = |data: SectionData, field: FieldPath, pointer: &str, code: &str| {
        let error = browser
            .try_to_change(&seen, &data)
            .error(ErrorCode::Validation);
        let [found] = error.errors.as_slice() else {
            panic!("{:?}", error.errors);
        };
        let found = (found.field, found.pointer.as_str(), found.code.as_str());
        assert_eq!(found, (field, pointer, code));
    };
    check(
        new_email(&seen, "osoite"),
        FieldPath::Customer(CustomerField::Email),
        "#/data/email",
        "email.missing_at",
    );
    check(
        contacts(&seen, |all| all[2].certificate_number.clear()),
        FieldPath::Contact(RowId(3), ContactField::CertificateNumber),
        "#/data/2/certificate_number",
        "missing",
    );
    check(
        contacts(&seen, |all| all[1].phone = "09 123 4567".to_owned()),
        FieldPath::Contact(RowId(2), ContactField::Phone),
        "#/data/1/phone",
        "sms_phone.not_mobile",
    );
    check(
        contacts(&seen, |all| drop(all.remove(2))),
        FieldPath::Contacts,
        "#/data",
        "role_missing",
    );
    check(
        SectionData::Billing(BillingDraft {
            recipient: String::new(),
            ..seen.customership.billing.clone()
        }),
        FieldPath::Billing(BillingField::Recipient),
        "#/data/recipient",
        "missing",
    );
    assert_eq!(browser.customership(PatientData), seen);
}

// Inventory: 122, 123, 129
#[test]
fn a_contact_that_is_shared_changes_and_goes_everywhere() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "leaving");
    let seen = browser.customership(PatientData);
    assert_eq!(seen.in_use, [PatientData, Prescription]);
    assert_eq!(browser.customership(Prescription).draft().contacts.len(), 2);
    let renamed = contacts(&seen, |all| all[0].name = "Anna Uusi".to_owned());
    let seen = browser.change(&seen, &renamed).details;
    let prescription = browser.customership(Prescription).draft();
    assert_eq!(prescription.contacts[0].name, "Anna Uusi");
    let without = contacts(&seen, |all| {
        let gone = all.remove(1);
        all[0].roles.extend(gone.roles);
    });
    browser.change(&seen, &without);
    assert_eq!(browser.customership(Prescription).draft().contacts.len(), 1);
}

// Inventory: 133
#[test]
fn billing_is_changed_only_where_it_is_asked() {
    let app = TestApp::new();
    let county = app.acting("mandate-holder", "county");
    let imaging = county.fill_in(Imaging);
    county.send(&imaging, "a").expect(StatusCode::OK);
    app.do_(|it| desk::accept(it, &imaging.id));
    let seen = county.customership(Imaging);
    assert_eq!(seen.draft().billing, BillingDraft::default());
    let billing = SectionData::Billing(BillingDraft {
        recipient: "Toinen".to_owned(),
        ..seen.customership.billing.clone()
    });
    county
        .try_to_change(&seen, &billing)
        .error(ErrorCode::WrongState);
    let seen = county.customership(PatientData);
    let changed = county.change(&seen, &billing);
    assert_eq!(changed.details.draft().billing.recipient, "Toinen");
}

#[test]
fn who_may_only_look_changes_nothing_and_does_not_see_billing() {
    let app = TestApp::of(Scenario::Katso);
    let master = app.acting("katso-master", "county");
    let seen = master.customership(PatientData);
    let billing = SectionData::Billing(BillingDraft {
        reference: "Viite".to_owned(),
        ..seen.customership.billing.clone()
    });
    let seen = master.change(&seen, &billing).details;
    assert_eq!(seen.history.len(), 1);

    let technical = app.acting("katso-technical", "county");
    let shown = technical.customership(PatientData);
    assert_eq!(shown.customership.billing, BillingDraft::default());
    assert_eq!(shown.customership.contacts, seen.customership.contacts);
    assert_eq!(shown.accepted.billing, BillingDraft::default());
    assert_eq!(shown.accepted.access_points.len(), 1);
    assert_eq!(shown.history, []);
    let keys = [&seen, &shown].map(|it| it.recovery_key.is_some());
    assert_eq!(keys, [true, false], "for what may be typed");
    for data in [billing, new_email(&seen, "uusi@esimerkki.fi")] {
        technical
            .try_to_change(&shown, &data)
            .error(ErrorCode::NotPermitted);
    }
    let dpo = app.acting("katso-dpo", "county").customership(PatientData);
    assert_eq!(dpo.accepted.access_points, []);
    let reader = app.acting("katso-reader", "county");
    let shown = reader.customership(PatientData);
    assert_eq!(shown.customership, seen.customership);
    assert_eq!(shown.history, seen.history);
    reader
        .try_to_change(&shown, &new_email(&seen, "uusi@esimerkki.fi"))
        .error(ErrorCode::NotPermitted);
    let guidelines = TestApp::new();
    guidelines
        .acting("guidelines-reader", "county")
        .get(paths::customership(PatientData))
        .error(ErrorCode::NotPermitted);
}

// Inventory: 67
#[test]
fn a_new_application_begins_with_what_stands_and_follows_it() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    let seen = browser.customership(PatientData);
    let seen = browser
        .change(&seen, &new_email(&seen, "uusi@esimerkki.fi"))
        .details;
    let imaging = browser.start(Imaging);
    assert_eq!(imaging.draft.customer.email, "uusi@esimerkki.fi");
    assert_eq!(imaging.draft.contacts.len(), 2);
    let draft = ApplicationDraft {
        contacts: imaging.draft.contacts.clone(),
        customer: imaging.draft.customer.clone(),
        ..valid_draft(&imaging.context)
    };
    let saved = browser.save(&imaging, &draft);
    let phone = contacts(&seen, |all| all[0].phone = "+358 50 765 4321".to_owned());
    browser.change(&seen, &phone);
    let now = browser.application(&imaging.id);
    assert_eq!(now.draft.contacts[0].phone, "+358 50 765 4321");
    assert_eq!(now.version, saved.version + 1);
}

#[test]
fn what_was_changed_after_sending_is_not_undone_by_accepting() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    let imaging = browser.fill_in(Imaging);
    app.pass("PT5M");
    browser.send(&imaging, "a").expect(StatusCode::OK);
    app.pass("PT5M");
    let seen = browser.customership(PatientData);
    browser.change(&seen, &new_email(&seen, "uusi@esimerkki.fi"));
    app.do_(|it| desk::accept(it, &imaging.id));
    let now = browser.customership(Imaging);
    assert_eq!(now.customership.customer.email, "uusi@esimerkki.fi");
    let sections: Vec<_> = now.history.iter().map(|it| it.section).collect();
    assert_eq!(sections, [Section::Contacts, Section::Customer]);
    let letters = app.do_(|it| Ok(it.storage.letters()?));
    assert_eq!(letters.last().unwrap().letter.to, "uusi@esimerkki.fi");
}

#[test]
fn what_a_newer_application_changes_is_recorded_as_changes_by_its_sender() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    let started = browser.start(Imaging);
    let draft = ApplicationDraft {
        customer: CustomerDraft {
            phone: "+358 9 123 4567".to_owned(),
            ..valid_draft(&started.context).customer
        },
        ..valid_draft(&started.context)
    };
    browser.save(&started, &draft);
    let filled_in = browser.application(&started.id);
    let receipt: Receipt = browser.send(&filled_in, "a").expect(StatusCode::OK).json();
    app.pass("PT5M");
    app.do_(|it| desk::accept(it, &started.id));
    let now = browser.customership(PatientData);
    assert_eq!(now.customership.customer.phone, "+358 9 123 4567");
    assert_eq!(now.version, 2);
    assert_eq!(now.history, browser.customership(Imaging).history);
    let sections: Vec<_> = now.history.iter().map(|it| it.section).collect();
    assert_eq!(sections, [Section::Contacts, Section::Customer]);
    for record in &now.history {
        assert_eq!(record.reference, receipt.reference);
        assert!(receipt.sent_at < record.at);
        assert_eq!(record.service, Imaging);
        assert_eq!(record.by.person, "Venla Valtuutettu");
    }
    let phone = FieldPath::Customer(CustomerField::Phone);
    let is_phone = |it: &Change| matches!(it, Change::Field { field, .. } if *field == phone);
    assert!(now.history[1].changes.iter().any(is_phone));
    let violations: Vec<String> = browser.get("/_mock/invariants").json();
    assert_eq!(violations, [""; 0]);
}

#[test]
fn hostile_texts_are_kept_as_they_are_or_refused() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    for (text, read) in [
        "'; DROP TABLE customership; --",
        "<script>alert(1)</script>",
        "{{7*7}}",
        "👩‍👩‍👧‍👦 Oy",
    ]
    .map(|it| (it, it))
    .into_iter()
    .chain([("\u{202e}oikealta", "oikealta")])
    {
        let seen = browser.customership(PatientData);
        let renamed = contacts(&seen, |all| all[0].name = text.to_owned());
        let answer = browser.try_to_change(&seen, &renamed);
        if answer.status == StatusCode::CREATED {
            let changed: Changed = answer.json();
            assert_eq!(changed.details.draft().contacts[0].name, read);
        } else {
            answer.error(ErrorCode::Validation);
            assert_eq!(browser.customership(PatientData), seen);
        }
    }
    let violations: Vec<String> = browser.get("/_mock/invariants").json();
    assert_eq!(violations, [""; 0]);
}

#[test]
fn a_body_of_another_shape_is_refused() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    for body in [
        json!({}),
        json!({"section": "billing"}),
        json!({"section": "access-points", "data": []}),
        json!({"section": "customer", "data": []}),
        json!({"section": "customer", "data": {"nobody": "knows"}}),
        json!({"section": "contacts", "data": {}}),
        json!({"section": "customer", "data": {}, "more": 1}),
    ] {
        let answer = browser
            .post(paths::changes(PatientData))
            .if_match(1)
            .json(&body)
            .send();
        assert_eq!(answer.error(ErrorCode::UnknownField).status, 422, "{body}");
    }
}

#[test]
fn the_roles_that_are_told_first_are_those_of_the_application() {
    let app = TestApp::new();
    let current = app.do_(|it| Ok(it.storage.customership_of(&county().oid)?));
    let data = current.unwrap().data;
    let archivist = data.contacts.last().unwrap();
    assert!(archivist.contact.roles.is_empty());
    let roles = archivist.service_roles.get(&PatientData).unwrap();
    assert!(roles.contains(&ContactRole::Archivist));
}

// Inventory: 117
#[test]
fn a_change_is_notified_to_the_old_and_the_new_address_and_to_the_administrative_contact() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    let seen = browser.customership(PatientData);
    let old = seen.customership.customer.email.clone();
    let administrative = seen.customership.contacts[0].contact.email.clone();
    let Changed { record, .. } = browser.change(&seen, &new_email(&seen, "uusi@esimerkki.fi"));

    let posted = app.do_(|it| Ok(it.storage.letters()?));
    let letters: Vec<_> = posted.iter().map(|it| &it.letter).collect();
    let mut to: Vec<_> = letters.iter().map(|it| it.to.as_str()).collect();
    to.sort_unstable();
    let mut expected = [old.as_str(), &administrative, "uusi@esimerkki.fi"];
    expected.sort_unstable();
    assert_eq!(to, expected);
    let before = format!("- Aiemmin: {old}");
    for letter in letters {
        assert_eq!(letter.kind, LetterKind::DataChanged);
        assert!(letter.subject.contains(&record.reference));
        for expected in [
            before.as_str(),
            "- Muutoksen jälkeen: uusi@esimerkki.fi",
            "Esimerkkilän hyvinvointialue",
            "7010001-5",
            "Venla Valtuutettu",
            "1.12.2026 klo 9.00",
            &record.reference,
            "Jos organisaatiosi ei ole tehnyt muutosta",
        ] {
            assert!(
                letter.text.contains(expected),
                "{expected}: {}",
                letter.text
            );
        }
    }
}

#[test]
fn a_refused_change_sends_no_letter() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    let seen = browser.customership(PatientData);
    browser
        .try_to_change(&seen, &new_email(&seen, "osoite"))
        .error(ErrorCode::Validation);
    assert_eq!(app.do_(|it| Ok(it.storage.newest_letter()?)), 0);
}

// Inventory: 20
#[test]
fn a_contact_gets_the_change_of_its_own_data_in_the_language_of_the_customers_letters() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    let seen = browser.customership(PatientData);
    let swedish = SectionData::Customer(CustomerDraft {
        letter_language: LetterLanguage::Sv,
        ..seen.customership.customer.clone()
    });
    let seen = browser.change(&seen, &swedish).details;
    let before = app.do_(|it| Ok(it.storage.newest_letter()?));
    let data = contacts(&seen, |all| {
        all[2].email = "arkisto@esimerkki.fi".to_owned();
        all[1].name = "Jourtelefon".to_owned();
    });
    browser.change(&seen, &data);
    let posted = app.do_(|it| Ok(it.storage.letters_after(before)?));
    let own = posted
        .iter()
        .find(|it| it.letter.to == "arkisto@esimerkki.fi");
    let own = &own.unwrap().letter;
    assert!(
        own.subject
            .starts_with("Organisationens uppgifter har ändrats")
    );
    assert!(own.text.contains("- Efter ändringen: arkisto@esimerkki.fi"));
    assert!(!own.text.contains("Jourtelefon"), "{}", own.text);
    let all = posted
        .iter()
        .filter(|it| it.letter.text.contains("Jourtelefon"));
    assert!(1 < all.count());
}
