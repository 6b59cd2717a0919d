//! The notice of acceptance.

use kanta_shared::language::LetterLanguage;
use kanta_shared::service::KantaService;
use kanta_shared::texts::vocabulary::service_possessive;
use kanta_shared::timestamp::Timestamp;

use super::application::{About, SentApplication};
use super::texts::application_accepted as words;
use crate::storage::outbox::{Letter, LetterKind};

/// To the customer: use may begin on Kanta's part, and what is left to do before that.
pub fn application_accepted(it: &SentApplication, at: &Timestamp) -> Letter {
    let about = About::new(it);
    let language = about.language;
    let service = it.sent.application.service;
    let of_service = match language {
        LetterLanguage::Fi => service_possessive(service).fi,
        LetterLanguage::Sv => about.service,
    };
    let customer = match it.organisation.kind.is_pharmacy() {
        true => words::pharmacy(language),
        false => words::provider(language),
    };
    let mut paragraphs = vec![
        words::news(language, &about.organisation, of_service, &at.date()),
        about.service_line(),
        words::proof(language),
        words::test(language, &customer, words::page(service, language)),
    ];
    let takes_renewals = it.sent.application.renewal_requests == Some(true);
    paragraphs.extend(takes_renewals.then(|| words::renewals(language)));
    paragraphs.extend(has_archivist(service).then(|| words::archivist(language)));
    paragraphs.push(words::keep_up_to_date(language));
    let to = it.sent.application.customer.email.as_str();
    about.letter(
        LetterKind::ApplicationAccepted,
        to,
        &words::topic(language),
        paragraphs,
    )
}

fn has_archivist(service: KantaService) -> bool {
    match service {
        KantaService::PatientData | KantaService::SocialWelfare => true,
        KantaService::Prescription | KantaService::Imaging => false,
    }
}
