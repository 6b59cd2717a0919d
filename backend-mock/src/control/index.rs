//! The page on which developers begin.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use kanta_shared::api::error::ErrorCode;
use kanta_shared::day::Day;
use maud::{Markup, html};
use serde::Deserialize;

use super::{faults, pages};
use crate::clock::{ClockError, Moment};
use crate::error::AppError;
use crate::extract::{Form, InWorld};
use crate::faults::{Plan, Rule};
use crate::registers::{Customer, ListedPerson, Registers};
use crate::scenarios::Scenario;
use crate::world::World;

/// Where to find what, as links.
const LINKS: [(&str, &str); 6] = [
    ("/_mock/outbox", "Letters that would have been sent"),
    ("/_mock/desk", "Kela’s desk: applications to process"),
    ("/_mock/journal", "Calls to the API"),
    ("/_mock/invariants", "What is broken (nothing should be)"),
    ("/_mock/openapi.json", "Description of the remote control"),
    ("/api/openapi.json", "Description of the API"),
];

/// The page on which developers begin: where they are, who they can be, and what there is.
pub(super) async fn show(InWorld(world): InWorld) -> Response {
    page(&world, None)
}

/// By how much to move the clock.
#[derive(Deserialize)]
pub(super) struct Advance {
    by: String,
}

/// Moves the clock.
pub(super) async fn advance_clock(
    InWorld(world): InWorld,
    Form(Advance { by }): Form<Advance>,
) -> Result<Response, AppError> {
    world.advance_clock(&by)?;
    Ok(back_to(CLOCK))
}

/// To when to set the clock, by Finnish time.
#[derive(Deserialize)]
pub(super) struct Set {
    at: String,
}

