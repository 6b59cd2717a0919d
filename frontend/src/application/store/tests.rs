use kanta_shared::api::{Receipt, Saved};
use kanta_shared::application::ApplicationStatus;
use kanta_shared::application::access_points::AccessPointRegister;
use kanta_shared::customer::CustomerDraftStoreFields;
use kanta_shared::document::CurrentDocuments;
use kanta_shared::field::{AccessPointField, ContactField, CustomerField};
use kanta_shared::fixtures;
use kanta_shared::merge::{Clash, Difference};
use kanta_shared::problem::Problems;
use kanta_shared::role::ContactRole;
use kanta_shared::service::KantaService;
use kanta_shared::session::Basis;
use kanta_shared::timestamp::Timestamp;

use super::*;
use crate::api::Conflict;
use crate::wizard::{Onward, Outcome, SaveStatus};

const EMAIL: FieldPath = FieldPath::Customer(CustomerField::Email);
const STREET: FieldPath = FieldPath::Customer(CustomerField::Street);

/// A store, and the owner without which it would be gone at once.
struct Wizard {
    store: ApplicationStore,
    _owner: Owner,
}

impl std::ops::Deref for Wizard {
    type Target = ApplicationStore;

    fn deref(&self) -> &ApplicationStore {
        &self.store
    }
}

fn context() -> ApplicationContext {
    fixtures::context(fixtures::clinic(), KantaService::PatientData, true)
}

fn details(draft: ApplicationDraft) -> Filed<ApplicationDraft> {
    Filed {
        id: "a1".to_owned(),
        status: ApplicationStatus::Draft,
        version: 1,
        saved_at: moment(0),
        saved_by: None,
        draft,
        context: context(),
        receipt: None,
        recovery_key: None,
    }
}

fn moment(minute: u8) -> Timestamp {
    format!("2026-12-01T09:{minute:02}:00+02:00")
        .parse()
        .unwrap()
}

fn wizard_with(draft: ApplicationDraft) -> Wizard {
    wizard_of(Basis::Position, draft)
}

fn wizard_of(basis: Basis, draft: ApplicationDraft) -> Wizard {
    let owner = Owner::new();
    owner.set();
    Wizard {
        store: ApplicationStore::new(details(draft), basis),
        _owner: owner,
    }
}

fn wizard() -> Wizard {
    wizard_with(fixtures::valid_draft(&context()))
}

impl Wizard {
    fn type_email(&self, text: &str) {
        self.draft.customer().email().set(text.to_owned());
    }

    fn type_street(&self, text: &str) {
        self.draft.customer().street().set(text.to_owned());
    }

    /// What the user does on *Tallenna ja jatka*, the server answering this.
    fn press_save(
        &self,
        step: Step,
        answer: Result<Saved<ApplicationDraft>, ApiError>,
    ) -> Option<Step> {
        let is_wrong = self.is_wrong_for_certain(step);
        if is_wrong {
            self.note_attempt(step);
        }
        self.note_saved(self.draft.get_untracked(), answer);
        if is_wrong {
            return None;
        }
        let is_saved = self.end_saving();
        self.go_on(step, Onward::NextStep, is_saved)
    }

    #[track_caller]
    fn shows(&self, step: Step, fields: &[FieldPath]) {
        let shown: Vec<_> = self
            .shown_problems(step)
            .iter()
            .map(|it| it.field)
            .collect();
        assert_eq!(shown, fields);
    }
}

fn saved(version: u64) -> Result<Saved<ApplicationDraft>, ApiError> {
    Ok(Saved {
        version,
        saved_at: moment(version as u8),
        context: context(),
    })
}

#[test]
fn nothing_is_shown_before_one_wants_to_go_on() {
    let wizard = wizard_with(ApplicationDraft::default());
    for step in Step::ALL {
        wizard.shows(*step, &[]);
    }
    assert!(!wizard.problems_on(Step::Customer).is_empty());
}

