use axum::http::StatusCode;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::paths;
use kanta_shared::application::access_points::RegisterAnswer;
use kanta_shared::fixtures::register;

use crate::helpers::TestApp;

#[test]
fn the_register_answers_what_it_knows() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    for known in register().0 {
        let answer: RegisterAnswer = browser
            .get(paths::access_point(&known.oid))
            .expect(StatusCode::OK)
            .json();
        assert_eq!(answer, known);
    }
}

// Inventory: 57
#[test]
fn what_is_no_access_point_is_not_found() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    for oid in [
        "1.2.246.10.70100111.18.5",
        "1.2.246.10.70100023.10.0",
        "12345",
        "%00",
        "..%2f..",
        "1.2.246.",
    ] {
        let answer = browser.get(format!("/api/v1/access-points/{oid}"));
        answer
            .expect(StatusCode::NOT_FOUND)
            .error(ErrorCode::NotFound);
    }
}
