//! The notice that the customer has taken an application back.

use kanta_shared::application::{ApplicationEvent, HistoryEntry};
use kanta_shared::language::{Language, LetterLanguage};
use kanta_shared::texts::history;

use super::application::{About, SentApplication};
use crate::storage::outbox::{Letter, LetterKind};
use crate::text::one_line;
use kanta_shared::texts::history::moment;

/// To the customer: the application has been taken back, by whom, and what to do next.
pub fn application_recalled(it: &SentApplication) -> Letter {
    let about = About::new(it);
    let (topic, paragraphs) = match about.language {
        LetterLanguage::Fi => finnish(&about, it),
        LetterLanguage::Sv => swedish(&about, it),
    };
    let to = it.sent.application.customer.email.as_str();
    about.letter(LetterKind::ApplicationRecalled, to, topic, paragraphs)
}

/// When it was taken back, and by whom.
fn recalled(it: &SentApplication, language: Language) -> [String; 2] {
    let recalled = it
        .history
        .iter()
        .rev()
        .find_map(|HistoryEntry { at, event }| {
            let ApplicationEvent::Recalled { by } = event else {
                return None;
            };
            Some([moment(at, language), one_line(&history::by(by, language))])
        });
    recalled.unwrap_or_default()
}

fn finnish(about: &About<'_>, it: &SentApplication) -> (&'static str, Vec<String>) {
    let About {
        organisation,
        service,
        reference,
        ..
    } = about;
    let [at, by] = recalled(it, Language::Fi);
    let paragraphs = vec![
        format!(
            "Organisaation {organisation} liittymishakemus on otettu takaisin muokattavaksi. Kela ei käsittele sitä, \
             ennen kuin se lähetetään uudelleen."
        ),
        format!("Palvelu: {service}\nViitenumero: {reference}\nOtettu takaisin: {at}\nAsioija: {by}"),
        "Korjaa hakemus Kanta Ekstranetissä kohdassa Palvelut ja asiakastiedot ja lähetä se uudelleen. Viitenumero \
         pysyy samana."
            .to_owned(),
    ];
    ("Liittymishakemus otettu takaisin", paragraphs)
}

fn swedish(about: &About<'_>, it: &SentApplication) -> (&'static str, Vec<String>) {
    let About {
        organisation,
        service,
        reference,
        ..
    } = about;
    let [at, by] = recalled(it, Language::Sv);
    let paragraphs = vec![
        format!(
            "Ansökan om anslutning från {organisation} har återtagits för ändring. FPA handlägger den inte förrän den \
             skickas på nytt."
        ),
        format!(
            "Tjänst: {service}\nReferensnummer: {reference}\nÅtertagen: {at}\nÅtertagen av: {by}"
        ),
        "Rätta ansökan på Kanta Extranätet under Tjänster och kunduppgifter och skicka den på nytt. Referensnumret \
         förblir detsamma."
            .to_owned(),
    ];
    ("Anslutningsansökan har återtagits", paragraphs)
}
