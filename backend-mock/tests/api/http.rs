//! What holds of every request, whatever it is about.

use axum::http::{Method, StatusCode};
use kanta_backend_mock::limits::Limited;
use kanta_backend_mock::scenarios::Scenario;
use kanta_backend_mock::world::{MAIN, World};
use kanta_shared::api::customership::CustomershipDetails;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::termination::TerminationDetails;
use kanta_shared::api::{MOST_ROWS, NewApplication, paths};
use kanta_shared::application::ApplicationDraft;
use kanta_shared::application::access_points::AccessPointDraft;
use kanta_shared::contact::ContactDraft;
use kanta_shared::customership::{Section, SectionData};
use kanta_shared::field::RowId;
use kanta_shared::service::KantaService::{Imaging, PatientData};

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
fn a_body_is_in_utf_8_and_not_compressed() {
    let body = r#"{"service": "patient-data"}"#;
    for (charset, expected) in [
        ("utf-8", true),
        ("UTF-8", true),
        ("\"utf-8\"", true),
        ("iso-8859-1", false),
        ("utf-16", false),
        ("", false),
    ] {
        let expected = expected
            .then_some(())
            .ok_or(ErrorCode::UnsupportedMediaType);
        let content_type = format!("application/json; charset={charset}");
        check_body(Some(&content_type), body, expected);
    }
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    for (encoding, expected) in [
        ("identity", StatusCode::CREATED),
        ("gzip", StatusCode::UNSUPPORTED_MEDIA_TYPE),
        ("br", StatusCode::UNSUPPORTED_MEDIA_TYPE),
        ("identity, gzip", StatusCode::UNSUPPORTED_MEDIA_TYPE),
    ] {
        let asking = browser.post(paths::APPLICATIONS).header(JSON.0, JSON.1);
        let answer = asking
            .header("content-encoding", encoding)
            .body(body)
            .send();
        let answer = answer.expect(expected);
        if expected != StatusCode::CREATED {
            answer.error(ErrorCode::UnsupportedMediaType);
            assert_eq!(answer.header("accept-encoding"), Some("identity"));
        }
    }
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
            .put(paths::draft(&paths::application(&application.id)))
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
            .put(paths::draft(&paths::application(&application.id)))
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
            ("host", "localhost:8080"),
            ("origin", "http://localhost:8080"),
        ],
        true,
    );
    check_origin(
        &[
            ("host", "localhost:8080"),
            ("origin", "https://other.example"),
        ],
        false,
    );
    check_origin(&[("host", "localhost:8080"), ("origin", "null")], false);
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

#[test]
fn a_member_that_is_left_out_is_named_and_nothing_is_emptied() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let application = browser.fill_in(PatientData);
    let draft = serde_json::to_value(&application.draft).unwrap();
    let mut tried = 0;
    for place in [
        "",
        "/customer",
        "/billing",
        "/access_points/0",
        "/contacts/0",
    ] {
        for member in draft.pointer(place).unwrap().as_object().unwrap().keys() {
            let mut draft = draft.clone();
            let whole = draft.pointer_mut(place).unwrap().as_object_mut().unwrap();
            whole.remove(member);
            let answer = browser
                .put(paths::draft(&paths::application(&application.id)))
                .if_match(application.version)
                .json(&draft)
                .send();
            let error = answer
                .expect(StatusCode::UNPROCESSABLE_ENTITY)
                .error(ErrorCode::UnknownField);
            let detail = error.detail.unwrap();
            assert!(detail.contains(&format!("`{place}/{member}`")), "{detail}");
            tried += 1;
        }
    }
    assert!(35 < tried, "{tried}");
    browser
        .put(paths::draft(&paths::application(&application.id)))
        .if_match(application.version)
        .json(&serde_json::json!({}))
        .send()
        .error(ErrorCode::UnknownField);
    assert_eq!(browser.application(&application.id), application);
}

