//! A wizard's state, and what a person can do to the matter as a whole.

use std::collections::BTreeMap;
use std::future::Future;

use kanta_shared::journey::{Journey, JourneyStep};
use kanta_shared::problem::{Hint, Problem, Problems};
use kanta_shared::session::Basis;
use kanta_shared::timestamp::Timestamp;
use leptos::prelude::*;
use reactive_stores::Store;

use super::matter::{Matter, SavedDraft, WizardStep};
use crate::api::ApiError;
use crate::form::was_found;

/// The state of one matter in the browser. Only what cannot be computed is kept.
pub struct DraftStore<M: Matter> {
    /// On what grounds the person sees and changes it.
    pub basis: Basis,
    /// The form as typed. Views bind their inputs straight to its fields.
    pub draft: Store<M::Draft>,
    /// What is known besides.
    pub context: RwSignal<M::Context>,
    /// Counts the times something was found to put right when a person wanted to go on.
    pub attempts: RwSignal<u32>,
    /// What only the form of this matter keeps.
    pub own: M::Own,
    /// The matter as the server keeps it.
    kept: RwSignal<M>,
    /// What is going on between here and the server, or has failed.
    exchange: RwSignal<Option<Status<M>>>,
    /// What was wrong with a step when the person last wanted to leave it.
    attempted: RwSignal<BTreeMap<M::Step, Problems>>,
    /// What the server objected to, until the next attempt.
    rejected: RwSignal<Problems>,
}

impl<M: Matter> Clone for DraftStore<M> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<M: Matter> Copy for DraftStore<M> {}

/// How what is typed stands with the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status<M> {
    /// Something has been typed since the last save.
    Unsaved,
    /// It is being saved.
    Saving,
    /// The server has it all.
    Saved(Timestamp),
    /// It could not be saved; it is here and nowhere else.
    NotSaved(ApiError),
    /// Somebody else saved meanwhile; this is what they saved.
    Conflict(Box<M>),
    /// It is being sent to Kela.
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

impl<M: Matter> DraftStore<M> {
    /// The state of a matter that has just come from the server to somebody on these grounds.
    pub fn new(kept: M, basis: Basis) -> DraftStore<M> {
        let draft = Store::new(kept.draft().clone());
        DraftStore {
            basis,
            draft,
            context: RwSignal::new(kept.context().clone()),
            attempts: RwSignal::new(0),
            own: M::own(draft),
            kept: RwSignal::new(kept),
            exchange: RwSignal::new(None),
            attempted: RwSignal::new(BTreeMap::new()),
            rejected: RwSignal::new(Problems::default()),
        }
    }

    /// The matter as the server keeps it.
    pub fn kept(self) -> M {
        self.kept.get()
    }

    /// How what is typed stands with the server.
    pub fn status(self) -> Status<M> {
        match self.exchange.get() {
            Some(status) => status,
            None if self.is_unsaved() => Status::Unsaved,
            None => Status::Saved(self.kept.with(|it| it.saved_at().clone())),
        }
    }

    /// Whether it is being saved or sent.
    pub fn is_busy(self) -> bool {
        matches!(self.status(), Status::Saving | Status::Sending)
    }

    /// Whether something has been typed that the server does not have.
    pub fn is_unsaved(self) -> bool {
        self.kept.with(|kept| {
            let kept = kept.draft();
            self.draft.with(|draft| M::tidied(draft, kept) != *kept)
        })
    }

    /// How far it has come, for this person.
    pub fn journey(self) -> Journey<M::Step> {
        self.judged(|draft, context| M::journey(draft, context, self.basis))
    }

    /// Everything that is wrong with a step, shown or not.
    pub fn problems_on(self, step: M::Step) -> Problems {
        self.judged(|draft, context| M::problems_on(draft, step, context))
    }

    /// What looks odd on a step and stops nobody.
    pub fn hints_on(self, step: M::Step) -> Vec<Hint> {
        self.judged(|draft, context| M::hints_on(draft, step, context))
    }