/// Sets the clock. When that cannot be, the page says so beside what was typed.
pub(super) async fn set_clock(
    InWorld(world): InWorld,
    Form(Set { at }): Form<Set>,
) -> Result<Response, AppError> {
    match Moment::in_finland(&at) {
        Ok(moment) => {
            world.set_clock(moment)?;
            Ok(back_to(CLOCK))
        }
        Err(error) => {
            let page = page(&world, Some((&at, &error)));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// Lets the clock run in real time.
pub(super) async fn run_clock(InWorld(world): InWorld) -> Result<Response, AppError> {
    world.run_clock()?;
    Ok(back_to(CLOCK))
}

/// Which fault of the catalogue, counted from zero.
#[derive(Deserialize)]
pub(super) struct Fault {
    fault: usize,
}

/// Plans a fault of the catalogue beside those that are planned.
pub(super) async fn plan_fault(
    InWorld(world): InWorld,
    Form(Fault { fault }): Form<Fault>,
) -> Result<Response, AppError> {
    let example = faults::catalogue().into_iter().nth(fault);
    let rule = example.ok_or(ErrorCode::UnknownField)?.rule;
    faults::add(&world, rule)?;
    Ok(back_to(FAULTS))
}

/// Cancels all planned faults.
pub(super) async fn clear_faults(InWorld(world): InWorld) -> Response {
    *world.faults() = Plan::default();
    back_to(FAULTS)
}

/// The parts of the page to which a form leads back.
const CLOCK: &str = "clock";
const FAULTS: &str = "faults";

fn back_to(part: &str) -> Response {
    Redirect::to(&format!("/_mock#{part}")).into_response()
}

/// The page, also after a time was typed to which no clock can be set.
fn page(world: &World, no_time: Option<(&str, &ClockError)>) -> Response {
    let now = world.now();
    pages::page(
        "Remote control",
        html! {
            dl {
                dt { "World" } dd { (world.id()) }
                dt { "Scenario" } dd { (world.scenario().name()) }
            }
            ul {
                li { a href="/" { "Kanta Extranet" } }
                @for (address, text) in LINKS {
                    li { a href=(address) { (text) } }
                }
            }
            (clock(&now, world.clock_runs(), no_time))
            (planned_faults(&world.faults()))
            @for key in Scenario::ALL {
                (scenario(*key, now.day()))
            }
        },
    )
}

/// What time it is in the world, and how to change that.
fn clock(now: &Moment, runs: bool, no_time: Option<(&str, &ClockError)>) -> Markup {
    let shown = now.shown_in_finland();
    let typed = no_time.map_or(shown.as_str(), |(typed, _)| typed);
    let described = match no_time {
        Some(_) => "at-hint at-error",
        None => "at-hint",
    };
    html! {
        h2 id=(CLOCK) { "Clock" }
        p {
            "Time in this world: " strong { (now.timestamp()) } ". "
            @if runs { "The clock runs in real time." } @else { "The clock is stopped." }
        }
        p { "What falls due, such as the end of a session or of a customership, happens at once." }
        div.buttons {
            form method="post" action="/_mock/clock/advance" {
                div.buttons {
                    button name="by" value="PT1H" { "Move on by an hour" }
                    button name="by" value="P1D" { "Move on by a day" }
                    @if runs { button name="by" value="PT0S" { "Stop the clock" } }
                }
            }
            @if !runs {
                form method="post" action="/_mock/clock/run" { button { "Let the clock run in real time" } }
            }
        }
        form method="post" action="/_mock/clock/set" {
            div.field.wrong[no_time.is_some()] {
                label for="at" { "Set the clock to" }
                p id="at-hint" { "Date and time in Finland, such as 2026-12-01T09:00. The clock is stopped from then on." }
                @if let Some((_, error)) = no_time {
                    p.problem id="at-error" { (problem_with_time(error)) }
                }
                input id="at" name="at" type="datetime-local" step="1" value=(typed) required aria-describedby=(described)
                    aria-invalid=[no_time.map(|_| "true")] autofocus[no_time.is_some()];
            }
            div.buttons { button { "Set the clock" } }
        }
    }
}

fn problem_with_time(error: &ClockError) -> String {
    match error {
        ClockError::Impossible(_) => {
            "Write a date and a time, such as 2026-12-01T09:00.".to_owned()
        }
        ClockError::Year => format!("Write a date and a time: {error}."),
    }
}

/// The faults that are planned in the world, and how to change that.
fn planned_faults(plan: &Plan) -> Markup {
    let rules = plan.rules();
    html! {
        h2 id=(FAULTS) { "Faults" }
        @if rules.is_empty() {
            p { "No fault is planned." }
        } @else {
            p { "The first rule that fits a call decides what happens to it." }
            table {
                thead { tr { th { "Calls to" } th { "Times left" } th { "What happens" } } }
                tbody {
                    @for Rule { method, path, skip, times, percent, effect, .. } in rules {
                        tr {
                            td {
                                @if let Some(method) = method { (method) " " } (path)
                                @if *skip > 0 { ", after " (skip) " of them" }
                                @if let Some(percent) = percent { ", " (percent) " of a hundred" }
                            }
                            td { (times) }
                            td { (effect) }
                        }
                    }
                }
            }
            p { a href=(faults::link(plan.planned())) { "This plan from its beginning, as a link" } }
            form method="post" action="/_mock/faults/clear" {
                div.buttons { button { "Cancel all planned faults" } }
            }
        }
        form method="post" action="/_mock/faults/plan" {
            div.field {
                label for="fault" { "Fault" }
                p id="fault-hint" { "Others can be planned with " code { "PUT /_mock/faults" } "." }
                select id="fault" name="fault" aria-describedby="fault-hint" {
                    @for (n, example) in faults::catalogue().iter().enumerate() {
                        option value=(n) { (example.description) }
                    }
                }
            }
            div.buttons { button { "Plan the fault" } }
        }
    }
}

/// The people of a scenario, each with links to worlds in which they are logged in.
fn scenario(scenario: Scenario, today: Day) -> Markup {
    let state = scenario.state();
    let registers = Registers::new(state.customers, state.people, today);
    html! {
        h2 { "Scenario " (scenario) }
        p { "Each link makes a world of its own and logs in there." }
        table {
            thead { tr { th { "Persona" } th { "Name" } th { "Acts for" } } }
            tbody {
                @for person in &registers.people {
                    tr {
                        td { a href={ "/_mock/s/" (scenario) "?as=" (person.key) } { (person.key) } }
                        td { (person.name) }
                        td {
                            @for (customer, _) in &person.holds {
                                (acting(scenario, &registers, person, *customer)) " "
                            }
                        }
                    }
                }
            }
        }
    }
}

/// An organisation for which a person might act: a link, or why there is none.
fn acting(
    scenario: Scenario,
    registers: &Registers,
    person: &ListedPerson,
    customer: Customer,
) -> Markup {
    let listed = registers.organisation(customer);
    match listed.map(|it| person.basis_for(it, false)) {
        Some(Err(reason)) => html! { (customer) " (" (reason) ")" },
        _ => html! {
            a href={ "/_mock/s/" (scenario) "?as=" (person.key) "&for=" (customer) } { (customer) }
        },
    }
}
