//! Sending an application.

use axum::http::StatusCode;
use kanta_backend_mock::desk;
use kanta_backend_mock::storage::outbox::LetterKind;
use kanta_shared::api::error::{ErrorCode, FieldError};
use kanta_shared::api::{IDEMPOTENCY_REPLAYED, Receipt, paths};
use kanta_shared::application::{ApplicationDraft, ApplicationStatus};
use kanta_shared::field::{CustomerField, FieldPath};
use kanta_shared::filing::Filing;
use kanta_shared::language::Language;
use kanta_shared::problem::{ProblemKind, Problems};
use kanta_shared::role::ContactKind;
use kanta_shared::service::KantaService::{PatientData, Prescription};

use crate::helpers::{Answer, Browser, TestApp};

/// How many letters of this kind there are.
fn letters(app: &TestApp, kind: LetterKind) -> usize {
    app.do_(|it| Ok(it.storage.letters()?))
        .iter()
        .filter(|it| it.letter.kind == kind)
        .count()
}

#[track_caller]
fn receipt(answer: Answer) -> Receipt {
    answer.expect(StatusCode::OK).json()
}

// Inventory: 106, 110
#[test]
fn kela_receives_what_was_filled_in() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let filled_in = browser.fill_in(PatientData);
    app.pass("PT5M");
    let receipt = receipt(browser.send(&filled_in, "a"));
    assert_eq!(receipt.sent_at.as_str(), "2026-12-01T09:05:00+02:00");
    assert_eq!(receipt.notified.as_str(), filled_in.draft.customer.email);
    assert!(receipt.commitment_signed);
    assert_eq!(receipt.reference.len(), "7GKM-Q2TX-A".len());

    let sent = browser.application(&filled_in.id);
    assert_eq!(
        (sent.status, sent.version),
        (ApplicationStatus::Sent, filled_in.version + 1)
    );
    assert_eq!(
        (sent.draft, sent.saved_at),
        (filled_in.draft.clone(), filled_in.saved_at)
    );
    assert_eq!(sent.receipt.as_ref(), Some(&receipt));
    let stored = app
        .do_(|it| Ok(it.storage.application(&sent.id)?))
        .unwrap()
        .sent
        .unwrap();
    assert_eq!(stored.receipt, receipt);
    assert_eq!(
        Ok(stored.application),
        filled_in.draft.parse(&filled_in.context)
    );

    let [posted] = &*app.do_(|it| Ok(it.storage.letters()?)) else {
        panic!("one letter")
    };
    assert_eq!(
        (posted.n, posted.letter.kind),
        (1, LetterKind::ApplicationReceived)
    );
    assert_eq!(posted.letter.to, filled_in.draft.customer.email);
    assert!(posted.letter.subject.contains(&receipt.reference));
}

#[test]
fn what_is_not_asked_any_more_is_kept_until_sending_and_is_in_nothing_that_is_sent() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let filled_in = browser.fill_in(Prescription);
    let mut draft = filled_in.draft.clone();
    draft.renewal_requests = Some(true);
    draft.access_points[0].systems = ["Ajanvaraus-Esimerkki".to_owned()].into();
    draft.contacts[0].kind = ContactKind::Organisation;
    draft.contacts[0].title = "Ylilääkäri".to_owned();
    draft.contacts[0].certificate_number = "00100000099".to_owned();
    browser.save(&filled_in, &draft);
    let saved = browser.application(&filled_in.id);
    assert_eq!(saved.draft, draft);
    receipt(browser.send(&saved, "a"));

    let sent = browser.application(&saved.id);
    assert_eq!(sent.draft.renewal_requests, None);
    app.do_(|it| desk::accept(it, &sent.id));
    let (stored, customership, letters) = app.do_(|it| {
        let stored = it.storage.application(&sent.id)?.unwrap();
        let customership = it.storage.customership_of(&stored.organisation)?.unwrap();
        Ok((stored, customership.data, it.storage.letters()?))
    });
    let delivered = stored.sent.unwrap();
    assert_eq!(delivered.application.renewal_requests, None);
    let everything = format!("{sent:?} {delivered:?} {customership:?} {letters:?}");
    for leak in ["Ylilääkäri", "00100000099"] {
        assert!(!everything.contains(leak), "{leak} in {everything}");
    }
}

