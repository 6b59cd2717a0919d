use axum::http::{Method, StatusCode};
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::{Services, paths};
use kanta_shared::service::KantaService;
use kanta_shared::session::Session;
use serde_json::{Value, json};

use crate::helpers::{Browser, CLINIC, Mock, check_shows};

async fn session(browser: &Browser) -> Session {
    browser
        .get(paths::SESSION)
        .await
        .expect(StatusCode::OK)
        .json()
}

#[tokio::test]
async fn a_scenario_link_logs_in_and_goes_on_to_the_page() {
    let browser = Mock::new().browser();
    let answer = browser
        .get("/_mock/s/default?as=mandate-holder&for=county&lang=sv&go=/guides?a=b")
        .await;
    assert_eq!(
        answer.expect(StatusCode::SEE_OTHER).location(),
        "/guides?a=b&identified&lang=sv"
    );
    let session = session(&browser).await;
    assert_eq!(session.person.name, "Venla Valtuutettu");
    assert_eq!(
        session.acting.unwrap().organisation.name,
        "Esimerkkilän hyvinvointialue"
    );
    assert_ne!(browser.world(), "main");
}

#[tokio::test]
async fn without_a_page_a_link_leads_where_the_person_would_begin() {
    let mock = Mock::new();
    for (link, page) in [
        ("/_mock/s/default", "/"),
        ("/_mock/s/default?lang=en", "/?lang=en"),
        (
            "/_mock/s/default?as=no-mandate",
            "/organisations?identified",
        ),
        (
            "/_mock/s/default?as=trader&for=practitioner",
            "/services?identified",
        ),
        (
            "/_mock/s/katso?as=katso-reader&for=county",
            "/services?identified",
        ),
    ] {
        let answer = mock.browser().get(link).await;
        assert_eq!(
            answer.expect(StatusCode::SEE_OTHER).location(),
            page,
            "{link}"
        );
    }
}

#[tokio::test]
async fn a_link_without_a_persona_logs_no_user_in() {
    let browser = Mock::new().open(CLINIC).await;
    browser
        .get("/_mock/s/default")
        .await
        .expect(StatusCode::SEE_OTHER);
    assert_eq!(browser.cookie("session"), None);
    browser
        .get(paths::SESSION)
        .await
        .error(ErrorCode::SessionEnded);
}

#[tokio::test]
async fn a_link_with_a_wrong_key_tells_the_right_ones() {
    let browser = Mock::new().browser();
    for (link, expected) in [
        (
            "/_mock/s/holiday",
            "there is no scenario `holiday`; there are: default, katso",
        ),
        (
            "/_mock/s/katso?as=trader",
            "there is no persona `trader`; there are: katso-master,",
        ),
        (
            "/_mock/s/default?as=trader&for=clinc",
            "there is no organisation of `trader` `clinc`; there are: practitioner",
        ),
        (
            "/_mock/s/default?lang=de",
            "Failed to deserialize query string: lang: unknown variant `de`, expected one of `fi`, `sv`, `en`",
        ),
        (
            "/_mock/s/default?for=clinic",
            "an organisation needs a persona",
        ),
    ] {
        let answer = browser.get(link).await.expect(StatusCode::NOT_FOUND);
        let detail = answer.error(ErrorCode::NotFound);
        assert!(detail.starts_with(expected), "{detail}");
    }
    assert_eq!(browser.world(), "main");
}

#[tokio::test]
async fn a_link_gives_no_access_that_logging_in_does_not_give() {
    let browser = Mock::new().browser();
    let answer = browser
        .get("/_mock/s/default?as=managing-director&for=outdated")
        .await
        .expect(StatusCode::FORBIDDEN);
    answer.error(ErrorCode::EntryRefused);
    assert_eq!(browser.cookie("session"), None);
}

