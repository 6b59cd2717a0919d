use axum::http::StatusCode;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::paths;
use kanta_shared::session::{Basis, Entry, EntryRefusal, RepresentedOrganisation};

use crate::helpers::TestApp;

/// The organisations on a persona's list, by key, and whether there is a way in.
#[track_caller]
fn check(persona: &str, expected: &[(&str, Result<Basis, EntryRefusal>)]) {
    let app = TestApp::new();
    let listed: Vec<RepresentedOrganisation> = app
        .log_in(persona)
        .get(paths::ORGANISATIONS)
        .expect(StatusCode::OK)
        .json();
    let registers = app.registers();
    let listed: Vec<_> = listed
        .iter()
        .map(|it| {
            let entry = match it.entry {
                Entry::Allowed { basis, position } => {
                    // Only a position that gives the right is named.
                    assert_eq!(position.is_some(), basis == Basis::Position);
                    Ok(basis)
                }
                Entry::Refused { reason } => Err(reason),
            };
            (
                registers
                    .organisation_with(&it.organisation.oid)
                    .unwrap()
                    .key
                    .name(),
                entry,
            )
        })
        .collect();
    assert_eq!(listed, expected);
}

#[test]
fn everybody_sees_the_organisations_for_which_they_hold_something() {
    let position = Ok(Basis::Position);
    let adoption = Ok(Basis::AdoptionMandate);
    let guidelines = Ok(Basis::GuidelinesMandate);
    check(
        "managing-director",
        &[
            ("clinic", position),
            ("home-care", position),
            ("leaving", position),
            ("outdated", Err(EntryRefusal::RegisterOutdated)),
            ("unlicensed", Err(EntryRefusal::NoLicence)),
        ],
    );
    check("trader", &[("practitioner", position)]);
    check("pharmacist", &[("pharmacy", position)]);
    check(
        "mandate-holder",
        &[
            ("county", adoption),
            ("clinic", adoption),
            ("foundation", adoption),
        ],
    );
    check(
        "colleague",
        &[
            ("county", adoption),
            ("clinic", adoption),
            ("leaving", adoption),
        ],
    );
    check("guidelines-reader", &[("county", guidelines)]);
    check("two-hats", &[("county", adoption), ("clinic", guidelines)]);
    check(
        "board-member",
        &[("foundation", Err(EntryRefusal::MandateRequired))],
    );
    check("no-mandate", &[]);
}

#[test]
fn the_list_needs_identification() {
    let app = TestApp::new();
    app.browser()
        .get(paths::ORGANISATIONS)
        .expect(StatusCode::UNAUTHORIZED)
        .error(ErrorCode::SessionEnded);
}
