//! The receipt of a termination.

use super::termination::{About, SentTermination};
use crate::storage::outbox::{Attachment, Letter, LetterKind};

mod texts;

/// To the contact person for the termination: the notice has arrived. What was signed comes
/// with it, in the language in which it was signed.
pub fn termination_received(it: &SentTermination, notice: Attachment) -> Letter {
    let about = About::new(it);
    let language = it.letter_language;
    let paragraphs = vec![
        texts::news(language, &about.organisation),
        texts::facts(language, &about.last_day, &about.services),
        texts::what_happens(language),
    ];
    let letter = about.letter(
        LetterKind::TerminationReceived,
        it.receipt.notified.as_str(),
        &texts::topic(language),
        paragraphs,
    );
    Letter {
        attachments: vec![notice],
        ..letter
    }
}
