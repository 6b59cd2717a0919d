//! The notice of acceptance.

use kanta_shared::language::LetterLanguage;
use kanta_shared::service::KantaService;
use kanta_shared::texts::vocabulary::service_possessive;
use kanta_shared::timestamp::Timestamp;

use super::application::{About, SentApplication};
use crate::storage::outbox::{Letter, LetterKind};

mod texts;

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
        true => texts::pharmacy(language),
        false => texts::provider(language),
    };
    let mut paragraphs = vec![
        texts::news(language, &about.organisation, of_service, &at.date()),
        about.service_line(),
        texts::proof(language),
        texts::test(language, &customer, texts::page(service, language)),
    ];
    let takes_renewals = it.sent.application.renewal_requests == Some(true);
    paragraphs.extend(takes_renewals.then(|| texts::renewals(language)));
    paragraphs.extend(has_archivist(service).then(|| texts::archivist(language)));
    paragraphs.push(texts::keep_up_to_date(language));
    let to = it.sent.application.customer.email.as_str();
    about.letter(
        LetterKind::ApplicationAccepted,
        to,
        &texts::topic(language),
        paragraphs,
    )
}

fn has_archivist(service: KantaService) -> bool {
    match service {
        KantaService::PatientData | KantaService::SocialWelfare => true,
        KantaService::Prescription | KantaService::Imaging => false,
    }
}
