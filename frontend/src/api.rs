//! Requests to the server, and their answers.
//!
//! Nothing here panics, whatever comes back: a result is what was requested, or an [`ApiError`].

use gloo_net::http::RequestBuilder;
use kanta_shared::api::customership::{Changed, CustomershipDetails};
use kanta_shared::api::papers::Paper;
use kanta_shared::api::{
    ACTING_AS, ApplicationDetails, BUILD, ChooseOrganisation, IDEMPOTENCY_KEY, NewApplication,
    Pharmacies, Saved, ServiceDetails, Services, etag, paths,
};
use kanta_shared::application::HistoryEntry;
use kanta_shared::application::access_points::{RegisterAnswer, RegisterEntry};
use kanta_shared::customer::PostOffice;
use kanta_shared::customership::SectionData;
use kanta_shared::document::Document;
use kanta_shared::filing::Filing;
use kanta_shared::guide::Guide;
use kanta_shared::language::Language;
use kanta_shared::service::KantaService;
use kanta_shared::session::{Identity, RepresentedOrganisation, Session};
use kanta_shared::values::{Oid, PostalCode};
use leptos::prelude::window;
use leptos::web_sys::{self, AbortSignal, RequestInit};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen_futures::JsFuture;

mod build;
mod contact;
mod copies;
mod early;
mod error;
mod identity;
mod json;
mod random;
mod refusal;
mod request;
mod response;
mod tabs;

pub use build::on_other_build;
pub use contact::last_contact;
pub use copies::{close_copies, forget_copy, keep_copy, open_copies, read_copy};
pub use error::{ApiError, Remedy};
pub use identity::{file_link, identity, on_session_refused, speak_for};
pub use json::read as read_json;
pub use random::new_row_id;
#[cfg(test)]
pub use refusal::Conflict;
pub use response::SessionAnswer;
pub use tabs::{hear_tabs, post_to_tabs};

use identity::from_page;
use request::Request;
use response::ApiResponse;

/// The longest body of a request that outlives its page, in bytes. Browsers allow 64 kB for all of
/// them together; two fit.
const MOST_KEPT_ALIVE: usize = 30_000;

/// How long to wait for an answer, in milliseconds.
const TIMEOUT: u32 = 30_000;

/// How long to wait before something is read once more, in milliseconds.
const PAUSE: i32 = 1_000;

/// For how many seconds the server may ask to wait so that the pause is enough.
const SHORT_WAIT: u32 = 1;

/// The browser's session, or that there is none.
pub async fn session() -> Result<SessionAnswer, ApiError> {
    ask(paths::SESSION).await?.session()
}

/// Ends the session. Succeeds also when it has ended already.
pub async fn log_out() -> Result<(), ApiError> {
    send(Request::delete(paths::SESSION)).await?.nothing()
}

/// The organisations that the user might act for.
pub async fn organisations() -> Result<Vec<RepresentedOrganisation>, ApiError> {
    read(paths::ORGANISATIONS).await
}

/// Chooses the organisation to act for, provided that the session still speaks for `identity`.
pub async fn choose_organisation(oid: &Oid, identity: &Identity) -> Result<Session, ApiError> {
    let request = Request::put(paths::SESSION_ORGANISATION);
    let request = with_timeout(request).header(ACTING_AS, &identity.to_string());
    let body = ChooseOrganisation { oid: oid.clone() };
    exchange(request.json(&body)).await?.json()
}

/// The services of the customer, with their states.
pub async fn services() -> Result<Services, ApiError> {
    read(paths::SERVICES).await
}

/// The customer's pharmacies in the pharmacy register.
pub async fn pharmacies() -> Result<Pharmacies, ApiError> {
    read(paths::PHARMACIES).await
}

/// The papers of the customer and the letters that were sent, as far as the user may see them.
pub async fn papers() -> Result<Vec<Paper>, ApiError> {
    read(paths::PAPERS).await
}

