//! Requests that are overtaken by another while they are under way: rights are those of the moment
//! at which they are used.

use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use kanta_shared::api::error::{ErrorBody, ErrorCode};
use kanta_shared::api::{ApplicationDetails, ChooseOrganisation, SavedBy, paths};
use kanta_shared::application::ApplicationDraft;
use kanta_shared::fixtures::{clinic, county, home_care};
use kanta_shared::service::KantaService;
use kanta_shared::session::EntryRefusal;
use kanta_shared::values::Oid;

use crate::helpers::{Answer, Asking, Browser, TestApp};

fn log_out<'a>(browser: &'a Browser<'a>) -> Asking<'a> {
    browser.delete(paths::SESSION)
}

/// What a person has saved, as a colleague sees it but for the key of what the colleague types.
fn seen_by_colleague(mut it: ApplicationDetails) -> ApplicationDetails {
    it.saved_by = it.saved_by.map(|it| SavedBy {
        is_you: false,
        ..it
    });
    it.recovery_key = None;
    it
}

fn choose<'a>(browser: &'a Browser<'a>, oid: &Oid) -> Asking<'a> {
    let oid = oid.clone();
    browser
        .put(paths::SESSION_ORGANISATION)
        .json(&ChooseOrganisation { oid })
}

fn save<'a>(
    browser: &'a Browser<'a>,
    saved: &ApplicationDetails,
    draft: &ApplicationDraft,
) -> Asking<'a> {
    browser
        .put(paths::draft(&paths::application(&saved.id)))
        .if_match(saved.version)
        .json(draft)
}

#[test]
fn a_save_that_is_overtaken_by_a_log_out_writes_nothing() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "clinic");
    let started = browser.start(KantaService::Imaging);
    let mut draft = started.draft.clone();
    draft.customer.email = "late@esimerkki.fi".to_owned();
    let save = save(&browser, &started, &draft);
    let error = save
        .send_around(log_out(&browser))
        .error(ErrorCode::SessionEnded);
    assert!(error.had_session);
    let colleague = app.acting("colleague", "clinic");
    assert_eq!(
        seen_by_colleague(colleague.application(&started.id)),
        seen_by_colleague(started)
    );
}

#[test]
fn a_save_that_is_overtaken_by_a_revocation_writes_nothing() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "clinic");
    let started = browser.start(KantaService::Imaging);
    let save = save(&browser, &started, &started.draft);
    let answer = save.send_around(browser.post("/_mock/session/revoke-mandate"));
    answer.error(ErrorCode::EntryRefused);
    let colleague = app.acting("colleague", "clinic");
    assert_eq!(
        seen_by_colleague(colleague.application(&started.id)),
        seen_by_colleague(started)
    );
}

#[test]
fn a_save_that_is_overtaken_by_another_organisation_hears_that_the_identity_has_changed() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "clinic");
    let page = browser.identity();
    let browser = browser.showing(&page);
    let started = browser.start(KantaService::Imaging);
    let save = save(&browser, &started, &started.draft);
    let answer = save.send_around(choose(&browser, &county().oid));
    answer
        .expect(StatusCode::CONFLICT)
        .error(ErrorCode::IdentityChanged);
}

#[test]
fn a_request_with_the_cookie_of_before_hears_it_too_until_the_session_ends() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "clinic");
    let before = app
        .browser_with(&browser.cookie())
        .showing(&browser.identity());
    choose(&browser, &county().oid)
        .send()
        .expect(StatusCode::OK);
    let code = |answer: Answer| answer.json::<ErrorBody>().code;
    assert_eq!(
        code(before.get(paths::SERVICES)),
        ErrorCode::IdentityChanged
    );
    // A request that does not say whom its page speaks for gets nothing from the old cookie.
    let without_page = app.browser_with(&before.cookie());
    assert_eq!(
        code(without_page.get(paths::SERVICES)),
        ErrorCode::SessionEnded
    );
    log_out(&browser).send().expect(StatusCode::NO_CONTENT);
    assert_eq!(code(before.get(paths::SERVICES)), ErrorCode::SessionEnded);
}

#[test]
fn a_replaced_cookie_is_that_of_no_session_while_the_identity_is_the_same() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "clinic");
    let before = app
        .browser_with(&browser.cookie())
        .showing(&browser.identity());
    choose(&browser, &clinic().oid)
        .send()
        .expect(StatusCode::OK);
    before
        .get(paths::SERVICES)
        .expect(StatusCode::UNAUTHORIZED)
        .error(ErrorCode::SessionEnded);
    choose(&browser, &county().oid)
        .send()
        .expect(StatusCode::OK);
    before
        .get(paths::SERVICES)
        .expect(StatusCode::CONFLICT)
        .error(ErrorCode::IdentityChanged);
}

#[test]
fn a_save_of_a_page_whose_mandate_is_revoked_meanwhile_is_refused_with_the_reason() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "clinic");
    let page = browser.identity();
    let browser = browser.showing(&page);
    let started = browser.start(KantaService::Imaging);
    let save = save(&browser, &started, &started.draft);
    let answer = save.send_around(browser.post("/_mock/session/revoke-mandate"));
    // Not a conflict: person and organisation are those of the page, and the reason helps more.
    let error = answer
        .expect(StatusCode::FORBIDDEN)
        .error(ErrorCode::EntryRefused);
    assert_eq!(error.reason, Some(EntryRefusal::NoMandate));
    let colleague = app.acting("colleague", "clinic");
    assert_eq!(
        seen_by_colleague(colleague.application(&started.id)),
        seen_by_colleague(started)
    );
}

#[test]
fn a_choice_of_organisation_that_is_overtaken_by_a_log_out_brings_no_session() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let answer = choose(&browser, &home_care().oid).send_around(log_out(&browser));
    answer.error(ErrorCode::SessionEnded);
    assert_eq!(answer.header(SET_COOKIE.as_str()), None);
}

#[test]
fn a_log_out_that_is_overtaken_by_a_choice_of_organisation_ends_the_session_all_the_same() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let late = app.browser_with(&browser.cookie());
    for organisation in [home_care(), clinic()] {
        choose(&browser, &organisation.oid)
            .send()
            .expect(StatusCode::OK);
    }
    assert_ne!(browser.cookie(), late.cookie());
    log_out(&late).send().expect(StatusCode::NO_CONTENT);
    browser.get(paths::SESSION).error(ErrorCode::SessionEnded);
}
