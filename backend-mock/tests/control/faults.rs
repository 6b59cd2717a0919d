use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use axum::http::{Method, StatusCode};
use kanta_shared::api::error::{ErrorBody, ErrorCode};
use kanta_shared::api::{ApplicationDetails, Receipt, paths};
use kanta_shared::service::KantaService;
use serde_json::{Value, json};

use crate::helpers::{Answer, Asking, Broken, Browser, CLINIC, Mock, once, version};

#[tokio::test]
async fn a_planned_status_happens_once_and_the_server_does_nothing() {
    let browser = Mock::new().open(CLINIC).await;
    let application = browser.fill_in(KantaService::Imaging).await;
    browser
        .plan(once(
            "/api/v1/applications/*/draft",
            json!({ "status": 503 }),
        ))
        .await;

    let answer = browser
        .save(&application, &Default::default())
        .await
        .expect(StatusCode::SERVICE_UNAVAILABLE);
    answer.error(ErrorCode::Unavailable);
    assert_eq!(answer.header("retry-after"), "5");
    assert_eq!(
        browser
            .get(&paths::application(&application.id))
            .await
            .json::<ApplicationDetails>(),
        application
    );
    browser
        .save(&application, &Default::default())
        .await
        .expect(StatusCode::OK);
}

#[tokio::test]
async fn a_save_whose_answer_is_lost_has_been_kept() {
    let browser = Mock::new().open(CLINIC).await;
    let application = browser.fill_in(KantaService::Imaging).await;
    browser
        .plan(once("/api/v1/applications/*/draft", json!("drop-after")))
        .await;

    let saving = || browser.saving(&application, &application.draft);
    assert_eq!(saving().try_to_send().await.err(), Some(Broken));
    let current = saving()
        .send()
        .await
        .expect(StatusCode::PRECONDITION_FAILED);
    assert_eq!(
        current.json::<Value>()["current"]["version"],
        application.version + 1
    );
}

#[tokio::test]
async fn a_save_that_never_arrives_changes_nothing() {
    let browser = Mock::new().open(CLINIC).await;
    let application = browser.fill_in(KantaService::Imaging).await;
    browser
        .plan(once("/api/v1/applications/*/draft", json!("drop-before")))
        .await;

    let saving = || browser.saving(&application, &application.draft);
    assert_eq!(saving().try_to_send().await.err(), Some(Broken));
    assert_eq!(version(&saving().send().await), application.version + 1);
}

#[tokio::test]
async fn an_application_whose_answer_is_lost_is_sent_once_when_it_is_sent_again() {
    let browser = Mock::new().open(CLINIC).await;
    let application = browser.fill_in(KantaService::Imaging).await;
    browser
        .plan(once(
            "/api/v1/applications/*/submission",
            json!("drop-after"),
        ))
        .await;

    assert_eq!(
        browser
            .sending(&application, "the same key")
            .try_to_send()
            .await
            .err(),
        Some(Broken)
    );
    let again = browser
        .sending(&application, "the same key")
        .send()
        .await
        .expect(StatusCode::OK);
    assert_eq!(again.header("idempotency-replayed"), "true");
    let sent: ApplicationDetails = browser
        .get(&paths::application(&application.id))
        .await
        .json();
    assert_eq!(sent.receipt, Some(again.json::<Receipt>()));
    assert_eq!(browser.letters().await.len(), 1);
    browser.expect_whole().await;
}

#[tokio::test]
async fn an_answer_may_be_garbage_or_a_page_of_somebody_on_the_way() {
    let browser = Mock::new().open(CLINIC).await;
    browser.plan(once(paths::SERVICES, json!("garbage"))).await;
    let answer = browser.get(paths::SERVICES).await.expect(StatusCode::OK);
    assert_eq!(answer.header("content-type"), "application/json");
    assert!(serde_json::from_slice::<Value>(answer.bytes()).is_err());

    browser.plan(once(paths::SERVICES, json!("html"))).await;
    let answer = browser.get(paths::SERVICES).await.expect(StatusCode::OK);
    assert!(answer.header("content-type").starts_with("text/html"));
}

#[tokio::test]
async fn an_answer_may_be_late() {
    let browser = Mock::new().open(CLINIC).await;
    browser
        .plan(once(paths::SERVICES, json!({ "delay": 30 })))
        .await;
    let before = Instant::now();
    browser.get(paths::SERVICES).await.expect(StatusCode::OK);
    assert!(Duration::from_millis(30) <= before.elapsed());
}

