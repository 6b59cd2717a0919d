//! The joining wizard's state, and what a person can do to the application as a whole.

use std::collections::BTreeMap;

use kanta_shared::api::error::Current;
use kanta_shared::api::{ApplicationDetails, Receipt, Saved};
use kanta_shared::application::access_points::{
    AccessPointDraft, RegisterAnswer, RegisterEntry, oids_to_look_up,
};
use kanta_shared::application::{
    ApplicationContext, ApplicationDraft, ApplicationDraftStoreFields, ApplicationStatus, Step,
};
use kanta_shared::contact::ContactDraft;
use kanta_shared::field::{FieldPath, RowId};
use kanta_shared::journey::{Journey, Stage};
use kanta_shared::problem::{Hint, Problem, ProblemKind, Problems};
use kanta_shared::session::{Access, Basis};
use kanta_shared::timestamp::Timestamp;
use kanta_shared::values::Oid;
use leptos::prelude::*;
use leptos::task::spawn_local;
use reactive_stores::Store;

use crate::api::{self, ApiError};
use crate::form::was_found;
use crate::sections::Rows;

/// The state of one application in the browser. Only what cannot be computed is kept.
#[derive(Clone, Copy)]
pub struct ApplicationStore {
    /// On what grounds the person sees and changes it.
    pub basis: Basis,
    /// The form as typed. Views bind their inputs straight to its fields.
    pub draft: Store<ApplicationDraft>,
    /// What is known besides, with all that the register of access points has answered.
    pub context: RwSignal<ApplicationContext>,
    /// The access points in the form.
    pub access_points: Rows<AccessPointDraft>,
    /// The contacts in the form.
    pub contacts: Rows<ContactDraft>,
    /// Counts the times something was found to put right when a person wanted to go on.
    pub attempts: RwSignal<u32>,
    /// The application as the server keeps it.
    kept: RwSignal<ApplicationDetails>,
    /// What is going on between here and the server, or has failed.
    exchange: RwSignal<Option<Status>>,
    /// What was wrong with a step when the person last wanted to leave it.
    attempted: RwSignal<BTreeMap<Step, Problems>>,
    /// What the server objected to, until the next attempt.
    rejected: RwSignal<Problems>,
    /// The OIDs that the register has been asked about and has not answered.
    look_ups: RwSignal<BTreeMap<Oid, LookUp>>,
}

/// How what is typed stands with the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Something has been typed since the last save.
    Unsaved,
    /// It is being saved.
    Saving,
    /// The server has it all.
    Saved(Timestamp),
    /// It could not be saved; it is here and nowhere else.
    NotSaved(ApiError),
    /// Somebody else saved meanwhile; this is what they saved.
    Conflict(Box<ApplicationDetails>),
    /// The application is being sent to Kela.
    Sending,
    /// It could not be sent.
    NotSent(ApiError),
}

/// Where a person wants to go from a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Onward {
    /// To the next step.
    NextStep,
    /// Back to the summary, from where they came to change something.
    Summary,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LookUp {
    Pending,
    Failed,
}

/// What is known about an OID in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Register {
    /// Nothing: it is no access point's OID yet, or has not been asked about.
    NotAsked,
    /// It has been asked about.
    Pending,
    /// The register could not be asked.
    Failed,
    /// The register has answered.
    Answered(RegisterEntry),
}

impl ApplicationStore {
    /// The state of an application that has just come from the server to somebody on these
    /// grounds.
    pub fn new(details: ApplicationDetails, basis: Basis) -> ApplicationStore {
        let draft = Store::new(details.draft.clone());
        ApplicationStore {
            basis,
            draft,
            context: RwSignal::new(details.context.clone()),
            access_points: Rows::new(draft.access_points()),
            contacts: Rows::new(draft.contacts()),
            attempts: RwSignal::new(0),
            kept: RwSignal::new(details),
            exchange: RwSignal::new(None),
            attempted: RwSignal::new(BTreeMap::new()),
            rejected: RwSignal::new(Problems::default()),
            look_ups: RwSignal::new(BTreeMap::new()),
        }
    }

    /// The application as the server keeps it.
    pub fn kept(self) -> ApplicationDetails {
        self.kept.get()
    }

    /// How far it has come, as far as is known here.
    pub fn application_status(self) -> ApplicationStatus {
        self.kept.with(|it| it.status)
    }

