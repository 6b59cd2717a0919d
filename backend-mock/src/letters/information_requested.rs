//! Kela's question about an application.

use std::collections::BTreeSet;

use kanta_shared::language::LetterLanguage;
use kanta_shared::role::ContactRole;
use kanta_shared::timestamp::Timestamp;

use super::application::{About, SentApplication};
use crate::storage::outbox::{Letter, LetterKind};

/// To every administrative contact of the application, each address once: Kela asks something.
pub fn information_requested(it: &SentApplication, question: &str, at: &Timestamp) -> Vec<Letter> {
    let about = About::new(it);
    let date = at.date();
    let (topic, paragraphs) = match about.language {
        LetterLanguage::Fi => finnish(&about, &date, question),
        LetterLanguage::Sv => swedish(&about, &date, question),
    };
    let contacts = it
        .sent
        .application
        .contacts
        .iter()
        .filter(|contact| contact.roles.contains(&ContactRole::Administrative));
    let addresses: BTreeSet<&str> = contacts.map(|contact| contact.email.as_str()).collect();
    let letter = |to| {
        about.letter(
            LetterKind::InformationRequested,
            to,
            topic,
            paragraphs.clone(),
        )
    };
    addresses.into_iter().map(letter).collect()
}

fn finnish(about: &About<'_>, date: &str, question: &str) -> (&'static str, Vec<String>) {
    let About {
        organisation,
        service,
        ..
    } = about;
    let paragraphs = [
        format!(
            "Käsittelemme organisaation {organisation} liittymishakemusta ja tarvitsemme siihen lisätietoja. Saat tämän \
             viestin, koska olet hakemuksella hallinnollinen yhteyshenkilö."
        ),
        format!("Palvelu: {service}\nKysytty: {date}"),
        "Kysymyksemme:".to_owned(),
        question.to_owned(),
        "Näin vastaat:".to_owned(),
        "1. Kirjaudu Kanta Ekstranetiin ja valitse Palvelut ja asiakastiedot.\n\
         2. Valitse palvelun kohdalla Vastaa kysymykseen.\n\
         3. Kirjoita vastaus. Korjaa samalla hakemuksen tietoja, jos on tarpeen.\n\
         4. Lähetä vastaus ja hakemus."
            .to_owned(),
        "Käsittely jatkuu, kun olemme saaneet vastauksen.".to_owned(),
        "Jos et itse pääse Kanta Ekstranetiin, välitä tämä viesti organisaatiossasi sille, joka hoitaa hakemusta.".to_owned(),
    ];
    (
        "Tarvitsemme lisätietoja liittymishakemukseen",
        paragraphs.into(),
    )
}

fn swedish(about: &About<'_>, date: &str, question: &str) -> (&'static str, Vec<String>) {
    let About {
        organisation,
        service,
        ..
    } = about;
    let paragraphs = [
        format!(
            "Vi handlägger ansökan om anslutning från {organisation} och behöver tilläggsuppgifter. Du får det här \
             meddelandet eftersom du har angetts som administrativ kontaktperson i ansökan."
        ),
        format!("Tjänst: {service}\nFrågan ställdes: {date}"),
        "Vår fråga:".to_owned(),
        question.to_owned(),
        "Så här svarar du:".to_owned(),
        "1. Logga in på Kanta Extranätet och välj Tjänster och kunduppgifter.\n\
         2. Välj Svara på frågan vid tjänsten.\n\
         3. Skriv svaret. Rätta samtidigt uppgifterna i ansökan om det behövs.\n\
         4. Skicka svaret och ansökan."
            .to_owned(),
        "Handläggningen fortsätter när vi har fått svaret.".to_owned(),
        "Om du inte själv har tillgång till Kanta Extranätet, vidarebefordra det här meddelandet till den som sköter \
         ansökan i din organisation."
            .to_owned(),
    ];
    (
        "Vi behöver tilläggsuppgifter om anslutningsansökan",
        paragraphs.into(),
    )
}
