//! Answers to what is not asked any more are kept in drafts, and are in nothing that is sent.

use kanta_shared::answer::{Answer, Answers};
use kanta_shared::application::access_points::{AccessPointDraft, AccessPointRegister};
use kanta_shared::application::{ApplicationContext, ApplicationDraft};
use kanta_shared::contact::ContactDraft;
use kanta_shared::customership::{Customership, Section, SectionData, changes};
use kanta_shared::field::{FieldPath, RowId};
use kanta_shared::filing::{Consequences, Filing, consequences};
use kanta_shared::fixtures::{
    contexts, full_draft, register, termination_context, valid_draft, valid_termination,
};
use kanta_shared::official_form::{official_draft, official_section};
use kanta_shared::role::{ContactKind, ContactRole};
use kanta_shared::service::KantaService::{PatientData, SocialWelfare};
use kanta_shared::sorted::SortedSet;
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use proptest::sample::select;

fn role() -> impl Strategy<Value = ContactRole> {
    select(ContactRole::ALL)
}

fn system() -> impl Strategy<Value = String> {
    let names = [
        "Potilas-Esimerkki",
        "Ajanvaraus-Esimerkki",
        "Kuva-Esimerkki",
        "Katselin-Esimerkki",
    ];
    select(names.map(str::to_owned).to_vec())
}

fn text(right: &str) -> impl Strategy<Value = String> + use<> {
    select(vec![String::new(), right.to_owned(), "x".to_owned()])
}

fn contact(id: u32) -> impl Strategy<Value = ContactDraft> {
    let texts = (text("Johtaja"), text("040 123 4567"), text("00100000017"));
    let kind = select(ContactKind::ALL);
    (kind, btree_set(role(), 0..4), texts).prop_map(move |(kind, roles, (title, phone, number))| {
        ContactDraft {
            kind,
            roles: roles.into_iter().collect(),
            name: format!("Nimi {id}"),
            email: format!("nimi{id}@esimerkki.fi"),
            title,
            phone,
            certificate_number: number,
            ..ContactDraft::new(RowId(id))
        }
    })
}

fn access_point(id: u32) -> impl Strategy<Value = AccessPointDraft> {
    let oids: Vec<_> = register().0.iter().map(|it| it.oid.to_string()).collect();
    (
        select(oids),
        btree_set(system(), 0..3),
        btree_set(system(), 0..3),
    )
        .prop_map(move |(oid, systems, viewer_systems)| AccessPointDraft {
            oid,
            systems: systems.into_iter().collect(),
            viewer_systems: viewer_systems.into_iter().collect(),
            ..AccessPointDraft::new(RowId(id))
        })
}

/// An application with answers to everything, whether it is asked or not. About half of them keep the
/// valid part of an access point or of the contacts, so that some can be sent.
fn application() -> impl Strategy<Value = (ApplicationContext, ApplicationDraft)> {
    let rows = (access_point(1), access_point(2), contact(1), contact(2));
    let kept = (any::<bool>(), any::<bool>(), any::<bool>());
    let renewal = select(vec![None, Some(false), Some(true)]);
    (select(contexts()), rows, kept, renewal, text("00100")).prop_map(
        |(context, rows, kept, renewal_requests, visiting)| {
            let mut draft = match kept.2 {
                true => valid_draft(&context),
                false => full_draft(&context),
            };
            let (one, two, first, second) = rows;
            if !kept.0 {
                draft.access_points = vec![one, two];
            }
            match kept.1 {
                true => draft.contacts.push(ContactDraft {
                    id: RowId(2),
                    ..second
                }),
                false => draft.contacts = vec![first, second],
            }
            draft.renewal_requests = renewal_requests;
            draft.customer.visiting_postal_code = visiting;
            draft.reply = "Vastaus".to_owned();
            (context, draft)
        },
    )
}

/// The fields of a draft that have an answer.
fn answered<A: Answers>(draft: &A) -> SortedSet<FieldPath> {
    let is_given = |answer: &Answer| match answer {
        Answer::Text(text) => !text.is_empty(),
        Answer::Roles(roles) => !roles.is_empty(),
        Answer::Systems(names) => !names.is_empty(),
        Answer::ContactKind(_)
        | Answer::LetterLanguage(_)
        | Answer::Renewal(_)
        | Answer::Reason(_)
        | Answer::Accepted(_)
        | Answer::Signed(_) => true,
    };
    let fields = draft.fields().into_iter();
    fields
        .filter(|it| draft.answer(*it).is_some_and(|it| is_given(&it)))
        .collect()
}

