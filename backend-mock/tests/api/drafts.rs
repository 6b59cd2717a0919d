//! Saving what has been typed.

use axum::http::StatusCode;
use kanta_backend_mock::desk;
use kanta_backend_mock::scenarios::Scenario;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::paths;
use kanta_shared::application::{ApplicationDraft, Step};
use kanta_shared::filing::Filing;
use kanta_shared::fixtures::{clinic, home_care, valid_draft};
use kanta_shared::journey::Progress;
use kanta_shared::service::KantaService::{Imaging, PatientData, Prescription, SocialWelfare};

use crate::helpers::{TestApp, expect_saved_by_colleague};

// Inventory: 46
#[test]
fn a_draft_is_kept_as_typed_though_everything_in_it_is_wrong() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let started = browser.start(PatientData);
    let mut draft = valid_draft(&started.context);
    draft.access_points[0].oid = " not an oid\u{0} ".to_owned();
    draft.customer.email = "<script>alert(1)</script>".to_owned();
    draft.customer.postal_code = "x".repeat(10_000);
    draft.contacts.push(draft.contacts[0].clone());
    app.pass("PT1M");
    let saved = browser.save(&started, &draft);
    assert_eq!(
        (saved.version, saved.saved_at.as_str()),
        (2, "2026-12-01T09:01:00+02:00")
    );
    let application = browser.application(&started.id);
    assert_eq!(application.draft, draft);
    assert_eq!(
        (
            application.version,
            application.saved_at,
            application.context
        ),
        (2, saved.saved_at, saved.context)
    );
    let stored = app
        .do_(|it| Ok(it.storage.application(&started.id)?))
        .unwrap();
    assert_eq!(stored.draft, draft);
}

#[test]
fn the_answer_to_a_save_has_looked_up_the_access_points() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let started = browser.start(PatientData);
    let draft = valid_draft(&started.context);
    assert!(started.context.register.0.is_empty());
    let saved = browser.save(&started, &draft);
    assert!(draft.parse(&saved.context).is_ok());
}

#[test]
fn a_save_without_a_version_is_refused() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let started = browser.start(PatientData);
    let answer = browser
        .put(paths::draft(&paths::application(&started.id)))
        .json(&ApplicationDraft::default())
        .send();
    answer
        .expect(StatusCode::PRECONDITION_REQUIRED)
        .error(ErrorCode::PreconditionRequired);
    assert_eq!(browser.application(&started.id), started);
}

#[test]
fn a_save_over_a_colleagues_save_is_refused_with_the_current_copy() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let seen = browser.start(PatientData);
    let colleague = app.acting("colleague", "clinic");
    let saved = colleague.fill_in(PatientData);
    let answer = browser
        .try_to_save(&seen, &ApplicationDraft::default())
        .expect(StatusCode::PRECONDITION_FAILED);
    assert_eq!(answer.etag(), "\"v2\"");
    let current = answer.current_application();
    expect_saved_by_colleague(&current, &saved);
    assert_eq!(browser.application(&seen.id).draft, saved.draft);
    browser.save(&current, &ApplicationDraft::default());
    assert_eq!(
        colleague.application(&seen.id).draft,
        ApplicationDraft::default()
    );
}

#[test]
fn a_version_that_was_never_given_is_not_the_current_one() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let started = browser.start(PatientData);
    for if_match in [
        "v1",
        "W/\"v1\"",
        "\"v2\"",
        "\"v-1\"",
        "\"v99999999999999999999\"",
        "",
        "ä",
    ] {
        let asking = browser
            .put(paths::draft(&paths::application(&started.id)))
            .header("if-match", if_match);
        let answer = asking.json(&ApplicationDraft::default()).send();
        answer
            .expect(StatusCode::PRECONDITION_FAILED)
            .error(ErrorCode::PreconditionFailed);
    }
}

#[test]
fn what_was_sent_cannot_be_changed_until_kela_asks() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let filled_in = browser.fill_in(PatientData);
    let id = &filled_in.id;
    browser.send(&filled_in, "a").expect(StatusCode::OK);
    let check = |expected: StatusCode| {
        let seen = browser.application(id);
        let answer = browser.try_to_save(&seen, &seen.draft).expect(expected);
        if expected == StatusCode::CONFLICT {
            answer.error(ErrorCode::WrongState);
        }
    };
    check(StatusCode::CONFLICT);
    app.do_(|it| desk::take(it, id));
    check(StatusCode::CONFLICT);
    app.ask(id, "Which one?");
    check(StatusCode::OK);
    browser.reply(id, "The first one.");
    let seen = browser.application(id);
    browser.send(&seen, "b").expect(StatusCode::OK);
    app.do_(|it| desk::accept(it, id));
    check(StatusCode::CONFLICT);
}

