//! Who sees and changes what of an application.

use kanta_shared::application::{ApplicationContext, ApplicationDraft, Step};
use kanta_shared::filing::Filing;
use kanta_shared::fixtures::{clinic, context, valid_draft};
use kanta_shared::journey::Progress;
use kanta_shared::service::KantaService::PatientData;
use kanta_shared::session::Basis;

fn joining() -> ApplicationContext {
    context(clinic(), PatientData, true)
}

/// The names of the parts of a draft that are filled in.
fn filled_parts(draft: &ApplicationDraft) -> Vec<&'static str> {
    let empty = ApplicationDraft::default();
    let parts = [
        ("access points", draft.access_points != empty.access_points),
        ("customer", draft.customer != empty.customer),
        ("contacts", draft.contacts != empty.contacts),
        ("billing", draft.billing != empty.billing),
        ("description", draft.service_description.is_some()),
        ("commitment", draft.commitment.is_some()),
    ];
    let filled = parts.into_iter().filter(|(_, filled)| *filled);
    filled.map(|(part, _)| part).collect()
}

/// A draft with something else in each of its parts, by the part's name.
fn changed_parts(draft: &ApplicationDraft) -> [(&'static str, ApplicationDraft); 6] {
    let changed = |change: fn(&mut ApplicationDraft)| {
        let mut draft = draft.clone();
        change(&mut draft);
        draft
    };
    [
        ("access points", changed(|it| it.access_points.clear())),
        ("customer", changed(|it| it.customer.phone.push('1'))),
        ("contacts", changed(|it| it.contacts.clear())),
        ("billing", changed(|it| it.billing.reference.push('1'))),
        ("description", changed(|it| it.service_description = None)),
        ("commitment", changed(|it| it.commitment = None)),
    ]
}

/// The parts of a whole draft that a basis may see, and those that it may edit.
#[track_caller]
fn check(basis: Basis, sees: &[&str], changes: &[&str]) {
    let stored = valid_draft(&joining());
    let visible = stored.visible_to(basis);
    assert_eq!(filled_parts(&visible), sees, "{basis}");
    assert_eq!(stored.changed_by(basis, &visible), Some(stored.clone()));
    for (part, changed) in changed_parts(&stored) {
        let kept = stored.changed_by(basis, &changed.visible_to(basis));
        let expected = match (sees.contains(&part), changes.contains(&part)) {
            (_, true) => Some(changed),
            (true, false) => None,
            (false, false) => Some(stored.clone()),
        };
        assert_eq!(kept, expected, "{basis}: {part}");
    }
    assert_eq!(
        ApplicationDraft::may_fill_in(basis),
        !changes.is_empty(),
        "{basis}"
    );
}

const ALL: [&str; 6] = [
    "access points",
    "customer",
    "contacts",
    "billing",
    "description",
    "commitment",
];

// Inventory: 13, 18, 20, 162
#[test]
fn visible_and_editable_parts_follow_from_the_basis() {
    check(Basis::AdoptionMandate, &ALL, &ALL);
    check(Basis::Position, &ALL, &ALL);
    check(Basis::GuidelinesMandate, &[], &[]);
    check(Basis::KatsoMaster, &ALL, &ALL);
    check(Basis::KatsoAdministrative, &ALL, &ALL);
    let technical = ["access points", "customer", "contacts"];
    check(Basis::KatsoTechnical, &technical, &["access points"]);
    check(Basis::KatsoImplementer, &technical, &["access points"]);
    check(Basis::KatsoDpo, &["customer", "contacts"], &[]);
    check(Basis::KatsoArchivist, &["customer", "contacts"], &[]);
    check(Basis::KatsoReader, &ALL[..4], &[]);
}

#[test]
fn answers_of_the_register_are_visible_with_the_access_points() {
    let context = joining();
    assert_eq!(context.visible_to(Basis::KatsoReader), context);
    let hidden = context.visible_to(Basis::KatsoDpo);
    assert!(hidden.register.0.is_empty());
    assert_eq!(hidden.documents, context.documents);
}

#[test]
fn a_user_with_all_rights_has_every_step() {
    let context = joining();
    for draft in [ApplicationDraft::default(), valid_draft(&context)] {
        let journey = draft.journey(&context);
        for basis in [Basis::AdoptionMandate, Basis::KatsoMaster] {
            assert_eq!(draft.journey_for(basis, &context), journey, "{basis}");
        }
    }
}

/// The steps of a user's journey and where it resumes when nothing has been filled in, and when all
/// has.
#[track_caller]
fn check_journey(basis: Basis, steps: &[Step], begins_at: Option<Step>, ends_at: Option<Step>) {
    let context = joining();
    for (draft, resume_at) in [
        (ApplicationDraft::default(), begins_at),
        (valid_draft(&context), ends_at),
    ] {
        let journey = draft.journey_for(basis, &context);
        let found: Vec<Step> = journey.steps().iter().map(|it| it.step).collect();
        assert_eq!(found, steps, "{basis}");
        assert_eq!(journey.resume_at(), resume_at, "{basis}");
        assert!(steps.iter().all(|it| journey.can_visit(*it)), "{basis}");
    }
}

#[test]
fn a_user_with_few_rights_has_only_their_steps_without_barriers() {
    use Step::{AccessPoints, Billing, Contacts, Customer, Instructions, Summary};
    check_journey(
        Basis::KatsoTechnical,
        &[Instructions, AccessPoints, Customer, Contacts, Summary],
        Some(AccessPoints),
        Some(Summary),
    );
    check_journey(
        Basis::KatsoReader,
        &[
            Instructions,
            AccessPoints,
            Customer,
            Contacts,
            Billing,
            Summary,
        ],
        Some(Summary),
        Some(Summary),
    );
    check_journey(
        Basis::KatsoDpo,
        &[Instructions, Customer, Contacts, Summary],
        Some(Summary),
        Some(Summary),
    );
    check_journey(Basis::GuidelinesMandate, &[], None, None);
}

#[test]
fn only_editable_parts_are_checked() {
    let draft = ApplicationDraft {
        unreviewed: [Step::AccessPoints, Step::Customer].into(),
        ..ApplicationDraft::default()
    };
    let checked = draft.with_steps_of(Basis::KatsoTechnical, &ApplicationDraft::default());
    assert_eq!(checked.unreviewed, [Step::Customer].into());
}

#[test]
fn a_step_that_may_only_be_viewed_is_never_unfinished() {
    let context = joining();
    let journey = ApplicationDraft::default().journey_for(Basis::KatsoTechnical, &context);
    let left: Vec<Step> = journey
        .steps()
        .iter()
        .filter(|it| it.progress.needs_work())
        .map(|it| it.step)
        .collect();
    assert_eq!(left, [Step::AccessPoints]);
    assert_eq!(journey.steps()[2].progress, Progress::ViewOnly);
}
