//! What holds of every request, whatever it is about.

use axum::http::{Method, StatusCode};
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::{NewApplication, paths};
use kanta_shared::service::KantaService::PatientData;

use crate::helpers::TestApp;

const JSON: (&str, &str) = ("content-type", "application/json");

/// What a body comes to when it is sent as a request to start an application.
#[track_caller]
fn check_body(
    content_type: Option<&str>,
    body: impl Into<Vec<u8>>,
    expected: Result<(), ErrorCode>,
) {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let asking = browser.post(paths::APPLICATIONS).body(body);
    let asking = match content_type {
        Some(it) => asking.header("content-type", it),
        None => asking,
    };
    let answer = asking.send();
    match expected {
        Ok(()) => assert!(answer.status.is_success(), "{answer:?}"),
        Err(code) => assert_eq!(answer.error(code).code, code),
    }
}

#[test]
fn a_body_is_declared_to_be_json() {
    let body = r#"{"service": "patient-data"}"#;
    check_body(Some("application/json"), body, Ok(()));
    check_body(Some("Application/JSON; charset=utf-8"), body, Ok(()));
    for other in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "text/json",
        "",
        "ä",
    ] {
        check_body(Some(other), body, Err(ErrorCode::UnsupportedMediaType));
    }
    check_body(None, body, Err(ErrorCode::UnsupportedMediaType));
}

#[test]
fn a_body_that_is_not_json_is_told_apart_from_one_of_another_shape() {
    let json = Some("application/json");
    for body in [
        "",
        "{",
        "{\"service\": \"patient-data\"",
        "{\"service\": patient-data}",
    ] {
        check_body(json, body, Err(ErrorCode::MalformedJson));
    }
    check_body(
        json,
        r#"{"service": "patient-data"} {}"#,
        Err(ErrorCode::MalformedJson),
    );
    check_body(json, vec![b'"', 0xff, b'"'], Err(ErrorCode::MalformedJson));
    check_body(json, "[".repeat(100_000), Err(ErrorCode::MalformedJson));
    for body in [
        "{}",
        "null",
        "[]",
        "\"patient-data\"",
        r#"{"service": "dentistry"}"#,
        r#"{"service": 1}"#,
    ] {
        check_body(json, body, Err(ErrorCode::UnknownField));
    }
    let twice = r#"{"service": "patient-data", "service": "imaging"}"#;
    check_body(json, twice, Err(ErrorCode::UnknownField));
    let unknown = r#"{"service": "patient-data", "status": "accepted"}"#;
    check_body(json, unknown, Err(ErrorCode::UnknownField));
}

#[test]
fn an_unknown_member_is_refused_at_any_depth() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let application = browser.fill_in(PatientData);
    let draft = serde_json::to_value(&application.draft).unwrap();
    for place in [
        "",
        "/customer",
        "/billing",
        "/access_points/0",
        "/contacts/0",
    ] {
        let mut draft = draft.clone();
        draft.pointer_mut(place).unwrap()["admin"] = true.into();
        let answer = browser
            .put(paths::draft(&application.id))
            .if_match(application.version)
            .json(&draft)
            .send();
        let error = answer
            .expect(StatusCode::UNPROCESSABLE_ENTITY)
            .error(ErrorCode::UnknownField);
        assert!(error.detail.unwrap().contains("admin"), "{place}");
    }
}

#[test]
fn an_array_is_no_object_at_any_depth() {
    check_body(
        Some(JSON.1),
        r#"["patient-data"]"#,
        Err(ErrorCode::UnknownField),
    );
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let application = browser.fill_in(PatientData);
    let draft = serde_json::to_value(&application.draft).unwrap();
    for place in [
        "",
        "/customer",
        "/billing",
        "/access_points/0",
        "/contacts/0",
        "/commitment",
    ] {
        let mut draft = draft.clone();
        *draft.pointer_mut(place).unwrap() = match place {
            "/commitment" => serde_json::json!(["1.0", "fi", "0"]),
            _ => serde_json::json!([]),
        };
        let answer = browser
            .put(paths::draft(&application.id))
            .if_match(application.version)
            .json(&draft)
            .send();
        answer
            .expect(StatusCode::UNPROCESSABLE_ENTITY)
            .error(ErrorCode::UnknownField);
    }
    assert_eq!(browser.application(&application.id), application);
}

