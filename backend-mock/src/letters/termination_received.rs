//! The receipt of a termination.

use kanta_shared::language::LetterLanguage;

use super::termination::{About, SentTermination};
use crate::storage::outbox::{Attachment, Letter, LetterKind};

/// To the contact person for the termination: the notice has arrived. What was signed comes
/// with it, in the language in which it was signed.
pub fn termination_received(it: &SentTermination, notice: Attachment) -> Letter {
    let about = About::new(it);
    let (topic, paragraphs) = match it.letter_language {
        LetterLanguage::Fi => finnish(&about),
        LetterLanguage::Sv => swedish(&about),
    };
    let letter = about.letter(
        LetterKind::TerminationReceived,
        it.receipt.notified.as_str(),
        topic,
        paragraphs,
    );
    Letter {
        attachments: vec![notice],
        ..letter
    }
}

fn finnish(about: &About<'_>) -> (&'static str, Vec<String>) {
    let About {
        organisation,
        services,
        last_day,
        ..
    } = about;
    let paragraphs = [
        format!(
            "Kelan Kanta-palvelut on vastaanottanut organisaation {organisation} Kanta-palvelujen asiakkuuden \
             irtisanomisilmoituksen. Saat tämän viestin, koska olet irtisanomisen yhteyshenkilö."
        ),
        format!(
            "Viimeinen voimassaolopäivä: {last_day}\n\
             Päättyvät palvelut: {services}"
        ),
        "Allekirjoitettu irtisanomisilmoitus on tämän viestin liitteenä.".to_owned(),
        "Mitä seuraavaksi tapahtuu?".to_owned(),
        "- Kanta-palvelut ovat käytössä viimeiseen voimassaolopäivään asti.\n\
         - Sitoumus ja kaikki palvelut päättyvät sitä seuraavana päivänä.\n\
         - Kun asiakkuus on päättynyt, lähetämme siitä viestin tähän osoitteeseen ja asiakkaan hallinnolliseen \
         sähköpostiosoitteeseen."
            .to_owned(),
    ];
    ("Irtisanomisilmoitus vastaanotettu", paragraphs.into())
}

fn swedish(about: &About<'_>) -> (&'static str, Vec<String>) {
    let About {
        organisation,
        services,
        last_day,
        ..
    } = about;
    let paragraphs = [
        format!(
            "FPA:s Kanta-tjänster har tagit emot uppsägningsanmälan för kundrelationen till Kanta-tjänsterna från \
             {organisation}. Du får det här meddelandet eftersom du är kontaktperson för uppsägningen."
        ),
        format!(
            "Sista giltighetsdag: {last_day}\n\
             Tjänster som upphör: {services}"
        ),
        "Den undertecknade uppsägningsanmälan finns som bilaga till detta meddelande.".to_owned(),
        "Vad händer härnäst?".to_owned(),
        "- Kanta-tjänsterna är i bruk till och med sista giltighetsdagen.\n\
         - Förbindelsen och alla tjänster upphör dagen därefter.\n\
         - När kundrelationen har upphört skickar vi ett meddelande om det till den här adressen och till kundens \
         administrativa e-postadress."
            .to_owned(),
    ];
    ("Uppsägningsanmälan har tagits emot", paragraphs.into())
}