// Inventory: 107
#[test]
fn what_is_left_to_correct_is_told_in_page_order_with_its_place() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let filled_in = browser.fill_in(PatientData);
    let mut draft = filled_in.draft.clone();
    draft.access_points[0].oid = "1.2..3".to_owned();
    draft.customer.email = String::new();
    draft.contacts.push(draft.contacts[0].clone());
    draft.contacts[1].id.0 += 1;
    draft.contacts[1].phone = "09".to_owned();
    draft.commitment = None;
    browser.save(&filled_in, &draft);
    let answer = browser
        .send(&browser.application(&filled_in.id), "a")
        .expect(StatusCode::UNPROCESSABLE_ENTITY);
    let errors = answer.error(ErrorCode::Validation).errors;
    let found: Vec<(&str, &str)> = errors
        .iter()
        .map(|it| (it.pointer.as_str(), it.code.as_str()))
        .collect();
    assert_eq!(found[0], ("#/access_points/0/oid", "oid.empty_arc"));
    assert_eq!(found[1], ("#/customer/email", "missing"));
    assert_eq!(found[2], ("#/contacts/1/name", "duplicate_contact"));
    assert_eq!(found[3].0, "#/contacts/1/phone");
    assert_eq!(found[4], ("#/commitment", "missing"));
    let json = serde_json::to_value(&draft).unwrap();
    for error in &errors {
        assert!(
            json.pointer(error.pointer.trim_start_matches('#'))
                .is_some(),
            "{}",
            error.pointer
        );
    }
    assert_eq!(errors[1].field, FieldPath::Customer(CustomerField::Email));
    assert_eq!(errors[1].params, ProblemKind::Missing);

    let stored = browser.application(&filled_in.id);
    assert_eq!(
        (stored.status, stored.draft),
        (ApplicationStatus::Draft, draft)
    );
    assert_eq!(letters(&app, LetterKind::ApplicationReceived), 0);
}

#[test]
fn a_request_that_is_repeated_gets_the_same_receipt_and_has_no_effect() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let filled_in = browser.fill_in(PatientData);
    let first = browser.send(&filled_in, "\"a key\"").expect(StatusCode::OK);
    assert_eq!(first.header(IDEMPOTENCY_REPLAYED), None);
    app.pass("PT5M");
    for key in ["\"a key\"", "a key"] {
        let again = browser.send(&filled_in, key).expect(StatusCode::OK);
        assert_eq!(again.header(IDEMPOTENCY_REPLAYED), Some("true"));
        assert_eq!(again.text(), first.text());
    }
    assert_eq!(letters(&app, LetterKind::ApplicationReceived), 1);
    app.do_(|it| desk::accept(it, &filled_in.id));
    browser.send(&filled_in, "a key").expect(StatusCode::OK);
    assert_eq!(
        browser.application(&filled_in.id).status,
        ApplicationStatus::Accepted
    );
}

#[test]
fn a_key_belongs_to_one_request_of_one_person() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let filled_in = browser.fill_in(PatientData);
    browser.send(&filled_in, "a").expect(StatusCode::OK);
    let newer = browser.application(&filled_in.id);
    browser
        .send(&newer, "a")
        .expect(StatusCode::UNPROCESSABLE_ENTITY)
        .error(ErrorCode::IdempotencyKeyReused);
    browser
        .send(&newer, "b")
        .expect(StatusCode::CONFLICT)
        .error(ErrorCode::WrongState);
    app.acting("colleague", "clinic")
        .send(&filled_in, "a")
        .expect(StatusCode::CONFLICT)
        .error(ErrorCode::WrongState);
    let elsewhere = app.acting("managing-director", "home-care");
    elsewhere
        .send(&filled_in, "a")
        .expect(StatusCode::NOT_FOUND)
        .error(ErrorCode::NotFound);
}

#[test]
fn a_key_is_free_again_when_the_request_has_failed() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let started = browser.start(PatientData);
    browser
        .send(&started, "a")
        .expect(StatusCode::UNPROCESSABLE_ENTITY)
        .error(ErrorCode::Validation);
    let filled_in = browser.fill_in(PatientData);
    browser.send(&filled_in, "a").expect(StatusCode::OK);
}

#[test]
fn sending_needs_a_key_and_a_version() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let filled_in = browser.fill_in(PatientData);
    let path = paths::submission(&paths::application(&filled_in.id));
    let too_long = "k".repeat(256);
    for key in [None, Some(""), Some("\"\""), Some(too_long.as_str())] {
        let asking = browser.post(&path).if_match(filled_in.version);
        let asking = match key {
            Some(key) => asking.header("idempotency-key", key),
            None => asking,
        };
        asking
            .send()
            .expect(StatusCode::BAD_REQUEST)
            .error(ErrorCode::IdempotencyKeyMissing);
    }
    let answer = browser.post(&path).header("idempotency-key", "a").send();
    answer
        .expect(StatusCode::PRECONDITION_REQUIRED)
        .error(ErrorCode::PreconditionRequired);
    assert_eq!(browser.application(&filled_in.id), filled_in);
}

