use std::fs;
use std::path::PathBuf;

use axum::http::header::{ACCEPT, ACCEPT_ENCODING, IF_NONE_MATCH};
use axum::http::{Method, StatusCode};
use kanta_shared::api::BUILD;
use kanta_shared::api::error::ErrorCode;
use serde_json::json;

use crate::helpers::Mock;

const FOREVER: &str = "public, max-age=31536000, immutable";

/// A built app in a folder of its own, which goes when it is dropped.
struct Built(PathBuf);

impl Built {
    fn new(name: &str) -> Built {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(folder.join("snippets/of-a-crate")).unwrap();
        for (name, content) in [
            (
                "index.html",
                r#"<!doctype html><meta name="build" content="b1"><title>start</title>"#,
            ),
            (
                "app.html",
                r#"<!doctype html><meta name="build" content="b1"><title>app</title>"#,
            ),
            ("app-0123456789abcdef.js", "start()"),
            ("app-0123456789abcdef_bg.wasm", "\0asm"),
            ("app-0123456789abcdef_bg.wasm.br", "brotli"),
            ("app-0123456789abcdef_bg.wasm.gz", "in gzip"),
            ("base-fedcba9876543210.css", "body{}"),
            ("icon.svg", "<svg/>"),
            ("snippets/of-a-crate/inline0.js", "inline()"),
        ] {
            fs::write(folder.join(name), content).unwrap();
        }
        Built(folder)
    }

    fn mock(&self) -> Mock {
        Mock::serving(Some(self.0.clone()))
    }
}