/// What is sent of a draft is what is asked, and all that was answered of that.
fn check<F: Filing>(draft: &F, context: &F::Context) -> F {
    let asked = draft.asked(context);
    let sent = draft.only_asked(context);
    let mut expected = answered(draft);
    expected.retain(|it| asked.fields.contains(it));
    assert_eq!(answered(&sent), expected);
    assert_eq!(sent.asked(context), asked);
    for step in F::steps_for(context) {
        let problems = draft.problems_on(step, context);
        assert_eq!(sent.problems_on(step, context), problems);
        let mut wrong = problems.iter().map(|it| it.field);
        let is_asked = |it: FieldPath| {
            matches!(it, FieldPath::AccessPoints | FieldPath::Contacts)
                || asked.fields.contains(&it)
        };
        assert!(wrong.all(is_asked), "{problems:?}");
    }
    sent
}

proptest! {
    #[test]
    fn an_application_is_sent_with_the_answers_to_what_is_asked(
        (context, draft) in application(),
    ) {
        let sent = check(&draft, &context);
        let application = draft.parse(&context);
        prop_assert_eq!(&application, &sent.parse(&context));
        if let Ok(application) = application {
            let delivered = application.draft();
            let mut sent = official_draft(&sent);
            sent.unreviewed.clear();
            for (index, row) in (1..).zip(&mut sent.access_points) {
                row.id = RowId(index);
            }
            for (index, row) in (1..).zip(&mut sent.contacts) {
                row.id = RowId(index);
            }
            prop_assert_eq!(&delivered, &sent);
            // It is read by what it shows itself, as the register may have changed since.
            let register = AccessPointRegister::of(&application);
            let later = ApplicationContext { register, ..context };
            let asked = delivered.asked(&later).fields;
            prop_assert!(answered(&delivered).iter().all(|it| asked.contains(it)));
        }
    }

    #[test]
    fn a_change_of_a_service_in_use_is_sent_with_the_answers_to_what_is_asked(
        (context, draft) in application(),
        section in select(Section::ALL),
    ) {
        let sent = official_section(&SectionData::of(section, &draft), &context);
        let mut whole = draft.only_asked(&context);
        sent.put_into(&mut whole);
        prop_assert_eq!(&whole.only_asked(&context), &whole);
        // Nor is it a change if only what is not asked differs.
        prop_assert_eq!(changes(&draft, &SectionData::of(section, &draft.only_asked(&context)), &context), []);
    }

    #[test]
    fn an_answer_that_is_changed_and_changed_back_leaves_the_same_draft(
        (context, draft) in application(),
        (_, other) in application(),
        changed in vec(any::<prop::sample::Index>(), 1..4),
    ) {
        let fields = draft.fields();
        let fields: Vec<_> = changed.iter().map(|it| *it.get(&fields)).collect();
        let mut after = draft.clone();
        for field in &fields {
            after.take_answer(*field, &other);
        }
        let [before, now] = [&draft, &after].map(|it| (it, it.asked(&context)));
        let there = consequences((before.0, &before.1), (now.0, &now.1));
        let back = consequences((now.0, &now.1), (before.0, &before.1));
        let questions = |it: Option<Consequences<_>>| it.map(|it| (it.added, it.removed));
        prop_assert_eq!(
            questions(there).map(|(added, removed)| (removed, added)),
            questions(back)
        );
        for field in &fields {
            after.take_answer(*field, &draft);
        }
        prop_assert_eq!(after, draft);
    }
}

#[test]
fn a_termination_is_sent_with_the_answers_to_what_is_asked() {
    for services in [&[PatientData][..], &[SocialWelfare]] {
        let context = termination_context(services);
        let draft = valid_termination(&context);
        let sent = check(&draft, &context);
        assert_eq!(sent.parse(&context), draft.parse(&context));
        assert_eq!(sent.billing == draft.billing, context.asks_billing());
    }
}

// Inventory: 67
#[test]
fn a_certificate_number_is_kept_for_as_long_as_a_role_in_some_service_asks_for_it() {
    let context = contexts()
        .into_iter()
        .find(|it| it.service == PatientData && !it.first_application);
    let context = context.unwrap();
    let accepted = valid_draft(&context);
    let customership =
        Customership::first(PatientData, &accepted).accepting(SocialWelfare, &accepted, true);
    let without = |customership: &Customership, service| {
        let mut draft = customership.draft_for(service, &accepted);
        draft.contacts[0].roles.remove(&ContactRole::Archivist);
        let data = SectionData::of(Section::Contacts, &draft);
        customership.changed(service, &official_section(&data, &context))
    };
    let number = |it: &Customership| it.contacts[0].contact.certificate_number.clone();
    let in_one = without(&customership, PatientData);
    assert_eq!(number(&in_one), "00100000017");
    assert_eq!(number(&without(&in_one, SocialWelfare)), "");
}