    /// The problems to show now. They appear late: when the person wants to leave the step. They
    /// vanish early: with the correction. What goes wrong in another field waits for the next
    /// attempt.
    pub fn shown_problems(self, step: M::Step) -> Problems {
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
            .filter(|it| !M::is_awaited(self, it))
            .cloned()
            .collect();
        let rejected = self
            .rejected
            .with(|it| it.filtered(|field| M::step_of(field) == Some(step)));
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
    pub async fn save(self, step: M::Step, onward: Onward) -> Option<M::Step> {
        self.rejected
            .update(|it| *it = it.filtered(|field| M::step_of(field) != Some(step)));
        M::note_checked(self.draft, step);
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
        let (id, version) = self.id_and_version();
        self.exchange.set(Some(Status::Saving));
        let answer = M::save(&id, version, &draft).await;
        if self.is_left() || !self.saved(draft, answer) {
            return false;
        }
        M::after_save(self).await;
        if self.is_left() {
            return false;
        }
        self.exchange.set(None);
        true
    }

    /// Sends the matter, saving it first if needed. Repeated with the same key it is sent once.
    /// Returns whether Kela has it.
    pub async fn submit(self, key: &str) -> bool {
        if untrack(|| self.is_unsaved()) && !self.keep().await {
            return false;
        }
        let (id, version) = self.id_and_version();
        self.rejected.set(Problems::default());
        self.exchange.set(Some(Status::Sending));
        let answer = M::submit(&id, version, key).await;
        if matches!(answer, Err(ApiError::WrongState)) {
            // Somebody else has sent it, or a lost answer of ours said so: look.
            if let Ok(now) = M::fetch(&id).await {
                self.kept.set(now);
            }
        }
        !self.is_left() && self.sent(answer)
    }

    /// Shows that something more is going on before what was saved is really done.
    pub fn set_saving(self) {
        self.exchange.set(Some(Status::Saving));
    }

    /// Whether the person has left the wizard while an answer was awaited, and goes nowhere now.
    pub fn is_left(self) -> bool {
        self.kept.is_disposed()
    }

    /// Saves what is typed although its wizard is being left, and nobody will hear the answer.
    pub fn last_save(self) -> impl Future<Output = ()> + use<M> {
        let draft = self.draft.get_untracked();
        let (id, version) = self.id_and_version();
        async move {
            let _ = M::save(&id, version, &draft).await;
        }
    }

    /// Gives up what is typed and not saved.
    pub fn forget_changes(self) {
        let draft = self.draft.get_untracked();
        self.kept.update(|it| {
            let (version, saved_at) = (it.version(), it.saved_at().clone());
            it.note_saved(draft, version, saved_at);
        });
    }

    /// Saves this copy over what somebody else saved meanwhile.
    pub async fn keep_mine(self, theirs: M) -> bool {
        self.yield_to(theirs);
        self.keep().await
    }

    /// The steps in which something is left to fill in, to correct or to check.
    pub fn unfinished_steps(self) -> Vec<M::Step> {
        let rejected = self.rejected.get();
        let is_unfinished = |stage: &&JourneyStep<M::Step>| {
            let objected = rejected
                .iter()
                .any(|it| M::step_of(it.field) == Some(stage.step));
            stage.step != M::Step::SUMMARY && (stage.progress.needs_work() || objected)
        };
        self.journey()
            .steps()
            .iter()
            .filter(is_unfinished)
            .map(|it| it.step)
            .collect()
    }

    /// Whether the step shows something to put right, or would if one were there.
    pub fn needs_attention(self, step: M::Step) -> bool {
        !self.shown_problems(step).is_empty()
    }

    /// Leaves the conflict unsettled for now; what is typed is still not saved.
    pub fn set_conflict_aside(self) {
        self.exchange.set(None);
    }

    /// What the draft and all that is known besides come to.
    pub fn judged<T>(self, judge: impl FnOnce(&M::Draft, &M::Context) -> T) -> T {
        self.draft
            .with(|draft| self.context.with(|context| judge(draft, context)))
    }

    /// Notes what is wrong with the step now, to be shown from now on. Returns whether nothing is.
    pub fn attempt(self, step: M::Step) -> bool {
        let problems = untrack(|| self.problems_on(step));
        let ready = problems.is_empty();
        self.attempted.write().insert(step, problems);
        if !ready {
            self.attempts.update(|it| *it += 1);
        }
        ready
    }

    pub(crate) fn after(self, step: M::Step, onward: Onward) -> Option<M::Step> {
        match onward {
            // A step that no longer belongs to the matter leads to where something is left.
            Onward::NextStep => self
                .journey()
                .after(step)
                .or_else(|| self.journey().resume_at()),
            Onward::Summary => self.back_to_summary(),
        }
    }

    /// The summary, or what has to be complete before one may look it over.
    fn back_to_summary(self) -> Option<M::Step> {
        let journey = self.journey();
        match journey.can_visit(M::Step::SUMMARY) {
            true => Some(M::Step::SUMMARY),
            false => journey.resume_at(),
        }
    }

    /// Takes the server's answer to a save. Returns whether the draft is safe.
    pub(crate) fn saved(
        self,
        draft: M::Draft,
        answer: Result<SavedDraft<M::Context>, ApiError>,
    ) -> bool {
        match answer {
            Ok(SavedDraft {
                version,
                saved_at,
                context,
            }) => {
                self.kept
                    .update(|kept| kept.note_saved(draft, version, saved_at));
                self.renew_context(context);
                self.exchange.set(None);
                true
            }
            Err(error) => match failed(error, Status::<M>::NotSaved) {
                // The answer to an earlier try was lost, and the browser or the person tried again.
                Status::Conflict(kept) if draft == *kept.draft() => {
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

    /// Takes the server's answer to a sending. Returns whether Kela has it.
    pub(crate) fn sent(self, answer: Result<M::Receipt, ApiError>) -> bool {
        match answer {
            Ok(receipt) => {
                self.kept.update(|kept| kept.note_sent(receipt));
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
    pub(crate) fn yield_to(self, theirs: M) {
        self.renew_context(theirs.context().clone());
        let mine = self.draft.get_untracked();
        let merged = M::merged(&mine, theirs.draft(), self.basis);
        if merged != mine {
            self.draft.set(merged);
        }
        self.kept.set(theirs);
        self.exchange.set(None);
    }

    fn renew_context(self, now: M::Context) {
        let now = self
            .context
            .with_untracked(|before| M::renewed(before, now));
        if self.context.with_untracked(|it| *it != now) {
            self.context.set(now);
        }
    }

    fn id_and_version(self) -> (String, u64) {
        self.kept
            .with_untracked(|it| (it.id().to_owned(), it.version()))
    }
}

fn failed<M: Matter>(error: ApiError, otherwise: impl FnOnce(ApiError) -> Status<M>) -> Status<M> {
    match error {
        ApiError::Conflict(conflict) => match conflict.current() {
            Some(theirs) => Status::Conflict(Box::new(theirs)),
            None => otherwise(ApiError::Unexpected),
        },
        error => otherwise(error),
    }
}
