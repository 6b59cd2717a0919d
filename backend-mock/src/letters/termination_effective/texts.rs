//! The words of the notice that a customership has ended.

use kanta_shared::language::LetterLanguage;

use crate::letters::texts::in_language;

/// The topic.
pub(super) fn topic(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "Kanta-palvelujen asiakkuus on päättynyt",
        sv: "Kundrelationen till Kanta-tjänsterna har upphört",
    }
}

/// What has ended, and when.
pub(super) fn news(language: LetterLanguage, organisation: &str, ended_on: &str) -> String {
    in_language! { language;
        fi: "Organisaation {organisation} Kanta-palvelujen asiakkuus on päättynyt {ended_on}. Asiakkuuden sitoumus ja \
             kaikki käytössä olleet Kanta-palvelut ovat päättyneet.",
        sv: "Kundrelationen till Kanta-tjänsterna för {organisation} upphörde {ended_on}. Förbindelsen angående \
             kundrelationen och alla Kanta-tjänster som varit i bruk har upphört.",
    }
}

/// The last day, and the services.
pub(super) fn facts(language: LetterLanguage, last_day: &str, services: &str) -> String {
    in_language! { language;
        fi: "Viimeinen voimassaolopäivä: {last_day}\n\
             Päättyneet palvelut: {services}",
        sv: "Sista giltighetsdag: {last_day}\n\
             Tjänster som har upphört: {services}",
    }
}

/// What becomes of the data.
pub(super) fn data(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "Palveluja ei voi enää käyttää. Tallennettuja tietoja säilytetään niin kauan kuin laissa \
             säädetään.",
        sv: "Tjänsterna kan inte längre användas. Lagrade uppgifter bevaras så länge som föreskrivs i \
             lag.",
    }
}

/// The last invoice.
pub(super) fn invoice(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "Käyttömaksu laskutetaan myös siltä vuodelta, jona asiakkuus päättyi. Lasku lähetetään \
             irtisanomisilmoituksella annettuun laskutusosoitteeseen.",
        sv: "Användningsavgiften faktureras också för det år då kundrelationen upphörde. Fakturan skickas till den \
             faktureringsadress som angavs i uppsägningsanmälan.",
    }
}

/// How to join again.
pub(super) fn again(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "Jos organisaatio tarvitsee Kanta-palveluja uudelleen, se voi tehdä uuden liittymishakemuksen Kanta \
             Ekstranetissä. Silloin allekirjoitetaan uusi sitoumus.",
        sv: "Om organisationen behöver Kanta-tjänsterna på nytt kan den göra en ny ansökan om anslutning på Kanta \
             Extranätet. Då undertecknas en ny förbindelse.",
    }
}
