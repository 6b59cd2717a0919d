//! The notice that a customership has ended.

use std::collections::BTreeSet;

use kanta_shared::day::Day;
use kanta_shared::language::LetterLanguage;

use super::termination::{About, SentTermination};
use crate::storage::outbox::{Letter, LetterKind};

/// To the customer and to the contact person for the termination, each address once: the
/// commitment and every service have ended, on the day after the last day of validity.
pub fn termination_effective(it: &SentTermination, ended_on: Day) -> Vec<Letter> {
    let ended_on = ended_on.written();
    let about = About::new(it);
    let (topic, paragraphs) = match it.letter_language {
        LetterLanguage::Fi => finnish(&about, &ended_on),
        LetterLanguage::Sv => swedish(&about, &ended_on),
    };
    let addresses = BTreeSet::from([it.customer_email.as_str(), it.receipt.notified.as_str()]);
    let letter = |to| {
        about.letter(
            LetterKind::TerminationEffective,
            to,
            topic,
            paragraphs.clone(),
        )
    };
    addresses.into_iter().map(letter).collect()
}

fn finnish(about: &About<'_>, ended_on: &str) -> (&'static str, Vec<String>) {
    let About {
        organisation,
        services,
        last_day,
        billed,
        ..
    } = about;
    let mut paragraphs = vec![
        format!(
            "Organisaation {organisation} Kanta-palvelujen asiakkuus on päättynyt {ended_on}. Asiakkuuden sitoumus ja \
             kaikki käytössä olleet Kanta-palvelut ovat päättyneet."
        ),
        format!(
            "Viimeinen voimassaolopäivä: {last_day}\nPäättyneet palvelut: {services}"
        ),
        "Palveluja ei voi enää käyttää. Tallennettuja tietoja säilytetään niin kauan kuin laissa säädetään.".to_owned(),
    ];
    if *billed {
        paragraphs.push(
            "Käyttömaksu laskutetaan myös siltä vuodelta, jona asiakkuus päättyi. Lasku lähetetään \
             irtisanomisilmoituksella annettuun laskutusosoitteeseen."
                .to_owned(),
        );
    }
    paragraphs.push(
        "Jos organisaatio tarvitsee Kanta-palveluja uudelleen, se voi tehdä uuden liittymishakemuksen Kanta \
         Ekstranetissä. Silloin allekirjoitetaan uusi sitoumus."
            .to_owned(),
    );
    ("Kanta-palvelujen asiakkuus on päättynyt", paragraphs)
}

fn swedish(about: &About<'_>, ended_on: &str) -> (&'static str, Vec<String>) {
    let About {
        organisation,
        services,
        last_day,
        billed,
        ..
    } = about;
    let mut paragraphs = vec![
        format!(
            "Kundrelationen till Kanta-tjänsterna för {organisation} upphörde {ended_on}. Förbindelsen angående \
             kundrelationen och alla Kanta-tjänster som varit i bruk har upphört."
        ),
        format!(
            "Sista giltighetsdag: {last_day}\nTjänster som har upphört: {services}"
        ),
        "Tjänsterna kan inte längre användas. Lagrade uppgifter bevaras så länge som föreskrivs i lag.".to_owned(),
    ];
    if *billed {
        paragraphs.push(
            "Användningsavgiften faktureras också för det år då kundrelationen upphörde. Fakturan skickas till den \
             faktureringsadress som angavs i uppsägningsanmälan."
                .to_owned(),
        );
    }
    paragraphs.push(
        "Om organisationen behöver Kanta-tjänsterna på nytt kan den göra en ny ansökan om anslutning på Kanta \
         Extranätet. Då undertecknas en ny förbindelse."
            .to_owned(),
    );
    (
        "Kundrelationen till Kanta-tjänsterna har upphört",
        paragraphs,
    )
}