#[test]
fn a_change_and_a_termination_are_whole_too() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "leaving");
    let path = paths::customership(PatientData);
    let seen: CustomershipDetails = browser.get(&path).json();
    for section in Section::ALL {
        let mut data = serde_json::to_value(SectionData::of(*section, &seen.draft())).unwrap();
        let part = match section {
            Section::Contacts => &mut data["data"][0],
            Section::Customer | Section::Billing => &mut data["data"],
        };
        let part = part.as_object_mut().unwrap();
        let member = part.keys().next_back().unwrap().clone();
        part.remove(&member);
        let answer = browser
            .post(paths::changes(PatientData))
            .if_match(seen.version)
            .json(&data)
            .send();
        let detail = answer.error(ErrorCode::UnknownField).detail.unwrap();
        assert!(detail.contains(&member), "{detail}");
    }
    assert_eq!(browser.get(&path).json::<CustomershipDetails>(), seen);

    let started: TerminationDetails = browser.post(paths::TERMINATION).send().json();
    let draft = serde_json::to_value(&started.draft).unwrap();
    for member in draft.as_object().unwrap().keys() {
        let mut draft = draft.clone();
        draft.as_object_mut().unwrap().remove(member);
        let answer = browser
            .put(paths::draft(&paths::termination(&started.id)))
            .if_match(started.version)
            .json(&draft)
            .send();
        let detail = answer.error(ErrorCode::UnknownField).detail.unwrap();
        assert!(detail.contains(member), "{detail}");
    }
}

#[test]
fn a_duplicate_in_a_set_is_refused() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let application = browser.fill_in(PatientData);
    for (place, twice) in [
        (
            "/contacts/0/roles",
            serde_json::json!(["technical", "technical"]),
        ),
        (
            "/access_points/0/systems",
            serde_json::json!(["A", "B", "A"]),
        ),
        (
            "/access_points/0/viewer_systems",
            serde_json::json!(["A", "A"]),
        ),
        ("/unchecked", serde_json::json!(["contacts", "contacts"])),
    ] {
        let mut draft = serde_json::to_value(&application.draft).unwrap();
        *draft.pointer_mut(place).unwrap() = twice;
        let answer = browser
            .put(paths::draft(&paths::application(&application.id)))
            .if_match(application.version)
            .json(&draft)
            .send();
        let detail = answer.error(ErrorCode::UnknownField).detail.unwrap();
        assert!(detail.contains(place), "{detail}");
    }
    assert_eq!(browser.application(&application.id), application);
}

#[test]
fn a_row_has_a_whole_number_however_it_is_written() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let application = browser.fill_in(PatientData);
    for (id, expected) in [
        ("7", StatusCode::OK),
        ("7.0", StatusCode::OK),
        ("7e0", StatusCode::OK),
        ("4294967295", StatusCode::OK),
        ("7.5", StatusCode::UNPROCESSABLE_ENTITY),
        ("-1", StatusCode::UNPROCESSABLE_ENTITY),
        ("4294967296", StatusCode::UNPROCESSABLE_ENTITY),
        ("\"7\"", StatusCode::UNPROCESSABLE_ENTITY),
        ("null", StatusCode::UNPROCESSABLE_ENTITY),
    ] {
        let seen = browser.application(&application.id);
        let mut draft = serde_json::to_value(&seen.draft).unwrap();
        draft["contacts"][0]["id"] = "THE-ID".into();
        let body = draft.to_string().replace("\"THE-ID\"", id);
        let answer = browser
            .put(paths::draft(&paths::application(&seen.id)))
            .if_match(seen.version)
            .header(JSON.0, JSON.1)
            .body(body)
            .send();
        assert_eq!(answer.status, expected, "{id}: {}", answer.text());
    }
}

#[test]
fn more_rows_than_any_form_has_are_refused() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    for (contacts, access_points, expected) in [
        (MOST_ROWS, MOST_ROWS, StatusCode::OK),
        (MOST_ROWS + 1, 0, StatusCode::UNPROCESSABLE_ENTITY),
        (0, MOST_ROWS + 1, StatusCode::UNPROCESSABLE_ENTITY),
    ] {
        let seen = browser.start(PatientData);
        let ids = |rows: usize| (1..).take(rows).map(RowId);
        let draft = ApplicationDraft {
            contacts: ids(contacts).map(ContactDraft::new).collect(),
            access_points: ids(access_points).map(AccessPointDraft::new).collect(),
            ..seen.draft.clone()
        };
        browser.try_to_save(&seen, &draft).expect(expected);
    }
}

#[test]
fn a_change_may_be_based_on_any_of_several_versions() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let started = browser.start(PatientData);
    for (tag, expected) in [
        ("*", StatusCode::OK),
        ("\"v99\", \"v{}\"", StatusCode::OK),
        ("\"v{}\"", StatusCode::OK),
        ("W/\"v{}\"", StatusCode::PRECONDITION_FAILED),
        ("\"v98\", \"v99\"", StatusCode::PRECONDITION_FAILED),
        ("v{}", StatusCode::PRECONDITION_FAILED),
    ] {
        let seen = browser.application(&started.id);
        let answer = browser
            .put(paths::draft(&paths::application(&seen.id)))
            .header("if-match", tag.replace("{}", &seen.version.to_string()))
            .json(&seen.draft)
            .send();
        assert_eq!(answer.status, expected, "{tag}");
    }
}

