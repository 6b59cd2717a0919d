//! What the letters about a termination have in common.

use kanta_shared::api::termination::TerminationReceipt;
use kanta_shared::language::LetterLanguage;
use kanta_shared::values::EmailAddress;

use super::Matter;
use super::notice_of_termination::{TerminationFacts, service_names};
use crate::storage::outbox::{Letter, LetterKind};
use crate::text::one_line;

/// A termination that has arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentTermination {
    /// The contents of the notice.
    pub facts: TerminationFacts,
    /// Who signed it, when, and whom a letter about it goes to.
    pub receipt: TerminationReceipt,
    /// The language in which Kela writes to the customer.
    pub letter_language: LetterLanguage,
    /// The customer's administrative e-mail address.
    pub customer_email: EmailAddress,
}

/// The facts in the letters, ready for sentences.
pub(super) struct About<'a> {
    pub(super) organisation: String,
    pub(super) services: String,
    pub(super) last_day: String,
    matter: Matter<'a>,
    /// Whether there will be an invoice.
    pub(super) billed: bool,
    language: LetterLanguage,
}

impl<'a> About<'a> {
    pub(super) fn new(it: &'a SentTermination) -> About<'a> {
        let language = it.letter_language;
        About {
            organisation: one_line(&it.facts.organisation.name),
            services: service_names(&it.facts.services, language.into()).join(", "),
            last_day: one_line(&it.facts.draft.last_day),
            matter: Matter {
                organisation: &it.facts.organisation,
                service: None,
                reference: &it.receipt.reference,
                act: Some(it.receipt.act(&it.facts.organisation)),
            },
            billed: it.facts.asks_billing,
            language,
        }
    }

    pub(super) fn letter(
        &self,
        kind: LetterKind,
        to: &str,
        topic: &str,
        paragraphs: Vec<String>,
    ) -> Letter {
        let topic = format!("{topic}: {}", self.organisation);
        super::letter(kind, to, self.language, &topic, &self.matter, paragraphs)
    }
}
