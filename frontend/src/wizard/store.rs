//! The state of a wizard, and what a user can do to the filing as a whole.

use std::task::Waker;

use derive_where::derive_where;
use kanta_shared::api::Filed;
use kanta_shared::journey::{Journey, JourneyStep};
use kanta_shared::language::Language;
use kanta_shared::problem::{Hint, Problem, Problems};
use kanta_shared::session::{Access, Basis};
use leptos::prelude::*;
use leptos::task::spawn_local;
use reactive_stores::Store;

use super::form::WizardForm;
use super::recovery::Copies;
use super::schedule::Schedule;
use super::status::SaveStatus;
use super::verdicts::Verdicts;
use crate::form::Attempt;
use crate::ui::focus;

mod joining;
mod requests;
mod sending;

#[cfg(test)]
pub(crate) use joining::Outcome;
use requests::LastWords;

/// The state of one filing in the browser. Only what cannot be computed is stored.
#[derive_where(Clone, Copy)]
pub struct DraftStore<F: WizardForm> {
    pub basis: Basis,
    /// The draft as typed. Views bind their inputs straight to its fields.
    pub draft: Store<F>,
    /// What is known besides.
    pub context: RwSignal<F::Context>,
    /// What was wrong when the user last wanted to leave a step.
    pub attempt: Attempt,
    /// What only the page of this form needs.
    pub extras: F::Extras,
    /// The filing as the server has it.
    pub(in crate::wizard) saved: RwSignal<Filed<F>>,
    /// The filing as another user or tab has saved it meanwhile, while the user has to choose.
    theirs: RwSignal<Option<Filed<F>>>,
    /// Whether the user is being asked to choose.
    is_asking: RwSignal<bool>,
    /// The filing before and after the edits that were joined last.
    joined: RwSignal<Option<(F, Filed<F>)>>,
    /// What is typed and not saved, in the browser.
    pub(in crate::wizard) copies: Copies<F>,
    /// What was sent without an answer since the server's version is known.
    in_doubt: StoredValue<Vec<F>>,
    /// What the user has asked the server for, while it is under way or when it has failed.
    exchange: RwSignal<Option<SaveStatus>>,
    /// How many saves are under way or due for which no user waits.
    quiet_saves: RwSignal<u32>,
    /// How many requests wait for the one under way to end, and the user for them.
    awaited: StoredValue<u32>,
    /// When it is saved next without a button.
    schedule: StoredValue<Schedule>,
    /// When a save that failed is tried again, in milliseconds by the browser's clock. Only
    /// differences mean something: the clock may be wrong.
    next_try: RwSignal<Option<f64>>,
    /// Those who wait until the request that is under way has ended.
    waiting: StoredValue<Vec<Waker>>,
    /// What was typed last, if the wizard was left during a request.
    last_words: StoredValue<LastWords<F>>,
    /// The server's objections, until the next attempt.
    rejected: RwSignal<Problems>,
    verdicts: Verdicts<F>,
}

/// What views need to tell whether a draft is saved, whatever the form.
#[derive(Clone, Copy)]
pub struct Saving {
    pub status: Signal<SaveStatus>,
    /// When a save that failed is tried again, by the browser's clock.
    pub next_try: Signal<Option<f64>>,
    /// The name of the organisation that files.
    pub organisation: Signal<String>,
    /// Saves the draft.
    pub save: Callback<()>,
    /// Shows what was sent meanwhile, in place of what is typed.
    pub show_sent: Callback<()>,
}

/// Where a user goes from a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Onward {
    /// To the next step.
    NextStep,
    /// Back to the summary, from where they came to change something.
    Summary,
}

impl<F: WizardForm> DraftStore<F> {
    /// The state of a filing that has just come from the server.
    pub fn new(filed: Filed<F>, basis: Basis) -> DraftStore<F> {
        let draft = Store::new(filed.draft.clone());
        let context = RwSignal::new(filed.context.clone());
        let saved = RwSignal::new(filed);
        let copies = Copies::new(
            basis,
            draft,
            Signal::derive(move || saved.with(|it| it.draft.clone())),
            Signal::derive(move || saved.with(|it| it.recovery_key.clone())),
        );
        DraftStore {
            basis,
            draft,
            context,
            attempt: Attempt::new(),
            extras: F::extras(draft),
            saved,
            theirs: RwSignal::new(None),
            is_asking: RwSignal::new(false),
            joined: RwSignal::new(None),
            copies,
            in_doubt: StoredValue::new(Vec::new()),
            exchange: RwSignal::new(None),
            quiet_saves: RwSignal::new(0),
            awaited: StoredValue::new(0),
            schedule: StoredValue::new(Schedule::default()),
            next_try: RwSignal::new(None),
            waiting: StoredValue::new(Vec::new()),
            last_words: StoredValue::new(LastWords::default()),
            rejected: RwSignal::new(Problems::default()),
            verdicts: Verdicts::new(basis, draft, context, saved),
        }
    }