#[test]
fn what_is_there_already_is_not_sent_again() {
    let app = TestApp::new();
    let clinic = app.acting("managing-director", "clinic");
    let application = clinic.start(PatientData);
    let leaving = app.acting("managing-director", "leaving");
    for (browser, path) in [
        (&clinic, paths::application(&application.id)),
        (&leaving, paths::customership(PatientData)),
    ] {
        let etag = browser.get(&path).etag().to_owned();
        for (tag, expected) in [
            (etag.clone(), StatusCode::NOT_MODIFIED),
            (format!("W/{etag}"), StatusCode::NOT_MODIFIED),
            (format!("\"v99\", {etag}"), StatusCode::NOT_MODIFIED),
            ("*".to_owned(), StatusCode::NOT_MODIFIED),
            ("\"v99\"".to_owned(), StatusCode::OK),
        ] {
            for method in [Method::GET, Method::HEAD] {
                let asking = browser.ask(method, &*path).header("if-none-match", &*tag);
                let answer = asking.send().expect(expected);
                assert_eq!(answer.etag(), etag, "{tag}");
                assert!(answer.header("x-request-id").is_some());
                if expected == StatusCode::NOT_MODIFIED {
                    assert_eq!(answer.bytes(), b"", "{tag}");
                }
            }
        }
    }
    let unknown = clinic.ask(Method::GET, paths::application("nothing"));
    unknown
        .header("if-none-match", "*")
        .send()
        .error(ErrorCode::NotFound);
}

#[test]
fn a_malformed_key_is_refused_with_the_reason() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let application = browser.fill_in(PatientData);
    let long = "k".repeat(256);
    for (key, expected) in [
        ("", "empty"),
        ("\"\"", "empty"),
        (long.as_str(), "255"),
        ("avain-ä", "ASCII"),
    ] {
        let answer = browser
            .send(&application, key)
            .expect(StatusCode::BAD_REQUEST);
        let error = answer.error(ErrorCode::IdempotencyKeyMissing);
        assert!(error.detail.unwrap().contains(expected), "{key}");
    }
    browser
        .send(&application, &"k".repeat(255))
        .expect(StatusCode::OK);
}

#[test]
fn sending_and_papers_have_a_limit_of_their_own_for_everybody() {
    let app = TestApp::new();
    let director = app.acting("managing-director", "leaving");
    let colleague = app.acting("colleague", "leaving");
    let application = director.start(Imaging);
    let (sendings, _) = Limited::Send.allowed();
    for _ in 0..sendings {
        director
            .send(&application, "a")
            .error(ErrorCode::Validation);
    }
    let refused = director
        .send(&application, "a")
        .expect(StatusCode::TOO_MANY_REQUESTS);
    refused.error(ErrorCode::TooManyRequests);
    assert_eq!(refused.header("retry-after"), Some("3600"));
    colleague
        .send(&application, "b")
        .error(ErrorCode::Validation);

    let (pdfs, _) = Limited::PdfDocument.allowed();
    for _ in 0..pdfs {
        director
            .get("/api/v1/termination/nothing/notice")
            .error(ErrorCode::NotFound);
    }
    let refused = director.get(paths::COMMITMENT_COPY);
    refused.error(ErrorCode::TooManyRequests);
    assert_eq!(refused.header("retry-after"), Some("600"));
    colleague.get(paths::COMMITMENT_COPY).expect(StatusCode::OK);
    director.get(paths::SERVICES).expect(StatusCode::OK);

    app.pass("PT10M");
    director.get(paths::COMMITMENT_COPY).expect(StatusCode::OK);
    director
        .send(&application, "a")
        .error(ErrorCode::TooManyRequests);
}

#[test]
fn limits_can_be_switched_off() {
    let world = World::in_memory(MAIN.to_owned(), Scenario::Default, None).unwrap();
    let app = TestApp::with(world.without_limits());
    let director = app.acting("managing-director", "leaving");
    let (pdfs, _) = Limited::PdfDocument.allowed();
    for _ in 0..pdfs + 1 {
        director
            .get("/api/v1/termination/nothing/notice")
            .error(ErrorCode::NotFound);
    }
}