#[test]
fn a_body_has_a_limit() {
    let kib = |n: usize| format!("{{\"service\": \"{}\"}}", "x".repeat(n * 1024));
    check_body(Some(JSON.1), kib(255), Err(ErrorCode::UnknownField));
    check_body(Some(JSON.1), kib(256), Err(ErrorCode::TooLarge));
}

#[test]
fn a_method_that_does_not_exist_is_refused_with_those_that_do() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    for (method, path, allowed) in [
        (Method::POST, paths::SESSION, vec!["GET", "DELETE", "HEAD"]),
        (Method::GET, paths::SESSION_ORGANISATION, vec!["PUT"]),
        (Method::PATCH, paths::APPLICATIONS, vec!["POST"]),
        (Method::TRACE, paths::SERVICES, vec!["GET", "HEAD"]),
        (Method::OPTIONS, paths::SERVICES, vec!["GET", "HEAD"]),
    ] {
        let answer = browser
            .ask(method, path)
            .send()
            .expect(StatusCode::METHOD_NOT_ALLOWED);
        answer.error(ErrorCode::MethodNotAllowed);
        let allow: Vec<&str> = answer.header("allow").unwrap().split(',').collect();
        assert_eq!(allow.len(), allowed.len(), "{path}: {allow:?}");
        assert!(
            allowed.iter().all(|it| allow.contains(it)),
            "{path}: {allow:?}"
        );
    }
}

#[test]
fn a_path_that_does_not_exist_is_not_found() {
    let app = TestApp::new();
    for path in [
        "/api/v1/nothing",
        "/api/v2/session",
        "/api/v1/applications/a/b/c",
        "/api/v1/",
    ] {
        for method in [Method::GET, Method::POST, Method::DELETE] {
            app.browser()
                .ask(method, path)
                .send()
                .expect(StatusCode::NOT_FOUND)
                .error(ErrorCode::NotFound);
        }
    }
}

#[test]
fn head_answers_like_get() {
    let app = TestApp::new();
    app.acting("managing-director", "clinic")
        .ask(Method::HEAD, paths::SERVICES)
        .send()
        .expect(StatusCode::OK);
}

/// Whether a write with these headers comes through.
#[track_caller]
fn check_origin(headers: &[(&'static str, &str)], comes_through: bool) {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let asking = browser.post(paths::APPLICATIONS).json(&NewApplication {
        service: PatientData,
    });
    let asking = headers
        .iter()
        .fold(asking, |asking, (name, value)| asking.header(name, *value));
    let answer = asking.send();
    if comes_through {
        answer.expect(StatusCode::CREATED);
    } else {
        answer
            .expect(StatusCode::FORBIDDEN)
            .error(ErrorCode::CrossSite);
    }
}

#[test]
fn nothing_is_written_for_another_site() {
    check_origin(&[], true);
    check_origin(&[("sec-fetch-site", "same-origin")], true);
    check_origin(&[("sec-fetch-site", "none")], true);
    check_origin(&[("sec-fetch-site", "cross-site")], false);
    check_origin(&[("sec-fetch-site", "same-site")], false);
    check_origin(
        &[
            ("host", "extranet.example"),
            ("origin", "https://extranet.example"),
        ],
        true,
    );
    check_origin(
        &[
            ("host", "extranet.example"),
            ("origin", "https://other.example"),
        ],
        false,
    );
    check_origin(&[("host", "extranet.example"), ("origin", "null")], false);
}

#[test]
fn another_site_cannot_log_anybody_out() {
    let app = TestApp::new();
    let browser = app.log_in("trader");
    let answer = browser
        .delete(paths::SESSION)
        .header("sec-fetch-site", "cross-site")
        .send();
    answer
        .expect(StatusCode::FORBIDDEN)
        .error(ErrorCode::CrossSite);
    browser.get(paths::SESSION).expect(StatusCode::OK);
}

#[test]
fn a_world_is_chosen_by_header_and_an_unknown_one_is_not_found() {
    let app = TestApp::new();
    let ask = |name, value: &str| {
        app.browser()
            .ask(Method::GET, "/api/openapi.json")
            .header(name, value)
            .send()
    };
    ask("x-mock-world", "main").expect(StatusCode::OK);
    ask("x-mock-world", "nowhere")
        .expect(StatusCode::NOT_FOUND)
        .error(ErrorCode::NotFound);
    ask("cookie", "mock-world=nowhere").expect(StatusCode::OK);
}
