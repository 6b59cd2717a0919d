//! The simulated Suomi.fi identification: a page of its own, as the real one is another site.

use axum::Router;
use axum::http::header::{RETRY_AFTER, SET_COOKIE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use axum::routing::get;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::paths;
use kanta_shared::language::Language;
use kanta_shared::named_enum;
use kanta_shared::session::{IdentificationFailure, Means};
use serde::Deserialize;

use crate::error::AppError;
use crate::extract::{Form, InWorld, Query};
use crate::html;
use crate::limits::Limited;
use crate::local_path::LocalPath;
use crate::session::{self, Token};
use crate::state::AppState;

mod page;
mod texts;

/// What the app hands over when it sends a user to identify. What is not understood counts as
/// left out.
#[derive(Debug, Deserialize)]
struct Asked {
    means: Option<String>,
    lang: Option<String>,
    #[serde(rename = "return")]
    back: Option<String>,
}

/// What the person has chosen on the page.
#[derive(Debug, Deserialize)]
struct Chosen {
    persona: Option<String>,
    outcome: String,
    lang: Language,
    #[serde(rename = "return")]
    back: LocalPath,
}

named_enum! {
    /// How an identification ends.
    pub enum Outcome {
        /// The user is identified.
        Identify = "identify",
        /// The user gives up.
        Cancel = "cancel",
        /// Suomi.fi cannot identify the user.
        Fail = "fail",
        /// Suomi.fi cannot be reached.
        Outage = "outage",
    }
}

/// The page, and what it is shown with.
pub(crate) fn routes() -> Router<AppState> {
    Router::new()
        .route(paths::IDENTIFICATION, get(show).post(end))
        .route("/suomi-fi/pages.css", get(html::style))
        .route("/suomi-fi/icon.svg", get(html::icon))
}

/// Shows the page on which a user identifies.
async fn show(InWorld(world): InWorld, Query(asked): Query<Asked>) -> Response {
    let known = |name: &Option<String>| name.as_deref().and_then(Language::from_name);
    let means = asked.means.as_deref().and_then(Means::from_name);
    let back = asked.back.as_deref().and_then(|it| it.parse().ok());
    let content = page::Content {
        registers: &world.registers(),
        language: known(&asked.lang).unwrap_or_default(),
        means: means.unwrap_or_default(),
        back: back.unwrap_or_else(|| LocalPath::ours("/organisations")),
    };
    page::page(&content, false)
}

/// Ends the identification as the person has chosen: with a session and on to where they wanted,
/// or back to the log-in page with the reason, which still knows where they wanted to go.
async fn end(
    InWorld(world): InWorld,
    headers: HeaderMap,
    Form(chosen): Form<Chosen>,
) -> Result<Response, AppError> {
    let failed = |reason: IdentificationFailure| {
        let path = LocalPath::ours("/login")
            .with("failed", reason.name())
            .with("lang", chosen.lang.name())
            .with("return", &chosen.back.as_parameter());
        Ok(Redirect::to(path.as_str()).into_response())
    };
    match Outcome::from_name(&chosen.outcome).ok_or(ErrorCode::NotFound)? {
        Outcome::Cancel => failed(IdentificationFailure::Cancelled),
        Outcome::Fail => failed(IdentificationFailure::Identification),
        Outcome::Outage => failed(IdentificationFailure::Outage),
        Outcome::Identify => {
            let persona = chosen.persona.ok_or(ErrorCode::NotFound)?;
            if let Err(error) = world.transaction(|tx| tx.limit(Limited::LogIn, "")) {
                let AppError::TooOften(seconds) = error else {
                    return Err(error);
                };
                let content = page::Content {
                    registers: &world.registers(),
                    language: chosen.lang,
                    means: Means::default(),
                    back: chosen.back,
                };
                let wait = [(RETRY_AFTER, seconds.to_string())];
                let page = page::page(&content, true);
                return Ok((StatusCode::TOO_MANY_REQUESTS, wait, page).into_response());
            }
            let token = world.transaction(|tx| {
                if let Some(before) = Token::from_headers(&headers) {
                    session::log_out(tx, &before)?;
                }
                session::log_in(tx, &persona)
            })?;
            let back = chosen.back.with("lang", chosen.lang.name());
            Ok((
                AppendHeaders([(SET_COOKIE, token.set_cookie())]),
                Redirect::to(back.as_str()),
            )
                .into_response())
        }
    }
}
