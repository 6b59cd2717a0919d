use axum::http::{Method, StatusCode};
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::paths;
use serde_json::{Value, json};

use crate::helpers::{Browser, CLINIC, Mock};

#[track_caller]
fn check(answer: Value, expected: &str) {
    assert_eq!(answer, json!({ "now": expected }));
}

async fn put(browser: &Browser, change: Value) -> Value {
    browser
        .tell(Method::PUT, "/_mock/clock", change)
        .await
        .json()
}

#[tokio::test]
async fn the_clock_is_set_and_moved() {
    let browser = Mock::new().open(CLINIC).await;
    check(
        put(&browser, json!({ "set": "2027-03-27T12:00:00+02:00" })).await,
        "2027-03-27T12:00:00+02:00",
    );
    check(
        put(&browser, json!({ "advance": "P1D" })).await,
        "2027-03-28T12:00:00+03:00",
    );
    check(
        put(&browser, json!({ "advance": "PT31M" })).await,
        "2027-03-28T12:31:00+03:00",
    );
    check(
        put(&browser, json!({ "advance": "P3M" })).await,
        "2027-06-28T12:31:00+03:00",
    );
    check(
        browser.get("/_mock/clock").await.json(),
        "2027-06-28T12:31:00+03:00",
    );
}

#[tokio::test]
async fn what_falls_due_has_happened_when_the_clock_answers() {
    let browser = Mock::new().open(CLINIC).await;
    put(&browser, json!({ "advance": "PT29M" })).await;
    browser.get(paths::SESSION).await.expect(StatusCode::OK);
    put(&browser, json!({ "advance": "PT31M" })).await;
    browser
        .get(paths::SESSION)
        .await
        .error(ErrorCode::SessionEnded);
}

#[tokio::test]
async fn what_is_no_time_is_refused() {
    let browser = Mock::new().open(CLINIC).await;
    for change in [
        json!({ "advance": "tomorrow" }),
        json!({ "set": "noon" }),
        json!({ "set": "2026-02-30T12:00:00+02:00" }),
        json!({ "stop": true }),
    ] {
        let answer = browser
            .ask(Method::PUT, "/_mock/clock")
            .json(&change)
            .send()
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{change}");
    }
    check(
        browser.get("/_mock/clock").await.json(),
        "2026-12-01T09:00:00+02:00",
    );
}