#[test]
fn what_the_server_may_settle_is_not_wrong_for_certain() {
    let wizard = wizard();
    let type_oid = |text: &str| {
        let rows = wizard.draft.access_points();
        rows.update(|it| it[0].oid = text.to_owned());
    };
    let problems = |step| wizard.problems_on(step).len();
    assert!(!wizard.is_wrong_for_certain(Step::AccessPoints));
    type_oid("");
    assert!(wizard.is_wrong_for_certain(Step::AccessPoints));
    // Not in the register, and then not asked about.
    type_oid("1.2.246.10.70100111.18.999");
    assert_eq!(problems(Step::AccessPoints), 1);
    assert!(!wizard.is_wrong_for_certain(Step::AccessPoints));
    wizard
        .context
        .update(|it| it.register = AccessPointRegister::default());
    assert_eq!(problems(Step::AccessPoints), 1);
    assert!(!wizard.is_wrong_for_certain(Step::AccessPoints));
    // A text that has been renewed.
    wizard
        .context
        .update(|it| it.documents = CurrentDocuments::default());
    assert_eq!(problems(Step::ServiceDescription), 1);
    assert!(!wizard.is_wrong_for_certain(Step::ServiceDescription));
}

#[test]
fn a_problem_shows_late_and_vanishes_early() {
    let wizard = wizard();
    wizard.type_email("");
    assert_eq!(wizard.press_save(Step::Customer, saved(2)), None);
    wizard.shows(Step::Customer, &[EMAIL]);

    // Another field goes wrong meanwhile: that waits for the next attempt.
    wizard.type_street("");
    wizard.shows(Step::Customer, &[EMAIL]);
    // What is being corrected is judged as it is typed.
    wizard.type_email("kirjaamo");
    wizard.shows(Step::Customer, &[EMAIL]);
    wizard.type_email("kirjaamo@esimerkki.fi");
    wizard.shows(Step::Customer, &[]);

    assert_eq!(wizard.press_save(Step::Customer, saved(3)), None);
    wizard.shows(Step::Customer, &[STREET]);
}

#[test]
fn each_role_that_no_contact_has_is_a_problem_of_its_own() {
    let wizard = wizard();
    let without = |role| {
        let contacts = wizard.draft.contacts();
        contacts.write()[0].roles.remove(&role);
    };
    without(ContactRole::Administrative);
    wizard.press_save(Step::Contacts, saved(2));
    wizard.shows(Step::Contacts, &[FieldPath::Contacts]);
    without(ContactRole::Billing);
    wizard.shows(Step::Contacts, &[FieldPath::Contacts]);
}

#[test]
fn a_good_save_leads_to_the_next_step() {
    let wizard = wizard();
    assert_eq!(
        wizard.press_save(Step::Customer, saved(2)),
        Some(Step::Contacts)
    );
    assert_eq!(
        wizard.after(Step::Customer, Onward::Summary),
        Some(Step::Summary)
    );
    wizard.draft.contacts().write().clear();
    assert_eq!(
        wizard.after(Step::Customer, Onward::Summary),
        Some(Step::Contacts),
        "what an edit has opened comes first"
    );
}

#[test]
fn what_is_wrong_is_saved_all_the_same() {
    let wizard = wizard();
    wizard.type_email("kirjaamo");
    assert_eq!(wizard.press_save(Step::Customer, saved(2)), None);
    assert_eq!(wizard.status(), SaveStatus::Saved(moment(2)));
    assert_eq!(wizard.saved().draft.customer.email, "kirjaamo");
}

#[test]
fn a_failed_save_keeps_what_was_typed() {
    let wizard = wizard();
    wizard.type_email("uusi@esimerkki.fi");
    assert_eq!(
        wizard.press_save(Step::Customer, Err(ApiError::Offline)),
        None
    );
    assert_eq!(wizard.status(), SaveStatus::NotSaved(ApiError::Offline));
    assert!(wizard.is_unsaved());
    assert_eq!(wizard.draft.customer().email().get(), "uusi@esimerkki.fi");
    assert_eq!(
        wizard.press_save(Step::Customer, saved(2)),
        Some(Step::Contacts)
    );
    assert!(!wizard.is_unsaved());
}

