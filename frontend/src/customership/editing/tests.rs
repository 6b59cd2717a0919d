use std::ops::Deref;

use kanta_shared::customer::CustomerDraftStoreFields;
use kanta_shared::customership::Customership;
use kanta_shared::field::{CustomerField, FieldPath};
use kanta_shared::fixtures::{context, county, valid_draft};
use kanta_shared::service::KantaService::PatientData;
use kanta_shared::session::{Basis, Representative};

use super::*;
use crate::api::Conflict;

/// A part that is being changed, and the owner without which it would be gone at once.
struct Open {
    editing: Editing,
    _owner: Owner,
}

impl Deref for Open {
    type Target = Editing;

    fn deref(&self) -> &Editing {
        &self.editing
    }
}

fn details() -> CustomershipDetails {
    let context = context(county(), PatientData, false);
    let accepted = valid_draft(&context);
    let since = "2025-12-15T09:00:00+02:00"
        .parse::<kanta_shared::timestamp::Timestamp>()
        .unwrap();
    CustomershipDetails {
        version: 1,
        saved_at: since.clone(),
        since,
        commitment_signed_at: None,
        reference: "7GKM-Q2TX-A".to_owned(),
        customership: Customership::first(PatientData, &accepted),
        accepted,
        context,
        in_use: vec![PatientData],
        history: Vec::new(),
        ending: None,
        recovery_key: None,
    }
}

fn open(section: Section) -> Open {
    let owner = Owner::new();
    owner.set();
    Open {
        editing: Editing::new(section, RwSignal::new(details()), Basis::Position),
        _owner: owner,
    }
}

/// The data after a user has changed a part of it.
fn after(details: &CustomershipDetails, data: &SectionData) -> Changed {
    let record = ChangeRecord {
        reference: "2222-2222-2".to_owned(),
        at: details.since.clone(),
        by: Representative {
            person: "Kalle Kollega".to_owned(),
            basis: Basis::AdoptionMandate,
            position: None,
        },
        service: PatientData,
        section: data.section(),
        changes: changes(&details.draft(), data, &details.context),
    };
    let mut history = details.history.clone();
    history.insert(0, record.clone());
    let details = CustomershipDetails {
        version: details.version + 1,
        customership: details.customership.changed(PatientData, data),
        history,
        ..details.clone()
    };
    Changed { record, details }
}

fn conflict(theirs: CustomershipDetails) -> Result<Changed, ApiError> {
    Err(ApiError::Conflict(Conflict::with(&theirs)))
}

#[test]
fn a_problem_shows_late_and_vanishes_early() {
    let open = open(Section::Customer);
    open.draft.customer().email().set(String::new());
    assert!(open.shown_problems().is_empty());
    assert!(!open.note_attempt());
    let email = FieldPath::Customer(CustomerField::Email);
    assert!(open.shown_problems().of(email).is_some());
    open.draft.customer().street().set(String::new());
    assert_eq!(open.shown_problems().len(), 1, "the street waits");
    open.draft
        .customer()
        .email()
        .set("a@esimerkki.fi".to_owned());
    assert!(open.shown_problems().is_empty());
}

#[test]
fn a_row_with_nothing_in_it_is_nothing_typed() {
    let open = open(Section::Contacts);
    open.contacts.add(RowId(17));
    assert!(!open.is_unsaved());
    open.contacts.remove(RowId(1));
    assert!(open.is_unsaved());
    open.contacts.restore();
    assert!(!open.is_unsaved());
}

#[test]
fn a_saved_change_is_the_current_data() {
    let open = open(Section::Customer);
    open.draft
        .customer()
        .email()
        .set("uusi@esimerkki.fi".to_owned());
    assert!(open.is_unsaved());
    let changed = after(&details(), &open.data());
    let record = changed.record.clone();
    assert_eq!(open.note_saved(Ok(changed)), Outcome::Saved(record));
    assert!(!open.is_unsaved());
}

#[test]
fn a_failed_save_keeps_what_was_typed() {
    let open = open(Section::Customer);
    open.draft
        .customer()
        .email()
        .set("uusi@esimerkki.fi".to_owned());
    for error in [
        ApiError::Offline,
        ApiError::SessionEnded,
        ApiError::NotPermitted,
    ] {
        assert_eq!(open.note_saved(Err(error.clone())), Outcome::NotYet);
        assert_eq!(open.status.get_untracked(), SaveStatus::NotSaved(error));
        assert!(open.is_unsaved());
    }
}

#[test]
fn what_a_colleague_has_changed_is_met_and_mine_stays() {
    let open = open(Section::Customer);
    open.draft
        .customer()
        .email()
        .set("minun@esimerkki.fi".to_owned());
    let mut theirs = details().customership.customer;
    theirs.street = "Uusikatu 2".to_owned();
    let theirs = after(&details(), &SectionData::Customer(theirs)).details;
    let saved_at = theirs.saved_at.clone();
    assert_eq!(open.note_saved(conflict(theirs)), Outcome::NotYet);
    assert_eq!(open.status.get_untracked(), SaveStatus::Conflict(saved_at));
    assert_eq!(open.draft.customer().street().get(), "Uusikatu 2");
    assert_eq!(open.changes().len(), 1, "only the address of mail is mine");
}

#[test]
fn a_lost_answer_is_no_colleague() {
    let open = open(Section::Customer);
    open.draft
        .customer()
        .email()
        .set("uusi@esimerkki.fi".to_owned());
    let Changed { record, details } = after(&details(), &open.data());
    assert_eq!(open.note_saved(conflict(details)), Outcome::Saved(record));
}