impl Drop for Built {
    fn drop(&mut self) {
        // What is left behind is in a temporary folder.
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[tokio::test]
async fn a_file_with_a_hash_is_kept_for_ever_and_any_other_is_asked_for_again() {
    let built = Built::new("hashes");
    let browser = built.mock().browser();
    for (path, content_type, caching) in [
        ("/", "text/html", "no-cache"),
        ("/index.html", "text/html", "no-cache"),
        ("/login", "text/html", "no-cache"),
        ("/app-0123456789abcdef.js", "text/javascript", FOREVER),
        ("/app-0123456789abcdef_bg.wasm", "application/wasm", FOREVER),
        ("/base-fedcba9876543210.css", "text/css", FOREVER),
        ("/icon.svg", "image/svg+xml", "no-cache"),
        (
            "/snippets/of-a-crate/inline0.js",
            "text/javascript",
            "no-cache",
        ),
    ] {
        let answer = browser.get(path).await.expect(StatusCode::OK);
        assert!(
            answer.header("content-type").starts_with(content_type),
            "{path}: {answer:?}"
        );
        assert_eq!(answer.header("cache-control"), caching, "{path}");
    }
}

#[tokio::test]
async fn a_browser_gets_the_smallest_form_it_understands() {
    let built = Built::new("compressed");
    let browser = built.mock().browser();
    for (accepted, encoding, content) in [
        ("gzip, deflate, br", "br", "brotli"),
        ("gzip", "gzip", "in gzip"),
        ("identity", "", "\0asm"),
    ] {
        let asking = browser
            .ask(Method::GET, "/app-0123456789abcdef_bg.wasm")
            .header(ACCEPT_ENCODING.as_str(), accepted);
        let answer = asking.send().await.expect(StatusCode::OK);
        assert_eq!(
            [answer.header("content-encoding"), answer.text()],
            [encoding, content]
        );
        assert_eq!(answer.header("content-type"), "application/wasm");
    }
}

#[tokio::test]
async fn each_form_of_a_file_is_known_by_a_tag_of_its_own() {
    let built = Built::new("tags");
    let browser = built.mock().browser();
    let ask = async |method, accepted: &str, known: &str| {
        let asking = browser.ask(method, "/app-0123456789abcdef_bg.wasm");
        let asking = asking.header(ACCEPT_ENCODING.as_str(), accepted);
        let answer = asking.header(IF_NONE_MATCH.as_str(), known).send().await;
        assert_eq!(answer.header("vary"), "accept-encoding", "{answer:?}");
        assert_eq!(answer.header("cache-control"), FOREVER, "{answer:?}");
        answer
    };
    let forms = ["br", "gzip", "identity"];
    let mut tags = Vec::new();
    for accepted in forms {
        let whole = ask(Method::GET, accepted, "").await.expect(StatusCode::OK);
        let head = ask(Method::HEAD, accepted, "").await.expect(StatusCode::OK);
        for header in ["etag", "content-encoding", "content-length"] {
            assert_eq!(head.header(header), whole.header(header), "{header}");
        }
        assert_eq!(head.text(), "");
        tags.push(whole.header("etag").to_owned());
    }
    for accepted in forms {
        for (form, tag) in forms.iter().zip(&tags) {
            let answer = ask(Method::GET, accepted, tag).await;
            let expected = match *form == accepted {
                true => StatusCode::NOT_MODIFIED,
                false => StatusCode::OK,
            };
            assert_eq!(answer.status, expected, "{accepted} {form}");
        }
    }
}

#[tokio::test]
async fn every_address_of_the_app_can_be_opened() {
    let built = Built::new("addresses");
    let browser = built.mock().browser();
    for (path, title) in [
        ("/", "start"),
        ("/?lang=sv", "start"),
        ("/login", "app"),
        ("/applications/imaging/contacts?lang=sv", "app"),
        ("/nobody-knows-this", "app"),
    ] {
        let answer = browser.visit(path).await.expect(StatusCode::OK);
        let title = format!("<title>{title}</title>");
        assert!(answer.text().contains(&title), "{path}");
        assert_eq!(answer.header("cache-control"), "no-cache", "{path}");
    }
}

#[tokio::test]
async fn an_address_is_a_page_for_everyone_who_takes_one() {
    let built = Built::new("accepted");
    let browser = built.mock().browser();
    for (accepted, expected) in [
        (None, StatusCode::OK),
        (Some(""), StatusCode::OK),
        (Some("*/*"), StatusCode::OK),
        (Some("text/*"), StatusCode::OK),
        (Some("text/html"), StatusCode::OK),
        (Some("TEXT/HTML"), StatusCode::OK),
        (Some("Text/Html;level=1"), StatusCode::OK),
        (Some("application/json, text/*;q=0.1"), StatusCode::OK),
        (Some("image/avif,image/webp,*/*;q=0.8"), StatusCode::OK),
        (Some("text/html;q=0, */*;q=0.5"), StatusCode::NOT_FOUND),
        (Some("text/*;q=0"), StatusCode::NOT_FOUND),
        (Some("application/json"), StatusCode::NOT_FOUND),
        (Some("xtext/html"), StatusCode::NOT_FOUND),
        (Some("text/plain, image/*"), StatusCode::NOT_FOUND),
    ] {
        for method in [Method::GET, Method::HEAD] {
            let asking = browser.ask(method.clone(), "/services");
            let asking = match accepted {
                Some(accepted) => asking.header(ACCEPT.as_str(), accepted),
                None => asking,
            };
            let answer = asking.send().await;
            assert_eq!(answer.status, expected, "{method} {accepted:?}");
            let vary: Vec<_> = answer.headers.get_all("vary").iter().collect();
            assert!(
                vary.iter().any(|it| *it == "accept"),
                "{accepted:?}: {vary:?}"
            );
        }
        let file = browser.ask(Method::GET, "/nothing.js");
        let file = match accepted {
            Some(accepted) => file.header(ACCEPT.as_str(), accepted),
            None => file,
        };
        assert_eq!(
            file.send().await.status,
            StatusCode::NOT_FOUND,
            "{accepted:?}"
        );
    }
}

#[tokio::test]
async fn what_is_not_there_is_not_a_page() {
    let built = Built::new("missing");
    let browser = built.mock().browser();
    for path in [
        "/app-fedcba9876543210.js",
        "/snippets/",
        "/../Cargo.toml",
        "/%2e%2e/Cargo.toml",
    ] {
        let answer = browser.visit(path).await;
        let is_page = answer.text().contains("<title>app</title>");
        assert!(
            answer.status == StatusCode::NOT_FOUND || (is_page && !path.contains('.')),
            "{path}: {answer:?}"
        );
        assert_ne!(answer.header("cache-control"), FOREVER, "{path}");
    }
    let fetched = browser
        .ask(Method::GET, "/login")
        .header(ACCEPT.as_str(), "application/json")
        .send()
        .await;
    assert_eq!(fetched.status, StatusCode::NOT_FOUND);
    browser
        .visit("/api/v1/nothing")
        .await
        .expect(StatusCode::NOT_FOUND)
        .error(ErrorCode::NotFound);
    browser
        .visit("/_mock/nothing")
        .await
        .expect(StatusCode::NOT_FOUND)
        .error(ErrorCode::NotFound);
    assert_eq!(
        browser.ask(Method::POST, "/login").send().await.status,
        StatusCode::METHOD_NOT_ALLOWED
    );
}

#[tokio::test]
async fn every_answer_tells_the_browser_to_be_careful() {
    let built = Built::new("headers");
    let browser = built.mock().browser();
    for path in [
        "/",
        "/nothing.js",
        "/api/v1/session",
        "/_mock",
        "/suomi-fi/identification",
    ] {
        let answer = browser.visit(path).await;
        for (name, expected) in [
            ("content-security-policy", "default-src 'none'; "),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("permissions-policy", "camera=()"),
        ] {
            assert!(answer.header(name).starts_with(expected), "{path}: {name}");
        }
    }
    let page = browser.visit("/").await;
    let policy = page.header("content-security-policy");
    assert!(
        policy.contains("script-src 'self' 'wasm-unsafe-eval';"),
        "{policy}"
    );
    assert!(
        !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
        "{policy}"
    );
}

#[tokio::test]
async fn without_an_app_there_is_only_the_remote_control() {
    let browser = Mock::new().browser();
    browser
        .visit("/login")
        .await
        .expect(StatusCode::NOT_FOUND)
        .error(ErrorCode::NotFound);
    browser.visit("/_mock").await.expect(StatusCode::OK);
}

#[tokio::test]
async fn the_api_says_which_build_of_the_app_fits_and_it_can_be_set() {
    let built = Built::new("build");
    let browser = built.mock().browser();
    let build = async |path: &str| {
        let answer = browser.get(path).await;
        let header = answer.headers.get(BUILD);
        header.map(|it| it.to_str().unwrap().to_owned())
    };
    let set = async |body| {
        let answer = browser.tell(Method::PUT, "/_mock/build", body).await;
        answer.expect(StatusCode::NO_CONTENT);
    };
    let session = "/api/v1/session";
    assert_eq!(build(session).await.as_deref(), Some("b1"));
    assert_eq!(build("/").await, None, "the page says it itself");
    set(json!({ "build": "b2" })).await;
    assert_eq!(build(session).await.as_deref(), Some("b2"));
    set(json!({})).await;
    assert_eq!(build(session).await.as_deref(), Some("b1"));

    let without_app = Mock::new().browser().get(session).await;
    assert_eq!(without_app.headers.get(BUILD), None);
}
