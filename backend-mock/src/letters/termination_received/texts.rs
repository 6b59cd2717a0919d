//! The words of the receipt of a termination.

use kanta_shared::language::LetterLanguage;

use crate::letters::texts::in_language;

/// The topic.
pub(super) fn topic(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "Irtisanomisilmoitus vastaanotettu",
        sv: "Uppsägningsanmälan har tagits emot",
    }
}

/// That the notice has arrived, and why this reader gets to know.
pub(super) fn news(language: LetterLanguage, organisation: &str) -> String {
    in_language! { language;
        fi: "Kelan Kanta-palvelut on vastaanottanut organisaation {organisation} Kanta-palvelujen asiakkuuden \
             irtisanomisilmoituksen. Saat tämän viestin, koska olet irtisanomisen yhteyshenkilö.",
        sv: "FPA:s Kanta-tjänster har tagit emot uppsägningsanmälan för kundrelationen till Kanta-tjänsterna från \
             {organisation}. Du får det här meddelandet eftersom du är kontaktperson för uppsägningen.",
    }
}

/// What ends, and when.
pub(super) fn facts(language: LetterLanguage, last_day: &str, services: &str) -> String {
    in_language! { language;
        fi: "Viimeinen voimassaolopäivä: {last_day}\n\
             Päättyvät palvelut: {services}",
        sv: "Sista giltighetsdag: {last_day}\n\
             Tjänster som upphör: {services}",
    }
}

/// The notice is enclosed, and what happens next.
pub(super) fn what_happens(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "Allekirjoitettu irtisanomisilmoitus on tämän viestin liitteenä.\n\n\
             Mitä seuraavaksi tapahtuu?\n\n\
             - Kanta-palvelut ovat käytössä viimeiseen voimassaolopäivään asti.\n\
             - Sitoumus ja kaikki palvelut päättyvät sitä seuraavana päivänä.\n\
             - Kun asiakkuus on päättynyt, lähetämme siitä viestin tähän osoitteeseen ja asiakkaan hallinnolliseen sähköpostiosoitteeseen.",
        sv: "Den undertecknade uppsägningsanmälan finns som bilaga till detta meddelande.\n\n\
             Vad händer härnäst?\n\n\
             - Kanta-tjänsterna är i bruk till och med sista giltighetsdagen.\n\
             - Förbindelsen och alla tjänster upphör dagen därefter.\n\
             - När kundrelationen har upphört skickar vi ett meddelande om det till den här adressen och till kundens administrativa e-postadress.",
    }
}
