use axum::http::header::COOKIE;
use axum::http::{Method, StatusCode};
use kanta_backend_mock::limits::Limited;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::paths;
use kanta_shared::session::Session;
use serde_json::json;

use crate::helpers::{CLINIC, Mock, check_shows};

const PAGE: &str = paths::IDENTIFICATION;

#[tokio::test]
async fn the_page_shows_who_one_can_be_and_says_that_it_is_not_the_real_one() {
    let browser = Mock::new().browser();
    for (language, expected) in [
        (
            "fi",
            [
                "tämä ei ole oikea Suomi.fi-tunnistus",
                "Mobiilivarmenne",
                "asema: toimitusjohtaja",
                "Kokeile häiriötilanteita",
            ],
        ),
        (
            "sv",
            [
                "detta är inte den riktiga Suomi.fi",
                "Mobilcertifikat",
                "ställning: verkställande direktör",
                "Avbryt",
            ],
        ),
        (
            "en",
            [
                "this is not the real Suomi.fi",
                "Mobile certificate",
                "position: managing director",
                "Cancel",
            ],
        ),
    ] {
        let page = browser
            .visit(&format!("{PAGE}?means=mobile&lang={language}"))
            .await
            .expect(StatusCode::OK);
        assert!(
            page.text().contains(&format!("<html lang=\"{language}\">")),
            "{language}"
        );
        assert!(page.text().contains("Helmi Kaksirooli"));
        for expected in expected {
            assert!(page.text().contains(expected), "{expected}");
        }
    }
}

#[tokio::test]
async fn the_page_works_without_scripts_and_styles_of_its_own() {
    let page = Mock::new().browser().visit(PAGE).await;
    assert_eq!(
        page.header("content-security-policy"),
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    for unwanted in ["<script", "<style", " style=", " onclick="] {
        assert!(!page.text().contains(unwanted), "{unwanted}");
    }
}

#[tokio::test]
async fn the_people_are_those_of_the_world() {
    let browser = Mock::new().open("/_mock/s/katso").await;
    let page = browser.visit(PAGE).await;
    assert!(page.text().contains("Katso-rooli: lukija"));
    assert!(!page.text().contains("Helmi Kaksirooli"));
}

#[tokio::test]
async fn the_user_comes_back_identified_and_without_an_organisation() {
    let browser = Mock::new().browser();
    let form = "persona=trader&outcome=identify&lang=sv&return=%2Fservices%3Fa%3Db";
    let answer = browser
        .submit(PAGE, form)
        .await
        .expect(StatusCode::SEE_OTHER);
    assert_eq!(answer.location(), "/services?a=b&lang=sv");
    let session: Session = browser.get(paths::SESSION).await.json();
    assert_eq!(session.person.name, "Elias Esimerkki");
    assert_eq!(session.acting, None);
}

#[tokio::test]
async fn identifying_again_begins_another_session_and_ends_the_one_before() {
    let mock = Mock::new();
    let browser = mock.open(CLINIC).await;
    let before = browser.cookie("session").unwrap();
    let form = "persona=trader&outcome=identify&lang=fi&return=%2F";
    browser
        .submit(PAGE, form)
        .await
        .expect(StatusCode::SEE_OTHER);
    assert_ne!(browser.cookie("session").unwrap(), before);
    let stale = format!("session={before}; mock-world={}", browser.world());
    let thief = mock.browser();
    let asking = thief
        .ask(Method::GET, paths::SESSION)
        .header(COOKIE.as_str(), stale);
    asking.send().await.error(ErrorCode::SessionEnded);
}

#[tokio::test]
async fn who_does_not_get_through_comes_back_to_the_log_in_page_with_the_reason_and_the_goal() {
    let browser = Mock::new().browser();
    for (outcome, reason) in [
        ("cancel", "cancelled"),
        ("fail", "identification"),
        ("outage", "outage"),
    ] {
        let goal = "/organisations%3Freturn%3D%252Fservices";
        let form = format!("persona=trader&outcome={outcome}&lang=en&return={goal}");
        let answer = browser.submit(PAGE, &form).await;
        let expected = format!("/login?failed={reason}&lang=en&return={goal}");
        assert_eq!(answer.expect(StatusCode::SEE_OTHER).location(), expected);
    }
    browser
        .get(paths::SESSION)
        .await
        .error(ErrorCode::SessionEnded);
}

#[tokio::test]
async fn one_never_comes_back_on_another_site() {
    let browser = Mock::new().browser();
    for back in [
        "//other.example",
        "https:%2F%2Fother.example",
        "/%5Cother.example",
        "%22%3E%3Cscript%3E",
    ] {
        let page = browser
            .visit(&format!("{PAGE}?return={back}"))
            .await
            .expect(StatusCode::OK);
        assert!(
            page.text()
                .contains(r#"name="return" value="/organisations""#),
            "{back}"
        );
        let form = format!("persona=trader&outcome=identify&lang=fi&return={back}");
        let answer = browser.submit(PAGE, &form).await;
        assert!(answer.status.is_client_error(), "{back}");
    }
    assert_eq!(browser.cookie("session"), None);
}

#[tokio::test]
async fn what_comes_with_the_address_stays_a_text_on_the_page() {
    let page = Mock::new()
        .browser()
        .visit(&format!(
            "{PAGE}?lang=%3Cb%3E&means=%3Cb%3E&return=/%22%3E%3Cscript%3E%26x"
        ))
        .await;
    assert!(
        page.text()
            .contains(r#"value="/&quot;&gt;&lt;script&gt;&amp;x""#),
        "{}",
        page.text()
    );
    assert!(page.text().contains("<html lang=\"fi\">"));
}

#[tokio::test]
async fn a_persona_that_does_not_exist_is_not_identified() {
    let browser = Mock::new().browser();
    for form in [
        "persona=nobody&outcome=identify",
        "outcome=identify",
        "persona=trader&outcome=bribe",
    ] {
        let answer = browser
            .submit(PAGE, &format!("{form}&lang=fi&return=%2F"))
            .await;
        answer
            .expect(StatusCode::NOT_FOUND)
            .error(ErrorCode::NotFound);
    }
}

#[tokio::test]
async fn too_many_identifications_are_answered_with_a_wait() {
    let browser = Mock::new().open(CLINIC).await;
    let form = "persona=trader&outcome=identify&lang=sv&return=/organisations";
    let (most, within) = Limited::LogIn.allowed();
    for _ in 0..most {
        let answer = browser.submit(paths::IDENTIFICATION, form).await;
        answer.expect(StatusCode::SEE_OTHER);
    }
    let refused = browser
        .submit(paths::IDENTIFICATION, form)
        .await
        .expect(StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(refused.header("retry-after"), within.as_secs().to_string());
    check_shows(
        &refused,
        &[
            "Det har gjorts ovanligt många identifieringar",
            "name=\"persona\"",
        ],
    );
    browser
        .tell(Method::PUT, "/_mock/clock", json!({ "advance": "PT10M" }))
        .await;
    let answer = browser.submit(paths::IDENTIFICATION, form).await;
    answer.expect(StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_form_that_is_not_one_is_refused_with_a_problem() {
    let browser = Mock::new().open(CLINIC).await;
    let refused = browser
        .submit(paths::IDENTIFICATION, "persona=trader")
        .await;
    let detail = refused
        .expect(StatusCode::UNPROCESSABLE_ENTITY)
        .error(ErrorCode::UnknownField);
    assert!(detail.contains("outcome"), "{detail}");
}