#[test]
fn the_save_state_is_never_better_than_the_truth() {
    let wizard = wizard();
    assert_eq!(wizard.status(), SaveStatus::Saved(moment(0)));
    wizard.type_email("uusi@esimerkki.fi");
    assert_eq!(wizard.status(), SaveStatus::Unsaved);

    let sent = wizard.draft.get_untracked();
    wizard.type_street("Uusikatu 2");
    wizard.note_saved(sent, saved(2));
    assert_eq!(
        wizard.status(),
        SaveStatus::Unsaved,
        "typed while it was being saved"
    );
    wizard.press_save(Step::Customer, saved(3));
    assert_eq!(wizard.status(), SaveStatus::Saved(moment(3)));
}

#[test]
fn an_empty_row_is_nothing_to_save() {
    let wizard = wizard();
    wizard.extras.contacts.add(RowId(17));
    wizard.extras.access_points.add(RowId(18));
    assert!(!wizard.is_unsaved());
    wizard.draft.contacts().at_key(RowId(17)).write().name = "Matti".to_owned();
    assert!(wizard.is_unsaved());
}

#[test]
fn an_empty_row_that_was_saved_is_not_gone_before_that_is_saved_too() {
    let wizard = wizard();
    wizard.extras.access_points.add(RowId(18));
    wizard.press_save(Step::AccessPoints, saved(2));
    assert!(!wizard.is_unsaved());
    wizard.extras.access_points.remove(RowId(18));
    assert_eq!(wizard.status(), SaveStatus::Unsaved);
    wizard.press_save(Step::AccessPoints, saved(3));
    assert_eq!(wizard.status(), SaveStatus::Saved(moment(3)));
}

#[test]
fn a_row_that_was_taken_away_comes_back_to_its_place() {
    let wizard = wizard();
    let ids = || {
        wizard
            .draft
            .with(|draft| draft.contacts.iter().map(|it| it.id.0).collect::<Vec<_>>())
    };
    wizard.extras.contacts.add(RowId(2));
    wizard.extras.contacts.add(RowId(3));
    for (id, left) in [(1, [2, 3]), (2, [1, 3]), (3, [1, 2])] {
        wizard.extras.contacts.remove(RowId(id));
        assert_eq!(ids(), left);
        assert_eq!(wizard.extras.contacts.restore(), Some(RowId(id)));
        assert_eq!(ids(), [1, 2, 3]);
    }
    assert_eq!(wizard.extras.contacts.restore(), None, "it comes back once");
}

#[test]
fn taking_away_a_saved_contact_is_not_a_small_thing() {
    let wizard = wizard();
    wizard.extras.contacts.add(RowId(2));
    assert!(wizard.is_saved_contact(RowId(1)));
    assert!(!wizard.is_saved_contact(RowId(2)));
    wizard.press_save(Step::Contacts, saved(2));
    assert!(wizard.is_saved_contact(RowId(2)));
}

/// The answer to a save that comes after this one of another user.
fn overtaken(
    edit: impl FnOnce(&mut ApplicationDraft),
) -> Result<Saved<ApplicationDraft>, ApiError> {
    let mut theirs = Filed {
        version: 7,
        ..details(fixtures::valid_draft(&context()))
    };
    edit(&mut theirs.draft);
    Err(ApiError::Conflict(Conflict::with(&theirs)))
}

#[test]
fn edits_of_different_answers_are_joined() {
    let wizard = wizard();
    wizard.type_email("minun@esimerkki.fi");
    let answer = overtaken(|it| it.customer.street = "Heidän katu".to_owned());
    wizard.press_save(Step::Customer, answer);
    let now = wizard.draft.get_untracked().customer;
    assert_eq!(
        [now.email, now.street],
        ["minun@esimerkki.fi", "Heidän katu"]
    );
    assert_eq!(wizard.saved().version, 7);
    assert!(wizard.is_unsaved());
    let (_, _, differences) = wizard.joined().unwrap();
    assert_eq!(differences, [Difference::Answer(STREET)]);
}

