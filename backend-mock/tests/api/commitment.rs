//! Signing the commitment, once and for all services.

use axum::http::StatusCode;
use kanta_backend_mock::documents;
use kanta_backend_mock::storage::commitments::SignedCommitment;
use kanta_backend_mock::storage::outbox::Attachment;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::{Receipt, Services, paths};
use kanta_shared::document::DocumentVersion;
use kanta_shared::fixtures::clinic;
use kanta_shared::language::Language;
use kanta_shared::service::KantaService::{Imaging, PatientData, Prescription};
use kanta_shared::session::{Basis, Position};

use crate::helpers::TestApp;

#[test]
fn the_server_stores_who_signed_which_text_when_and_by_which_right() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "clinic");
    let filled_in = browser.fill_in(PatientData);
    let mut draft = filled_in.draft.clone();
    let in_swedish = documents::commitment(Language::Sv).document.version.clone();
    draft.commitment = Some(in_swedish.clone());
    browser.save(&filled_in, &draft);
    app.pass("PT7M");
    browser
        .send(&browser.application(&filled_in.id), "a")
        .expect(StatusCode::OK);
    let signed = app
        .do_(|it| Ok(it.storage.commitment_of(&clinic().oid)?))
        .unwrap();
    assert_eq!(
        (signed.application, signed.document),
        (filled_in.id, in_swedish)
    );
    assert_eq!(
        (
            signed.by.person.as_str(),
            signed.by.basis,
            signed.by.position
        ),
        ("Venla Valtuutettu", Basis::AdoptionMandate, None)
    );
    assert_eq!(signed.signed_at.as_str(), "2026-12-01T09:07:00+02:00");
    let services: Services = browser.get(paths::SERVICES).json();
    assert_eq!(services.commitment_signed_at, Some(signed.signed_at));
}

// Inventory: 99
#[test]
fn it_is_signed_in_the_first_application_that_is_sent() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let patient_data = browser.fill_in(PatientData);
    let imaging = browser.fill_in(Imaging);
    assert!(patient_data.context.first_application && imaging.context.first_application);
    browser
        .send(&browser.application(&imaging.id), "a")
        .expect(StatusCode::OK);
    let patient_data = browser.application(&patient_data.id);
    assert!(
        !patient_data.context.first_application,
        "the other one needs it no more"
    );
    assert!(
        browser.application(&imaging.id).context.first_application,
        "it stays a part of this one"
    );
    let receipt: Receipt = browser
        .send(&patient_data, "b")
        .expect(StatusCode::OK)
        .json();
    assert!(!receipt.commitment_signed);
    assert!(!browser.start(Prescription).context.first_application);
    let signed = app
        .do_(|it| Ok(it.storage.commitment_of(&clinic().oid)?))
        .unwrap();
    assert_eq!(signed.application, imaging.id);
    assert_eq!(signed.by.position, Some(Position::ManagingDirector));
}

#[test]
fn the_first_signature_counts_when_the_application_is_sent_again() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let filled_in = browser.fill_in(PatientData);
    browser.send(&filled_in, "a").expect(StatusCode::OK);
    let signed = app.do_(|it| Ok(it.storage.commitment_of(&clinic().oid)?));
    app.ask(&filled_in.id, "Which one?");
    app.pass("PT10M");
    browser.reply(&filled_in.id, "The first one.");
    browser
        .send(&browser.application(&filled_in.id), "b")
        .expect(StatusCode::OK);
    assert_eq!(
        app.do_(|it| Ok(it.storage.commitment_of(&clinic().oid)?)),
        signed
    );
}

#[test]
fn a_text_that_was_never_in_force_cannot_be_signed() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let filled_in = browser.fill_in(PatientData);
    let mut draft = filled_in.draft.clone();
    draft.commitment.as_mut().unwrap().hash = "0".repeat(64);
    browser.save(&filled_in, &draft);
    let answer = browser
        .send(&browser.application(&filled_in.id), "a")
        .expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.text().contains("document_changed"),
        "{}",
        answer.text()
    );
    assert_eq!(
        app.do_(|it| Ok(it.storage.commitment_of(&clinic().oid)?)),
        None
    );
}

// Inventory: 110
#[test]
fn users_who_may_view_can_get_the_copy_later_as_the_letter_had_it() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let copy = || browser.get(paths::COMMITMENT_COPY);
    copy().error(ErrorCode::NotFound);
    let filled_in = browser.fill_in(PatientData);
    browser.send(&filled_in, "a").expect(StatusCode::OK);
    let letters = app.do_(|it| Ok(it.storage.letters()?));
    let [sent] = letters[0].letter.attachments.as_slice() else {
        panic!("one attachment")
    };
    let answer = copy().expect(StatusCode::OK);
    assert_eq!(answer.header("content-type"), Some("application/pdf"));
    assert_eq!(answer.bytes(), sent.bytes);
    app.acting("guidelines-reader", "county")
        .get(paths::COMMITMENT_COPY)
        .error(ErrorCode::NotPermitted);
}

// Inventory: 110
#[test]
fn the_copy_stays_as_it_was_signed_though_the_text_has_been_renewed_since() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    browser
        .send(&browser.fill_in(PatientData), "a")
        .expect(StatusCode::OK);
    let before = app.do_(|it| {
        let signed = it.storage.commitment_of(&clinic().oid)?.unwrap();
        let document = DocumentVersion {
            version: "0.9".to_owned(),
            hash: "0".repeat(64),
            ..signed.document.clone()
        };
        let pdf = Attachment {
            name: "kanta-sitoumus-0.9.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            bytes: b"%PDF- as it was signed then".to_vec(),
        };
        it.storage
            .add_signed_document(&signed.application, &document, &pdf)?;
        it.storage
            .add_commitment(&SignedCommitment { document, ..signed })?;
        Ok(pdf)
    });
    let copy = browser.get(paths::COMMITMENT_COPY).expect(StatusCode::OK);
    assert_eq!(copy.bytes(), before.bytes);
    let disposition = copy.header("content-disposition").unwrap();
    assert!(disposition.contains(&before.name), "{disposition}");
}