#[tokio::test]
async fn a_link_never_leads_to_another_site() {
    let browser = Mock::new().browser();
    for page in [
        "//other.example",
        "https://other.example",
        "/%5Cother.example",
        "/%09/other.example",
    ] {
        let answer = browser.get(&format!("/_mock/s/default?go={page}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{page}");
    }
}

#[tokio::test]
async fn what_happens_in_one_world_happens_in_no_other() {
    let mock = Mock::new();
    let one = mock.open(CLINIC).await;
    let other = mock.open(CLINIC).await;
    one.apply(KantaService::Prescription).await;
    one.plan(
        json!([{ "path": "/api/v1/services", "times": "always", "effect": { "status": 503 } }]),
    )
    .await;
    one.tell(Method::PUT, "/_mock/clock", json!({ "advance": "P1D" }))
        .await;

    assert_eq!(
        one.get(paths::SERVICES).await.status,
        StatusCode::SERVICE_UNAVAILABLE
    );
    assert_eq!(
        other
            .get(paths::SERVICES)
            .await
            .json::<Services>()
            .commitment_signed_at,
        None
    );
    assert_eq!(other.letters().await.len(), 0);
    let now: Value = other.get("/_mock/clock").await.json();
    assert_eq!(now["now"], "2026-12-01T09:00:00+02:00");
    let journal: Vec<Value> = other.get("/_mock/journal").await.json();
    assert_eq!(journal.len(), 1, "{journal:?}");
}

#[tokio::test]
async fn a_world_can_be_made_with_json_and_entered_by_its_link() {
    let mock = Mock::new();
    let browser = mock.browser();
    let new = json!({ "persona": "pharmacist", "organisation": "pharmacy", "at": "2026-12-01T09:00:00+02:00" });
    let answer = browser
        .tell(Method::POST, "/_mock/worlds", new)
        .await
        .expect(StatusCode::CREATED);
    let created: Value = answer.json();
    assert_eq!(created["id"], browser.world());
    assert_eq!(session(&browser).await.person.name, "Aino Apteekkari");

    browser.apply(KantaService::Prescription).await;
    let other = mock.open(created["link"].as_str().unwrap()).await;
    assert_eq!(session(&other).await.person.name, "Aino Apteekkari");
    assert_eq!(other.letters().await.len(), 1);
}

#[tokio::test]
async fn a_world_begins_anew_when_it_is_reset() {
    let browser = Mock::new().open(CLINIC).await;
    browser.apply(KantaService::Prescription).await;
    browser
        .tell(Method::PUT, "/_mock/clock", json!({ "advance": "P1D" }))
        .await;
    browser
        .tell(
            Method::POST,
            &format!("/_mock/worlds/{}/reset", browser.world()),
            json!({}),
        )
        .await;
    assert_eq!(browser.letters().await.len(), 0);
    assert_eq!(
        browser
            .get("/_mock/journal")
            .await
            .json::<Vec<Value>>()
            .len(),
        0
    );
    assert_eq!(
        browser.get("/_mock/clock").await.json::<Value>()["now"],
        "2026-12-01T09:00:00+02:00"
    );
    browser
        .get(paths::SESSION)
        .await
        .error(ErrorCode::SessionEnded);
    browser.expect_whole().await;
}

#[tokio::test]
async fn a_world_that_is_reset_gives_other_keys_to_the_same_ids() {
    let browser = Mock::new().open(CLINIC).await;
    let before = browser.fill_in(KantaService::Prescription).await;
    let world = format!("/_mock/worlds/{}", browser.world());
    browser
        .tell(Method::POST, &format!("{world}/reset"), json!({}))
        .await;
    browser
        .get(&format!("{world}?as=managing-director&for=clinic"))
        .await
        .expect(StatusCode::SEE_OTHER);
    let after = browser.fill_in(KantaService::Prescription).await;
    assert_eq!(before.id, after.id);
    assert_ne!(before.recovery_key, after.recovery_key);
}

#[tokio::test]
async fn a_world_is_gone_when_it_is_deleted() {
    let mock = Mock::new();
    let browser = mock.open(CLINIC).await;
    let world = format!("/_mock/worlds/{}", browser.world());
    for (path, expected) in [
        (world.as_str(), StatusCode::NO_CONTENT),
        (world.as_str(), StatusCode::NOT_FOUND),
        ("/_mock/worlds/main", StatusCode::CONFLICT),
    ] {
        assert_eq!(
            browser.ask(Method::DELETE, path).send().await.status,
            expected,
            "{path}"
        );
    }
    browser
        .get(paths::SESSION)
        .await
        .expect(StatusCode::GONE)
        .error(ErrorCode::WorldGone);
}

#[tokio::test]
async fn a_request_to_a_world_that_is_gone_reaches_no_other() {
    let mock = Mock::new();
    let browser = mock.open(CLINIC).await;
    let world = browser.world();
    let gone = format!("/_mock/worlds/{world}");
    browser.ask(Method::DELETE, &gone).send().await;
    for (method, path) in [
        (Method::GET, paths::SERVICES),
        (Method::GET, "/api/v1/nothing"),
        (Method::DELETE, paths::SESSION),
        (Method::GET, "/_mock/clock"),
        (Method::GET, "/_mock/outbox"),
        (Method::POST, "/_mock/session/expire"),
        (Method::DELETE, "/_mock/faults"),
    ] {
        let answer = browser.ask(method.clone(), path).send().await;
        let expected = match path {
            "/api/v1/nothing" => ErrorCode::NotFound,
            _ => ErrorCode::WorldGone,
        };
        answer.error(expected);
    }
    let form = "persona=trader&outcome=identify&lang=fi&return=/organisations";
    browser
        .submit(paths::IDENTIFICATION, form)
        .await
        .error(ErrorCode::WorldGone);
    for page in [
        "/services",
        "/_mock",
        "/_mock/desk",
        "/suomi-fi/identification",
        "/",
    ] {
        let answer = browser.visit(page).await.expect(StatusCode::GONE);
        check_shows(
            &answer,
            &[
                "This world is gone",
                "/_mock/s/default?go=",
                "/_mock/worlds/main?go=",
            ],
        );
    }
    browser.get("/_mock/pages.css").await.expect(StatusCode::OK);
    browser
        .get("/api/openapi.json")
        .await
        .expect(StatusCode::OK);

    let way_on = browser
        .visit("/_mock/s/default?go=/services%3Flang%3Dsv")
        .await;
    assert_eq!(
        way_on.expect(StatusCode::SEE_OTHER).location(),
        "/services?lang=sv"
    );
    assert_ne!(browser.world(), world);
    browser.get("/_mock/clock").await.expect(StatusCode::OK);

    let other = mock.open(CLINIC).await;
    let gone = format!("/_mock/worlds/{}", other.world());
    other.ask(Method::DELETE, &gone).send().await;
    other
        .visit("/_mock/worlds/main")
        .await
        .expect(StatusCode::SEE_OTHER);
    assert_eq!(other.world(), "main");
    other.get("/_mock/clock").await.expect(StatusCode::OK);
}

#[tokio::test]
async fn without_cookie_and_header_the_world_is_main() {
    let ready: Value = Mock::new().browser().get("/_mock/ready").await.json();
    assert_eq!(ready["world"], "main");
}

#[tokio::test]
async fn a_link_acts_only_when_it_is_opened() {
    let mock = Mock::new();
    let browser = mock.browser();
    for link in ["/_mock/s/default?as=trader", "/_mock/worlds/main?as=trader"] {
        for (mode, dest) in [
            ("no-cors", "image"),
            ("cors", "empty"),
            ("navigate", "iframe"),
        ] {
            let asking = browser
                .ask(Method::GET, link)
                .header("sec-fetch-site", "cross-site")
                .header("sec-fetch-mode", mode)
                .header("sec-fetch-dest", dest);
            let answer = asking.send().await.expect(StatusCode::FORBIDDEN);
            answer.error(ErrorCode::CrossSite);
            assert_eq!(browser.cookie("mock-world"), None, "{link}");
            assert_eq!(browser.cookie("session"), None, "{link}");
        }
        let opening = mock.browser();
        let asking = opening
            .ask(Method::GET, link)
            .header("sec-fetch-site", "cross-site")
            .header("sec-fetch-mode", "navigate")
            .header("sec-fetch-dest", "document");
        asking.send().await.expect(StatusCode::SEE_OTHER);
        assert!(opening.cookie("session").is_some(), "{link}");
        mock.open(link).await;
    }
}
