//! Pharmacies, and when a new pharmacist may apply.

use axum::http::StatusCode;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::{NewApplication, Pharmacies, ServiceState, paths};
use kanta_shared::pharmacy::PharmacyKind;
use kanta_shared::service::KantaService::Prescription;

use crate::helpers::{Answer, Browser, TestApp};

fn pharmacies(browser: &Browser<'_>) -> Pharmacies {
    browser.get(paths::PHARMACIES).expect(StatusCode::OK).json()
}

fn start(browser: &Browser<'_>) -> Answer {
    let new = NewApplication {
        service: Prescription,
    };
    browser.post(paths::APPLICATIONS).json(&new).send()
}

// Inventory: 6, 40
#[test]
fn a_pharmacist_sees_what_the_register_knows() {
    let app = TestApp::new();
    let known = pharmacies(&app.acting("pharmacist", "pharmacy"));
    let names: Vec<_> = known
        .pharmacies
        .iter()
        .map(|it| (it.kind, it.name.as_str(), it.oid.as_str()))
        .collect();
    let branch = "Esimerkkilän apteekki, Kirkonkylän sivuapteekki";
    assert_eq!(
        names,
        [
            (
                PharmacyKind::Main,
                "Esimerkkilän apteekki",
                "1.2.246.10.70100066.10.0"
            ),
            (PharmacyKind::Branch, branch, "1.2.246.10.70100066.10.1"),
        ]
    );
    assert_eq!(known.takeover.unwrap().written(), "21.12.2026");
    assert_eq!(known.prescription, ServiceState::NotInUse);
}

#[test]
fn who_is_no_pharmacy_has_none() {
    let app = TestApp::new();
    for (persona, organisation) in [("managing-director", "clinic"), ("trader", "practitioner")] {
        app.acting(persona, organisation)
            .get(paths::PHARMACIES)
            .expect(StatusCode::NOT_FOUND)
            .error(ErrorCode::NotFound);
    }
}

// Inventory: 37
#[test]
fn a_new_pharmacist_waits_until_thirty_days_before_the_takeover() {
    let app = TestApp::new();
    let browser = app.acting("new-pharmacist", "new-pharmacy");
    let first = "2026-12-16".parse().unwrap();
    let too_early = ServiceState::NotYet { from: first };
    assert_eq!(
        pharmacies(&browser).takeover.unwrap().written(),
        "15.1.2027"
    );
    assert_eq!(pharmacies(&browser).prescription, too_early);
    let refused = start(&browser).expect(StatusCode::CONFLICT);
    let detail = refused.error(ErrorCode::TooEarly).detail;
    assert_eq!(
        detail.as_deref(),
        Some("the application can be made from 2026-12-16")
    );

    app.pass("P14D");
    let browser = app.acting("new-pharmacist", "new-pharmacy");
    assert_eq!(pharmacies(&browser).prescription, too_early);
    app.pass("PT15H");
    let browser = app.acting("new-pharmacist", "new-pharmacy");
    assert_eq!(pharmacies(&browser).prescription, ServiceState::NotInUse);
    start(&browser).expect(StatusCode::CREATED);
    assert!(matches!(
        pharmacies(&browser).prescription,
        ServiceState::Applied { .. }
    ));
}

#[test]
fn an_application_is_not_sent_when_the_takeover_has_been_put_off_meanwhile() {
    let app = TestApp::new();
    app.set_clock("2026-12-16T09:00:00+02:00");
    let browser = app.acting("new-pharmacist", "new-pharmacy");
    let filled_in = browser.fill_in(Prescription);
    // A day earlier it is as far to the takeover as if that had been put off by a day.
    app.set_clock("2026-12-15T09:00:00+02:00");
    let browser = app.acting("new-pharmacist", "new-pharmacy");
    browser
        .send(&filled_in, "a")
        .expect(StatusCode::CONFLICT)
        .error(ErrorCode::TooEarly);

    app.set_clock("2026-12-16T09:00:00+02:00");
    let browser = app.acting("new-pharmacist", "new-pharmacy");
    browser.send(&filled_in, "a").expect(StatusCode::OK);
    // What has been made in time is only answered for then.
    app.ask(&filled_in.id, "Mikä?");
    browser.reply(&filled_in.id, "Ensimmäinen.");
    app.set_clock("2026-12-15T09:00:00+02:00");
    let browser = app.acting("new-pharmacist", "new-pharmacy");
    browser
        .send(&browser.application(&filled_in.id), "b")
        .expect(StatusCode::OK);
}