// Inventory: 66, 67
#[test]
fn customer_data_goes_into_the_other_drafts_too() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let sent = browser.fill_in(PatientData);
    browser.send(&sent, "a").expect(StatusCode::OK);
    let imaging = browser.start(Imaging);
    let prescription = browser.start(Prescription);
    let home_care_before = app.do_(|it| {
        Ok(it
            .storage
            .application_for(&home_care().oid, SocialWelfare)?)
    });

    let mut draft = imaging.draft.clone();
    draft.customer.street = "Uusikatu 2".to_owned();
    draft.billing.recipient = "Somebody else".to_owned();
    app.pass("PT1M");
    browser.save(&imaging, &draft);

    let updated = browser.application(&prescription.id);
    assert_eq!(
        updated.draft,
        ApplicationDraft {
            customer: draft.customer.clone(),
            ..prescription.draft.clone()
        }
    );
    assert_eq!(
        (updated.version, updated.saved_at.as_str()),
        (2, "2026-12-01T09:01:00+02:00")
    );
    assert_eq!(
        browser.application(&sent.id).draft,
        sent.draft,
        "what was sent stays as it was"
    );
    let home_care_now = app.do_(|it| {
        Ok(it
            .storage
            .application_for(&home_care().oid, SocialWelfare)?)
    });
    assert_eq!(
        home_care_now, home_care_before,
        "other customers have nothing to do with it"
    );

    browser.save(&browser.application(&imaging.id), &draft);
    assert_eq!(
        browser.application(&prescription.id).version,
        2,
        "nothing new, no new version"
    );
}

#[test]
fn what_another_draft_has_told_is_to_be_checked() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let imaging = browser.start(Imaging);
    let prescription = browser.start(Prescription);
    let customer = valid_draft(&imaging.context).customer;
    let draft = ApplicationDraft {
        customer,
        ..imaging.draft.clone()
    };
    browser.save(&imaging, &draft);
    assert_eq!(browser.application(&imaging.id).draft, draft);
    let updated = browser.application(&prescription.id);
    assert_eq!(updated.draft.customer, draft.customer);
    let journey = updated.draft.journey(&updated.context);
    let mut stages = journey.steps().iter();
    let stage = stages.find(|it| it.step == Step::Customer).unwrap();
    assert_eq!(stage.progress, Progress::Unreviewed);

    let gone_through = ApplicationDraft {
        unreviewed: Default::default(),
        ..updated.draft.clone()
    };
    browser.save(&updated, &gone_through);
    let mut moved = draft;
    moved.customer.street = "Uusikatu 2".to_owned();
    browser.save(&browser.application(&imaging.id), &moved);
    assert_eq!(
        browser.application(&prescription.id).draft,
        ApplicationDraft {
            customer: moved.customer,
            ..gone_through
        },
        "a user has gone through it"
    );
}

#[test]
fn of_two_saves_at_the_same_time_one_is_told_of_the_other() {
    let app = TestApp::new();
    let seen = app.acting("colleague", "clinic").start(PatientData);
    let statuses: Vec<StatusCode> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|n: u32| {
                scope.spawn({
                    let (app, seen) = (&app, &seen);
                    move || {
                        let mut draft = seen.draft.clone();
                        draft.customer.street = format!("Katu {n}");
                        app.acting("colleague", "clinic")
                            .try_to_save(seen, &draft)
                            .status
                    }
                })
            })
            .collect();
        threads.into_iter().map(|it| it.join().unwrap()).collect()
    });
    let count = |status| statuses.iter().filter(|it| **it == status).count();
    assert_eq!(
        (
            count(StatusCode::OK),
            count(StatusCode::PRECONDITION_FAILED)
        ),
        (1, 7)
    );
    let stored = app
        .do_(|it| Ok(it.storage.application_for(&clinic().oid, PatientData)?))
        .unwrap();
    assert_eq!(stored.version, 2);
}

#[test]
fn each_person_has_a_key_of_their_own_for_each_filing_and_keeps_it() {
    let app = TestApp::of(Scenario::Katso);
    let browser = app.acting("katso-master", "county");
    let started = browser.start(Prescription);
    let key = started.recovery_key.clone().unwrap();
    assert_eq!(
        (key.len(), key.bytes().all(|it| it.is_ascii_hexdigit())),
        (64, true)
    );
    app.pass("PT9H");
    let again = app
        .acting("katso-master", "county")
        .application(&started.id);
    assert_eq!(
        again.recovery_key.as_deref(),
        Some(key.as_str()),
        "after another log-in"
    );
    let other = app.acting("katso-master", "county").start(Imaging);
    assert_ne!(other.recovery_key, started.recovery_key);
    let colleague = app
        .acting("katso-technical", "county")
        .application(&started.id);
    assert!(colleague.recovery_key.is_some_and(|it| it != key));
    let reader = app
        .acting("katso-reader", "county")
        .application(&started.id);
    assert_eq!(
        reader.recovery_key, None,
        "for a user who may change nothing"
    );
}