#[test]
fn of_edits_of_the_same_answer_the_user_chooses_one() {
    for take in [true, false] {
        let wizard = wizard();
        wizard.type_email("minun@esimerkki.fi");
        let answer = overtaken(|it| it.customer.email = "heidan@esimerkki.fi".to_owned());
        wizard.press_save(Step::Customer, answer);
        assert_eq!(wizard.status(), SaveStatus::Conflict(moment(0)));
        assert_eq!(wizard.draft.customer().email().get(), "minun@esimerkki.fi");
        let clashes = wizard.clashes();
        assert_eq!(clashes, [Clash::Answer(EMAIL)]);
        let (taken, expected) = match take {
            true => (clashes, "heidan@esimerkki.fi"),
            false => (Vec::new(), "minun@esimerkki.fi"),
        };
        wizard.settle(taken);
        assert_eq!(wizard.draft.customer().email().get(), expected);
        assert_eq!(wizard.saved().version, 7);
    }
}

#[test]
fn a_choice_that_another_tab_has_made_is_not_asked_for() {
    let wizard = wizard();
    wizard.type_email("minun@esimerkki.fi");
    let answer = overtaken(|it| it.customer.email = "heidan@esimerkki.fi".to_owned());
    wizard.press_save(Step::Customer, answer);
    assert!(wizard.is_asking());

    let mut theirs = details(wizard.draft.get_untracked());
    theirs.version = 8;
    assert_eq!(wizard.join(theirs), Outcome::Joined);
    assert!(!wizard.is_asking());
    assert_eq!(wizard.status(), SaveStatus::Saved(moment(0)));
}

#[test]
fn a_save_that_fails_while_the_register_answers_is_a_failed_save() {
    let wizard = wizard();
    wizard.type_email("minun@esimerkki.fi");
    let typed = wizard.draft.get_untracked();
    assert_eq!(wizard.note_saved(typed, saved(2)), Outcome::Saved);
    // The register is asked, and typing goes on.
    wizard.type_street("Uusi katu");
    let typed = wizard.draft.get_untracked();
    wizard.note_saved(typed, Err(ApiError::Offline));
    assert!(!wizard.end_saving());
    assert_eq!(wizard.status(), SaveStatus::NotSaved(ApiError::Offline));
}

#[test]
fn what_i_saved_myself_without_hearing_of_it_is_no_conflict() {
    let wizard = wizard();
    wizard.type_email("uusi@");
    wizard.press_save(Step::Customer, Err(ApiError::Offline));
    wizard.type_email("uusi@esimerkki.fi");
    let answer = overtaken(|it| it.customer.email = "uusi@".to_owned());
    wizard.press_save(Step::Customer, answer);
    assert_eq!(wizard.status(), SaveStatus::Unsaved);
    assert_eq!(wizard.saved().version, 7);
    assert_eq!(wizard.draft.customer().email().get(), "uusi@esimerkki.fi");
}

#[test]
fn what_the_server_has_already_is_no_conflict() {
    let wizard = wizard();
    wizard.type_email("uusi@esimerkki.fi");
    let kept = Filed {
        version: 2,
        ..details(wizard.draft.get_untracked())
    };
    wizard.press_save(
        Step::Customer,
        Err(ApiError::Conflict(Conflict::with(&kept))),
    );
    assert_eq!(wizard.status(), SaveStatus::Saved(moment(0)));
    assert_eq!(wizard.saved(), kept);
}

#[test]
fn what_the_server_objects_to_is_shown_beside_its_field() {
    let wizard = wizard();
    let mut problems = Problems::default();
    let oid = FieldPath::AccessPoint(RowId(1), AccessPointField::Oid);
    problems.push(oid, ProblemKind::ClosedAccessPoint);
    assert!(!wizard.note_sent(Err(ApiError::Rejected(problems))));
    wizard.shows(Step::AccessPoints, &[oid]);
    wizard.shows(Step::Customer, &[]);
    assert_eq!(wizard.saved().status, ApplicationStatus::Draft);
}

