//! The post offices of postal codes.

use axum::http::StatusCode;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::paths;
use kanta_shared::customer::PostOffice;

use crate::helpers::TestApp;

#[test]
fn a_postal_code_has_its_post_office_in_both_languages() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let office: PostOffice = browser
        .get(paths::post_office(&"20100".parse().unwrap()))
        .expect(StatusCode::OK)
        .json();
    assert_eq!([office.fi, office.sv], ["Turku", "Åbo"]);
}

#[test]
fn a_postal_code_that_the_list_lacks_is_not_found() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    for code in ["00001", "0010", "SE-11455", "%00", "..%2f.."] {
        let answer = browser.get(format!("/api/v1/post-offices/{code}"));
        answer
            .expect(StatusCode::NOT_FOUND)
            .error(ErrorCode::NotFound);
    }
}
