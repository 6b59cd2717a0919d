//! The words of the receipt of an application.

use kanta_shared::language::LetterLanguage;

use crate::letters::texts::in_language;

/// The topic.
pub(super) fn topic(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "Liittymishakemus vastaanotettu",
        sv: "Anslutningsansökan har tagits emot",
    }
}

/// The commitment and the application have arrived.
pub(super) fn with_commitment(language: LetterLanguage, organisation: &str) -> String {
    in_language! { language;
        fi: "Kelan Kanta-palvelut on vastaanottanut organisaation {organisation} Kanta-palvelujen asiakkuuden \
             sitoumuksen ja käsittelee seuraavaksi liittymishakemuksen.",
        sv: "FPA:s Kanta-tjänster har tagit emot förbindelsen angående kundrelationen till Kanta-tjänsterna från \
             {organisation} och handlägger härnäst ansökan om anslutning.",
    }
}

/// The application has arrived.
pub(super) fn without_commitment(language: LetterLanguage, organisation: &str) -> String {
    in_language! { language;
        fi: "Kelan Kanta-palvelut on vastaanottanut organisaation {organisation} liittymishakemuksen ja käsittelee \
             sen seuraavaksi.",
        sv: "FPA:s Kanta-tjänster har tagit emot ansökan om anslutning från {organisation} och handlägger den \
             härnäst.",
    }
}

/// What Kela had asked.
pub(super) fn question(language: LetterLanguage, question: &str) -> String {
    in_language! { language;
        fi: "Kysymyksemme:\n{question}",
        sv: "Vår fråga:\n{question}",
    }
}

/// What the customer has replied.
pub(super) fn reply(language: LetterLanguage, reply: &str) -> String {
    in_language! { language;
        fi: "Vastauksenne:\n{reply}",
        sv: "Ert svar:\n{reply}",
    }
}

/// The application takes the place of an earlier one.
pub(super) fn sent_again(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "Tämä hakemus korvaa sen, jonka lähetitte aiemmin samalla viitenumerolla.",
        sv: "Den här ansökan ersätter den som ni skickade tidigare med samma referensnummer.",
    }
}

/// The copy of the commitment is enclosed.
pub(super) fn copy(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "Kopio Kanta-asiakkuuden sitoumuksesta on tämän viestin liitteenä.",
        sv: "En kopia av förbindelsen angående Kanta-kundrelationen finns som bilaga till detta \
             meddelande.",
    }
}

/// What happens next.
pub(super) fn what_happens(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "Mitä seuraavaksi tapahtuu?\n\n\
             - Jos tarvitsemme lisätietoja hakemukseen liittyen, olemme yhteydessä hallinnolliseen yhteyshenkilöönne.\n\
             - Kun hakemus on käsitelty, lähetämme tähän osoitteeseen ilmoituksen palvelun käyttäjäksi hyväksymisestä.\n\n\
             Palvelun käyttöä ei voi aloittaa ennen ilmoitusta hyväksymisestä.\n\n\
             Hakemuksen tilan näet Kanta Ekstranetissä kohdassa Palvelut ja asiakastiedot.",
        sv: "Vad händer härnäst?\n\n\
             - Om vi behöver tilläggsuppgifter om ansökan kontaktar vi er administrativa kontaktperson.\n\
             - När ansökan har handlagts skickar vi ett meddelande till den här adressen om att anslutningsansökan godkänts.\n\n\
             Tjänsten kan inte tas i bruk före meddelandet om godkännande.\n\n\
             Ansökans status ser du på Kanta Extranätet under Tjänster och kunduppgifter.",
    }
}