    /// The filing as the server has it.
    pub fn saved(self) -> Filed<F> {
        self.saved.get()
    }

    /// Whether Kela has asked something.
    pub(super) fn is_asked(self) -> bool {
        let news = |context: &F::Context| F::news(context, Language::default());
        self.context.with(news).is_some_and(|it| it.quote.is_some())
    }

    /// Whether the user may change and send it now.
    pub fn is_open(self) -> bool {
        self.saved.with(Filed::is_open) && F::may_fill_in(self.basis)
    }

    /// Whether the user may change what a step asks, or do what is done on it.
    pub fn may_change(self, step: F::Step) -> bool {
        F::access(self.basis, step) == Access::Edit
    }

    /// Whether the user may see a step.
    pub fn may_see(self, step: F::Step) -> bool {
        F::access(self.basis, step) != Access::None
    }

    pub fn status(self) -> SaveStatus {
        match self.exchange.get() {
            Some(status) => status,
            None if 0 < self.quiet_saves.get() => SaveStatus::Saving,
            None if self.is_unsaved() => SaveStatus::Unsaved,
            None => SaveStatus::Saved(self.saved.with(|it| it.saved_at.clone())),
        }
    }

    /// The same for views.
    pub fn saving(self) -> Saving {
        let organisation = move || self.context.with(|it| F::organisation(it).to_owned());
        // The button is gone while it is being saved.
        let save = move |()| {
            focus::hold_at(".wizard__foot");
            spawn_local(async move {
                self.save_draft().await;
            });
        };
        Saving {
            status: Signal::derive(move || self.status()),
            next_try: self.next_try.into(),
            organisation: Signal::derive(organisation),
            save: Callback::new(save),
            show_sent: Callback::new(move |()| spawn_local(self.show_sent())),
        }
    }

    /// Whether the user waits for what they have asked for. A save that comes by itself keeps
    /// no user waiting.
    pub fn is_busy(self) -> bool {
        self.exchange
            .with(|it| matches!(it, Some(SaveStatus::Saving | SaveStatus::Sending)))
    }

    /// Whether the draft has changes that the server does not have.
    pub fn is_unsaved(self) -> bool {
        self.verdicts.is_unsaved()
    }

    /// How far the filing has come, for this user.
    pub fn journey(self) -> Journey<F::Step> {
        self.verdicts.journey()
    }

    /// Everything that is wrong on a step, shown or not.
    pub fn problems_on(self, step: F::Step) -> Problems {
        self.verdicts.problems_on(step)
    }

    /// What looks odd on a step, without being wrong.
    pub fn hints_on(self, step: F::Step) -> Vec<Hint> {
        self.judged(|draft, context| draft.hints_on(step, context))
    }

    /// The problems to show now. They appear late: when the user wants to leave the step. They
    /// vanish early: with the correction. What goes wrong in another field waits for the next
    /// attempt.
    pub fn shown_problems(self, step: F::Step) -> Problems {
        let awaited =
            |it: &Problem| self.judged(|draft, context| draft.is_awaited(self.extras, context, it));
        let found = self.attempt.shown(&self.problems_on(step));
        let mut shown: Problems = found.iter().filter(|it| !awaited(it)).cloned().collect();
        let rejected = self
            .rejected
            .with(|it| it.filtered(|field| F::step_of(field) == Some(step)));
        for problem in &rejected {
            if shown.of(problem.field).is_none() {
                shown.push(problem.field, problem.kind.clone());
            }
        }
        shown
    }

    /// Saves the draft, whatever is wrong with it. `Some(step)` when nothing is left to correct and everything is
    /// saved: the step to go on to. What is wrong and cannot be settled by the server's answer shows at once, and
    /// the user does not wait for the save.
    pub async fn save(self, step: F::Step, onward: Onward) -> Option<F::Step> {
        self.rejected
            .update(|it| *it = it.filtered(|field| F::step_of(field) != Some(step)));
        F::mark_reviewed(self.draft, step);
        if untrack(|| self.is_wrong_for_certain(step)) {
            self.note_attempt(step);
            // A conflict is the user's to settle, and goes on being said.
            let is_conflict = |it: &Option<SaveStatus>| matches!(it, Some(SaveStatus::Conflict(_)));
            if !self.exchange.with_untracked(is_conflict) {
                self.exchange.set(None);
            }
            self.put_meanwhile().await;
            return None;
        }
        let is_saved = self.save_draft().await;
        if self.is_unmounted() {
            return None;
        }
        self.go_on(step, onward, is_saved)
    }

