//! The page on which developers begin.

use axum::response::Response;
use maud::{Markup, html};

use super::pages;
use crate::extract::InWorld;
use crate::scenarios::{Persona, Scenario, ScenarioKey};

/// Where to find what, as links.
const LINKS: [(&str, &str); 7] = [
    ("/_mock/outbox", "Letters that would have been sent"),
    ("/_mock/desk", "Kela’s desk: applications to process"),
    ("/_mock/journal", "Calls of the API"),
    ("/_mock/faults/catalogue", "Faults that can be planned"),
    ("/_mock/invariants", "What is broken (nothing should be)"),
    ("/_mock/openapi.json", "Description of the remote control"),
    ("/api/openapi.json", "Description of the API"),
];

/// The page on which developers begin: where they are, who they can be, and what there is.
pub(super) async fn show(InWorld(world): InWorld) -> Response {
    let now = world.now();
    pages::page(
        "Remote control",
        html! {
            dl {
                dt { "World" } dd { (world.id()) }
                dt { "Scenario" } dd { (world.scenario().key.name()) }
                dt { "Time there" } dd { (now.timestamp()) }
            }
            ul {
                li { a href="/" { "Kanta Extranet" } }
                @for (address, text) in LINKS {
                    li { a href=(address) { (text) } }
                }
            }
            @for key in ScenarioKey::ALL {
                (scenario(&Scenario::new(*key, now.day())))
            }
        },
    )
}

/// The people of a scenario, each with links to worlds in which they are logged in.
fn scenario(scenario: &Scenario) -> Markup {
    let key = scenario.key.name();
    html! {
        h2 { "Scenario " (key) }
        p { "Each link makes a world of its own and logs in there." }
        table {
            thead { tr { th { "Persona" } th { "Name" } th { "Acts for" } } }
            tbody {
                @for persona in &scenario.personas {
                    tr {
                        td { a href={ "/_mock/s/" (key) "?as=" (persona.key) } { (persona.key) } }
                        td { (persona.name) }
                        td {
                            @for (organisation, _) in &persona.holds {
                                (acting(scenario, persona, organisation)) " "
                            }
                        }
                    }
                }
            }
        }
    }
}

/// An organisation for which a person might act: a link, or why there is none.
fn acting(scenario: &Scenario, persona: &Persona, organisation: &str) -> Markup {
    let listed = scenario.organisation(organisation);
    match listed.map(|it| persona.basis_for(it, false)) {
        Some(Err(reason)) => html! { (organisation) " (" (reason) ")" },
        _ => html! {
            a href={ "/_mock/s/" (scenario.key.name()) "?as=" (persona.key) "&for=" (organisation) } { (organisation) }
        },
    }
}
