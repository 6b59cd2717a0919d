use kanta_shared::api::Filed;
use kanta_shared::application::{ApplicationDraft, ApplicationStatus, Receipt};
use kanta_shared::contact::ContactDraft;
use kanta_shared::customer::CustomerDraft;
use kanta_shared::field::{ContactField, CustomerField, FieldPath, RowId};
use kanta_shared::fixtures;
use kanta_shared::service::KantaService;
use leptos::prelude::*;

use super::*;
use crate::wizard::store::DraftStore;

type Edit = fn(&mut ApplicationDraft);

const NOTHING: Edit = |_| {};
const STREET: Edit = |it| it.customer.street = "Uusikatu 2".to_owned();
const OTHER_STREET: Edit = |it| it.customer.street = "Kollegan katu 3".to_owned();
const EMAIL: Edit = |it| it.customer.email = "uusi@esimerkki.fi".to_owned();
const CONTACT: Edit = |it| it.contacts.push(contact("Uusi Nimi"));
const EMPTY_CONTACT: Edit = |it| it.contacts.push(contact(""));
const NO_CONTACTS: Edit = |it| it.contacts.clear();

fn contact(name: &str) -> ContactDraft {
    ContactDraft {
        name: name.to_owned(),
        ..ContactDraft::new(RowId(90))
    }
}

fn after(edits: &[Edit]) -> ApplicationDraft {
    let context = fixtures::context(fixtures::clinic(), KantaService::PatientData, true);
    let mut draft = fixtures::valid_draft(&context);
    draft.contacts.truncate(1);
    edits.iter().for_each(|edit| edit(&mut draft));
    draft
}

fn customer(field: CustomerField) -> FieldPath {
    FieldPath::Customer(field)
}

/// The first field of a contact.
fn first_of(row: RowId) -> FieldPath {
    FieldPath::Contact(row, ContactField::Kind)
}

fn offered(typed: Edit, saved: Edit) -> Option<Recovered<ApplicationDraft>> {
    let copy = (after(&[]), after(&[typed]));
    recovered(Basis::Position, &copy, &after(&[saved]))
}

#[test]
fn only_what_the_page_does_not_have_is_offered() {
    let street = Clash::Answer(customer(CustomerField::Street));
    let there = after(&[]).contacts[0].id;
    for (typed, saved, expected) in [
        (NOTHING, NOTHING, None),
        (NOTHING, STREET, None),
        (STREET, NOTHING, Some(street)),
        // The answer to the save was lost.
        (STREET, STREET, None),
        (STREET, EMAIL, Some(street)),
        (STREET, OTHER_STREET, Some(street)),
        (
            CONTACT,
            NOTHING,
            Some(Clash::RemovedByThem(first_of(RowId(90)))),
        ),
        (CONTACT, CONTACT, None),
        (EMPTY_CONTACT, NOTHING, None),
        (
            NO_CONTACTS,
            NOTHING,
            Some(Clash::RemovedByMe(first_of(there))),
        ),
    ] {
        let clashes = offered(typed, saved).map(|it| it.clashes);
        assert_eq!(clashes, expected.map(|it| vec![it]));
    }
}

#[test]
fn newer_answers_of_the_page_stay() {
    let found = offered(STREET, EMAIL).unwrap();
    assert_eq!(found.mine, after(&[STREET, EMAIL]));
    assert_eq!(found.theirs, after(&[EMAIL]));
}

#[test]
fn nothing_is_offered_that_the_user_may_not_change() {
    let copy = (after(&[]), after(&[STREET]));
    let [reader, editor] = [Basis::KatsoReader, Basis::Position]
        .map(|basis| recovered(basis, &copy, &after(&[])).is_some());
    assert_eq!([reader, editor], [false, true]);
}

#[test]
fn a_copy_of_an_earlier_shape_of_the_draft_is_read() {
    let before = r#"{"customer": {"street": "Vanhakatu 1"}}"#;
    let mine = r#"{"customer": {"street": "Uusikatu 2"}}"#;
    let copy: (ApplicationDraft, ApplicationDraft) =
        serde_json::from_str(&format!("[{before}, {mine}]")).unwrap();
    let theirs = ApplicationDraft {
        customer: CustomerDraft {
            street: "Vanhakatu 1".to_owned(),
            ..after(&[]).customer
        },
        ..after(&[])
    };
    let found = recovered(Basis::Position, &copy, &theirs).unwrap();
    assert_eq!(found.mine.customer.street, "Uusikatu 2");
    assert_eq!(found.mine.contacts, theirs.contacts);
}