    /// Whether something is wrong on the step, and the server's answer can settle none of it. What is wrong
    /// shows together, so one problem that may pass lets all of them wait.
    pub(crate) fn is_wrong_for_certain(self, step: F::Step) -> bool {
        let problems = self.problems_on(step);
        let may_pass = problems.iter().any(|it| it.kind.may_pass_by_itself());
        !problems.is_empty() && !may_pass
    }

    /// Shows what is wrong on a step that was to be left. `Some(step)` when nothing is and everything is
    /// saved.
    pub(crate) fn go_on(self, step: F::Step, onward: Onward, is_saved: bool) -> Option<F::Step> {
        let is_right = self.note_attempt(step);
        untrack(|| self.after(step, onward)).filter(|_| is_right && is_saved)
    }

    /// Saves the draft and shows no problems: the user leaves and comes back. Returns whether
    /// everything is saved.
    pub async fn save_draft(self) -> bool {
        self.exchange.set(Some(SaveStatus::Saving));
        if self.put(true).await {
            self.exchange.set(Some(SaveStatus::Saving));
            F::after_save(self.extras, self.draft, self.context).await;
        }
        !self.is_unmounted() && self.end_saving()
    }

    /// Ends what the user has asked for. Returns whether everything is saved: a save that came by itself
    /// may have failed meanwhile.
    pub(crate) fn end_saving(self) -> bool {
        let status = self.exchange.get_untracked();
        let is_conflict = matches!(status, Some(SaveStatus::Conflict(_)));
        self.is_asking.set(is_conflict);
        if is_conflict || matches!(status, Some(SaveStatus::NotSaved(_))) {
            return false;
        }
        self.exchange.set(None);
        true
    }

    /// Whether the user has left the wizard while an answer was awaited, and goes nowhere now.
    pub fn is_unmounted(self) -> bool {
        self.saved.is_disposed()
    }

    /// Gives up changes that are not saved.
    pub fn discard_changes(self) {
        let draft = self.draft.get_untracked();
        self.saved.update(|it| it.draft = draft);
        self.copies.keep();
    }

    /// The steps on which something is left to fill in, to correct or to review.
    pub fn unfinished_steps(self) -> Vec<F::Step> {
        let rejected = self.rejected.get();
        let is_unfinished = |it: &&JourneyStep<F::Step>| {
            let mut fields = rejected.iter().map(|problem| problem.field);
            let is_rejected = fields.any(|field| F::step_of(field) == Some(it.step));
            it.step != F::SUMMARY && (it.progress.needs_work() || is_rejected)
        };
        let journey = self.journey();
        let unfinished = journey.steps().iter().filter(is_unfinished);
        unfinished.map(|it| it.step).collect()
    }

    /// Whether the step shows problems, or would if it were open.
    pub fn needs_attention(self, step: F::Step) -> bool {
        !self.shown_problems(step).is_empty()
    }

    /// What follows from draft and context.
    pub fn judged<T>(self, judge: impl FnOnce(&F, &F::Context) -> T) -> T {
        self.draft
            .with(|draft| self.context.with(|context| judge(draft, context)))
    }

    /// Notes what is wrong on the step now, to be shown from now on. Returns whether nothing is.
    pub fn note_attempt(self, step: F::Step) -> bool {
        let problems = untrack(|| self.problems_on(step));
        self.attempt
            .note(problems, |field| F::step_of(field) == Some(step))
    }

    pub(crate) fn after(self, step: F::Step, onward: Onward) -> Option<F::Step> {
        let journey = self.journey();
        match onward {
            // A step that the filing no longer has leads to where something is left.
            Onward::NextStep => journey.after(step).or_else(|| journey.resume_at()),
            Onward::Summary if journey.can_visit(F::SUMMARY) => Some(F::SUMMARY),
            Onward::Summary => journey.resume_at(),
        }
    }

    fn renew_context(self, now: F::Context) {
        let now = self
            .context
            .with_untracked(|before| F::renewed(before, now));
        if self.context.with_untracked(|it| *it != now) {
            self.context.set(now);
        }
    }

    fn id_and_version(self) -> (String, u64) {
        self.saved.with_untracked(|it| (it.id.clone(), it.version))
    }
}
