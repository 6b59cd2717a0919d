//! The page on which developers begin, as people use it: links and forms, and no script.

use axum::http::StatusCode;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::paths;
use serde_json::Value;

use crate::helpers::{Answer, Browser, CLINIC, Mock, check_shows, form};

const PAGE: &str = "/_mock";

/// Sends a form of the page and goes where it leads.
async fn submit(browser: &Browser, to: &str, fields: &[(&str, &str)]) -> Answer {
    let answer = browser.submit(&format!("{PAGE}{to}"), &form(fields)).await;
    let answer = answer.expect(StatusCode::SEE_OTHER);
    assert!(answer.location().starts_with("/_mock#"));
    browser.visit(PAGE).await.expect(StatusCode::OK)
}

#[tokio::test]
async fn the_clock_of_the_callers_world_is_moved_set_and_let_go() {
    let mock = Mock::new();
    let (browser, other) = (mock.open(CLINIC).await, mock.open(CLINIC).await);
    let page = browser.visit(PAGE).await;
    check_shows(
        &page,
        &["2026-12-01T09:00:00+02:00", "The clock is stopped."],
    );

    let page = submit(&browser, "/clock/advance", &[("by", "PT1H")]).await;
    check_shows(&page, &["2026-12-01T10:00:00+02:00"]);
    browser
        .get(paths::SESSION)
        .await
        .error(ErrorCode::SessionEnded);
    let page = submit(&browser, "/clock/advance", &[("by", "P1D")]).await;
    check_shows(&page, &["2026-12-02T10:00:00+02:00"]);
    // A browser leaves out the seconds when there are none. It is summer there.
    let page = submit(&browser, "/clock/set", &[("at", "2027-06-24T08:30")]).await;
    check_shows(
        &page,
        &[
            "2027-06-24T08:30:00+03:00",
            r#"value="2027-06-24T08:30:00""#,
        ],
    );
    let page = submit(&browser, "/clock/run", &[]).await;
    check_shows(&page, &["runs in real time"]);
    let page = submit(&browser, "/clock/advance", &[("by", "PT0S")]).await;
    check_shows(&page, &["The clock is stopped."]);

    let now: Value = other.get("/_mock/clock").await.json();
    assert_eq!(now["now"], "2026-12-01T09:00:00+02:00");
}

#[tokio::test]
async fn what_is_no_time_is_told_beside_what_was_typed_and_changes_nothing() {
    let browser = Mock::new().open(CLINIC).await;
    let example = "Write a date and a time, such as 2026-12-01T09:00.</p>";
    for (typed, problem) in [
        ("tomorrow", example),
        ("2026-02-30T12:00", example),
        ("", example),
        ("2000-12-31T12:00", "the year is not between 2001 and 2199"),
    ] {
        let answer = browser
            .submit("/_mock/clock/set", &form(&[("at", typed)]))
            .await;
        let page = answer.expect(StatusCode::UNPROCESSABLE_ENTITY);
        let value = format!(r#"value="{typed}""#);
        check_shows(&page, &[problem, &value]);
    }
    let now: Value = browser.get("/_mock/clock").await.json();
    assert_eq!(now["now"], "2026-12-01T09:00:00+02:00");
}

#[tokio::test]
async fn faults_are_planned_one_beside_the_other_and_taken_back() {
    let browser = Mock::new().open(CLINIC).await;
    let page = browser.visit(PAGE).await;
    check_shows(&page, &["No fault is planned."]);

    let catalogue: Vec<Value> = browser.get("/_mock/faults/catalogue").await.json();
    for (n, example) in catalogue.iter().enumerate() {
        let description = example["description"].as_str().unwrap();
        let option = format!(r#"<option value="{n}">{description}</option>"#);
        check_shows(&page, &[&option]);
        submit(&browser, "/faults/plan", &[("fault", &n.to_string())]).await;
    }
    let planned: Vec<Value> = browser.get("/_mock/faults").await.json();
    let rules: Vec<Value> = catalogue.iter().map(|it| it["rule"].clone()).collect();
    assert_eq!(planned, rules);
    let page = browser.visit(PAGE).await;
    check_shows(&page, &["refused with status 503", "<td>no limit</td>"]);

    let page = submit(&browser, "/faults/clear", &[]).await;
    check_shows(&page, &["No fault is planned."]);
    browser.get(paths::SESSION).await.expect(StatusCode::OK);
    browser
        .submit("/_mock/faults/plan", &form(&[("fault", "99")]))
        .await
        .error(ErrorCode::UnknownField);
}
