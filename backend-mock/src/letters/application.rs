//! What the letters about an application have in common.

use kanta_shared::application::{HistoryEntry, sending};
use kanta_shared::language::LetterLanguage;
use kanta_shared::organisation::Organisation;
use kanta_shared::session::Act;
use kanta_shared::texts::vocabulary::service_name;

use super::Matter;
use crate::storage::applications::{Sent, StoredApplication};
use crate::storage::outbox::{Letter, LetterKind};
use crate::text::one_line;

/// An application that Kela has received.
#[derive(Clone, Debug)]
pub struct SentApplication {
    pub organisation: Organisation,
    /// What was delivered, and the receipt.
    pub sent: Sent,
    /// What has happened to it, oldest first.
    pub history: Vec<HistoryEntry>,
}

impl SentApplication {
    /// An application with its customer, if it has been sent.
    pub fn of(stored: &StoredApplication, organisation: &Organisation) -> Option<SentApplication> {
        Some(SentApplication {
            organisation: organisation.clone(),
            sent: stored.sent.clone()?,
            history: stored.history.clone(),
        })
    }

    /// The last sending as an act of the customer.
    pub(super) fn act(&self) -> Option<Act> {
        let reference = &self.sent.receipt.reference;
        sending(&self.organisation, &self.history, reference)
    }
}

/// The facts in every letter about an application, ready for sentences.
pub(super) struct About<'a> {
    pub(super) organisation: String,
    pub(super) service: &'static str,
    pub(super) language: LetterLanguage,
    pub(super) matter: Matter<'a>,
}

impl<'a> About<'a> {
    pub(super) fn new(it: &'a SentApplication) -> About<'a> {
        let SentApplication {
            organisation, sent, ..
        } = it;
        let language = sent.application.customer.letter_language;
        About {
            organisation: one_line(&organisation.name),
            service: service_name(sent.application.service).in_(language.into()),
            language,
            matter: Matter {
                organisation,
                service: Some(sent.application.service),
                reference: &sent.receipt.reference,
                act: it.act(),
            },
        }
    }

    /// Which service the letter is about.
    pub(super) fn service_line(&self) -> String {
        super::texts::service(self.language, self.service)
    }

    pub(super) fn letter(
        &self,
        kind: LetterKind,
        to: &str,
        topic: &str,
        paragraphs: impl IntoIterator<Item = String>,
    ) -> Letter {
        let topic = format!("{topic}: {}", self.service);
        super::letter(kind, to, self.language, &topic, &self.matter, paragraphs)
    }
}
