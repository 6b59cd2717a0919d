//! What has been acknowledged is there after a restart, however the program ended.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::http::StatusCode;
use kanta_backend_mock::scenarios::Scenario;
use kanta_backend_mock::storage::StorageError;
use kanta_backend_mock::world::{World, WorldError};
use kanta_shared::api::customership::{Changed, CustomershipDetails};
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::{ApplicationDetails, paths};
use kanta_shared::application::ApplicationDraft;
use kanta_shared::customer::CustomerDraft;
use kanta_shared::customership::SectionData;
use kanta_shared::fixtures::{clinic, county};
use kanta_shared::service::KantaService::{Imaging, PatientData};
use rusqlite::Connection;

use crate::helpers::{MORNING, TestApp, moment};

/// A file for a store, which is removed with all that SQLite puts beside it.
pub(crate) struct Store(pub(crate) PathBuf);

impl Store {
    pub(crate) fn new() -> Store {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let name = format!(
            "kanta-mock-{}-{}",
            std::process::id(),
            COUNT.fetch_add(1, Ordering::Relaxed)
        );
        let folder = std::env::temp_dir().join(name);
        fs::create_dir(&folder).unwrap();
        Store(folder)
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.0.join("store.sqlite")
    }

    /// A server that begins, or goes on, with this file.
    pub(crate) fn app(&self) -> TestApp {
        TestApp::with(World::on_disk(&self.file(), None, Some(moment(MORNING))).unwrap())
    }

