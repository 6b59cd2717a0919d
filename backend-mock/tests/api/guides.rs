use axum::http::StatusCode;
use kanta_backend_mock::scenarios::Scenario;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::paths;
use kanta_shared::document::Document;
use kanta_shared::guide::{Guide, GuideSubject};
use kanta_shared::language::Language;

use crate::helpers::TestApp;

/// Every persona has the list with the data-protection part, and reads its documents.
#[track_caller]
fn check_reads(scenario: Scenario, persona: &str, organisation: &str) {
    let app = TestApp::of(scenario);
    let browser = app.acting(persona, organisation);
    let guides: Vec<Guide> = browser.get(paths::guides(Language::Fi)).json();
    for subject in GuideSubject::ALL {
        let is_there = guides.iter().any(|it| it.subject == *subject);
        assert!(is_there, "{persona}: {subject}");
    }
    for guide in guides.iter().filter(|it| it.href.is_none()) {
        browser
            .get(paths::guide(&guide.id, Language::Fi))
            .expect(StatusCode::OK);
    }
}

// Inventory: 4, 19.
#[test]
fn guides_are_for_all_who_act_for_an_organisation_by_any_right() {
    for (persona, organisation) in [
        ("mandate-holder", "county"),
        ("managing-director", "clinic"),
        ("trader", "practitioner"),
        ("pharmacist", "pharmacy"),
        ("guidelines-reader", "county"),
        ("two-hats", "clinic"),
    ] {
        check_reads(Scenario::Default, persona, organisation);
    }
    for persona in [
        "katso-master",
        "katso-administrative",
        "katso-technical",
        "katso-dpo",
        "katso-archivist",
        "katso-implementer",
        "katso-reader",
    ] {
        check_reads(Scenario::Katso, persona, "county");
    }
}

#[test]
fn guides_are_for_no_other_users() {
    let app = TestApp::new();
    for path in [
        paths::guides(Language::Fi),
        paths::guide("customer-register", Language::Fi),
    ] {
        let answer = app.browser().get(&path);
        assert_eq!(answer.error(ErrorCode::SessionEnded).status, 401, "{path}");
        let answer = app.log_in("guidelines-reader").get(&path);
        assert_eq!(
            answer.error(ErrorCode::OrganisationNotChosen).status,
            403,
            "{path}"
        );
    }
}

#[test]
fn a_revoked_mandate_closes_the_guides_at_once() {
    let app = TestApp::new();
    let browser = app.acting("guidelines-reader", "county");
    let oid = kanta_shared::fixtures::county().oid;
    app.do_(|it| Ok(it.storage.revoke_mandate("guidelines-reader", &oid)?));
    for path in [
        paths::guides(Language::Fi),
        paths::guide("customer-register", Language::Fi),
    ] {
        browser
            .get(path)
            .expect(StatusCode::FORBIDDEN)
            .error(ErrorCode::EntryRefused);
    }
}

// Inventory: 160.
#[test]
fn the_list_and_its_documents_are_in_the_language_that_was_asked_for() {
    let app = TestApp::new();
    let browser = app.acting("guidelines-reader", "county");
    for language in Language::ALL {
        let guides: Vec<Guide> = browser.get(paths::guides(*language)).json();
        for guide in guides.iter().filter(|it| it.href.is_none()) {
            let document: Document = browser.get(paths::guide(&guide.id, *language)).json();
            assert_eq!(document.version.language, *language, "{}", guide.id);
            assert_eq!(document.title, guide.title, "{}", guide.id);
            assert_eq!(Some(document.dated), guide.dated, "{}", guide.id);
            assert_eq!(guide.language, *language, "{}", guide.id);
        }
    }
    let unasked: Vec<Guide> = browser.get("/api/v1/guides").json();
    let finnish: Vec<Guide> = browser.get(paths::guides(Language::Fi)).json();
    assert_eq!(unasked, finnish);
}

#[test]
fn what_is_no_document_of_ours_is_not_found() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    for path in [
        "/api/v1/guides?language=de",
        "/api/v1/guides/customer-register?language=de",
        "/api/v1/guides/nothing",
        "/api/v1/guides/user-guide",
        "/api/v1/guides/..%2Ffi",
        "/api/v1/guides/%FF",
    ] {
        browser
            .get(path)
            .expect(StatusCode::NOT_FOUND)
            .error(ErrorCode::NotFound);
    }
}
