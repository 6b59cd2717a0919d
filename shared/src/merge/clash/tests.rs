use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::application::ApplicationDraft;
use crate::contact::ContactDraft;
use crate::field::{BillingField, ContactField, CustomerField, RowId};
use crate::fixtures::{context, county, valid_draft};
use crate::role::{ContactKind, ContactRole};
use crate::service::KantaService::Prescription;

type Edit = fn(&mut ApplicationDraft);

const STREET: FieldPath = FieldPath::Customer(CustomerField::Street);
const KIND: FieldPath = FieldPath::Contact(RowId(1), ContactField::Kind);
const PHONE: FieldPath = FieldPath::Contact(RowId(1), ContactField::Phone);

fn before() -> ApplicationDraft {
    let mut draft = valid_draft(&context(county(), Prescription, true));
    draft.contacts.push(ContactDraft {
        name: "Toinen".to_owned(),
        ..ContactDraft::new(RowId(2))
    });
    draft
}

fn after(edit: Edit) -> ApplicationDraft {
    let mut draft = before();
    edit(&mut draft);
    draft
}

#[test]
fn clashes_are_the_answers_and_rows_of_which_only_one_can_stay() {
    let street: Edit = |it| it.customer.street = "Minun katu".to_owned();
    let same: Edit = |it| it.customer.street = "  Minun katu ".to_owned();
    let other: Edit = |it| it.customer.street = "Heidän katu".to_owned();
    let phone: Edit = |it| it.contacts[0].phone = "09 1".to_owned();
    let gone: Edit = |it| drop(it.contacts.remove(0));
    let cases: &[(Edit, Edit, &[Clash])] = &[
        (street, phone, &[]),
        (street, same, &[]),
        (street, other, &[Clash::Answer(STREET)]),
        (phone, gone, &[Clash::RemovedByThem(KIND)]),
        (gone, phone, &[Clash::RemovedByMe(KIND)]),
        (gone, gone, &[]),
        (
            |it| it.contacts[0].roles.clear(),
            |it| it.contacts[0].roles.extend([ContactRole::Archivist]),
            &[],
        ),
        (
            |it| it.contacts[0].kind = ContactKind::Organisation,
            |it| it.renewal_requests = None,
            &[],
        ),
    ];
    for (index, (mine, theirs, expected)) in cases.iter().enumerate() {
        let found = clashes(&before(), &after(*mine), &after(*theirs));
        assert_eq!(found, *expected, "{index}");
    }
}

#[test]
fn differences_name_each_row_once() {
    let edited = after(|it| {
        it.contacts[0].phone = "09 1".to_owned();
        it.contacts.remove(1);
        it.contacts.push(ContactDraft::new(RowId(9)));
    });
    let kind = |row| FieldPath::Contact(RowId(row), ContactField::Kind);
    assert_eq!(
        differences(&before(), &edited),
        [
            Difference::Answer(PHONE),
            Difference::Added(kind(9)),
            Difference::Removed(kind(2)),
        ]
    );
}

#[test]
fn an_answer_or_a_row_can_be_taken_from_them() {
    let mine = after(|it| {
        it.customer.street = "Minun katu".to_owned();
        it.contacts.remove(0);
    });
    let theirs = after(|it| {
        it.customer.street = "Heidän katu".to_owned();
        it.contacts[0].phone = "09 1".to_owned();
    });
    let all = clashes(&before(), &mine, &theirs);
    assert_eq!(all, [Clash::Answer(STREET), Clash::RemovedByMe(KIND)]);
    let merged = merge_taking(&before(), &mine, &theirs, [all[0]]);
    assert_eq!(merged.customer.street, "Heidän katu");
    assert_eq!(merged.contacts.len(), 1);
    let merged = merge_taking(&before(), &mine, &theirs, [all[1]]);
    assert_eq!(merged.customer.street, "Minun katu");
    assert!(merged.contacts.contains(&theirs.contacts[0]));
    let merged = merge_taking(&before(), &theirs, &mine, [Clash::RemovedByThem(KIND)]);
    assert_eq!(merged.contacts.len(), 1);
}

/// An edit: an answer given, a choice made, or a row added or taken away.
fn edits() -> impl Strategy<Value = Vec<(usize, usize)>> {
    vec((0..40_usize, 0..3_usize), 0..6)
}

/// The draft after edits of a person whose new row has this id. No two people give out the same.
fn edited(edits: &[(usize, usize)], own: RowId) -> ApplicationDraft {
    let mut draft = before();
    for (what, how) in edits {
        match what {
            0 => draft.contacts.retain(|it| it.id != RowId(*how as u32)),
            1 => draft.contacts[..]
                .iter_mut()
                .for_each(|it| it.roles = ContactRole::ALL[..*how].iter().copied().collect()),
            2 => draft.renewal_requests = [None, Some(true), Some(false)][*how],
            3 if !draft.contacts.iter().any(|it| it.id == own) => {
                draft.contacts.push(ContactDraft::new(own));
            }
            _ => {
                let fields = draft.fields();
                let field = fields[what % fields.len()];
                if let Some(text) = draft.text_mut(field) {
                    *text = ["", "a", "b"][*how].to_owned();
                }
            }
        }
    }
    draft
}

/// The draft with its rows in the order of their ids.
fn sorted(mut draft: ApplicationDraft) -> ApplicationDraft {
    draft.contacts.sort_by_key(|it| it.id);
    draft
}

proptest! {
    #[test]
    fn nothing_is_dropped_and_nothing_is_made_up(mine in edits(), theirs in edits()) {
        let (before, mine, theirs) = (before(), edited(&mine, RowId(7)), edited(&theirs, RowId(8)));
        let clashes = clashes(&before, &mine, &theirs);
        let merged = ApplicationDraft::merge(&before, &mine, &theirs);
        for field in merged.fields().into_iter().filter(|it| it.kind() != FieldKind::Choices) {
            let [was, my, their, is] = [&before, &mine, &theirs, &merged].map(|it| it.answer(field));
            let [is_mine, is_theirs] = [&mine, &theirs].map(|it| it.fields().contains(&field));
            let expected = if is_theirs && (my == was || !is_mine) { their } else { my };
            prop_assert_eq!(is, expected, "{}", field);
        }
        if clashes.is_empty() {
            let other_way = ApplicationDraft::merge(&before, &theirs, &mine);
            prop_assert_eq!(sorted(merged.clone()), sorted(other_way), "in either order");
        }
        prop_assert_eq!(ApplicationDraft::merge(&theirs, &merged, &theirs), merged, "again");
    }

    #[test]
    fn taking_theirs_everywhere_is_their_merge(mine in edits(), theirs in edits()) {
        let (before, mine, theirs) = (before(), edited(&mine, RowId(7)), edited(&theirs, RowId(8)));
        let all = clashes(&before, &mine, &theirs);
        let taken = merge_taking(&before, &mine, &theirs, all);
        let their_merge = ApplicationDraft::merge(&before, &theirs, &mine);
        prop_assert_eq!(sorted(taken), sorted(their_merge));
    }
}

#[test]
fn a_reference_for_billing_is_one_answer() {
    let mine = after(|it| it.billing.reference = "A".to_owned());
    let theirs = after(|it| it.billing.reference = "B".to_owned());
    let reference = FieldPath::Billing(BillingField::Reference);
    let found = clashes(&before(), &mine, &theirs);
    assert_eq!(found, [Clash::Answer(reference)]);
}
