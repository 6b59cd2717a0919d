//! The request that sends a filing, and what was sent elsewhere.

use kanta_shared::api::{Filed, paths};
use kanta_shared::problem::Problems;
use leptos::prelude::*;

use super::DraftStore;
use super::joining::Outcome;
use crate::api::{self, ApiError};
use crate::form::was_found;
use crate::ui::focus;
use crate::wizard::form::WizardForm;
use crate::wizard::schedule::Event;
use crate::wizard::status::{SaveStatus, again_after};
use crate::wizard::tabs;

impl<F: WizardForm> DraftStore<F> {
    /// Sends the filing, saving it first if needed. Only the user does so, never the schedule;
    /// repeated after a lost answer it is sent once. Returns whether Kela has it.
    pub async fn submit(self) -> bool {
        if untrack(|| self.is_unsaved()) && !self.save_draft().await {
            return false;
        }
        self.rejected.set(Problems::default());
        self.exchange.set(Some(SaveStatus::Sending));
        if !self.begin_awaited().await {
            return false;
        }
        let (id, version) = self.id_and_version();
        let answer = api::commit(&paths::submission(&paths::filing::<F>(&id)), &id, version).await;
        // Sending has changed more than its status; or another user has sent it or ended the customership, or
        // a lost answer of ours said so; or what it is judged by has changed, such as the day: look.
        if matches!(
            answer,
            Ok(_) | Err(ApiError::WrongState | ApiError::Ending | ApiError::Rejected(_))
        ) && let Ok(now) = F::fetch(&id).await
        {
            tabs::announce(&id, now.version);
            if !self.is_unmounted() {
                self.take(now);
                // What can no longer be sent has no button.
                focus::restore();
            }
        }
        if self.is_unmounted() {
            return false;
        }
        let is_sent = self.note_sent(answer);
        self.end(match is_sent {
            true => Event::Saved,
            false => Event::Ended,
        });
        is_sent
    }

    /// Shows the filing as it is at the server, in place of what was typed after it was sent.
    pub(super) async fn show_sent(self) {
        if !self.begin().await {
            return;
        }
        let answer = F::fetch(&self.id_and_version().0).await;
        if self.is_unmounted() {
            return;
        }
        match answer {
            Ok(now) => {
                let is_open = now.is_open();
                self.replace_by(now);
                match is_open {
                    true => self.copies.keep(),
                    false => self.copies.discard(),
                }
                self.end(Event::Saved);
            }
            // The next save finds out again that it was sent.
            Err(error) => {
                let again = again_after(&error);
                self.exchange.set(Some(SaveStatus::NotSaved(error)));
                focus::restore();
                self.end(Event::Failed(again));
            }
        }
    }

    /// Takes the filing as the server has it. What is typed is joined with it while it is open.
    pub(super) fn take(self, now: Filed<F>) -> Outcome {
        match now.is_open() {
            true => self.join(now),
            false => {
                self.replace_by(now);
                Outcome::Saved
            }
        }
    }

    /// Takes the server's answer to a sending. Returns whether Kela has the filing.
    pub(crate) fn note_sent(self, answer: Result<F::Receipt, ApiError>) -> bool {
        let failure = match answer {
            Ok(receipt) => {
                self.saved.update(|it| it.note_sent(receipt));
                self.copies.discard();
                self.exchange.set(None);
                return true;
            }
            Err(ApiError::Conflict(conflict)) => match conflict.current::<Filed<F>>() {
                Some(theirs) => {
                    match self.join(theirs) {
                        // The user looks at what was joined, and sends again.
                        Outcome::Joined | Outcome::Saved => self.exchange.set(None),
                        Outcome::NotSaved => self.is_asking.set(true),
                    }
                    return false;
                }
                None => SaveStatus::NotSent(ApiError::Unexpected),
            },
            Err(error) => {
                if let ApiError::Rejected(problems) = &error {
                    let own: Problems = untrack(|| {
                        let found = F::STEPS.iter().map(|it| self.problems_on(*it));
                        found
                            .flat_map(|it| it.iter().cloned().collect::<Vec<_>>())
                            .collect()
                    });
                    // What the rules find as well vanishes with the correction.
                    let others = problems.iter().filter(|it| !was_found(&own, it)).cloned();
                    self.rejected.set(others.collect());
                    let is_rejected = |field| problems.of(field).is_some();
                    self.attempt.note(problems.clone(), is_rejected);
                }
                SaveStatus::NotSent(error)
            }
        };
        self.exchange.set(Some(failure));
        false
    }
}
