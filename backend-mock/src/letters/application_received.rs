//! The receipt of an application.

use kanta_shared::application::{ApplicationEvent, last_reply};
use kanta_shared::language::LetterLanguage;

use super::application::{About, SentApplication};
use crate::storage::outbox::{Attachment, Letter, LetterKind};

/// To the customer: the application has arrived, with the reply to Kela's question if it has one. The
/// copy of the commitment comes with it if the commitment was signed in this application.
pub fn application_received(it: &SentApplication, copy: Option<Attachment>) -> Letter {
    let about = About::new(it);
    let (topic, paragraphs) = match about.language {
        LetterLanguage::Fi => finnish(&about, it, copy.is_some()),
        LetterLanguage::Sv => swedish(&about, it, copy.is_some()),
    };
    let to = it.sent.application.customer.email.as_str();
    let letter = about.letter(LetterKind::ApplicationReceived, to, topic, paragraphs);
    Letter {
        attachments: copy.into_iter().collect(),
        ..letter
    }
}

/// Whether the customer had sent the application before.
fn is_sent_again(it: &SentApplication) -> bool {
    let is_sending = |it: &ApplicationEvent| matches!(it, ApplicationEvent::Sent { .. });
    let sendings = it.history.iter().filter(|it| is_sending(&it.event));
    1 < sendings.count()
}

fn finnish(
    about: &About<'_>,
    it: &SentApplication,
    with_copy: bool,
) -> (&'static str, Vec<String>) {
    let About {
        organisation,
        service,
        ..
    } = about;
    let mut paragraphs = Vec::new();
    paragraphs.push(if with_copy {
        format!(
            "Kelan Kanta-palvelut on vastaanottanut organisaation {organisation} Kanta-palvelujen asiakkuuden \
             sitoumuksen ja käsittelee seuraavaksi liittymishakemuksen."
        )
    } else {
        format!(
            "Kelan Kanta-palvelut on vastaanottanut organisaation {organisation} liittymishakemuksen ja käsittelee \
             sen seuraavaksi."
        )
    });
    paragraphs.push(format!("Palvelu: {service}"));
    if let Some((question, reply)) = last_reply(&it.history) {
        paragraphs.push(format!("Kysymyksemme:\n{question}"));
        paragraphs.push(format!("Vastauksenne:\n{reply}"));
    }
    if is_sent_again(it) {
        paragraphs.push(
            "Tämä hakemus korvaa sen, jonka lähetitte aiemmin samalla viitenumerolla.".to_owned(),
        );
    }
    if with_copy {
        paragraphs
            .push("Kopio Kanta-asiakkuuden sitoumuksesta on tämän viestin liitteenä.".to_owned());
    }
    paragraphs.extend(
        [
            "Mitä seuraavaksi tapahtuu?",
            "- Jos tarvitsemme lisätietoja hakemukseen liittyen, olemme yhteydessä hallinnolliseen \
             yhteyshenkilöönne.\n\
             - Kun hakemus on käsitelty, lähetämme tähän osoitteeseen ilmoituksen palvelun käyttäjäksi hyväksymisestä.",
            "Palvelun käyttöä ei voi aloittaa ennen ilmoitusta hyväksymisestä.",
            "Hakemuksen tilan näet Kanta Ekstranetissä kohdassa Palvelut ja asiakastiedot.",
        ]
        .map(str::to_owned),
    );
    ("Liittymishakemus vastaanotettu", paragraphs)
}

fn swedish(
    about: &About<'_>,
    it: &SentApplication,
    with_copy: bool,
) -> (&'static str, Vec<String>) {
    let About {
        organisation,
        service,
        ..
    } = about;
    let mut paragraphs = Vec::new();
    paragraphs.push(if with_copy {
        format!(
            "FPA:s Kanta-tjänster har tagit emot förbindelsen angående kundrelationen till Kanta-tjänsterna från \
             {organisation} och handlägger härnäst ansökan om anslutning."
        )
    } else {
        format!(
            "FPA:s Kanta-tjänster har tagit emot ansökan om anslutning från {organisation} och handlägger den härnäst."
        )
    });
    paragraphs.push(format!("Tjänst: {service}"));
    if let Some((question, reply)) = last_reply(&it.history) {
        paragraphs.push(format!("Vår fråga:\n{question}"));
        paragraphs.push(format!("Ert svar:\n{reply}"));
    }
    if is_sent_again(it) {
        paragraphs.push(
            "Den här ansökan ersätter den som ni skickade tidigare med samma referensnummer."
                .to_owned(),
        );
    }
    if with_copy {
        paragraphs.push(
            "En kopia av förbindelsen angående Kanta-kundrelationen finns som bilaga till detta meddelande.".to_owned(),
        );
    }
    paragraphs.extend(
        [
            "Vad händer härnäst?",
            "- Om vi behöver tilläggsuppgifter om ansökan kontaktar vi er administrativa kontaktperson.\n\
             - När ansökan har handlagts skickar vi ett meddelande till den här adressen om att anslutningsansökan \
             godkänts.",
            "Tjänsten kan inte tas i bruk före meddelandet om godkännande.",
            "Ansökans status ser du på Kanta Extranätet under Tjänster och kunduppgifter.",
        ]
        .map(str::to_owned),
    );
    ("Anslutningsansökan har tagits emot", paragraphs)
}
