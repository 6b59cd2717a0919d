//! What others have saved meanwhile, joined with what is typed here.

use kanta_shared::api::{Filed, Saved};
use kanta_shared::merge::{Clash, Difference, clashes, differences, merge_taking};
use kanta_shared::problem::Problems;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::DraftStore;
use crate::api::ApiError;
use crate::ui::focus;
use crate::wizard::form::WizardForm;
use crate::wizard::schedule::Event;
use crate::wizard::status::SaveStatus;
use crate::wizard::tabs;

/// The most drafts that are kept because the server may have got them. It has one of the last, as it
/// is asked again and again.
const MOST_IN_DOUBT: usize = 20;

/// What came of a save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The server has the draft as it was sent.
    Saved,
    /// Another version has been joined with the draft, which is still to be saved.
    Joined,
    /// It is not saved, and the status says why.
    NotSaved,
}

impl<F: WizardForm> DraftStore<F> {
    /// Takes the server's answer to a save.
    pub(crate) fn note_saved(self, draft: F, answer: Result<Saved<F>, ApiError>) -> Outcome {
        let is_in_doubt = |it: &F| self.in_doubt.with_value(|all| all.contains(it));
        let error = match answer {
            Ok(now) => {
                self.saved.update(|it| {
                    it.version = now.version;
                    it.saved_at = now.saved_at;
                    it.saved_by = None;
                    it.draft = draft;
                });
                self.renew_context(now.context);
                self.theirs.set(None);
                self.in_doubt.set_value(Vec::new());
                self.forget_failure();
                return Outcome::Saved;
            }
            Err(ApiError::Conflict(conflict)) => match conflict.current::<Filed<F>>() {
                // The answer to an earlier try was lost, and the browser or the user tried again.
                Some(theirs) if theirs.draft == draft => {
                    self.rebase_onto(theirs);
                    return Outcome::Saved;
                }
                Some(theirs) if is_in_doubt(&theirs.draft) => {
                    self.rebase_onto(theirs);
                    return Outcome::Joined;
                }
                Some(theirs) => return self.join(theirs),
                None => ApiError::Unexpected,
            },
            Err(error) => error,
        };
        if matches!(
            error,
            ApiError::Offline | ApiError::Unavailable(_) | ApiError::Unexpected
        ) {
            self.in_doubt.update_value(|all| {
                all.push(draft);
                let old = all.len().saturating_sub(MOST_IN_DOUBT);
                all.drain(..old);
            });
        }
        self.exchange.set(Some(SaveStatus::NotSaved(error)));
        Outcome::NotSaved
    }

    /// Joins another version with what is typed here. Where the edits exclude each other, nothing
    /// changes, and the user has to choose.
    pub(crate) fn join(self, theirs: Filed<F>) -> Outcome {
        let before = self.saved.with_untracked(|it| it.draft.clone());
        let mine = self.draft.get_untracked();
        if !clashes(&before, &mine, &theirs.draft).is_empty() {
            let at = theirs.saved_at.clone();
            self.theirs.set(Some(theirs));
            self.exchange.set(Some(SaveStatus::Conflict(at)));
            return Outcome::NotSaved;
        }
        // The same version may come twice, by another tab and by the server.
        if before != theirs.draft {
            self.joined.set(Some((before.clone(), theirs.clone())));
        }
        self.adopt(&self.merged_with(&theirs), theirs);
        Outcome::Joined
    }

    /// Makes another version the one that the next save replaces. What is typed stays; what the user
    /// may only view is as another user has left it.
    pub(crate) fn rebase_onto(self, theirs: Filed<F>) {
        self.adopt(&self.draft.get_untracked(), theirs);
        self.forget_failure();
    }

    /// What has failed is settled. A user who waits for an answer goes on waiting.
    fn forget_failure(self) {
        if !untrack(|| self.is_busy()) {
            self.exchange.set(None);
        }
    }

    /// Shows another version as it is, in place of what is typed.
    pub(super) fn replace_by(self, theirs: Filed<F>) {
        self.adopt(&theirs.draft.clone(), theirs);
        self.exchange.set(None);
        self.rejected.set(Problems::default());
        // The page may be another one at the same address.
        focus::restore();
    }

