//! What the letters about an application have in common.

use kanta_shared::application::HistoryEntry;
use kanta_shared::language::LetterLanguage;
use kanta_shared::organisation::Organisation;
use kanta_shared::texts::vocabulary::service_name;

use crate::storage::applications::Sent;
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

/// The facts in every letter about an application, ready for sentences.
pub(super) struct About<'a> {
    pub(super) organisation: String,
    pub(super) service: &'static str,
    pub(super) reference: &'a str,
    pub(super) language: LetterLanguage,
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
            reference: &sent.receipt.reference,
            language,
        }
    }

    pub(super) fn letter(
        &self,
        kind: LetterKind,
        to: &str,
        topic: &str,
        paragraphs: impl IntoIterator<Item = String>,
    ) -> Letter {
        let topic = format!("{topic}: {}", self.service);
        super::letter(kind, to, self.language, &topic, self.reference, paragraphs)
    }
}
