//! The notice that the customer has taken an application back.

use kanta_shared::application::{ApplicationEvent, HistoryEntry};
use kanta_shared::language::LetterLanguage;
use kanta_shared::session::Act;

use super::application::{About, SentApplication};
use crate::storage::outbox::{Letter, LetterKind};

/// To the customer: the application has been taken back, by whom, and what to do next.
pub fn application_recalled(it: &SentApplication) -> Letter {
    let mut about = About::new(it);
    about.matter.act = recall(it);
    let (topic, paragraphs) = match about.language {
        LetterLanguage::Fi => finnish(&about),
        LetterLanguage::Sv => swedish(&about),
    };
    let to = it.sent.application.customer.email.as_str();
    about.letter(LetterKind::ApplicationRecalled, to, topic, paragraphs)
}

/// The taking back as an act of the customer.
fn recall(it: &SentApplication) -> Option<Act> {
    let recalled = |HistoryEntry { at, event }: &HistoryEntry| {
        let ApplicationEvent::Recalled { by } = event else {
            return None;
        };
        Some((at.clone(), by.clone()))
    };
    let (at, by) = it.history.iter().rev().find_map(recalled)?;
    Some(Act {
        organisation: it.organisation.clone(),
        by,
        at: Some(at),
        reference: Some(it.sent.receipt.reference.clone()),
    })
}

fn finnish(about: &About<'_>) -> (&'static str, Vec<String>) {
    let About {
        organisation,
        service,
        ..
    } = about;
    let paragraphs = vec![
        format!(
            "Organisaation {organisation} liittymishakemus on otettu takaisin muokattavaksi. Kela ei käsittele sitä, \
             ennen kuin se lähetetään uudelleen."
        ),
        format!("Palvelu: {service}"),
        "Korjaa hakemus Kanta Ekstranetissä kohdassa Palvelut ja asiakastiedot ja lähetä se uudelleen. Viitenumero \
         pysyy samana."
            .to_owned(),
    ];
    ("Liittymishakemus otettu takaisin", paragraphs)
}

fn swedish(about: &About<'_>) -> (&'static str, Vec<String>) {
    let About {
        organisation,
        service,
        ..
    } = about;
    let paragraphs = vec![
        format!(
            "Ansökan om anslutning från {organisation} har återtagits för ändring. FPA handlägger den inte förrän den \
             skickas på nytt."
        ),
        format!("Tjänst: {service}"),
        "Rätta ansökan på Kanta Extranätet under Tjänster och kunduppgifter och skicka den på nytt. Referensnumret \
         förblir detsamma."
            .to_owned(),
    ];
    ("Anslutningsansökan har återtagits", paragraphs)
}