/// The post office of a postal code, if Posti lists the code.
pub async fn post_office(code: &PostalCode) -> Result<Option<PostOffice>, ApiError> {
    match read(&paths::post_office(code)).await {
        Ok(office) => Ok(Some(office)),
        Err(ApiError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// One service with its state, and all that its wizard needs.
pub async fn service(service: KantaService) -> Result<ServiceDetails, ApiError> {
    read(&paths::service(service)).await
}

/// A service in use, with the data that the user may see.
pub async fn customership(service: KantaService) -> Result<CustomershipDetails, ApiError> {
    let answer = read(&paths::customership(service)).await;
    answer.map_err(|error| match error {
        ApiError::NotFound => ApiError::NotInUse,
        other => other,
    })
}

/// Changes one part of a service's data, unless they have been changed since `version`.
pub async fn change_customership(
    service: KantaService,
    version: u64,
    data: &SectionData,
) -> Result<Changed, ApiError> {
    send_json(
        Request::post(&paths::changes(service)).header("If-Match", &etag(version)),
        data,
    )
    .await?
    .json()
}

/// Starts an application, or returns the one that is open already.
pub async fn start_application(service: KantaService) -> Result<ApplicationDetails, ApiError> {
    send_json(
        Request::post(paths::APPLICATIONS),
        &NewApplication { service },
    )
    .await?
    .json()
}

/// The current state of an application.
pub async fn application(id: &str) -> Result<ApplicationDetails, ApiError> {
    read(&paths::application(id)).await
}

/// Saves a draft at `path`, unless it has been saved by another since `version`.
pub async fn save<F: Filing>(path: &str, version: u64, draft: &F) -> Result<Saved<F>, ApiError> {
    send_draft(path, version, draft).await?.json()
}

/// Discards a filing with its draft, unless it has been saved by another since `version`.
pub async fn discard(path: &str, version: u64) -> Result<(), ApiError> {
    send(Request::delete(path).header("If-Match", &etag(version)))
        .await?
        .nothing()
}

/// Takes back an application that was sent. Repeated, it is taken back once.
pub async fn recall_application(id: &str, version: u64) -> Result<HistoryEntry, ApiError> {
    commit(&paths::recall(id), id, version).await
}

/// The entry of an OID in the register of access points; that there is none is an answer too.
pub async fn access_point(oid: &Oid) -> Result<RegisterAnswer, ApiError> {
    match read(&paths::access_point(oid)).await {
        Err(ApiError::NotFound) => Ok(RegisterAnswer {
            oid: oid.clone(),
            entry: RegisterEntry::Unknown,
        }),
        answer => answer,
    }
}

/// The description of a service.
pub async fn service_description(
    service: KantaService,
    language: Language,
) -> Result<Document, ApiError> {
    read(&paths::service_description(service, language)).await
}

/// The commitment.
pub async fn commitment(language: Language) -> Result<Document, ApiError> {
    read(&paths::commitment(language)).await
}

/// The guides that the user may read.
pub async fn guides(language: Language) -> Result<Vec<Guide>, ApiError> {
    read(&paths::guides(language)).await
}

/// A document among the guides.
pub async fn guide(id: &str, language: Language) -> Result<Document, ApiError> {
    read(&paths::guide(id, language)).await
}

/// Begins what a `POST` without a body begins, or reads what has begun already.
pub async fn begin<T: DeserializeOwned>(path: &str) -> Result<T, ApiError> {
    fetch(Request::post(path)).await
}

async fn fetch<T: DeserializeOwned>(request: RequestBuilder) -> Result<T, ApiError> {
    send(request).await?.json()
}

pub async fn read<T: DeserializeOwned>(path: &str) -> Result<T, ApiError> {
    ask(path).await?.json()
}

/// Asks for something, and once more if the line or the server was away for a moment.
async fn ask(path: &str) -> Result<ApiResponse, ApiError> {
    let answer = send(Request::get(path)).await;
    let was_away = match &answer {
        Ok(response) => {
            let is_short = response.retry_after.is_none_or(|it| it <= SHORT_WAIT);
            matches!(response.status, 502..=504) && is_short
        }
        Err(error) => *error == ApiError::Offline,
    };
    if !was_away {
        return answer;
    }
    let pause = js_sys::Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, PAUSE);
    });
    let _ = JsFuture::from(pause).await;
    send(Request::get(path)).await
}

