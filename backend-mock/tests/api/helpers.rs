//! A server without a socket, with browsers that talk to it.

use std::cell::RefCell;
use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, COOKIE, ETAG, SET_COOKIE};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use kanta_backend_mock::clock::Moment;
use kanta_backend_mock::error::AppError;
use kanta_backend_mock::registers::{Customer, Registers};
use kanta_backend_mock::scenarios::Scenario;
use kanta_backend_mock::state::AppState;
use kanta_backend_mock::transaction::Transaction;
use kanta_backend_mock::world::{MAIN, World};
use kanta_backend_mock::{app, description, desk, session};
use kanta_shared::api::error::{ErrorBody, ErrorCode, PROBLEM_JSON};
use kanta_shared::api::{
    ACTING_AS, ApplicationDetails, IDEMPOTENCY_KEY, NewApplication, Saved, etag, paths,
};
use kanta_shared::application::ApplicationDraft;
use kanta_shared::fixtures::valid_draft;
use kanta_shared::service::KantaService;
use kanta_shared::session::{Identity, Session};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tower::ServiceExt;

use crate::schema;

/// When every test begins.
pub(crate) const MORNING: &str = "2026-12-01T09:00:00+02:00";

/// The media type of PDF documents.
const PDF: &str = "application/pdf";

/// A server with a world of its own.
pub(crate) struct TestApp {
    router: Router,
    world: Arc<World>,
}

/// A browser in which a user may be logged in.
pub(crate) struct Browser<'a> {
    app: &'a TestApp,
    cookie: RefCell<String>,
    page: Option<Identity>,
}

/// What a browser asks, before it is sent.
pub(crate) struct Asking<'a> {
    browser: &'a Browser<'a>,
    method: Method,
    path: String,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

/// What the server answers.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    body: Bytes,
}

impl TestApp {
    /// The scenario `default`, on a Tuesday morning in December.
    pub(crate) fn new() -> TestApp {
        TestApp::of(Scenario::Default)
    }

    pub(crate) fn of(scenario: Scenario) -> TestApp {
        let at = Some(moment(MORNING));
        TestApp::with(World::in_memory(MAIN.to_owned(), scenario, at).unwrap())
    }

    /// Another server, with a copy of this one's world.
    pub(crate) fn copy(&self) -> TestApp {
        TestApp::with(self.world.copy(MAIN.to_owned()).unwrap())
    }

    pub(crate) fn with(world: World) -> TestApp {
        let state = AppState::new(world, None);
        TestApp {
            world: state.worlds.main(),
            router: app(state),
        }
    }

