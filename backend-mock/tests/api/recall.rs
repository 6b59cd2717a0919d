//! Taking back an application that Kela has not taken into processing yet.

use axum::http::StatusCode;
use kanta_backend_mock::desk;
use kanta_backend_mock::documents;
use kanta_backend_mock::storage::outbox::LetterKind;
use kanta_shared::api::error::{Current, ErrorCode};
use kanta_shared::api::{
    ApplicationDetails, IDEMPOTENCY_KEY, IDEMPOTENCY_REPLAYED, Receipt, paths,
};
use kanta_shared::application::{
    ApplicationEvent, ApplicationStatus, Change, HistoryEntry, last_reply,
};
use kanta_shared::field::{CustomerField, FieldPath};
use kanta_shared::language::Language;
use kanta_shared::service::KantaService::{PatientData, Prescription};

use crate::helpers::{Answer, Browser, TestApp};

impl Browser<'_> {
    fn recall(&self, seen: &ApplicationDetails, key: &str) -> Answer {
        self.post(paths::recall(&seen.id))
            .if_match(seen.version)
            .header(IDEMPOTENCY_KEY, key)
            .send()
    }
}

/// An application that has been sent, and its receipt.
fn sent(browser: &Browser<'_>) -> (ApplicationDetails, Receipt) {
    let filled_in = browser.fill_in(PatientData);
    let receipt = browser.send(&filled_in, "a").expect(StatusCode::OK).json();
    (browser.application(&filled_in.id), receipt)
}

#[test]
fn an_old_answer_is_not_given_again_after_the_application_has_moved_on() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let filled_in = browser.fill_in(PatientData);
    browser.send(&filled_in, "a").expect(StatusCode::OK);
    let seen = browser.application(&filled_in.id);
    browser.recall(&seen, "b").expect(StatusCode::OK);
    browser.recall(&seen, "b").expect(StatusCode::OK);
    browser
        .send(&filled_in, "a")
        .error(ErrorCode::PreconditionFailed);
    let recalled = browser.application(&seen.id);
    browser.send(&recalled, "c").expect(StatusCode::OK);
    browser.send(&recalled, "c").expect(StatusCode::OK);
    browser
        .recall(&seen, "b")
        .error(ErrorCode::PreconditionFailed);
}

#[test]
fn an_application_is_taken_back_corrected_and_sent_again_under_its_reference() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let (seen, first) = sent(&browser);
    let entry: HistoryEntry = browser.recall(&seen, "b").expect(StatusCode::OK).json();
    assert_eq!(entry.at.date(), "1.12.2026");

    let recalled = browser.application(&seen.id);
    assert_eq!(recalled.status, ApplicationStatus::Recalled);
    assert_eq!(recalled.context.history.last(), Some(&entry));
    assert_eq!(recalled.draft, seen.draft);
    let mut draft = recalled.draft.clone();
    draft.customer.phone = "+358 9 123 4567".to_owned();
    browser.save(&recalled, &draft);
    let again: Receipt = browser
        .send(&browser.application(&seen.id), "c")
        .expect(StatusCode::OK)
        .json();
    assert_eq!(again.reference, first.reference);

    let history = browser.application(&seen.id).context.history;
    let ApplicationEvent::Sent { reply, changes, .. } = &history[2].event else {
        panic!("{history:?}");
    };
    assert_eq!(*reply, None);
    let [Change::Field { field, .. }] = changes.as_slice() else {
        panic!("{changes:?}");
    };
    assert_eq!(*field, FieldPath::Customer(CustomerField::Phone));

    let posted = app.do_(|it| Ok(it.storage.letters()?));
    let letters: Vec<_> = posted.iter().map(|it| &it.letter).collect();
    let kinds: Vec<_> = letters.iter().map(|it| it.kind).collect();
    assert_eq!(
        kinds,
        [
            LetterKind::ApplicationReceived,
            LetterKind::ApplicationRecalled,
            LetterKind::ApplicationReceived
        ]
    );
    let recall = &letters[1].text;
    for expected in [
        &first.reference,
        "Maija Mallikas",
        "1.12.2026 klo 9.00",
        "ei käsittele",
    ] {
        assert!(recall.contains(expected), "{recall}");
    }
    assert!(
        letters[2].text.contains("korvaa sen"),
        "{}",
        letters[2].text
    );
}

#[test]
fn what_kela_has_taken_or_what_is_not_sent_cannot_be_taken_back() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let (seen, _) = sent(&browser);
    app.do_(|it| desk::take(it, &seen.id));
    let taken = browser.application(&seen.id);
    for seen in [&seen, &taken] {
        browser.recall(seen, "b").error(ErrorCode::WrongState);
    }
    assert_eq!(browser.application(&seen.id), taken);
    app.ask(&seen.id, "Which one?");
    let asked = browser.application(&seen.id);
    browser.recall(&asked, "b").error(ErrorCode::WrongState);
    let letters = app.do_(|it| Ok(it.storage.letters()?));
    let recalls = letters
        .iter()
        .filter(|it| it.letter.kind == LetterKind::ApplicationRecalled);
    assert_eq!(recalls.count(), 0);
}