    /// What is typed here together with another version.
    fn merged_with(self, theirs: &Filed<F>) -> F {
        let before = self.saved.with_untracked(|it| it.draft.clone());
        F::merge(&before, &self.draft.get_untracked(), &theirs.draft)
    }

    /// Makes another version the one that the next save replaces. What the user had to choose is settled by
    /// that.
    fn adopt(self, mine: &F, theirs: Filed<F>) {
        self.renew_context(theirs.context.clone());
        let merged = theirs.draft.with_steps_of(self.basis, mine);
        if self.draft.with_untracked(|it| *it != merged) {
            self.draft.set(merged);
        }
        self.saved.set(theirs);
        self.theirs.set(None);
        self.in_doubt.set_value(Vec::new());
        self.is_asking.set(false);
        let is_over = |it: &Option<SaveStatus>| {
            matches!(it, Some(SaveStatus::Conflict(_) | SaveStatus::NotSent(_)))
        };
        if self.exchange.with_untracked(is_over) {
            self.exchange.set(None);
        }
    }

    /// Where the user has to choose.
    pub(crate) fn clashes(self) -> Vec<Clash> {
        let theirs = self.theirs.get();
        let found = theirs.map(|theirs| {
            let before = self.saved.with(|it| it.draft.clone());
            self.draft
                .with(|mine| clashes(&before, mine, &theirs.draft))
        });
        found.unwrap_or_default()
    }

    /// Joins the other version with what is typed here, with theirs in the `taken` clashes.
    pub(crate) fn settle(self, taken: Vec<Clash>) {
        if let Some(theirs) = self.theirs.get_untracked() {
            let before = self.saved.with_untracked(|it| it.draft.clone());
            let mine = self.draft.get_untracked();
            self.adopt(&merge_taking(&before, &mine, &theirs.draft, taken), theirs);
        }
    }

    /// What others have saved meanwhile, while the user has to choose.
    pub(crate) fn theirs(self) -> Option<Filed<F>> {
        self.theirs.get()
    }

    /// Whether the user is being asked to choose.
    pub(crate) fn is_asking(self) -> bool {
        self.is_asking.get()
    }

    /// Leaves the conflict unsettled for now; the changes are still not saved.
    pub(crate) fn set_conflict_aside(self) {
        self.is_asking.set(false);
    }

    /// The edits of others that were joined last: the draft before, the filing after, and what
    /// differs.
    pub(crate) fn joined(self) -> Option<(F, Filed<F>, Vec<Difference>)> {
        let (before, theirs) = self.joined.get()?;
        let differences = differences(&before, &theirs.draft);
        Some((before, theirs, differences)).filter(|(_, _, it)| !it.is_empty())
    }

    /// Forgets what was joined: the user has seen it.
    pub(crate) fn forget_joined(self) {
        self.joined.set(None);
    }

    /// Takes over what other tabs do with the filing, for as long as the owner lives.
    pub(in crate::wizard) fn follow_other_tabs(self) {
        let known = move || (!self.is_unmounted()).then(|| self.id_and_version());
        tabs::on_other_version(known, move || spawn_local(self.follow()));
    }

    /// Takes over what another tab has saved, sent or taken back.
    async fn follow(self) {
        let (id, _) = self.id_and_version();
        let Ok(theirs) = F::fetch(&id).await else {
            return;
        };
        // The answer to a save that is under way is older.
        self.until_free().await;
        if self.is_unmounted() {
            return;
        }
        let is_news = self.saved.with_untracked(|it| it.version < theirs.version);
        if !is_news {
            return;
        }
        // What was typed after the sending is refused by the server, and the page says so.
        let is_left_over =
            !theirs.is_open() && self.merged_with(&theirs).differs_from(&theirs.draft);
        if is_left_over || self.take(theirs) == Outcome::Joined {
            self.hear(Event::Now);
        }
        focus::hold_at("main h1");
    }
}