    /// A browser in which no user is logged in.
    pub(crate) fn browser(&self) -> Browser<'_> {
        Browser {
            app: self,
            cookie: RefCell::default(),
            page: None,
        }
    }

    /// A browser that was here before and has kept its cookie.
    pub(crate) fn browser_with(&self, cookie: &str) -> Browser<'_> {
        Browser {
            app: self,
            cookie: RefCell::new(cookie.to_owned()),
            page: None,
        }
    }

    /// A browser in which a person has identified.
    pub(crate) fn log_in(&self, persona: &str) -> Browser<'_> {
        let token = self.do_(|it| session::log_in(it, persona));
        let browser = self.browser();
        browser.take_cookie(&token.set_cookie());
        browser
    }

    /// A browser in which a user has chosen an organisation.
    pub(crate) fn acting(&self, persona: &str, organisation: &str) -> Browser<'_> {
        let oid = self
            .world
            .registers()
            .organisation(Customer::from_name(organisation).unwrap())
            .unwrap()
            .organisation
            .oid
            .clone();
        let token = self.do_(|it| {
            let token = session::log_in(it, persona)?;
            let person = session::identify(it, &token.into())?;
            Ok(session::choose_organisation(it, person, &oid)?.0)
        });
        let browser = self.browser();
        browser.take_cookie(&token.set_cookie());
        browser
    }

    /// Does something in the world, behind the API's back.
    #[track_caller]
    pub(crate) fn do_<T>(
        &self,
        work: impl FnOnce(&mut Transaction<'_>) -> Result<T, AppError>,
    ) -> T {
        self.try_(work).unwrap()
    }

    /// Tries something in the world, behind the API's back.
    pub(crate) fn try_<T>(
        &self,
        work: impl FnOnce(&mut Transaction<'_>) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        self.world.transaction(work)
    }

    /// Asks a customer about an application, as Kela does.
    #[track_caller]
    pub(crate) fn ask(&self, id: &str, question: &str) {
        let question = desk::question(question).unwrap();
        self.do_(|it| desk::ask(it, id, &question));
    }

    /// Who there is in the world.
    pub(crate) fn registers(&self) -> Arc<Registers> {
        self.world.registers()
    }

    /// Sets the clock.
    pub(crate) fn set_clock(&self, at: &str) {
        self.world.set_clock(moment(at)).unwrap();
    }

    /// Lets time pass.
    pub(crate) fn pass(&self, duration: &str) {
        self.world.advance_clock(duration).unwrap();
    }

    /// What has fallen due and cannot happen.
    pub(crate) fn overdue(&self) -> Vec<String> {
        self.world.overdue()
    }
}

impl<'a> Browser<'a> {
    /// The same browser, whose page speaks for this identity.
    pub(crate) fn showing(self, page: &Identity) -> Browser<'a> {
        Browser {
            page: Some(page.clone()),
            ..self
        }
    }

    /// Whom the session speaks for.
    #[track_caller]
    pub(crate) fn identity(&self) -> Identity {
        let session: Session = self.get(paths::SESSION).expect(StatusCode::OK).json();
        session.identity
    }
}

impl Browser<'_> {
    pub(crate) fn get(&self, path: impl Into<String>) -> Answer {
        self.ask(Method::GET, path).send()
    }

    pub(crate) fn delete(&self, path: impl Into<String>) -> Asking<'_> {
        self.ask(Method::DELETE, path)
    }

    pub(crate) fn post(&self, path: impl Into<String>) -> Asking<'_> {
        self.ask(Method::POST, path)
    }

    pub(crate) fn put(&self, path: impl Into<String>) -> Asking<'_> {
        self.ask(Method::PUT, path)
    }

    pub(crate) fn ask(&self, method: Method, path: impl Into<String>) -> Asking<'_> {
        Asking {
            browser: self,
            method,
            path: path.into(),
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    /// Starts an application, or goes on with the one that is on its way.
    #[track_caller]
    pub(crate) fn start(&self, service: KantaService) -> ApplicationDetails {
        let answer = self
            .post(paths::APPLICATIONS)
            .json(&NewApplication { service })
            .send();
        assert!(answer.status.is_success(), "{answer:?}");
        answer.json()
    }

    #[track_caller]
    pub(crate) fn application(&self, id: &str) -> ApplicationDetails {
        self.get(paths::application(id))
            .expect(StatusCode::OK)
            .json()
    }

    /// Saves a draft that is based on the version that was seen.
    pub(crate) fn try_to_save(
        &self,
        seen: &ApplicationDetails,
        draft: &ApplicationDraft,
    ) -> Answer {
        self.put(paths::draft(&paths::application(&seen.id)))
            .if_match(seen.version)
            .json(draft)
            .send()
    }

    #[track_caller]
    pub(crate) fn save(
        &self,
        seen: &ApplicationDetails,
        draft: &ApplicationDraft,
    ) -> Saved<ApplicationDraft> {
        self.try_to_save(seen, draft).expect(StatusCode::OK).json()
    }

    /// Replies to Kela's question, without sending the reply.
    #[track_caller]
    pub(crate) fn reply(&self, id: &str, reply: &str) {
        let asked = self.application(id);
        let reply = reply.to_owned();
        let draft = ApplicationDraft {
            reply,
            ..asked.draft.clone()
        };
        self.save(&asked, &draft);
    }

    /// An application for the service with nothing left to correct.
    #[track_caller]
    pub(crate) fn fill_in(&self, service: KantaService) -> ApplicationDetails {
        let started = self.start(service);
        self.save(&started, &valid_draft(&started.context));
        self.application(&started.id)
    }

    /// Sends an application under a key.
    pub(crate) fn send(&self, seen: &ApplicationDetails, key: &str) -> Answer {
        self.post(paths::submission(&paths::application(&seen.id)))
            .if_match(seen.version)
            .header(IDEMPOTENCY_KEY, key)
            .send()
    }

    /// The session's cookie, as the browser sends it.
    pub(crate) fn cookie(&self) -> String {
        self.cookie.borrow().clone()
    }

    fn take_cookie(&self, set_cookie: &str) {
        let cookie = set_cookie.split(';').next().unwrap_or_default();
        *self.cookie.borrow_mut() = cookie.to_owned();
    }
}