    /// How what is typed stands with the server.
    pub fn status(self) -> Status {
        match self.exchange.get() {
            Some(status) => status,
            None if self.is_unsaved() => Status::Unsaved,
            None => Status::Saved(self.kept.with(|it| it.saved_at.clone())),
        }
    }

    /// Whether something has been typed that the server does not have. A row with nothing in it
    /// is nothing typed.
    pub fn is_unsaved(self) -> bool {
        let typed = self.draft.with(without_empty_rows);
        self.kept.with(|it| without_empty_rows(&it.draft) != typed)
    }

    /// How far the application has come, for this person.
    pub fn journey(self) -> Journey<Step> {
        self.judged(|draft, context| draft.journey_for(self.basis, context))
    }

    /// Whether this person may change what is asked on a step, or do what is done on it.
    pub fn may_change(self, step: Step) -> bool {
        self.basis.access_to(step) == Access::Edit
    }

    /// Everything that is wrong with a step, shown or not.
    pub fn problems_on(self, step: Step) -> Problems {
        self.judged(|draft, context| draft.problems_on(step, context))
    }

    /// What looks odd on a step and stops nobody.
    pub fn hints_on(self, step: Step) -> Vec<Hint> {
        self.judged(|draft, context| draft.hints_on(step, context))
    }

    /// The problems to show now. They appear late: when the person wants to leave the step. They
    /// vanish early: with the correction. What goes wrong in another field waits for the next
    /// attempt.
    pub fn shown_problems(self, step: Step) -> Problems {
        let attempted = self.attempted.read();
        let found = |problem: &&Problem| {
            attempted
                .get(&step)
                .is_some_and(|it| was_found(it, problem))
        };
        let mut shown: Problems = self
            .problems_on(step)
            .iter()
            .filter(found)
            .filter(|it| !self.is_being_asked(it))
            .cloned()
            .collect();
        let rejected = self
            .rejected
            .with(|it| it.filtered(|field| Step::of(field) == Some(step)));
        for problem in rejected
            .iter()
            .filter(|it| shown.of(it.field).is_none())
            .cloned()
            .collect::<Vec<_>>()
        {
            shown.push(problem.field, problem.kind);
        }
        shown
    }

    /// Saves what is typed, whatever is wrong with it. `Some(step)` when the step has nothing
    /// left to correct and all is safe: there one goes on.
    pub async fn save(self, step: Step, onward: Onward) -> Option<Step> {
        self.rejected
            .update(|it| *it = it.filtered(|field| Step::of(field) != Some(step)));
        let safe = self.keep().await;
        if self.is_left() {
            return None;
        }
        let ready = self.attempt(step);
        untrack(|| self.after(step, onward)).filter(|_| ready && safe)
    }

    /// Saves what is typed, and shows no problems: the person goes away and comes back. Returns
    /// whether all is safe.
    pub async fn keep(self) -> bool {
        let draft = self.draft.get_untracked();
        let (id, version) = self.kept.with_untracked(|it| (it.id.clone(), it.version));
        self.exchange.set(Some(Status::Saving));
        let answer = api::save_draft(&id, version, &draft).await;
        if self.is_left() || !self.saved(draft, answer) {
            return false;
        }
        // What the register has to say belongs to what the person has asked for by saving.
        for oid in untrack(|| self.unanswered()) {
            self.exchange.set(Some(Status::Saving));
            let answer = api::access_point(&oid).await;
            self.looked_up(oid, answer);
        }
        self.exchange.set(None);
        !self.is_left()
    }

    /// Sends the application, saving it first if needed. Repeated with the same key it is sent
    /// once. Returns whether Kela has it.
    pub async fn submit(self, key: &str) -> bool {
        if untrack(|| self.is_unsaved()) && !self.keep().await {
            return false;
        }
        let (id, version) = self.kept.with_untracked(|it| (it.id.clone(), it.version));
        self.rejected.set(Problems::default());
        self.exchange.set(Some(Status::Sending));
        let answer = api::submit_application(&id, version, key).await;
        if answer == Err(ApiError::WrongState) {
            // Somebody else has sent it, or a lost answer of ours said so: look.
            if let Ok(details) = api::application(&id).await {
                self.kept.set(details);
            }
        }
        !self.is_left() && self.sent(answer)
    }

