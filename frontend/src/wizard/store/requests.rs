//! The requests that save a draft, one at a time: those that the user asks for and those that come by
//! themselves.

use std::future::poll_fn;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Waker};
use std::time::Duration;

use kanta_shared::api::{Filed, Saved, paths};
use kanta_shared::merge::clashes;
use kanta_shared::session::Basis;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::DraftStore;
use super::joining::Outcome;
use crate::api::{self, ApiError};
use crate::page::is_logging_out;
use crate::ui::focus;
use crate::ui::reading::read_controls;
use crate::wizard::form::WizardForm;
use crate::wizard::schedule::{Action, Again, Event, Schedule};
use crate::wizard::status::{SaveStatus, again_after};
use crate::wizard::tabs;

/// How often a draft is sent again because another version had to be joined with it.
const MOST_TRIES: u8 = 5;

/// What was typed last, if the wizard was left during a request.
pub(super) type LastWords<F> = Arc<Mutex<Option<F>>>;

impl<F: WizardForm> DraftStore<F> {
    /// Saves what has been typed, without showing problems, moving the focus or keeping the user
    /// waiting. Nothing happens if nothing has changed, or if the user may change nothing.
    async fn save_quietly(self) {
        read_controls();
        if self.is_unmounted() || !untrack(|| self.is_open()) {
            return;
        }
        if is_logging_out() {
            // It may fail: then there is something to save again.
            self.hear(Event::Edited);
            return;
        }
        if self.is_all_saved() {
            // What could not be saved has been taken back.
            let has_failed = |it: &Option<SaveStatus>| matches!(it, Some(SaveStatus::NotSaved(_)));
            if self.exchange.with_untracked(has_failed) {
                self.exchange.set(None);
            }
            return;
        }
        self.put_meanwhile().await;
    }

    /// Sends the draft as it is now. No user waits for that.
    pub(super) async fn put_meanwhile(self) {
        self.quiet_saves.update(|it| *it += 1);
        self.put(false).await;
        self.quiet_saves.try_update(|it| *it -= 1);
    }

    /// Sends the draft as it is now, once the request that is under way has ended; the user may wait for it.
    /// Returns whether it is saved.
    pub(super) async fn put(self, is_awaited: bool) -> bool {
        let was_busy = self.schedule.try_with_value(Schedule::is_busy) == Some(true);
        let has_begun = match is_awaited {
            true => self.begin_awaited().await,
            false => self.begin().await,
        };
        if !has_begun {
            return false;
        }
        // The request before may have saved all of it.
        if was_busy && self.is_all_saved() {
            self.end(Event::Saved);
            return true;
        }
        // Another version may come between, and between again.
        for _ in 0..MOST_TRIES {
            let draft = self.draft.get_untracked();
            let last_words = self.last_words.get_value();
            let mut before = self.before();
            let answer = save(&before, &draft).await;
            if self.is_unmounted() {
                if let Ok(now) = answer {
                    before.version = now.version;
                    before.draft = draft;
                }
                if let Some(last) = taken(&last_words) {
                    save_without_view(self.basis, before, last).await;
                }
                return false;
            }
            let asked = self.exchange.get_untracked();
            match self.note_saved(draft, answer) {
                // The list of what is wrong may be gone, and the focus with it.
                Outcome::Joined => focus::hold_at("main h1"),
                Outcome::Saved => {
                    self.end(Event::Saved);
                    let (id, version) = self.id_and_version();
                    tabs::announce(&id, version);
                    return true;
                }
                Outcome::NotSaved => {
                    self.end_failed(asked);
                    return false;
                }
            }
        }
        let asked = self.exchange.get_untracked();
        let failure = SaveStatus::NotSaved(ApiError::Unavailable(None));
        self.exchange.set(Some(failure));
        self.end_failed(asked);
        false
    }

    /// Ends a save that has failed as the status says. If the user waits for the request that comes next, the
    /// status is again the one before, as that request has an outcome of its own.
    fn end_failed(self, asked: Option<SaveStatus>) {
        let failure = self.exchange.get_untracked();
        if 0 < self.awaited.get_value() {
            self.exchange.set(asked);
        }
        let failure = failure.and_then(SaveStatus::save_failure);
        // Whose answer stays is for the user to say.
        let again = failure.map_or(Again::ByUser, |it| again_after(&it));
        self.end(Event::Failed(again));
    }

    /// Whether the server is known to have the draft as it is. What was sent without an answer may be there
    /// although it has been taken back here.
    fn is_all_saved(self) -> bool {
        let is_in_doubt = self.in_doubt.with_value(|it| !it.is_empty());
        !is_in_doubt && !untrack(|| self.is_unsaved())
    }