fn store_with(draft: ApplicationDraft) -> (Owner, DraftStore<ApplicationDraft>) {
    let owner = Owner::new();
    owner.set();
    let filed = Filed {
        id: "a1".to_owned(),
        status: ApplicationStatus::Draft,
        version: 1,
        saved_at: "2026-12-01T09:00:00+02:00".parse().unwrap(),
        saved_by: None,
        draft,
        context: fixtures::context(fixtures::clinic(), KantaService::PatientData, true),
        receipt: None,
        recovery_key: None,
    };
    (owner, DraftStore::new(filed, Basis::Position))
}

#[test]
fn the_user_chooses_answer_by_answer() {
    let copy = (after(&[]), after(&[STREET, CONTACT]));
    let street = Clash::Answer(customer(CustomerField::Street));
    let contact = Clash::RemovedByThem(first_of(RowId(90)));
    for (taken, expected) in [
        (vec![], after(&[STREET, CONTACT])),
        (vec![street], after(&[CONTACT])),
        (vec![contact], after(&[STREET])),
        (vec![street, contact], after(&[])),
    ] {
        let (_owner, store) = store_with(after(&[]));
        store.copies.left.set(Some(copy.clone()));
        store.copies.recover(taken);
        assert_eq!(store.draft.get_untracked(), expected);
        assert_eq!(store.copies.offer(), None);
    }
}

#[test]
fn what_was_typed_since_the_offer_stays() {
    let (_owner, store) = store_with(after(&[]));
    let copy = (after(&[]), after(&[STREET]));
    store.copies.left.set(Some(copy));
    store.draft.set(after(&[EMAIL]));
    store.copies.recover(vec![]);
    assert_eq!(store.draft.get_untracked(), after(&[STREET, EMAIL]));
}

#[test]
fn what_was_typed_over_an_offered_answer_is_replaced_only_if_the_user_says_so() {
    let street = Clash::Answer(customer(CustomerField::Street));
    for (taken, expected) in [(vec![], STREET), (vec![street], OTHER_STREET)] {
        let (_owner, store) = store_with(after(&[]));
        store.copies.left.set(Some((after(&[]), after(&[STREET]))));
        store.draft.set(after(&[OTHER_STREET]));
        let offer = store.copies.offer().unwrap();
        assert_eq!(offer.clashes, [street]);
        assert_eq!(offer.mine, after(&[STREET]));
        assert_eq!(offer.theirs, after(&[OTHER_STREET]));
        store.copies.recover(taken);
        assert_eq!(store.draft.get_untracked(), after(&[expected]));
    }
}

#[test]
fn an_offered_answer_is_in_the_copy_again_once_what_was_typed_over_it_is_saved() {
    let (_owner, store) = store_with(after(&[]));
    store.copies.left.set(Some((after(&[]), after(&[STREET]))));
    let (before, street, other) = (after(&[]), after(&[STREET]), after(&[OTHER_STREET]));
    assert_eq!(
        store.copies.unsaved(),
        Some((before.clone(), street.clone()))
    );
    store.draft.set(other.clone());
    assert_eq!(store.copies.unsaved(), Some((before, other.clone())));
    store.saved.update(|it| it.draft = other.clone());
    assert_eq!(store.copies.unsaved(), Some((other, street)));
}

#[test]
fn an_offer_ends_with_the_sending() {
    let (_owner, store) = store_with(after(&[]));
    store.copies.left.set(Some((after(&[]), after(&[STREET]))));
    store.note_sent(Ok(Receipt {
        reference: "7GKM-Q2TX-A".to_owned(),
        sent_at: "2026-12-01T09:30:00+02:00".parse().unwrap(),
        notified: "kirjaamo@esimerkki.fi".parse().unwrap(),
        commitment_signed: true,
    }));
    assert_eq!(store.copies.unsaved(), None);
}
