use axum::http::{Method, StatusCode};
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::paths;
use serde_json::json;

use crate::helpers::Mock;

const COUNTY: &str = "/_mock/s/default?as=mandate-holder&for=county";

#[tokio::test]
async fn the_callers_session_can_be_ended_from_outside() {
    let browser = Mock::new().open(COUNTY).await;
    let colleague = browser.colleague("colleague", "county").await;
    browser
        .tell(Method::POST, "/_mock/session/expire", json!({}))
        .await;
    browser
        .get(paths::SERVICES)
        .await
        .error(ErrorCode::SessionEnded);
    colleague.get(paths::SERVICES).await.expect(StatusCode::OK);
}

#[tokio::test]
async fn a_caller_without_a_session_ends_all_of_them() {
    let mock = Mock::new();
    let browser = mock.open(COUNTY).await;
    let asking = mock.browser();
    let world = browser.world();
    asking
        .ask(Method::POST, "/_mock/session/expire")
        .header("x-mock-world", world)
        .send()
        .await;
    browser
        .get(paths::SERVICES)
        .await
        .error(ErrorCode::SessionEnded);
}

#[tokio::test]
async fn a_mandate_that_is_revoked_is_worth_nothing_at_once() {
    let browser = Mock::new().open(COUNTY).await;
    let colleague = browser.colleague("colleague", "county").await;
    browser
        .tell(Method::POST, "/_mock/session/revoke-mandate", json!({}))
        .await;
    browser
        .get(paths::SERVICES)
        .await
        .expect(StatusCode::FORBIDDEN)
        .error(ErrorCode::EntryRefused);
    browser.get(paths::SESSION).await.expect(StatusCode::OK);
    colleague.get(paths::SERVICES).await.expect(StatusCode::OK);
}

#[tokio::test]
async fn a_position_cannot_be_revoked() {
    let browser = Mock::new()
        .open("/_mock/s/default?as=managing-director&for=clinic")
        .await;
    browser
        .ask(Method::POST, "/_mock/session/revoke-mandate")
        .send()
        .await
        .expect(StatusCode::CONFLICT)
        .error(ErrorCode::WrongState);
    browser.get(paths::SERVICES).await.expect(StatusCode::OK);
}
