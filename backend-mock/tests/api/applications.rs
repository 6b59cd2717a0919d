//! Starting, reading and removing applications.

use axum::http::StatusCode;
use kanta_shared::api::error::{ErrorBody, ErrorCode};
use kanta_shared::api::{ApplicationDetails, NewApplication, Pharmacies, paths};
use kanta_shared::application::{ApplicationDraft, ApplicationStatus, Step};
use kanta_shared::field::RowId;
use kanta_shared::fixtures::{clinic, county};
use kanta_shared::role::ContactRole;
use kanta_shared::service::KantaService::{
    self, Imaging, PatientData, Prescription, SocialWelfare,
};

use crate::helpers::{Answer, Browser, TestApp, expect_saved_by_colleague};

fn start(browser: &Browser<'_>, service: KantaService) -> Answer {
    browser
        .post(paths::APPLICATIONS)
        .json(&NewApplication { service })
        .send()
}

// Inventory: 1
#[test]
fn a_newcomer_starts_with_an_empty_draft() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let answer = start(&browser, PatientData).expect(StatusCode::CREATED);
    let application: ApplicationDetails = answer.json();
    assert_eq!(
        answer.header("location"),
        Some(paths::application(&application.id).as_str())
    );
    assert_eq!(answer.etag(), "\"v1\"");
    assert_eq!(application.status, ApplicationStatus::Draft);
    assert_eq!(application.draft, ApplicationDraft::default());
    assert!(application.context.first_application);
    assert_eq!(browser.application(&application.id), application);
    let stored = app
        .do_(|it| Ok(it.storage.application(&application.id)?))
        .unwrap();
    assert_eq!(
        (stored.organisation, stored.own.service, stored.version),
        (clinic().oid, PatientData, 1)
    );
}

#[test]
fn who_starts_again_goes_on_with_the_application_that_is_on_its_way() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let application = browser.fill_in(PatientData);
    let again = start(&browser, PatientData).expect(StatusCode::OK);
    assert_eq!(again.json::<ApplicationDetails>(), application);
    assert_eq!(again.etag(), "\"v2\"");
    browser.send(&application, "a").expect(StatusCode::OK);
    let sent: ApplicationDetails = start(&browser, PatientData).expect(StatusCode::OK).json();
    assert_eq!(
        (sent.id, sent.status),
        (application.id, ApplicationStatus::Sent)
    );
}

#[test]
fn two_colleagues_who_start_at_the_same_time_start_one_application() {
    let app = TestApp::new();
    let ids: Vec<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = [
            "managing-director",
            "mandate-holder",
            "colleague",
            "managing-director",
        ]
        .into_iter()
        .map(|persona| {
            scope.spawn({
                let app = &app;
                move || app.acting(persona, "clinic").start(PatientData).id
            })
        })
        .collect();
        threads.into_iter().map(|it| it.join().unwrap()).collect()
    });
    assert!(ids.iter().all(|it| *it == ids[0]));
    let of_the_clinic =
        |applications: Vec<kanta_backend_mock::storage::applications::StoredApplication>| {
            applications
                .into_iter()
                .filter(|it| it.organisation == clinic().oid)
                .count()
        };
    assert_eq!(
        of_the_clinic(app.do_(|it| Ok(it.storage.filings::<ApplicationDraft>()?))),
        1
    );
}

// Inventory: 36
#[test]
fn a_service_that_is_not_open_cannot_be_applied_for() {
    let app = TestApp::new();
    let browser = app.acting("pharmacist", "pharmacy");
    start(&browser, PatientData)
        .expect(StatusCode::FORBIDDEN)
        .error(ErrorCode::NotPermitted);
    start(&browser, Prescription).expect(StatusCode::CREATED);
}

#[test]
fn the_application_of_a_pharmacy_begins_with_its_address_still_to_be_reviewed() {
    let app = TestApp::new();
    let browser = app.acting("pharmacist", "pharmacy");
    let started: ApplicationDetails = start(&browser, Prescription).json();
    let known: Pharmacies = browser.get(paths::PHARMACIES).json();
    let customer = &started.draft.customer;
    assert_eq!(customer.street, known.pharmacies[0].street);
    assert_eq!(
        customer.postal_code,
        known.pharmacies[0].postal_code.as_str()
    );
    assert_eq!(customer.post_office, known.pharmacies[0].post_office);
    assert_eq!(started.draft.unreviewed, [Step::Customer].into());
}

#[test]
fn a_service_that_is_in_use_cannot_be_applied_for_again() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    start(&browser, PatientData)
        .expect(StatusCode::CONFLICT)
        .error(ErrorCode::WrongState);
}

