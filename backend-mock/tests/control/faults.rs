use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use axum::http::{Method, StatusCode};
use kanta_shared::api::error::{ErrorBody, ErrorCode};
use kanta_shared::api::{ApplicationDetails, Receipt, paths};
use kanta_shared::service::KantaService;
use serde_json::{Value, json};

use crate::helpers::{Answer, Asking, Broken, Browser, CLINIC, Mock, check_shows, once, version};

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
async fn an_answer_may_be_garbage_or_the_page_of_a_proxy() {
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
async fn a_save_that_is_delivered_twice_is_kept_once() {
    let browser = Mock::new().open(CLINIC).await;
    let application = browser.fill_in(KantaService::Imaging).await;
    browser.plan(once("*/draft", json!("twice"))).await;
    let answer = browser.save(&application, &application.draft).await;
    let current: Value = answer.expect(StatusCode::PRECONDITION_FAILED).json();
    assert_eq!(current["current"]["version"], application.version + 1);
}

#[tokio::test]
async fn an_answer_may_differ_from_what_was_done() {
    let browser = Mock::new().open(CLINIC).await;
    let application = browser.fill_in(KantaService::Imaging).await;
    let path = paths::application(&application.id);
    let whole = browser.get(&path).await;
    let read = async |effect| {
        browser.plan(once("/api/v1/applications", effect)).await;
        browser.ask(Method::GET, &path).try_to_send().await
    };
    for broken in [json!("cut"), json!("reset")] {
        assert_eq!(read(broken).await.err(), Some(Broken));
    }
    let stale = read(json!("stale")).await.unwrap();
    let before = application.version - 1;
    assert_eq!(stale.json::<Value>()["version"], before);
    assert_eq!(stale.header("etag"), format!("\"v{before}\""));
    let plain = read(json!("wrong-type")).await.unwrap();
    assert!(plain.header("content-type").starts_with("text/plain"));
    assert_eq!(plain.bytes(), whole.bytes());
    let started = Instant::now();
    let slow = read(json!({ "slow": 30 })).await.unwrap();
    assert_eq!(slow.bytes(), whole.bytes());
    assert!(Duration::from_millis(30) <= started.elapsed());
    let started = Instant::now();
    read(json!({ "delay-after": 30 })).await.unwrap();
    assert!(Duration::from_millis(30) <= started.elapsed());
}

#[tokio::test]
async fn a_proxy_may_refuse_what_was_done() {
    let browser = Mock::new().open(CLINIC).await;
    let application = browser.fill_in(KantaService::Imaging).await;
    browser
        .plan(once("*/draft", json!({ "status-after": 504 })))
        .await;
    let answer = browser.save(&application, &Default::default()).await;
    answer
        .expect(StatusCode::GATEWAY_TIMEOUT)
        .error(ErrorCode::Unavailable);
    let now: ApplicationDetails = browser
        .get(&paths::application(&application.id))
        .await
        .json();
    assert_eq!(now.version, application.version + 1);
}

#[tokio::test]
async fn a_refusal_asks_to_wait_as_long_as_planned() {
    let browser = Mock::new().open(CLINIC).await;
    let rule = json!([{ "path": "/api/v1", "retry_after": 90, "effect": { "status": 429 } }]);
    browser.plan(rule).await;
    let answer = browser.get(paths::SERVICES).await;
    assert_eq!(answer.header("retry-after"), "90");
}

#[tokio::test]
async fn the_log_in_and_the_files_of_the_app_can_fail_too() {
    let browser = Mock::new().open(CLINIC).await;
    for path in [paths::IDENTIFICATION, "/kanta-extranet.css"] {
        browser.plan(once(path, json!({ "status": 503 }))).await;
        let answer = browser.get(path).await;
        answer
            .expect(StatusCode::SERVICE_UNAVAILABLE)
            .error(ErrorCode::Unavailable);
    }
}

#[tokio::test]
async fn every_plan_is_a_link() {
    let mock = Mock::new();
    let browser = mock.open(CLINIC).await;
    let plan = json!([
        { "path": "/api/v1/applications/*/draft", "skip": 1, "times": 2, "effect": "drop-after" },
        { "path": "/api/v1", "times": "always", "percent": 30, "seed": 7, "effect": { "status": 503 } },
    ]);
    let planned = browser
        .tell(Method::PUT, "/_mock/faults", plan.clone())
        .await;
    let link = planned.header("content-location");
    browser.get(paths::SERVICES).await;
    let asked = browser.get("/_mock/faults").await;
    assert_eq!(asked.header("content-location"), link);
    check_shows(
        &browser.visit("/_mock").await,
        &[&link.replace('&', "&amp;")],
    );

    let (_, query) = link.split_once('?').unwrap();
    let elsewhere = mock.open(CLINIC).await;
    let opened = elsewhere.visit(&format!("{link}&go=/services")).await;
    assert_eq!(opened.expect(StatusCode::SEE_OTHER).location(), "/services");
    let in_new_world = mock.open(&format!("{CLINIC}&{query}")).await;
    for browser in [elsewhere, in_new_world] {
        let rules: Value = browser.get("/_mock/faults").await.json();
        assert_eq!(rules, plan);
    }
}

#[tokio::test]
async fn a_link_to_a_plan_acts_only_when_it_is_opened() {
    let browser = Mock::new().open(CLINIC).await;
    let link = "/_mock/faults/plan?faults=%5B%5D";
    let loaded = browser
        .ask(Method::GET, link)
        .header("sec-fetch-dest", "image");
    loaded.send().await.error(ErrorCode::CrossSite);
    for wrong in [
        "%5B",
        "%5B%7B%22path%22:%22/apix%22,%22effect%22:%22cut%22%7D%5D",
    ] {
        let link = format!("/_mock/faults/plan?faults={wrong}");
        browser.get(&link).await.error(ErrorCode::NotFound);
    }
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
async fn a_rule_that_cannot_be_read_is_refused() {
    let browser = Mock::new().open(CLINIC).await;
    for rule in [
        json!({ "path": "/_mock/outbox", "effect": "garbage" }),
        json!({ "path": "/api/v1", "effect": { "status": 200 } }),
        json!({ "path": "/api/v1", "effect": "explode" }),
        json!({ "path": "/api/v1", "effect": "garbage", "often": true }),
        json!({ "path": "/api/v1", "times": 0, "effect": "garbage" }),
        json!({ "path": "/api/v1", "percent": 0, "effect": "garbage" }),
        json!({ "path": "/api/v1", "effect": { "status-after": 302 } }),
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
async fn what_was_not_planned_is_not_noted_as_planned() {
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
