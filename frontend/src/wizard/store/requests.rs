//! The requests that save a draft, one at a time: those that the user asks for and those that come by
//! themselves.

use std::future::poll_fn;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Waker};
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::DraftStore;
use super::joining::Outcome;
use crate::api::ApiError;
use crate::ui::reading::read_controls;
use crate::wizard::form::WizardForm;
use crate::wizard::schedule::{Action, Event, Schedule};
use crate::wizard::status::{SaveStatus, may_help_by_itself};
use crate::wizard::tabs;

/// How often a draft is sent anew because another version had to be joined with it.
const MOST_TRIES: u8 = 5;

/// What was typed last, if the wizard was left during a request.
pub(super) type LastWords<F> = Arc<Mutex<Option<F>>>;

impl<F: WizardForm> DraftStore<F> {
    /// Saves what has been typed, without showing problems, moving the focus or keeping the user
    /// waiting. Nothing happens if nothing has changed, or if the user may change nothing.
    async fn save_quietly(self) {
        read_controls();
        if self.is_unmounted() || !untrack(|| self.is_open() && self.is_unsaved()) {
            return;
        }
        self.is_saving_quietly.set(true);
        self.put().await;
        self.is_saving_quietly.try_set(false);
    }

    /// Sends the draft as it is now, once the request that is under way has ended. Returns whether
    /// it is saved.
    pub(super) async fn put(self) -> bool {
        if !self.begin().await {
            return false;
        }
        // Another version may come between, and between again.
        for _ in 0..MOST_TRIES {
            let draft = self.draft.get_untracked();
            let last_words = self.last_words.get_value();
            let (id, version) = self.id_and_version();
            let answer = draft.save(&id, version).await;
            if self.is_unmounted() {
                let last = taken(&last_words);
                if let (Some(last), Ok(now)) = (last, answer) {
                    let _ = last.save(&id, now.version).await;
                }
                return false;
            }
            let outcome = self.note_saved(draft, answer);
            if outcome != Outcome::Joined {
                let is_saved = outcome == Outcome::Saved;
                self.end(is_saved);
                if is_saved {
                    let (id, version) = self.id_and_version();
                    tabs::announce(&id, version);
                }
                return is_saved;
            }
        }
        let failure = SaveStatus::NotSaved(ApiError::Unavailable);
        self.exchange.set(Some(failure));
        self.end(false);
        false
    }

    /// Waits until no request is under way, and begins one. Returns whether the wizard is still
    /// open.
    pub(super) async fn begin(self) -> bool {
        poll_fn(|context| match self.schedule.try_get_value() {
            Some(it) if it.is_busy() => {
                let waker = context.waker().clone();
                self.waiting.try_update_value(|it| it.push(waker));
                Poll::Pending
            }
            Some(_) | None => Poll::Ready(()),
        })
        .await;
        self.hear(Event::Begun);
        !self.is_unmounted()
    }

    /// Ends a request, and lets the next one begin.
    pub(super) fn end(self, is_done: bool) {
        let failure = self.exchange.get_untracked();
        self.hear(match is_done {
            true => Event::Saved,
            false => Event::Failed {
                may_help: failure.as_ref().is_some_and(may_help_by_itself),
            },
        });
        self.waiting
            .update_value(|it| it.drain(..).for_each(Waker::wake));
    }

    /// Does what an event calls for.
    pub(in crate::wizard) fn hear(self, event: Event) {
        let action = self.schedule.try_update_value(|it| it.hear(event));
        match action.unwrap_or_default() {
            Action::Nothing => {}
            Action::Wait(wait, milliseconds) => {
                let over = move || self.hear(Event::Waited(wait));
                set_timeout(over, Duration::from_millis(milliseconds.into()));
            }
            Action::Save => spawn_local(self.save_quietly()),
        }
    }

    /// Saves the draft although its wizard is being left, and no view will hear the answer.
    pub fn save_last(self) {
        let draft = self.draft.get_untracked();
        if self.schedule.with_value(Schedule::is_busy) {
            let last_words = self.last_words.get_value();
            *locked(&last_words) = Some(draft);
            return;
        }
        let (id, version) = self.id_and_version();
        spawn_local(async move {
            let _ = draft.save(&id, version).await;
        });
    }
}

fn locked<F>(last_words: &LastWords<F>) -> MutexGuard<'_, Option<F>> {
    last_words.lock().unwrap_or_else(PoisonError::into_inner)
}

fn taken<F>(last_words: &LastWords<F>) -> Option<F> {
    locked(last_words).take()
}
