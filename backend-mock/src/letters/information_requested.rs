//! Kela's question about an application.

use std::collections::BTreeSet;

use kanta_shared::role::ContactRole;
use kanta_shared::timestamp::Timestamp;

use super::application::{About, SentApplication};
use crate::storage::outbox::{Letter, LetterKind};

mod texts;

/// To every administrative contact of the application, each address once: Kela asks something.
pub fn information_requested(it: &SentApplication, question: &str, at: &Timestamp) -> Vec<Letter> {
    let about = About::new(it);
    let date = at.date();
    let language = about.language;
    let paragraphs = [
        texts::news(language, &about.organisation),
        texts::facts(language, about.service, &date),
        texts::question(language, question),
        texts::how_to_reply(language),
    ];
    let contacts = it
        .sent
        .application
        .contacts
        .iter()
        .filter(|contact| contact.roles.contains(&ContactRole::Administrative));
    let addresses: BTreeSet<&str> = contacts.map(|contact| contact.email.as_str()).collect();
    let topic = texts::topic(language);
    let letter = |to| {
        let kind = LetterKind::InformationRequested;
        about.letter(kind, to, &topic, paragraphs.clone())
    };
    addresses.into_iter().map(letter).collect()
}