#[test]
fn what_the_rules_find_too_vanishes_with_the_correction() {
    let wizard = wizard();
    wizard.type_email("kirjaamo");
    let email = FieldPath::Customer(CustomerField::Email);
    let problems = untrack(|| wizard.problems_on(Step::Customer));
    assert!(problems.of(email).is_some());
    assert!(!wizard.note_sent(Err(ApiError::Rejected(problems))));
    wizard.shows(Step::Customer, &[email]);
    wizard.type_email("kirjaamo@esimerkki.fi");
    wizard.shows(Step::Customer, &[]);
}

#[test]
fn a_sent_application_has_its_receipt() {
    let wizard = wizard();
    let receipt = Receipt {
        reference: "7KQM-2XHV-P".to_owned(),
        sent_at: moment(5),
        notified: "kirjaamo@esimerkki.fi".parse().unwrap(),
        commitment_signed: true,
    };
    assert!(wizard.note_sent(Ok(receipt.clone())));
    assert_eq!(wizard.saved().status, ApplicationStatus::Sent);
    assert_eq!(wizard.saved().receipt, Some(receipt));
}

#[test]
fn the_register_is_asked_once_and_its_answer_is_kept() {
    let wizard = wizard();
    let [answer, ..] = &context().register.0[..] else {
        panic!("the fixture has a register")
    };
    wizard
        .context
        .update(|it| it.register = AccessPointRegister::default());
    assert_eq!(wizard.register(RowId(1)), RegisterState::NotAsked);

    assert_eq!(wizard.begin_look_ups(), std::slice::from_ref(&answer.oid));
    assert_eq!(wizard.begin_look_ups(), [], "it has been asked already");
    assert_eq!(wizard.register(RowId(1)), RegisterState::Pending);
    wizard.note_attempt(Step::AccessPoints);
    wizard.shows(Step::AccessPoints, &[]);

    wizard.extras.look_ups.finish(
        wizard.context,
        answer.oid.clone(),
        Err(ApiError::Unavailable(None)),
    );
    assert_eq!(wizard.register(RowId(1)), RegisterState::Failed);
    wizard.shows(
        Step::AccessPoints,
        &[FieldPath::AccessPoint(RowId(1), AccessPointField::Oid)],
    );

    wizard
        .extras
        .look_ups
        .finish(wizard.context, answer.oid.clone(), Ok(answer.clone()));
    assert_eq!(
        wizard.register(RowId(1)),
        RegisterState::Answered(answer.entry.clone())
    );
    wizard.shows(Step::AccessPoints, &[]);
    assert!(wizard.problems_on(Step::AccessPoints).is_empty());

    // A save brings a newer context, which may not know this OID yet.
    let context = ApplicationContext {
        register: AccessPointRegister::default(),
        ..context()
    };
    wizard.note_saved(
        wizard.draft.get(),
        Ok(Saved {
            version: 2,
            saved_at: moment(2),
            context,
        }),
    );
    assert_eq!(
        wizard.register(RowId(1)),
        RegisterState::Answered(answer.entry.clone())
    );
}

#[test]
fn a_row_can_be_typed_into_from_the_start() {
    let wizard = wizard();
    wizard.draft.contacts().at_key(RowId(1)).write().phone = "09 123 4567".to_owned();
    wizard.press_save(Step::Contacts, saved(2));
    wizard.shows(
        Step::Contacts,
        &[FieldPath::Contact(RowId(1), ContactField::Phone)],
    );
}

#[test]
fn what_a_colleague_may_change_and_i_may_not_comes_from_the_colleague() {
    let draft = fixtures::valid_draft(&context());
    let Wizard { store, _owner } = wizard_of(Basis::KatsoTechnical, draft.clone());
    store.draft.renewal_requests().set(Some(false));
    let mut theirs = details(draft);
    theirs.version = 2;
    theirs.draft.customer.phone = "+358 9 123 4567".to_owned();
    store.rebase_onto(theirs);
    let now = store.draft.get_untracked();
    assert_eq!(now.customer.phone, "+358 9 123 4567");
    assert_eq!(now.renewal_requests, Some(false));
    assert!(store.is_unsaved());
}
