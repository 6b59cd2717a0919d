//! Kela's desk for people: the queue, an application, and what Kela does with it.
//!
//! The pages are forms and links and need no script. What is decided on a page is done only if
//! the application still is as the page has shown it.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use kanta_shared::api::error::ErrorCode;
use kanta_shared::application::{ApplicationDraft, ApplicationStatus};
use kanta_shared::problem::MAX_LINES;
use maud::html;
use serde::Deserialize;

use super::case::{Case, DESK, gone_page, state};
use crate::control::pages::page;
use crate::desk;
use crate::error::AppError;
use crate::extract::{Form, InWorld, Path, Query};
use crate::transaction::Transaction;
use crate::world::World;

/// What was on the page on which a decision was made.
#[derive(Deserialize)]
pub(in crate::control) struct Seen {
    version: u64,
}

/// The same, with a question.
#[derive(Deserialize)]
pub(in crate::control) struct Asking {
    version: u64,
    question: String,
}

/// The applications that have been delivered and not accepted yet, oldest first.
pub(in crate::control) async fn show_queue(InWorld(world): InWorld) -> Result<Response, AppError> {
    let cases = world.transaction(|it| {
        let applications = it.storage.filings::<ApplicationDraft>()?;
        let waiting = applications.iter().filter(|it| {
            it.sent.is_some() && it.status != ApplicationStatus::Accepted && it.ended_at.is_none()
        });
        waiting
            .map(|application| Case::read(it, &application.id))
            .collect::<Result<Vec<_>, _>>()
    })?;
    let item = |case: &Case| {
        let Case {
            stored, received, ..
        } = case;
        html! {
            li.card {
                h2 { a href=(case.address("")) { (received.organisation.name) ": " (case.service()) } }
                dl {
                    dt { "Reference" } dd { (case.reference()) }
                    dt { "Sent" } dd { (case.sent_at()) }
                    dt { "State" } dd { (state(stored)) }
                }
            }
        }
    };
    Ok(page(
        "Kela’s desk",
        html! {
            @if cases.is_empty() {
                p { "No application is waiting. One comes here as soon as a customer has sent it." }
            } @else {
                p { "Applications that have been delivered and not accepted yet, the oldest first." }
                ul.cards { @for case in &cases { (item(case)) } }
            }
        },
    ))
}

/// One application as it was delivered, and what can be done with it.
pub(in crate::control) async fn show_application(
    InWorld(world): InWorld,
    Path(id): Path<String>,
) -> Result<Response, AppError> {
    let case = world.transaction(|it| Case::read(it, &id));
    answer(&world, &id, case.map(|case| case.page("", None)))
}

/// Takes an application into processing.
pub(in crate::control) async fn take(
    InWorld(world): InWorld,
    Path(id): Path<String>,
    Form(Seen { version }): Form<Seen>,
) -> Result<Response, AppError> {
    let taken = world.transaction(|it| {
        expect_version(it, &id, version)?;
        desk::take(it, &id)
    });
    answer(&world, &id, taken.map(|()| back_to(&id)))
}

/// Shows the letters before a question goes out.
pub(in crate::control) async fn preview_question(
    InWorld(world): InWorld,
    Path(id): Path<String>,
    Form(Asking { version, question }): Form<Asking>,
) -> Result<Response, AppError> {
    let preview = world.transaction(|it| {
        expect_version(it, &id, version)?;
        let case = Case::read(it, &id)?;
        let question = match desk::question(&question) {
            Ok(question) => question,
            Err(length) => {
                let page = case.page(&question, Some(&problem_with_length(length)));
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
            }
        };
        let letters = desk::letters_asking(it, &id, &question)?;
        Ok(case.question_page(question.as_str(), &letters))
    });
    answer(&world, &id, preview)
}

/// Asks the customer.
pub(in crate::control) async fn ask(
    InWorld(world): InWorld,
    Path(id): Path<String>,
    Form(Asking { version, question }): Form<Asking>,
) -> Result<Response, AppError> {
    let asked = world.transaction(|it| {
        expect_version(it, &id, version)?;
        let question = desk::question(&question).map_err(|_| ErrorCode::UnknownField)?;
        desk::ask(it, &id, &question)
    });
    answer(&world, &id, asked.map(|()| back_to(&id)))
}

/// Shows the letter before an application is accepted.
pub(in crate::control) async fn preview_acceptance(
    InWorld(world): InWorld,
    Path(id): Path<String>,
    Query(Seen { version }): Query<Seen>,
) -> Result<Response, AppError> {
    let preview = world.transaction(|it| {
        expect_version(it, &id, version)?;
        let case = Case::read(it, &id)?;
        let letter = desk::letter_accepting(it, &id)?;
        Ok(case.acceptance_page(&letter))
    });
    answer(&world, &id, preview)
}

/// Accepts an application.
pub(in crate::control) async fn accept(
    InWorld(world): InWorld,
    Path(id): Path<String>,
    Form(Seen { version }): Form<Seen>,
) -> Result<Response, AppError> {
    let accepted = world.transaction(|it| {
        expect_version(it, &id, version)?;
        desk::accept(it, &id)
    });
    answer(&world, &id, accepted.map(|()| back_to(&id)))
}

/// Nothing, if the application is as the page has shown it.
fn expect_version(work: &Transaction<'_>, id: &str, seen: u64) -> Result<(), AppError> {
    let application = work.storage.application(id)?.ok_or(ErrorCode::NotFound)?;
    if application.version != seen {
        return Err(ErrorCode::WrongState.into());
    }
    Ok(())
}

fn back_to(id: &str) -> Response {
    Redirect::to(&format!("{DESK}/{id}")).into_response()
}

/// The outcome as a page, also when the application has changed meanwhile or is gone.
fn answer(
    world: &World,
    id: &str,
    outcome: Result<Response, AppError>,
) -> Result<Response, AppError> {
    match outcome.map_err(|error| (error.code(), error)) {
        Err((ErrorCode::WrongState | ErrorCode::Ending, _)) => {
            let now = world.transaction(|it| Case::read(it, id))?;
            Ok((StatusCode::CONFLICT, now.changed_page()).into_response())
        }
        Err((ErrorCode::NotFound, _)) => Ok((StatusCode::NOT_FOUND, gone_page()).into_response()),
        Err((_, error)) => Err(error),
        Ok(response) => Ok(response),
    }
}

fn problem_with_length(length: usize) -> String {
    match length {
        0 => "Write the question.".to_owned(),
        _ => format!(
            "A question can have at most {MAX_LINES} characters. You have written {length}. Shorten the question."
        ),
    }
}