impl Asking<'_> {
    pub(crate) fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    pub(crate) fn if_match(self, version: u64) -> Self {
        self.header("if-match", etag(version))
    }

    pub(crate) fn json(self, body: &impl Serialize) -> Self {
        let body = serde_json::to_vec(body).unwrap();
        self.header("content-type", "application/json").body(body)
    }

    pub(crate) fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    /// Sends it, and checks what holds of every answer of the API.
    #[track_caller]
    pub(crate) fn send(self) -> Answer {
        let (method, path) = (self.method.clone(), self.path.clone());
        let answer = self.send_unchecked();
        // What the remote control answers is described elsewhere, or a page.
        if path.starts_with("/api/") {
            check_every_answer(&method, &path, &answer);
        }
        answer
    }

    /// Sends it as a person who may get a page.
    pub(crate) fn send_unchecked(self) -> Answer {
        let browser = self.browser;
        let answer = answer(&browser.app.router, self.into_request());
        if let Some(cookie) = answer.headers.get(SET_COOKIE) {
            browser.take_cookie(cookie.to_str().unwrap());
        }
        answer
    }

    /// Sends the head, then all of `other`, which succeeds, and then the body.
    #[track_caller]
    pub(crate) fn send_around(self, other: Asking<'_>) -> Answer {
        let router = &self.browser.app.router;
        let (meanwhile, other) = (router.clone(), other.into_request());
        let (head, body) = self.into_request().into_parts();
        let body = futures_util::stream::once(async move {
            let answer = meanwhile.oneshot(other).await.unwrap();
            assert!(answer.status().is_success(), "{answer:?}");
            axum::body::to_bytes(body, usize::MAX).await
        });
        answer(router, Request::from_parts(head, Body::from_stream(body)))
    }

    fn into_request(self) -> Request<Body> {
        let mut request = Request::builder()
            .method(self.method)
            .uri(self.path)
            .header(COOKIE, self.browser.cookie());
        if let Some(page) = &self.browser.page {
            request = request.header(ACTING_AS, page.to_string());
        }
        for (name, value) in self.headers {
            request = request.header(name, value);
        }
        request.body(Body::from(self.body)).unwrap()
    }
}

fn answer(router: &Router, request: Request<Body>) -> Answer {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime.block_on(async {
        let answer = router.clone().oneshot(request).await.unwrap();
        let (head, body) = answer.into_parts();
        Answer {
            status: head.status,
            headers: head.headers,
            body: axum::body::to_bytes(body, usize::MAX).await.unwrap(),
        }
    })
}

impl Answer {
    #[track_caller]
    pub(crate) fn expect(self, status: StatusCode) -> Answer {
        assert_eq!(self.status, status, "{}", self.text());
        self
    }