#[test]
fn a_recall_that_is_repeated_has_its_effect_once() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let (seen, _) = sent(&browser);
    let first = browser.recall(&seen, "b").expect(StatusCode::OK);
    let again = browser.recall(&seen, "b").expect(StatusCode::OK);
    assert_eq!(first.text(), again.text());
    assert_eq!(first.header(IDEMPOTENCY_REPLAYED), None);
    assert_eq!(again.header(IDEMPOTENCY_REPLAYED), Some("true"));
    let history = browser.application(&seen.id).context.history;
    assert_eq!(history.len(), 2);
    browser
        .recall(&browser.application(&seen.id), "b")
        .error(ErrorCode::IdempotencyKeyReused);
}

#[test]
fn a_recall_names_the_version_that_was_seen() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let (seen, _) = sent(&browser);
    let mut outdated = seen.clone();
    outdated.version -= 1;
    let error = browser
        .recall(&outdated, "b")
        .error(ErrorCode::PreconditionFailed);
    assert_eq!(error.current, Current::of(&seen).ok());
    browser
        .post(paths::recall(&seen.id))
        .header(IDEMPOTENCY_KEY, "b")
        .send()
        .error(ErrorCode::PreconditionRequired);
    browser
        .post(paths::recall(&seen.id))
        .if_match(seen.version)
        .send()
        .error(ErrorCode::IdempotencyKeyMissing);
}

#[test]
fn kela_waits_for_an_application_that_was_taken_back() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let (seen, _) = sent(&browser);
    browser.recall(&seen, "b").expect(StatusCode::OK);
    let refused = [
        app.try_(|it| desk::take(it, &seen.id)),
        app.try_(|it| desk::accept(it, &seen.id)),
    ];
    for outcome in refused {
        assert_eq!(outcome.unwrap_err().code(), ErrorCode::WrongState);
    }
}

#[test]
fn a_reply_that_was_taken_back_is_there_to_be_corrected() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let (seen, _) = sent(&browser);
    app.ask(&seen.id, "Which one?");
    let reply = |words: &str, key: &str| {
        let seen = browser.application(&seen.id);
        let mut draft = seen.draft.clone();
        draft.reply = words.to_owned();
        browser.save(&seen, &draft);
        let seen = browser.application(&seen.id);
        browser.send(&seen, key).expect(StatusCode::OK);
    };
    reply("The first.", "b");
    let replied = browser.application(&seen.id);
    browser.recall(&replied, "c").expect(StatusCode::OK);

    let recalled = browser.application(&seen.id);
    assert_eq!(recalled.context.question(), Some("Which one?"));
    assert_eq!(recalled.draft.reply, "The first.");
    reply("The second.", "d");
    let history = browser.application(&seen.id).context.history;
    assert_eq!(last_reply(&history), Some(("Which one?", "The second.")));
}

#[test]
fn saving_what_was_taken_back_leaves_newer_data_of_the_customer_in_drafts() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let (seen, _) = sent(&browser);
    let other = browser.fill_in(Prescription);
    let mut draft = other.draft.clone();
    draft.customer.phone = "+358 9 123 4567".to_owned();
    browser.save(&other, &draft);
    browser.recall(&seen, "b").expect(StatusCode::OK);

    let recalled = browser.application(&seen.id);
    let mut draft = recalled.draft.clone();
    draft.contacts[0].title = "Director".to_owned();
    browser.save(&recalled, &draft);
    let other = browser.application(&other.id);
    assert_eq!(other.draft.customer.phone, "+358 9 123 4567");
}

#[test]
fn the_commitment_that_was_signed_last_counts_even_if_it_was_signed_before() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let id = browser.fill_in(PatientData).id;
    for (key, language) in [
        ("fi", Language::Fi),
        ("sv", Language::Sv),
        ("again", Language::Fi),
    ] {
        let now = browser.application(&id);
        let mut draft = now.draft.clone();
        let text = documents::commitment(language).document.version.clone();
        draft.commitment = Some(text.clone());
        browser.save(&now, &draft);
        app.pass("PT1M");
        let saved = browser.application(&id);
        browser.send(&saved, key).expect(StatusCode::OK);
        let signed = app.do_(|it| Ok(it.storage.commitment_signed_in(&id)?));
        assert_eq!(signed.map(|it| it.document), Some(text), "{key}");
        let posted = app.do_(|it| Ok(it.storage.letters()?)).pop().unwrap();
        let enclosed = &posted.letter.attachments;
        let copy = browser.get(paths::COMMITMENT_COPY).expect(StatusCode::OK);
        assert!(enclosed.iter().any(|it| it.bytes == copy.bytes()), "{key}");
        browser
            .recall(&browser.application(&id), &format!("{key}, back"))
            .expect(StatusCode::OK);
    }
}
