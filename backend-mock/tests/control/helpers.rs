//! A server without a socket, with browsers that know nothing but HTTP.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::PathBuf;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::header::{ACCEPT, CONTENT_TYPE, COOKIE, IF_MATCH, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use kanta_backend_mock::app;
use kanta_backend_mock::mail::{MailServer, Post};
use kanta_backend_mock::state::AppState;
use kanta_backend_mock::world::{MAIN, World};
use kanta_shared::api::error::{ErrorBody, ErrorCode};
use kanta_shared::api::{ApplicationDetails, IDEMPOTENCY_KEY, NewApplication, Saved, etag, paths};
use kanta_shared::application::ApplicationDraft;
use kanta_shared::fixtures::valid_draft;
use kanta_shared::service::KantaService;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tower::ServiceExt;

/// A clinic's managing director, on a Tuesday morning in December.
pub(crate) const CLINIC: &str =
    "/_mock/s/default?as=managing-director&for=clinic&at=2026-12-01T09:00:00%2B02:00";

/// The server.
pub(crate) struct Mock {
    pub(crate) router: Router,
}

/// The cookies of a browser.
pub(crate) type Cookies = BTreeMap<String, String>;

/// A browser with its cookies.
pub(crate) struct Browser {
    router: Router,
    pub(crate) cookies: RefCell<Cookies>,
}

/// What is sent.
pub(crate) struct Asking<'a> {
    browser: &'a Browser,
    request: axum::http::request::Builder,
    body: Body,
}

/// What comes back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    body: Bytes,
}

/// The connection broke before anything came back.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Broken;

impl Mock {
    pub(crate) fn new() -> Mock {
        Mock::serving(None)
    }

    /// A server that gives out the app in a folder too.
    pub(crate) fn serving(folder: Option<PathBuf>) -> Mock {
        Mock {
            router: app(AppState::new(Mock::main_world(), folder)),
        }
    }

    /// A server whose letters go to a mail server too.
    pub(crate) fn posting(to: MailServer) -> Mock {
        let main = Mock::main_world().with_post(Some(Post::to(to)));
        Mock {
            router: app(AppState::new(main, None)),
        }
    }

    pub(crate) fn main_world() -> World {
        World::in_memory(MAIN.to_owned(), Default::default(), None).unwrap()
    }

    /// A browser in the main world, in which no user is logged in.
    pub(crate) fn browser(&self) -> Browser {
        Browser {
            router: self.router.clone(),
            cookies: RefCell::default(),
        }
    }

    /// A browser in a world, which has other cookies besides.
    pub(crate) fn browser_in(&self, world: &str, others: &Cookies) -> Browser {
        let browser = self.browser();
        let mut cookies = others.clone();
        cookies.insert("mock-world".to_owned(), world.to_owned());
        browser.cookies.replace(cookies);
        browser
    }

    /// A browser that has opened a scenario link.
    pub(crate) async fn open(&self, link: &str) -> Browser {
        let browser = self.browser();
        browser.get(link).await.expect(StatusCode::SEE_OTHER);
        browser
    }
}

impl Browser {
    /// Another browser in the same world, in which a persona acts.
    pub(crate) async fn colleague(&self, persona: &str, organisation: &str) -> Browser {
        let other = Browser {
            router: self.router.clone(),
            cookies: RefCell::default(),
        };
        let world = self.world();
        other
            .get(&format!(
                "/_mock/worlds/{world}?as={persona}&for={organisation}"
            ))
            .await
            .expect(StatusCode::SEE_OTHER);
        other
    }

    /// The name of the world that the browser is in.
    pub(crate) fn world(&self) -> String {
        self.cookie("mock-world")
            .unwrap_or_else(|| "main".to_owned())
    }