    #[track_caller]
    pub(crate) fn json<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error} in {}", self.text()))
    }

    /// The error, provided it is this one.
    #[track_caller]
    pub(crate) fn error(&self, code: ErrorCode) -> ErrorBody {
        let body: ErrorBody = self.json();
        assert_eq!(body.code, code, "{}", self.text());
        body
    }

    /// The application as another user has saved it meanwhile.
    #[track_caller]
    pub(crate) fn current_application(&self) -> ApplicationDetails {
        let current = self.error(ErrorCode::PreconditionFailed).current.unwrap();
        current.read().unwrap()
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.body
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap_or("not a text")
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|it| it.to_str().unwrap())
    }

    #[track_caller]
    pub(crate) fn etag(&self) -> &str {
        self.header(ETAG.as_str())
            .unwrap_or_else(|| panic!("no ETag in {self:?}"))
    }
}

/// A moment from its text.
pub(crate) fn moment(text: &str) -> Moment {
    Moment::try_from(&text.parse().unwrap()).unwrap()
}

/// What the API says about itself.
static DESCRIPTION: LazyLock<Value> =
    LazyLock::new(|| serde_json::to_value(description()).unwrap());

/// No answer may be kept by a cache, each has an id, each error says what happened in the same
/// way, and the description knows each status and what is answered then.
#[track_caller]
fn check_every_answer(method: &Method, path: &str, answer: &Answer) {
    assert_eq!(
        answer.header(CACHE_CONTROL.as_str()),
        Some("no-store"),
        "{method} {path}"
    );
    let id = answer
        .header("x-request-id")
        .unwrap_or_else(|| panic!("{method} {path} has no id"));
    let content_type = answer.header(CONTENT_TYPE.as_str());
    if answer.status.is_success() {
        let is_document = matches!(content_type, Some("application/json" | PDF));
        assert!(
            is_document || answer.status == StatusCode::NO_CONTENT,
            "{method} {path}: {answer:?}"
        );
    } else if answer.status != StatusCode::NOT_MODIFIED {
        assert_eq!(
            content_type,
            Some(PROBLEM_JSON),
            "{method} {path}: {answer:?}"
        );
        let body: ErrorBody = answer.json();
        assert_eq!(body.status, answer.status.as_u16());
        assert_eq!(body.type_uri, format!("/problems/{}", body.code));
        assert_eq!(body.instance.as_deref(), Some(id));
    }
    if let Some(operation) = operation(method, path) {
        let status = answer.status.as_str();
        let response = &operation["responses"][status];
        assert!(
            response.is_object(),
            "{method} {path} may not answer {status}"
        );
        let json = content_type.filter(|it| *it != PDF && !answer.body.is_empty());
        if let Some(content) = json.map(|it| &response["content"][it]) {
            let difference = schema::difference(&answer.json(), &content["schema"], &DESCRIPTION);
            assert_eq!(
                difference, None,
                "{method} {path} answers something else than described"
            );
        }
    }
}

/// What the description says about the operation that a path belongs to.
fn operation(method: &Method, path: &str) -> Option<&'static Value> {
    let path = path.split('?').next().unwrap_or_default();
    let fits = |template: &str| {
        let parts = template.split('/').zip(path.split('/'));
        template.split('/').count() == path.split('/').count()
            && parts
                .into_iter()
                .all(|(template, part)| template.starts_with('{') || template == part)
    };
    let paths = DESCRIPTION["paths"].as_object().unwrap();
    let (_, operations) = paths.iter().find(|(template, _)| fits(template))?;
    operations.get(method.as_str().to_lowercase())
}

/// What a user sees is what the colleague has saved, under the colleague's name.
pub(crate) fn expect_saved_by_colleague(seen: &ApplicationDetails, saved: &ApplicationDetails) {
    let by = seen.saved_by.clone().unwrap();
    assert_eq!((by.name.as_str(), by.is_you), ("Kalle Kollega", false));
    assert_eq!((seen.version, &seen.draft), (saved.version, &saved.draft));
}
