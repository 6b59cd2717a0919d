use super::*;
use crate::application::{ApplicationContext, ApplicationDraft, Step};
use crate::contact::ContactDraft;
use crate::field::{AccessPointField, ContactField, RowId};
use crate::fixtures::{clinic, context, valid_draft};
use crate::role::{ContactKind, ContactRole};
use crate::service::KantaService::{PatientData, Prescription};

const ROW: RowId = RowId(1);

fn contact(field: ContactField) -> FieldPath {
    FieldPath::Contact(ROW, field)
}

/// What follows from a change of a valid draft in which no contact is an archivist.
fn after(
    context: &ApplicationContext,
    change: impl FnOnce(&mut ApplicationDraft),
) -> Option<Consequences<Step>> {
    let mut before = valid_draft(context);
    before.contacts[0].roles.remove(&ContactRole::Archivist);
    let mut after = before.clone();
    change(&mut after);
    consequences(
        (&before, &before.asked(context)),
        (&after, &after.asked(context)),
    )
}

#[test]
fn an_answer_that_adds_a_question_says_so() {
    let found = after(&context(clinic(), PatientData, true), |it| {
        it.contacts[0].roles.insert(ContactRole::Archivist);
    });
    let number = Question::Field(contact(ContactField::CertificateNumber));
    assert_eq!(
        found,
        Some(Consequences {
            cause: Some(contact(ContactField::Roles)),
            added: vec![number],
            removed: Vec::new(),
            keeps_answers: false,
        })
    );
}

#[test]
fn an_answer_that_removes_a_question_says_what_is_kept() {
    let context = context(clinic(), PatientData, true);
    let of_title = |title: &str| {
        after(&context, |it| {
            it.contacts[0].kind = ContactKind::Organisation;
            it.contacts[0].title = title.to_owned();
        })
        .unwrap()
    };
    let found = of_title("Toiminnanjohtaja");
    assert_eq!(found.cause, Some(contact(ContactField::Kind)));
    assert_eq!(
        found.removed,
        [Question::Field(contact(ContactField::Title))]
    );
    assert!(found.keeps_answers);
    assert!(!of_title(" ").keeps_answers, "nothing was filled in");
}

#[test]
fn a_question_may_follow_from_an_answer_elsewhere() {
    let found = after(&context(clinic(), Prescription, true), |it| {
        it.access_points[0].systems = ["Ajanvaraus-Esimerkki".to_owned()].into();
    })
    .unwrap();
    let systems = FieldPath::AccessPoint(ROW, AccessPointField::Systems);
    assert_eq!(found.cause, Some(systems));
    assert_eq!(found.removed, [Question::Field(FieldPath::RenewalRequests)]);
    assert!(found.keeps_answers);
}

#[test]
fn other_answers_and_new_rows_have_no_consequences() {
    let context = context(clinic(), PatientData, true);
    let changes: [fn(&mut ApplicationDraft); 4] = [
        |it| it.customer.street.push('1'),
        |it| {
            it.contacts[0].roles.insert(ContactRole::Disturbance);
        },
        |it| it.contacts.push(ContactDraft::new(RowId(9))),
        |it| it.contacts.clear(),
    ];
    for change in changes {
        assert_eq!(after(&context, change), None);
    }
}

/// No answer of today adds a step; what is known besides does.
#[test]
fn a_step_is_named_as_a_whole() {
    let [first, later] = [true, false].map(|it| context(clinic(), PatientData, it));
    let draft = valid_draft(&first);
    let found = |before, after| {
        let [before, after] = [before, after].map(|it| (&draft, draft.asked(it)));
        consequences((before.0, &before.1), (after.0, &after.1)).unwrap()
    };
    let removed = found(&first, &later);
    assert_eq!(removed.removed, [Question::Step(Step::Commitment)]);
    assert!(removed.keeps_answers && removed.added.is_empty());
    let added = found(&later, &first);
    assert_eq!(added.added, [Question::Step(Step::Commitment)]);
    let hidden = added.named(|_: Step| None::<Step>);
    assert_eq!((hidden.added, hidden.removed), (vec![], vec![]));
}