    pub(crate) fn connection(&self) -> Connection {
        Connection::open(self.file()).unwrap()
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn everything_is_there_after_a_restart() {
    let store = Store::new();
    let app = store.app();
    let browser = app.acting("managing-director", "clinic");
    let patient_data = browser.fill_in(PatientData);
    let sent = browser.send(&patient_data, "a").expect(StatusCode::OK);
    let imaging = browser.fill_in(Imaging);
    let letters = app.do_(|it| Ok(it.storage.letters()?));
    let signed = app.do_(|it| Ok(it.storage.commitment_of(&clinic().oid)?));
    let patient_data = browser.application(&patient_data.id);

    let restarted = store.app();
    let browser = restarted.browser_with(&browser.cookie());
    assert_eq!(browser.application(&imaging.id), imaging);
    assert_eq!(browser.application(&patient_data.id), patient_data);
    assert_eq!(restarted.do_(|it| Ok(it.storage.letters()?)), letters);
    assert_eq!(
        restarted.do_(|it| Ok(it.storage.commitment_of(&clinic().oid)?)),
        signed
    );
    let seen = ApplicationDetails {
        version: patient_data.version - 1,
        ..patient_data
    };
    assert_eq!(
        browser.send(&seen, "a").expect(StatusCode::OK).text(),
        sent.text(),
        "and the key is known"
    );
}

#[test]
fn what_a_customer_has_changed_is_there_after_a_restart() {
    let store = Store::new();
    let app = store.app();
    let browser = app.acting("mandate-holder", "county");
    let path = paths::customership(PatientData);
    let seen: CustomershipDetails = browser.get(&path).json();
    let data = SectionData::Customer(CustomerDraft {
        email: "uusi@esimerkki.fi".to_owned(),
        ..seen.customership.customer.clone()
    });
    let changed = browser
        .post(paths::changes(PatientData))
        .if_match(seen.version)
        .json(&data)
        .send();
    let changed: Changed = changed.expect(StatusCode::CREATED).json();

    let restarted = store.app();
    let browser = restarted.browser_with(&browser.cookie());
    let kept: CustomershipDetails = browser.get(&path).json();
    assert_eq!(kept, changed.details);
    assert_eq!(kept.history, [changed.record]);
}

#[test]
fn the_clock_and_the_story_go_on_after_a_restart() {
    let store = Store::new();
    let file = store.file();
    let world = World::on_disk(&file, Some(Scenario::Katso), None).unwrap();
    world.set_clock(moment(MORNING)).unwrap();
    drop(world);
    let world = World::on_disk(&file, None, None).unwrap();
    assert_eq!(world.now(), moment(MORNING));
    assert_eq!(world.scenario(), Scenario::Katso);
    drop(world);
    let later = moment("2027-01-01T00:00:00+02:00");
    assert_eq!(
        World::on_disk(&file, None, Some(later.clone()))
            .unwrap()
            .now(),
        later
    );
    let other = World::on_disk(&file, Some(Scenario::Default), None);
    assert!(matches!(
        other,
        Err(WorldError::OtherScenario(Scenario::Katso))
    ));
}

#[test]
fn a_file_of_another_version_is_left_alone() {
    let store = Store::new();
    drop(store.app());
    let connection = store.connection();
    connection.pragma_update(None, "user_version", 1).unwrap();
    let error = World::on_disk(&store.file(), None, None).err().unwrap();
    assert!(
        matches!(error, WorldError::Storage(StorageError::OtherVersion)),
        "{error}"
    );
}

#[test]
fn a_world_goes_back_to_how_it_began() {
    let store = Store::new();
    let world = World::on_disk(&store.file(), None, Some(moment(MORNING))).unwrap();
    let applications = || {
        world
            .transaction(|it| Ok(it.storage.filings::<ApplicationDraft>()?))
            .unwrap()
    };
    let began = applications();
    world
        .transaction(|it| Ok(it.storage.revoke_mandate("colleague", &county().oid)?))
        .unwrap();
    world.advance_clock("P40D").unwrap();
    world.reset().unwrap();
    assert_eq!(world.now(), moment(MORNING));
    assert!(
        !world
            .transaction(|it| Ok(it.storage.mandate_is_revoked("colleague", &county().oid)?))
            .unwrap()
    );
    let summaries = |it: Vec<kanta_backend_mock::storage::applications::StoredApplication>| {
        it.into_iter()
            .map(|it| {
                (
                    it.organisation,
                    it.own.service,
                    it.status,
                    it.draft,
                    it.saved_at,
                )
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(summaries(applications()), summaries(began));
}

#[test]
fn a_fault_of_the_server_tells_nothing_but_its_id() {
    let store = Store::new();
    let app = store.app();
    let browser = app.acting("managing-director", "clinic");
    let application = browser.start(PatientData);
    store
        .connection()
        .execute("UPDATE application SET draft = 'secret'", [])
        .unwrap();
    let error = browser
        .get(paths::application(&application.id))
        .error(ErrorCode::Internal);
    assert_eq!((error.status, error.detail), (500, None));
}

#[test]
fn while_the_store_cannot_be_written_the_server_says_to_try_again() {
    let store = Store::new();
    let app = store.app();
    let browser = app.acting("managing-director", "clinic");
    let seen = browser.start(PatientData);
    let other = store.connection();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let answer = browser
        .try_to_save(&seen, &seen.draft)
        .expect(StatusCode::SERVICE_UNAVAILABLE);
    answer.error(ErrorCode::Unavailable);
    assert!(answer.header("retry-after").is_some());
    other.execute_batch("ROLLBACK").unwrap();
    browser.save(&seen, &seen.draft);
}

#[test]
fn an_end_that_cannot_be_written_comes_as_soon_as_it_can() {
    let store = Store::new();
    let app = store.app();
    app.acting("managing-director", "leaving")
        .terminate("1.12.2026");
    drop(app);
    let later = moment("2026-12-09T09:00:00+02:00");
    let app = TestApp::with(World::on_disk(&store.file(), None, Some(later)).unwrap());
    let other = store.connection();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let error = app.try_(|_| Ok(())).unwrap_err();
    assert_eq!(error.code(), ErrorCode::Unavailable);
    assert_eq!(app.overdue(), [""; 0], "it is no fault of the program");
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(app.do_(|it| Ok(it.storage.pending_terminations()?)), []);
}
