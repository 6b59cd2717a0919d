//! Spoiled worlds, and what is found in them.

use kanta_shared::application::ApplicationEvent;
use kanta_shared::fixtures::valid_draft;
use kanta_shared::service::KantaService;

use super::*;
use crate::conditional::Seen;
use crate::registers::Customer;
use crate::scenarios::Scenario;
use crate::storage::applications::OfApplication;
use crate::world::World;
use crate::{desk, filings, session};

/// Spoils a world in which a clinic has applied, and checks what is found.
#[track_caller]
fn check(spoil: impl FnOnce(&mut Transaction<'_>, StoredApplication), expected: &[&str]) {
    let world = World::in_memory("spoiled".to_owned(), Scenario::Default, None).unwrap();
    let found = world.transaction(|it| {
        let id = apply(it)?;
        assert_eq!(violations(it)?, [""; 0]);
        let application = it.storage.application(&id)?.unwrap();
        spoil(it, application);
        violations(it)
    });
    let found = found.unwrap();
    assert_eq!(found.len(), expected.len(), "{found:?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.contains(expected), "{found}");
    }
}

fn apply(it: &mut Transaction<'_>) -> Result<String, AppError> {
    let token = session::log_in(it, "managing-director")?;
    let person = session::identify(it, &token.into())?;
    let clinic = &it
        .registers
        .organisation(Customer::Clinic)
        .unwrap()
        .organisation
        .oid;
    let (_, person) = session::choose_organisation(it, person, clinic)?;
    let actor = session::actor(it, &person)?;
    let (started, _) = applications::start(it, &actor, KantaService::Imaging)?;
    let draft = valid_draft(&started.context);
    let saved = filings::save(
        it,
        &actor,
        &started.id,
        &Seen::from(started.version),
        &draft,
    )?;
    applications::send(it, &actor, &saved.id, &Seen::from(saved.version))?;
    Ok(started.id)
}

#[test]
fn a_letter_too_many_is_found() {
    check(
        |it, _| {
            let letter = it.storage.letters().unwrap().remove(0).letter;
            it.post(|| letter).unwrap();
        },
        &["more letters about `application-received`"],
    );
}

#[test]
fn a_status_that_nothing_leads_to_is_found() {
    check(
        |it, mut application| {
            application.record(it.now.timestamp(), ApplicationEvent::Accepted);
            it.storage.change_filing(&mut application).unwrap();
            application.record(it.now.timestamp(), ApplicationEvent::Taken);
            it.storage.change_filing(&mut application).unwrap();
        },
        &["went from accepted to in-processing"],
    );
    check(
        |it, mut application| {
            application.record(it.now.timestamp(), ApplicationEvent::Accepted);
            it.storage.change_filing(&mut application).unwrap();
        },
        &[
            "is accepted or not, unlike its status",
            "has imaging in use and no customership",
        ],
    );
}

#[test]
fn what_does_not_go_with_the_status_is_found() {
    check(
        |it, mut application| {
            application.history.clear();
            application.sent = None;
            it.storage.change_filing(&mut application).unwrap();
        },
        &["is delivered or not", "has a history unlike its status"],
    );
}

#[test]
fn a_customer_that_has_told_nothing_is_found() {
    check(
        |it, mut application| {
            application.record(it.now.timestamp(), ApplicationEvent::Accepted);
            application.accepted_at = Some(it.now.timestamp());
            it.storage.change_filing(&mut application).unwrap();
        },
        &["has imaging in use and no customership"],
    );
}

#[test]
fn wrong_data_of_a_customer_is_found() {
    check(
        |it, application| {
            desk::accept(it, &application.id).unwrap();
            let current = it.storage.customership_of(&application.organisation);
            let mut current = current.unwrap().unwrap();
            current.data.customer.email.clear();
            it.storage.change_customership(&mut current).unwrap();
        },
        &["has wrong data for imaging: customer-email (missing)"],
    );
}

#[test]
fn a_text_that_was_signed_and_is_not_kept_is_found() {
    check(
        |it, _| {
            let mut signed = it.storage.commitments().unwrap().remove(0);
            signed.document.hash = "another".to_owned();
            it.storage.add_commitment(&signed).unwrap();
        },
        &["has no signed document"],
    );
}

#[test]
fn a_second_commitment_is_found() {
    check(
        |it, application| {
            let mut signed = it.storage.commitments().unwrap().remove(0);
            let other = StoredApplication {
                id: "other".to_owned(),
                sent: None,
                status: ApplicationStatus::Draft,
                own: OfApplication::new(KantaService::Prescription),
                ..application
            };
            it.storage.add_filing(&other).unwrap();
            signed.application = other.id;
            signed.organisation = other.organisation;
            it.storage.add_commitment(&signed).unwrap();
        },
        &[
            "has signed the commitment in two applications",
            "has no signed document",
        ],
    );
}
