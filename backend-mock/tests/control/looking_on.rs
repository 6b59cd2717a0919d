use axum::http::{Method, StatusCode};
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::{NewApplication, paths};
use kanta_shared::service::KantaService;
use serde_json::{Value, json};

use crate::helpers::{CLINIC, Mock, once};

#[tokio::test]
async fn the_journal_tells_what_was_called_and_what_came_of_it() {
    let browser = Mock::new().open(CLINIC).await;
    let session = browser.get(paths::SESSION).await;
    browser.get("/api/v1/applications/nothing?a=b").await;
    browser
        .plan(once(paths::SERVICES, json!("drop-after")))
        .await;
    browser
        .ask(Method::GET, paths::SERVICES)
        .try_to_send()
        .await
        .unwrap_err();
    browser.get("/api/v1/nothing").await;

    let journal: Vec<Value> = browser.get("/_mock/journal").await.json();
    let noted: Vec<Value> = journal
        .iter()
        .map(|it| json!([it["method"], it["path"], it["status"], it["error"]]))
        .collect();
    assert_eq!(
        noted,
        [
            json!(["GET", paths::SESSION, 200, null]),
            json!(["GET", "/api/v1/applications/nothing?a=b", 404, "not-found"]),
            json!(["GET", paths::SERVICES, null, null]),
            json!(["GET", "/api/v1/nothing", 404, "not-found"]),
        ]
    );
    assert_eq!(journal[0]["at"], "2026-12-01T09:00:00+02:00");
    assert_eq!(journal[0]["request_id"], session.header("x-request-id"));
    assert_eq!(journal[0]["world"], browser.world());
}

#[tokio::test]
async fn nothing_is_broken_in_a_new_world() {
    let mock = Mock::new();
    for link in ["/_mock/s/default", "/_mock/s/katso"] {
        mock.open(link).await.expect_whole().await;
    }
}

#[tokio::test]
async fn the_verdict_on_a_draft_is_in_page_order() {
    let browser = Mock::new().open(CLINIC).await;
    let new = serde_json::to_value(NewApplication {
        service: KantaService::Imaging,
    })
    .unwrap();
    let started: Value = browser
        .tell(Method::POST, paths::APPLICATIONS, new)
        .await
        .json();
    let path = format!("/_mock/verdict/{}", started["id"].as_str().unwrap());
    let findings: Vec<Value> = browser.get(&path).await.json();
    assert_eq!(
        findings[0],
        json!({ "step": "access-points", "field": "access_points", "code": "missing" })
    );
    assert_eq!(
        findings.last(),
        Some(&json!({ "step": "commitment", "field": "commitment", "code": "missing" }))
    );

    let filled = browser.fill_in(KantaService::Imaging).await;
    let findings: Vec<Value> = browser
        .get(&format!("/_mock/verdict/{}", filled.id))
        .await
        .json();
    assert_eq!(findings, [Value::Null; 0]);
    browser
        .get("/_mock/verdict/nothing")
        .await
        .error(ErrorCode::NotFound);
}

#[tokio::test]
async fn the_mock_says_that_it_is_ready_and_where_one_is() {
    let ready: Value = Mock::new().browser().get("/_mock/ready").await.json();
    assert_eq!([&ready["world"], &ready["scenario"]], ["main", "default"]);
}

#[tokio::test]
async fn the_remote_control_is_described_apart_from_the_api() {
    let browser = Mock::new().browser();
    let control: Value = browser.get("/_mock/openapi.json").await.json();
    let api: Value = browser.get("/api/openapi.json").await.json();
    let all_begin_with = |description: &Value, start: &str| {
        let paths = description["paths"].as_object().unwrap();
        !paths.is_empty() && paths.keys().all(|it| it.starts_with(start))
    };
    assert!(all_begin_with(&control, "/_mock/"));
    assert!(all_begin_with(&api, "/api/"));
    for operations in control["paths"].as_object().unwrap().values() {
        for operation in operations.as_object().unwrap().values() {
            let responses = operation["responses"].as_object().unwrap();
            let described = responses.values().all(|it| it["description"].is_string());
            assert!(operation["summary"].is_string() && described, "{operation}");
        }
    }
}

#[tokio::test]
async fn developers_find_every_persona_and_a_link_for_it() {
    let mock = Mock::new();
    let page = mock.browser().visit("/_mock").await.expect(StatusCode::OK);
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    for expected in [
        "Helmi Kaksirooli",
        "/_mock/s/katso?as=katso-dpo&amp;for=county",
        "outdated (register-outdated)",
        "/_mock/outbox",
    ] {
        assert!(page.text().contains(expected), "{expected}");
    }
    let style = mock
        .browser()
        .get("/_mock/pages.css")
        .await
        .expect(StatusCode::OK);
    assert_eq!(style.header("content-type"), "text/css; charset=utf-8");
}

#[tokio::test]
async fn what_is_not_there_is_said_in_the_same_way_as_by_the_api() {
    let browser = Mock::new().browser();
    browser
        .visit("/_mock/nothing")
        .await
        .expect(StatusCode::NOT_FOUND)
        .error(ErrorCode::NotFound);
    let answer = browser.ask(Method::PATCH, "/_mock/clock").send().await;
    answer
        .expect(StatusCode::METHOD_NOT_ALLOWED)
        .error(ErrorCode::MethodNotAllowed);
}
