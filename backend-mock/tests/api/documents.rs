use axum::http::StatusCode;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::{ServiceDetails, paths};
use kanta_shared::document::Document;
use kanta_shared::language::Language;
use kanta_shared::service::KantaService;

use crate::helpers::TestApp;

#[test]
fn every_text_can_be_read_in_every_language_and_is_the_one_in_force() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    for service in KantaService::ALL {
        let details: ServiceDetails = browser.get(paths::service(*service)).json();
        for language in Language::ALL {
            let document: Document = browser
                .get(paths::service_description(*service, *language))
                .json();
            assert!(
                details
                    .context
                    .documents
                    .service_description
                    .contains(&document.version)
            );
            let commitment: Document = browser.get(paths::commitment(*language)).json();
            assert!(
                details
                    .context
                    .documents
                    .commitment
                    .contains(&commitment.version)
            );
            assert_eq!(
                (document.version.language, commitment.version.language),
                (*language, *language)
            );
        }
    }
}

#[test]
fn a_text_is_in_finnish_unless_told() {
    let app = TestApp::new();
    let document: Document = app
        .log_in("trader")
        .get("/api/v1/documents/commitment")
        .json();
    assert_eq!(document.version.language, Language::Fi);
}

#[test]
fn a_text_that_there_is_not_is_not_found() {
    let app = TestApp::new();
    let browser = app.log_in("trader");
    for path in [
        "commitment?language=de",
        "service-description/dentistry",
        "service-description/imaging?language=",
    ] {
        let answer = browser.get(format!("/api/v1/documents/{path}"));
        answer
            .expect(StatusCode::NOT_FOUND)
            .error(ErrorCode::NotFound);
    }
    app.browser()
        .get(paths::commitment(Language::Sv))
        .expect(StatusCode::UNAUTHORIZED);
}