// Inventory: 67
#[test]
fn a_later_application_begins_with_what_was_told_in_an_earlier_one() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    let earlier = app
        .do_(|it| Ok(it.storage.application_for(&county().oid, PatientData)?))
        .unwrap()
        .draft;
    let new = browser.start(Imaging);
    assert!(!new.context.first_application);
    assert_eq!(new.draft.customer, earlier.customer);
    assert_eq!(new.draft.billing, earlier.billing);
    let ids: Vec<RowId> = new.draft.contacts.iter().map(|it| it.id).collect();
    assert_eq!(
        ids,
        [RowId(1), RowId(2)],
        "the archivist belongs to the earlier service alone"
    );
    assert!(
        new.draft
            .contacts
            .iter()
            .all(|it| !it.roles.contains(&ContactRole::Archivist))
    );
    assert_eq!(new.draft.access_points, []);
    assert_eq!(
        (new.draft.service_description, new.draft.commitment),
        (None, None)
    );
}

#[test]
fn a_new_application_takes_from_the_draft_that_was_saved_last() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    let imaging = browser.start(Imaging);
    let prescription = browser.start(Prescription);
    let set_recipient = |recipient: &str, application: &ApplicationDetails| {
        let mut draft = application.draft.clone();
        draft.billing.recipient = recipient.to_owned();
        browser.save(application, &draft);
    };
    set_recipient("the first", &prescription);
    set_recipient("the second", &imaging);
    assert_eq!(
        browser.start(SocialWelfare).draft.billing.recipient,
        "the second"
    );
}

#[test]
fn another_customers_application_is_not_there_in_the_same_words_as_none_at_all() {
    let app = TestApp::new();
    let theirs = app.acting("mandate-holder", "county").start(Imaging);
    let browser = app.acting("managing-director", "clinic");
    let requests: [fn(&Browser<'_>, &str) -> Answer; 4] = [
        |browser, id| browser.get(paths::application(id)),
        |browser, id| {
            browser
                .put(paths::draft(&paths::application(id)))
                .if_match(1)
                .json(&ApplicationDraft::default())
                .send()
        },
        |browser, id| browser.delete(paths::application(id)).if_match(1).send(),
        |browser, id| {
            browser
                .post(paths::submission(&paths::application(id)))
                .if_match(1)
                .header("idempotency-key", "a")
                .send()
        },
    ];
    for request in requests {
        let [theirs, missing] = [theirs.id.as_str(), "0123456789abcdef"].map(|id| {
            let answer = request(&browser, id).expect(StatusCode::NOT_FOUND);
            let names: Vec<String> = answer.headers.keys().map(|it| it.to_string()).collect();
            (
                ErrorBody {
                    instance: None,
                    ..answer.error(ErrorCode::NotFound)
                },
                names,
            )
        });
        assert_eq!(theirs, missing);
    }
    let stored = app
        .do_(|it| Ok(it.storage.application(&theirs.id)?))
        .unwrap();
    assert_eq!(stored.version, theirs.version);
}

#[test]
fn a_draft_can_be_removed() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let application = browser.start(PatientData);
    browser
        .delete(paths::application(&application.id))
        .if_match(1)
        .send()
        .expect(StatusCode::NO_CONTENT);
    let ask = |browser: &Browser<'_>| {
        let answer = browser.get(paths::application(&application.id));
        answer.expect(StatusCode::NOT_FOUND)
    };
    ask(&browser).error(ErrorCode::RemovedByYou);
    ask(&app.acting("colleague", "clinic")).error(ErrorCode::RemovedByColleague);
    ask(&app.acting("mandate-holder", "county")).error(ErrorCode::NotFound);
    assert_eq!(
        app.do_(|it| Ok(it.storage.application(&application.id)?)),
        None
    );
    start(&browser, PatientData).expect(StatusCode::CREATED);
}

#[test]
fn what_a_colleague_has_saved_meanwhile_is_not_removed() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let seen = browser.start(PatientData);
    let saved = app.acting("colleague", "clinic").fill_in(PatientData);
    let remove = |version| {
        browser
            .delete(paths::application(&seen.id))
            .if_match(version)
            .send()
    };
    let answer = remove(seen.version).expect(StatusCode::PRECONDITION_FAILED);
    let current = answer.current_application();
    expect_saved_by_colleague(&current, &saved);
    remove(saved.version).expect(StatusCode::NO_CONTENT);
}

#[test]
fn what_was_sent_cannot_be_removed() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let application = browser.fill_in(PatientData);
    browser.send(&application, "a").expect(StatusCode::OK);
    let remove = || {
        let version = browser.application(&application.id).version;
        browser
            .delete(paths::application(&application.id))
            .if_match(version)
            .send()
    };
    remove()
        .expect(StatusCode::CONFLICT)
        .error(ErrorCode::WrongState);
    app.ask(&application.id, "Which one?");
    remove()
        .expect(StatusCode::CONFLICT)
        .error(ErrorCode::WrongState);
}

#[test]
fn removing_needs_a_version() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let application = browser.start(PatientData);
    let answer = browser.delete(paths::application(&application.id)).send();
    answer
        .expect(StatusCode::PRECONDITION_REQUIRED)
        .error(ErrorCode::PreconditionRequired);
}