#[tokio::test]
async fn planned_faults_can_be_seen_and_taken_back() {
    let browser = Mock::new().open(CLINIC).await;
    browser
        .plan(json!([{ "path": "/api/v1", "times": 2, "effect": { "status": 500 } }]))
        .await;
    browser
        .get(paths::SERVICES)
        .await
        .expect(StatusCode::INTERNAL_SERVER_ERROR);
    let left: Value = browser.get("/_mock/faults").await.json();
    assert_eq!(
        left,
        json!([{ "path": "/api/v1", "times": 1, "effect": { "status": 500 } }])
    );
    browser
        .ask(Method::DELETE, "/_mock/faults")
        .send()
        .await
        .expect(StatusCode::NO_CONTENT);
    browser.get(paths::SERVICES).await.expect(StatusCode::OK);
}

#[tokio::test]
async fn the_remote_control_itself_never_fails() {
    let browser = Mock::new().open(CLINIC).await;
    browser
        .plan(json!([{ "path": "*", "times": "always", "effect": "drop-before" }]))
        .await;
    browser.get("/_mock/clock").await.expect(StatusCode::OK);
    assert_eq!(
        browser
            .ask(Method::GET, paths::SESSION)
            .try_to_send()
            .await
            .err(),
        Some(Broken)
    );
}

#[tokio::test]
async fn every_fault_of_the_catalogue_can_be_planned() {
    let browser = Mock::new().open(CLINIC).await;
    let examples: Vec<Value> = browser.get("/_mock/faults/catalogue").await.json();
    let rules: Vec<Value> = examples.into_iter().map(|it| it["rule"].clone()).collect();
    browser.plan(json!(rules)).await;
}