    /// Waits until no request is under way, and begins one. Returns whether the wizard is still
    /// open.
    pub(super) async fn begin(self) -> bool {
        self.until_free().await;
        self.hear(Event::Begun);
        !self.is_unmounted()
    }

    /// [`Self::begin`] for a request that the user waits for.
    pub(super) async fn begin_awaited(self) -> bool {
        self.awaited.update_value(|it| *it += 1);
        let has_begun = self.begin().await;
        self.awaited.try_update_value(|it| *it -= 1);
        has_begun
    }

    /// Waits until no request is under way.
    pub(super) async fn until_free(self) {
        poll_fn(|context| match self.schedule.try_get_value() {
            Some(it) if it.is_busy() => {
                let waker = context.waker().clone();
                self.waiting.try_update_value(|it| it.push(waker));
                Poll::Pending
            }
            Some(_) | None => Poll::Ready(()),
        })
        .await;
    }

    /// Ends a request, and lets the next one begin.
    pub(super) fn end(self, how: Event) {
        self.hear(how);
        self.waiting
            .update_value(|it| it.drain(..).for_each(Waker::wake));
    }

    /// Does what an event calls for.
    pub(in crate::wizard) fn hear(self, event: Event) {
        let heard = self
            .schedule
            .try_update_value(|it| (it.hear(event), it.awaits_retry()));
        let (action, awaits_retry) = heard.unwrap_or_default();
        if !awaits_retry && self.next_try.try_get_untracked().flatten().is_some() {
            self.next_try.set(None);
        }
        match action {
            Action::Nothing => {}
            Action::Wait(wait, milliseconds) => {
                if awaits_retry {
                    let at = js_sys::Date::now() + f64::from(milliseconds);
                    self.next_try.set(Some(at));
                }
                let over = move || self.hear(Event::Waited(wait));
                set_timeout(over, Duration::from_millis(milliseconds.into()));
            }
            Action::Save => spawn_local(self.save_quietly()),
        }
    }

    /// The filing as the server has it, for a save whose answer no view may hear. Without a key where the
    /// copy in the browser is another one, which the user has not decided on.
    fn before(self) -> Filed<F> {
        let saved = self.saved.get_untracked();
        let is_decided = untrack(|| self.copies.offer()).is_none();
        Filed {
            recovery_key: saved.recovery_key.filter(|_| is_decided),
            ..saved
        }
    }

    /// Saves the draft although its wizard is being left, and no view will hear the answer.
    pub fn save_last(self) {
        self.copies.keep();
        let draft = self.draft.get_untracked();
        if self.schedule.with_value(Schedule::is_busy) {
            let last_words = self.last_words.get_value();
            *locked(&last_words) = Some(draft);
            return;
        }
        let before = self.before();
        spawn_local(save_without_view(self.basis, before, draft));
    }
}

/// Saves what was typed last in a wizard that has been left, joined with what others have saved. Where
/// the user has to choose, or no answer comes, it stays in the copy in the browser.
async fn save_without_view<F: WizardForm>(basis: Basis, mut before: Filed<F>, mut mine: F) {
    // There is none while another copy is undecided, which then stays.
    let key = before.recovery_key.clone();
    for _ in 0..MOST_TRIES {
        let answer = save(&before, &mine).await;
        let conflict = match (answer, &key) {
            (Err(ApiError::Conflict(conflict)), _) => conflict,
            (Ok(_), Some(key)) => return api::forget_copy(key),
            (Ok(_) | Err(_), _) => return,
        };
        let Some(theirs) = conflict.current::<Filed<F>>() else {
            return;
        };
        if !clashes(&before.draft, &mine, &theirs.draft).is_empty() {
            return;
        }
        let merged = F::merge(&before.draft, &mine, &theirs.draft);
        mine = theirs.draft.with_steps_of(basis, &merged);
        before = theirs;
    }
}

/// Saves a draft, provided that no other save came after the one before it.
async fn save<F: WizardForm>(before: &Filed<F>, draft: &F) -> Result<Saved<F>, ApiError> {
    let path = paths::draft(&paths::filing::<F>(&before.id));
    api::save(&path, before.version, draft).await
}

fn locked<F>(last_words: &LastWords<F>) -> MutexGuard<'_, Option<F>> {
    last_words.lock().unwrap_or_else(PoisonError::into_inner)
}

fn taken<F>(last_words: &LastWords<F>) -> Option<F> {
    locked(last_words).take()
}