/// Does something binding with a version of a filing, such as sending it. The key is made from both, so it is the same
/// after a reload and in every tab: what is repeated because its answer was lost is done once
/// (docs/adr/0019).
pub async fn commit<T: DeserializeOwned>(
    path: &str,
    id: &str,
    version: u64,
) -> Result<T, ApiError> {
    let key = [id, "-", &version.to_string()].concat();
    let request = Request::post(path)
        .header("If-Match", &etag(version))
        .header(IDEMPOTENCY_KEY, &key);
    fetch(request).await
}

async fn send(request: RequestBuilder) -> Result<ApiResponse, ApiError> {
    exchange(with_timeout(from_page(request)).build()).await
}

async fn send_json(
    request: RequestBuilder,
    body: &impl Serialize,
) -> Result<ApiResponse, ApiError> {
    exchange(with_timeout(from_page(request)).json(body)).await
}

/// Sends a draft. The browser finishes the request also when the page is left meanwhile, unless the
/// draft is longer than browsers allow for that.
async fn send_draft(
    path: &str,
    version: u64,
    draft: &impl Serialize,
) -> Result<ApiResponse, ApiError> {
    let body = serde_json::to_string(draft).map_err(|_| ApiError::Unexpected)?;
    let request = from_page(with_timeout(Request::put(path)))
        .header("If-Match", &etag(version))
        .header("Content-Type", "application/json");
    let request = request.build().map_err(|_| ApiError::Unexpected)?;
    let init = RequestInit::new();
    init.set_body(&body.as_str().into());
    let outlives = body.len() <= MOST_KEPT_ALIVE;
    let _ = js_sys::Reflect::set(&init, &"keepalive".into(), &outlives.into());
    let request = web_sys::Request::new_with_request_and_init(&request.into(), &init);
    let request = request.map_err(|_| ApiError::Unexpected)?;
    exchange(Ok(request.into())).await
}

fn with_timeout(request: RequestBuilder) -> RequestBuilder {
    request
        .header("Accept", "application/json")
        .abort_signal(Some(&AbortSignal::timeout_with_u32(TIMEOUT)))
}

async fn exchange(
    request: Result<gloo_net::http::Request, gloo_net::Error>,
) -> Result<ApiResponse, ApiError> {
    let request = request.map_err(|_| ApiError::Unexpected)?;
    if let Some(answer) = early::take(&request).await {
        return answer;
    }
    let response = request.send().await.map_err(transport_error)?;
    if response.ok() {
        contact::note();
    }
    // A connection that breaks in the middle is no connection.
    let body = response.text().await.map_err(transport_error)?;
    let headers = response.headers();
    Ok(self::response(
        response.status(),
        |name| headers.get(name),
        body,
    ))
}

/// The answer as a server has given it. Takes note of the build that the server names.
fn response(status: u16, header: impl Fn(&str) -> Option<String>, body: String) -> ApiResponse {
    build::note(&header(BUILD).unwrap_or_default());
    ApiResponse {
        status,
        content_type: header("Content-Type").unwrap_or_default(),
        retry_after: header("Retry-After")
            .and_then(|it| error::seconds(&it).or_else(|| seconds_until(&it, &header("Date")?))),
        body,
    }
}

/// The seconds from one date of HTTP to another.
fn seconds_until(date: &str, now: &str) -> Option<u32> {
    let seconds = (js_sys::Date::parse(date) - js_sys::Date::parse(now)) / 1000.0;
    // What is over is no wait; what cannot be read as a date is no number.
    (!seconds.is_nan()).then_some(seconds.max(0.0) as u32)
}

/// Why no answer has come: the time is over, or there is no connection.
fn transport_error(error: gloo_net::Error) -> ApiError {
    match error {
        gloo_net::Error::JsError(error) if error.name == "TimeoutError" => {
            ApiError::Unavailable(None)
        }
        _ => ApiError::Offline,
    }
}