#[tokio::test]
async fn a_rule_that_nobody_understands_is_refused() {
    let browser = Mock::new().open(CLINIC).await;
    for rule in [
        json!({ "path": "/_mock/outbox", "effect": "garbage" }),
        json!({ "path": "/api/v1", "effect": { "status": 200 } }),
        json!({ "path": "/api/v1", "effect": "explode" }),
        json!({ "path": "/api/v1", "effect": "garbage", "often": true }),
        json!({ "path": "/api/v1", "times": 0, "effect": "garbage" }),
        json!({ "path": "/apix", "effect": "garbage" }),
        json!({ "path": "/api/v1", "method": "FOO", "effect": "garbage" }),
    ] {
        let answer = browser
            .ask(Method::PUT, "/_mock/faults")
            .json(&json!([rule]))
            .send()
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{rule}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_that_breaks_brings_not_one_byte() {
    let mock = Mock::new();
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0))
        .await
        .unwrap();
    let address = listener.local_addr().unwrap();
    let router = mock.router.clone();
    let server = tokio::spawn(async move { axum::serve(listener, router).await });
    let plan = json!([{ "path": "/api", "times": 1, "effect": "drop-before" }, { "path": "/api", "effect": "drop-after" }]);
    let ask = move |request: String| {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        // A connection that is cut off may also hear so from the system.
        let _ = stream.read_to_string(&mut answer);
        answer
    };
    let answers = tokio::task::spawn_blocking(move || {
        let body = plan.to_string();
        let put = "PUT /_mock/faults HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json";
        let planned = ask(format!(
            "{put}\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        ));
        let get = || {
            ask(
                "GET /api/v1/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .to_owned(),
            )
        };
        [planned, get(), get(), get()]
    });
    let [planned, before, after, then] = answers.await.unwrap();
    server.abort();
    assert!(planned.starts_with("HTTP/1.1 200"), "{planned}");
    assert_eq!([before.as_str(), after.as_str()], ["", ""]);
    assert!(then.starts_with("HTTP/1.1 401"), "{then}");
}

/// The answer to a call to which a fault happens, and what the journal says of it.
async fn planned(effect: Value, asking: Asking<'_>, browser: &Browser) -> (Answer, Value) {
    browser.plan(once("/api/v1", effect)).await;
    let answer = asking.send().await;
    let journal: Vec<Value> = browser.get("/_mock/journal").await.json();
    (answer, journal.last().unwrap().clone())
}

#[tokio::test]
async fn a_planned_refusal_is_written_like_a_real_one() {
    let browser = Mock::new().open(CLINIC).await;
    let application = browser.fill_in(KantaService::Imaging).await;
    for (effect, status, code, header) in [
        (json!({ "status": 400 }), 400, ErrorCode::MalformedJson, ""),
        (
            json!({ "status": 401 }),
            401,
            ErrorCode::SessionEnded,
            "www-authenticate",
        ),
        (json!({ "status": 403 }), 403, ErrorCode::NotPermitted, ""),
        (json!({ "status": 409 }), 409, ErrorCode::WrongState, ""),
        (
            json!({ "status": 412 }),
            412,
            ErrorCode::PreconditionFailed,
            "etag",
        ),
        (
            json!({ "status": 415 }),
            415,
            ErrorCode::UnsupportedMediaType,
            "accept-encoding",
        ),
        (json!({ "status": 422 }), 422, ErrorCode::Validation, ""),
        (
            json!({ "status": 428 }),
            428,
            ErrorCode::PreconditionRequired,
            "",
        ),
        (
            json!({ "status": 429 }),
            429,
            ErrorCode::TooManyRequests,
            "retry-after",
        ),
        (json!({ "status": 500 }), 500, ErrorCode::Internal, ""),
        (
            json!({ "status": 502 }),
            502,
            ErrorCode::Unavailable,
            "retry-after",
        ),
        (
            json!({ "status": 503 }),
            503,
            ErrorCode::Unavailable,
            "retry-after",
        ),
        (json!({ "status": 418 }), 418, ErrorCode::Internal, ""),
        (
            json!({ "problem": "too-early" }),
            409,
            ErrorCode::TooEarly,
            "",
        ),
        (
            json!({ "problem": "entry-refused" }),
            403,
            ErrorCode::EntryRefused,
            "",
        ),
    ] {
        let saving = browser.saving(&application, &application.draft);
        let (answer, noted) = planned(effect.clone(), saving, &browser).await;
        let body: ErrorBody = answer.json();
        assert_eq!(
            (answer.status.as_u16(), body.code),
            (status, code),
            "{effect}"
        );
        assert_eq!(body.status, status, "{effect}");
        assert_eq!(
            body.instance.as_deref(),
            Some(answer.header("x-request-id"))
        );
        assert!(
            header.is_empty() || !answer.header(header).is_empty(),
            "{effect}: {header}"
        );
        assert_eq!(
            body.errors.is_empty(),
            code != ErrorCode::Validation,
            "{effect}"
        );
        assert_eq!(
            body.current.is_some(),
            code == ErrorCode::PreconditionFailed,
            "{effect}"
        );
        assert_eq!(
            body.reason.is_some(),
            code == ErrorCode::EntryRefused,
            "{effect}"
        );
        assert_eq!(
            body.had_session,
            code == ErrorCode::SessionEnded,
            "{effect}"
        );
        assert_eq!(noted["planned"], true, "{effect}");
        assert_eq!(noted["error"], code.name(), "{effect}");
        assert_eq!(noted["request_id"].as_str(), body.instance.as_deref());
    }
    let now: ApplicationDetails = browser
        .get(&paths::application(&application.id))
        .await
        .json();
    assert_eq!(now, application, "the server has done nothing");
}

#[tokio::test]
async fn a_planned_conflict_where_there_are_no_versions_does_nothing_either() {
    let browser = Mock::new().open(CLINIC).await;
    let starting = browser
        .ask(Method::POST, paths::APPLICATIONS)
        .header("if-match", "\"v1\"")
        .json(&json!({ "service": "imaging" }));
    let (answer, _) = planned(json!({ "status": 412 }), starting, &browser).await;
    answer.error(ErrorCode::PreconditionFailed);
    let services: Value = browser.get(paths::SERVICES).await.json();
    assert!(!services.to_string().contains("applied"), "{services}");
}

#[tokio::test]
async fn what_nobody_planned_is_not_noted_as_planned() {
    let browser = Mock::new().open(CLINIC).await;
    browser.get("/api/v1/nothing").await;
    let journal: Vec<Value> = browser.get("/_mock/journal").await.json();
    assert_eq!(journal.last().unwrap()["planned"], false);
}

#[tokio::test]
async fn the_id_of_a_request_is_never_that_of_a_thing() {
    let browser = Mock::new().open(CLINIC).await;
    let application = browser.fill_in(KantaService::Imaging).await;
    for _ in 0..200 {
        let answer = browser.get(paths::SERVICES).await;
        let id = answer.header("x-request-id");
        assert!(id.starts_with("r-"), "{id}");
        assert!(!id.contains(&application.id), "{id}");
    }
}