#[test]
fn what_a_colleague_has_saved_meanwhile_is_not_sent_unseen() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let seen = browser.fill_in(PatientData);
    app.acting("colleague", "clinic")
        .save(&seen, &ApplicationDraft::default());
    let answer = browser
        .send(&seen, "a")
        .expect(StatusCode::PRECONDITION_FAILED);
    let current = answer.current_application();
    assert_eq!(current.draft, ApplicationDraft::default());
    assert_eq!(letters(&app, LetterKind::ApplicationReceived), 0);
}

#[test]
fn of_many_sendings_at_the_same_time_one_has_an_effect() {
    let app = TestApp::new();
    let filled_in = app
        .acting("managing-director", "clinic")
        .fill_in(PatientData);
    let answers: Vec<Answer> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..10)
            .map(|n| {
                scope.spawn({
                    let (app, filled_in) = (&app, &filled_in);
                    move || {
                        let browser = app.acting("managing-director", "clinic");
                        browser.send(filled_in, if n % 2 == 0 { "one" } else { "other" })
                    }
                })
            })
            .collect();
        threads.into_iter().map(|it| it.join().unwrap()).collect()
    });
    let (well, refused): (Vec<Answer>, Vec<Answer>) = answers
        .into_iter()
        .partition(|it| it.status == StatusCode::OK);
    assert_eq!((well.len(), refused.len()), (5, 5));
    let first = well
        .iter()
        .filter(|it| it.header(IDEMPOTENCY_REPLAYED).is_none())
        .count();
    assert_eq!(first, 1);
    assert!(
        refused
            .iter()
            .all(|it| it.error(ErrorCode::WrongState).code == ErrorCode::WrongState)
    );
    assert_eq!(letters(&app, LetterKind::ApplicationReceived), 1);
}

#[test]
fn an_application_is_sent_again_under_its_reference_when_kela_has_asked() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let filled_in = browser.fill_in(PatientData);
    let first = receipt(browser.send(&filled_in, "a"));
    app.ask(&filled_in.id, "Which one?");
    app.pass("PT1H");
    let browser = app.acting("managing-director", "clinic");
    let asked = browser.application(&filled_in.id);
    assert!(
        asked.context.first_application,
        "the commitment is still a part of it"
    );
    browser.reply(&asked.id, "The first one.");
    let second = receipt(browser.send(&browser.application(&asked.id), "b"));
    assert_eq!(
        second,
        Receipt {
            sent_at: "2026-12-01T10:00:00+02:00".parse().unwrap(),
            ..first
        }
    );
    let sent = browser.application(&filled_in.id);
    assert_eq!(
        (sent.status, sent.context.question()),
        (ApplicationStatus::Sent, None)
    );
    assert_eq!(letters(&app, LetterKind::ApplicationReceived), 2);
}

/// The server's verdict on a draft is the one that the browser comes to.
pub(crate) fn check_verdict(browser: &Browser<'_>, draft: &ApplicationDraft) {
    let seen = browser.start(PatientData);
    let saved = browser.save(&seen, draft);
    let seen = browser.application(&seen.id);
    let answer = browser.send(&seen, "a");
    match draft.parse(&saved.context) {
        Ok(_) => assert_eq!(answer.status, StatusCode::OK, "{}", answer.text()),
        Err(problems) => {
            let errors = answer.error(ErrorCode::Validation).errors;
            assert_eq!(errors, FieldError::list(&problems, |it| draft.pointer(it)));
            let found: Problems = errors.into_iter().map(Into::into).collect();
            assert_eq!(found, problems);
        }
    }
}

#[test]
fn the_customer_can_download_the_application_as_it_was_sent() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let filled_in = browser.fill_in(PatientData);
    let copy = paths::application_copy(&filled_in.id, Language::Sv);
    browser.get(copy.as_str()).error(ErrorCode::WrongState);
    let sent = receipt(browser.send(&filled_in, "a"));
    let answer = browser.get(copy.as_str()).expect(StatusCode::OK);
    assert_eq!(answer.header("content-type"), Some("application/pdf"));
    assert!(answer.bytes().starts_with(b"%PDF-1."));
    let name = format!(
        "inline; filename=\"kanta-anslutningsansokan-{}.pdf\"",
        sent.reference
    );
    assert_eq!(answer.header("content-disposition"), Some(name.as_str()));
}
