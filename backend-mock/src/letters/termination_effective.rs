//! The notice that a customership has ended.

use std::collections::BTreeSet;

use kanta_shared::day::Day;

use super::termination::{About, SentTermination};
use crate::storage::outbox::{Letter, LetterKind};

mod texts;

/// To the customer and to the contact person for the termination, each address once: the
/// commitment and every service have ended, on the day after the last day of validity.
pub fn termination_effective(it: &SentTermination, ended_on: Day) -> Vec<Letter> {
    let ended_on = ended_on.written();
    let about = About::new(it);
    let language = it.letter_language;
    let mut paragraphs = vec![
        texts::news(language, &about.organisation, &ended_on),
        texts::facts(language, &about.last_day, &about.services),
        texts::data(language),
    ];
    paragraphs.extend(about.billed.then(|| texts::invoice(language)));
    paragraphs.push(texts::again(language));
    let topic = texts::topic(language);
    let addresses = BTreeSet::from([it.customer_email.as_str(), it.receipt.notified.as_str()]);
    let letter = |to| {
        let kind = LetterKind::TerminationEffective;
        about.letter(kind, to, &topic, paragraphs.clone())
    };
    addresses.into_iter().map(letter).collect()
}