    /// Whether the person has left the wizard while an answer was awaited, and goes nowhere now.
    fn is_left(self) -> bool {
        self.kept.is_disposed()
    }

    /// Saves what is typed although its wizard is being left, and nobody will hear the answer.
    pub fn last_save(self) -> impl Future<Output = ()> + use<> {
        let draft = self.draft.get_untracked();
        let (id, version) = self.kept.with_untracked(|it| (it.id.clone(), it.version));
        async move {
            let _ = api::save_draft(&id, version, &draft).await;
        }
    }

    /// Gives up what is typed and not saved.
    pub fn forget_changes(self) {
        let draft = self.draft.get_untracked();
        self.kept.update(|it| it.draft = draft);
    }

    /// Saves this copy over what somebody else saved meanwhile.
    pub async fn keep_mine(self, theirs: ApplicationDetails) -> bool {
        self.yield_to(theirs);
        self.keep().await
    }

    /// The steps in which something is left to fill in or to correct.
    pub fn unfinished_steps(self) -> Vec<Step> {
        let rejected = self.rejected.get();
        let is_unfinished = |stage: &&Stage<Step>| {
            let objected = rejected
                .iter()
                .any(|it| Step::of(it.field) == Some(stage.step));
            stage.step != Step::Summary && (stage.progress.is_left() || objected)
        };
        self.journey()
            .stages()
            .iter()
            .filter(is_unfinished)
            .map(|it| it.step)
            .collect()
    }

    /// Whether the step shows something to put right, or would if one were there.
    pub fn needs_attention(self, step: Step) -> bool {
        !self.shown_problems(step).is_empty()
    }

    /// Leaves the conflict unsettled for now; what is typed is still not saved.
    pub fn set_conflict_aside(self) {
        self.exchange.set(None);
    }

    /// Asks the register about the OIDs in the form that it has not been asked about.
    pub fn look_up(self) {
        for oid in self.begin_look_ups() {
            spawn_local(async move {
                let answer = api::access_point(&oid).await;
                self.looked_up(oid, answer);
            });
        }
    }

    /// What is known about the OID of an access point in the form.
    pub fn register(self, row: RowId) -> Register {
        let oid = self.draft.with(|draft| {
            Some(
                draft
                    .access_points
                    .iter()
                    .find(|it| it.id == row)?
                    .oid
                    .parse::<Oid>()
                    .ok(),
            )
        });
        let Some(oid) = oid.flatten() else {
            return Register::NotAsked;
        };
        let entry = self.context.with(|it| it.register.entry(&oid).cloned());
        match (entry, self.look_ups.with(|it| it.get(&oid).copied())) {
            (Some(entry), _) => Register::Answered(entry),
            (None, Some(LookUp::Pending)) => Register::Pending,
            (None, Some(LookUp::Failed)) => Register::Failed,
            (None, None) => Register::NotAsked,
        }
    }

    /// Whether the server has this contact, so that taking it away is not a small thing.
    pub fn is_saved_contact(self, id: RowId) -> bool {
        self.kept
            .with(|it| it.draft.contacts.iter().any(|it| it.id == id))
    }

    fn judged<T>(self, judge: impl FnOnce(&ApplicationDraft, &ApplicationContext) -> T) -> T {
        self.draft
            .with(|draft| self.context.with(|context| judge(draft, context)))
    }

    /// Notes what is wrong with the step now, to be shown from now on. Returns whether nothing is.
    fn attempt(self, step: Step) -> bool {
        let problems = untrack(|| self.problems_on(step));
        let ready = problems.is_empty();
        self.attempted.write().insert(step, problems);
        if !ready {
            self.attempts.update(|it| *it += 1);
        }
        ready
    }

    fn after(self, step: Step, onward: Onward) -> Option<Step> {
        match onward {
            // A step that no longer belongs to the application leads to where something is left.
            Onward::NextStep => self
                .journey()
                .after(step)
                .or_else(|| self.journey().resume_at()),
            Onward::Summary => self.journey().resume_at(),
        }
    }

