//! The notice that a customership has ended.

use std::collections::BTreeSet;

use kanta_shared::day::Day;

use super::termination::{About, SentTermination};
use super::texts::termination_effective as words;
use crate::storage::outbox::{Letter, LetterKind};

/// To the customer and to the contact person for the termination, each address once: the
/// commitment and every service have ended, on the day after the last day of validity.
pub fn termination_effective(it: &SentTermination, ended_on: Day) -> Vec<Letter> {
    let ended_on = ended_on.written();
    let about = About::new(it);
    let language = it.letter_language;
    let mut paragraphs = vec![
        words::news(language, &about.organisation, &ended_on),
        words::facts(language, &about.last_day, &about.services),
        words::data(language),
    ];
    paragraphs.extend(about.billed.then(|| words::invoice(language)));
    paragraphs.push(words::again(language));
    let topic = words::topic(language);
    let addresses = BTreeSet::from([it.customer_email.as_str(), it.receipt.notified.as_str()]);
    let letter = |to| {
        let kind = LetterKind::TerminationEffective;
        about.letter(kind, to, &topic, paragraphs.clone())
    };
    addresses.into_iter().map(letter).collect()
}