    pub(crate) fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.borrow().get(name).cloned()
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.ask(Method::GET, path).send().await
    }

    /// Opens an address, as a person does.
    pub(crate) async fn visit(&self, path: &str) -> Answer {
        self.ask(Method::GET, path)
            .header(ACCEPT.as_str(), "text/html,*/*;q=0.8")
            .send()
            .await
    }

    /// Sends JSON, and expects that all is well.
    pub(crate) async fn tell(&self, method: Method, path: &str, body: Value) -> Answer {
        let answer = self.ask(method, path).json(&body).send().await;
        assert!(answer.status.is_success(), "{path}: {answer:?}");
        answer
    }

    /// Sends a form, as the pages of the mock do.
    pub(crate) async fn submit(&self, path: &str, form: &str) -> Answer {
        let asking = self
            .ask(Method::POST, path)
            .header(CONTENT_TYPE.as_str(), "application/x-www-form-urlencoded");
        asking.body(form.to_owned()).send().await
    }

    pub(crate) fn ask(&self, method: Method, path: &str) -> Asking<'_> {
        let cookies: Vec<String> = self
            .cookies
            .borrow()
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(COOKIE, cookies.join("; "));
        Asking {
            browser: self,
            request,
            body: Body::empty(),
        }
    }

    /// An application for the service with nothing left to correct.
    pub(crate) async fn fill_in(&self, service: KantaService) -> ApplicationDetails {
        self.fill_in_with(service, |draft| draft).await
    }

    /// The same, with a change.
    pub(crate) async fn fill_in_with(
        &self,
        service: KantaService,
        change: impl FnOnce(ApplicationDraft) -> ApplicationDraft,
    ) -> ApplicationDetails {
        let new = serde_json::to_value(NewApplication { service }).unwrap();
        let started: ApplicationDetails = self
            .tell(Method::POST, paths::APPLICATIONS, new)
            .await
            .json();
        let draft = change(valid_draft(&started.context));
        self.save(&started, &draft).await.expect(StatusCode::OK);
        self.get(&paths::application(&started.id)).await.json()
    }

    pub(crate) async fn save(&self, seen: &ApplicationDetails, draft: &ApplicationDraft) -> Answer {
        self.saving(seen, draft).send().await
    }

    /// A save that has not been sent yet.
    pub(crate) fn saving(&self, seen: &ApplicationDetails, draft: &ApplicationDraft) -> Asking<'_> {
        let asking = self
            .ask(Method::PUT, &paths::draft(&paths::application(&seen.id)))
            .header(IF_MATCH.as_str(), etag(seen.version));
        asking.json(&serde_json::to_value(draft).unwrap())
    }

    /// The delivery of an application under a key, not sent yet.
    pub(crate) fn sending(&self, seen: &ApplicationDetails, key: &str) -> Asking<'_> {
        let asking = self.ask(
            Method::POST,
            &paths::submission(&paths::application(&seen.id)),
        );
        asking
            .header(IF_MATCH.as_str(), etag(seen.version))
            .header(IDEMPOTENCY_KEY, key)
    }

    /// Replies to Kela's question, and sends the reply.
    pub(crate) async fn reply(&self, asked: &ApplicationDetails, reply: &str) -> Answer {
        let draft = ApplicationDraft {
            reply: reply.to_owned(),
            ..asked.draft.clone()
        };
        let saved = self.save(asked, &draft).await.expect(StatusCode::OK);
        let saved: Saved<ApplicationDraft> = saved.json();
        let seen = ApplicationDetails {
            version: saved.version,
            ..asked.clone()
        };
        self.sending(&seen, reply).send().await
    }

    /// Fills in and sends an application.
    pub(crate) async fn apply(&self, service: KantaService) -> ApplicationDetails {
        self.apply_under(service, "key").await
    }

    /// The same under a key of one's own.
    pub(crate) async fn apply_under(&self, service: KantaService, key: &str) -> ApplicationDetails {
        let application = self.fill_in(service).await;
        self.sending(&application, key)
            .send()
            .await
            .expect(StatusCode::OK);
        application
    }

    /// The letters in the outbox.
    pub(crate) async fn letters(&self) -> Vec<Value> {
        self.get("/_mock/outbox").await.json()
    }

    pub(crate) async fn plan(&self, faults: Value) {
        self.tell(Method::PUT, "/_mock/faults", faults).await;
    }

    /// Nothing in the world may be broken.
    pub(crate) async fn expect_whole(&self) {
        let violations: Vec<String> = self.get("/_mock/invariants").await.json();
        assert_eq!(violations, [""; 0]);
    }
}

impl Asking<'_> {
    pub(crate) fn header(mut self, name: &str, value: impl AsRef<str>) -> Self {
        self.request = self.request.header(name, value.as_ref());
        self
    }

    pub(crate) fn json(self, body: &Value) -> Self {
        self.header(CONTENT_TYPE.as_str(), "application/json")
            .body(body.to_string())
    }

    pub(crate) fn body(mut self, body: String) -> Self {
        self.body = Body::from(body);
        self
    }

    pub(crate) async fn send(self) -> Answer {
        self.try_to_send()
            .await
            .expect("the connection does not break")
    }

    pub(crate) async fn try_to_send(self) -> Result<Answer, Broken> {
        let request = self.request.body(self.body).unwrap();
        let (head, body) = self
            .browser
            .router
            .clone()
            .oneshot(request)
            .await
            .unwrap()
            .into_parts();
        let body = axum::body::to_bytes(body, usize::MAX)
            .await
            .map_err(|_| Broken)?;
        for cookie in head.headers.get_all(SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            let (name, value) = cookie
                .split(';')
                .next()
                .and_then(|it| it.split_once('='))
                .unwrap();
            let mut cookies = self.browser.cookies.borrow_mut();
            match value {
                "" => cookies.remove(name),
                value => cookies.insert(name.to_owned(), value.to_owned()),
            };
        }
        Ok(Answer {
            status: head.status,
            headers: head.headers,
            body,
        })
    }
}

impl Answer {
    #[track_caller]
    pub(crate) fn expect(self, status: StatusCode) -> Answer {
        assert_eq!(self.status, status, "{}", self.text());
        self
    }

    /// An error with this code; returns what it says to developers.
    #[track_caller]
    pub(crate) fn error(&self, code: ErrorCode) -> String {
        let body: ErrorBody = self.json();
        assert_eq!(body.code, code, "{}", self.text());
        body.detail.unwrap_or_default()
    }

    #[track_caller]
    pub(crate) fn json<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error} in {}", self.text()))
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap_or("not a text")
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.body
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map(|it| it.to_str().unwrap())
            .unwrap_or_default()
    }

    pub(crate) fn location(&self) -> &str {
        self.header(LOCATION.as_str())
    }
}

/// The version that a save has made.
pub(crate) fn version(answer: &Answer) -> u64 {
    answer.json::<Saved<ApplicationDraft>>().version
}

/// A fault that happens once.
pub(crate) fn once(path: &str, effect: Value) -> Value {
    json!([{ "path": path, "effect": effect }])
}

/// What is sent from a form.
pub(crate) fn form(fields: &[(&str, &str)]) -> String {
    let encoded = |text: &str| -> String { text.bytes().map(|it| format!("%{it:02X}")).collect() };
    let pairs = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", encoded(value)));
    pairs.collect::<Vec<_>>().join("&")
}

#[track_caller]
pub(crate) fn check_shows(page: &Answer, expected: &[&str]) {
    for expected in expected {
        assert!(
            page.text().contains(expected),
            "{expected} in {}",
            page.text()
        );
    }
}