    /// Takes the server's answer to a save. Returns whether the draft is safe.
    fn saved(self, draft: ApplicationDraft, answer: Result<Saved, ApiError>) -> bool {
        match answer {
            Ok(Saved {
                version,
                saved_at,
                context,
            }) => {
                self.kept.update(|kept| {
                    kept.version = version;
                    kept.saved_at = saved_at;
                    kept.draft = draft;
                });
                self.renew_context(context);
                self.exchange.set(None);
                true
            }
            // The answer to an earlier try was lost, and the browser or the person tried again.
            Err(error) => match failed(error, Status::NotSaved) {
                // The answer to an earlier try was lost, and the browser or the person tried again.
                Status::Conflict(kept) if kept.draft == draft => {
                    self.yield_to(*kept);
                    true
                }
                status => {
                    self.exchange.set(Some(status));
                    false
                }
            },
        }
    }

    /// Takes the server's answer to a sending. Returns whether Kela has the application.
    fn sent(self, answer: Result<Receipt, ApiError>) -> bool {
        match answer {
            Ok(receipt) => {
                self.kept.update(|kept| {
                    kept.status = ApplicationStatus::Sent;
                    kept.question = None;
                    kept.receipt = Some(receipt);
                });
                self.exchange.set(None);
                true
            }
            Err(error) => {
                if let ApiError::Rejected(problems) = &error {
                    self.rejected.set(problems.clone());
                    self.attempts.update(|it| *it += 1);
                }
                self.exchange.set(Some(failed(error, Status::NotSent)));
                false
            }
        }
    }

    /// The next save goes over this copy. What is typed stays; what the person may only look at is
    /// as somebody else has left it.
    fn yield_to(self, theirs: ApplicationDetails) {
        self.renew_context(theirs.context.clone());
        let mine = self.draft.get_untracked();
        let merged = theirs.draft.with_parts_of(self.basis, &mine);
        if merged != mine {
            self.draft.set(merged);
        }
        self.kept.set(theirs);
        self.exchange.set(None);
    }

    /// Takes what the server knows now; the register's answers about OIDs that it has not seen
    /// yet are kept.
    fn renew_context(self, context: ApplicationContext) {
        let mut context = context;
        let answers = self.context.with_untracked(|it| it.register.0.clone());
        for answer in answers {
            if context.register.entry(&answer.oid).is_none() {
                context.register.keep(answer);
            }
        }
        if self.context.with_untracked(|it| *it != context) {
            self.context.set(context);
        }
    }

    /// The OIDs in the form that the register has not answered about.
    fn unanswered(self) -> Vec<Oid> {
        self.judged(|draft, context| {
            let mut oids = oids_to_look_up(draft, &context.organisation);
            oids.retain(|it| context.register.entry(it).is_none());
            oids
        })
    }

    fn begin_look_ups(self) -> Vec<Oid> {
        let mut oids = untrack(|| self.unanswered());
        oids.retain(|it| {
            self.look_ups
                .with_untracked(|all| all.get(it) != Some(&LookUp::Pending))
        });
        self.look_ups
            .update(|all| all.extend(oids.iter().map(|it| (it.clone(), LookUp::Pending))));
        oids
    }

    fn looked_up(self, oid: Oid, answer: Result<RegisterAnswer, ApiError>) {
        match answer {
            Ok(answer) => {
                self.context.update(|it| it.register.keep(answer));
                self.look_ups.update(|all| {
                    all.remove(&oid);
                });
            }
            Err(_) => self.look_ups.update(|all| {
                all.insert(oid, LookUp::Failed);
            }),
        }
    }

    /// Whether the problem is only that the register has not answered yet.
    fn is_being_asked(self, problem: &Problem) -> bool {
        match (problem.field, &problem.kind) {
            (FieldPath::AccessPoint(row, _), ProblemKind::NotLookedUp) => {
                self.register(row) != Register::Failed
            }
            _ => false,
        }
    }
}

fn failed(error: ApiError, otherwise: impl FnOnce(ApiError) -> Status) -> Status {
    match error {
        ApiError::Conflict(current) => match *current {
            Current::Application(theirs) => Status::Conflict(Box::new(theirs)),
            Current::Customership(_) | Current::Termination(_) => otherwise(ApiError::Unexpected),
        },
        error => otherwise(error),
    }
}

fn without_empty_rows(draft: &ApplicationDraft) -> ApplicationDraft {
    let mut draft = draft.clone();
    draft.access_points.retain(|it| !it.is_empty());
    draft.contacts.retain(|it| !it.is_empty());
    draft
}

#[cfg(test)]
mod tests;
