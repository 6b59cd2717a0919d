//! The words of Kela’s question about an application.

use kanta_shared::language::LetterLanguage;

use crate::letters::texts::in_language;

/// The topic.
pub(super) fn topic(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "Tarvitsemme lisätietoja liittymishakemukseen",
        sv: "Vi behöver tilläggsuppgifter om anslutningsansökan",
    }
}

/// That something is asked, and why of this reader.
pub(super) fn news(language: LetterLanguage, organisation: &str) -> String {
    in_language! { language;
        fi: "Käsittelemme organisaation {organisation} liittymishakemusta ja tarvitsemme siihen lisätietoja. Saat \
             tämän viestin, koska sinut on nimetty hakemuksessa hallinnolliseksi yhteyshenkilöksi.",
        sv: "Vi handlägger ansökan om anslutning från {organisation} och behöver tilläggsuppgifter. Du får det här \
             meddelandet eftersom du har angetts som administrativ kontaktperson i ansökan.",
    }
}

/// The service, and when it was asked.
pub(super) fn facts(language: LetterLanguage, service: &str, date: &str) -> String {
    in_language! { language;
        fi: "Palvelu: {service}\nKysytty: {date}",
        sv: "Tjänst: {service}\nFrågan ställdes: {date}",
    }
}

/// The question.
pub(super) fn question(language: LetterLanguage, question: &str) -> String {
    in_language! { language;
        fi: "Kysymyksemme:\n\n{question}",
        sv: "Vår fråga:\n\n{question}",
    }
}

/// How to reply.
pub(super) fn how_to_reply(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "Näin vastaat:\n\n\
             1. Kirjaudu Kanta Ekstranetiin ja valitse Palvelut ja asiakastiedot.\n\
             2. Valitse palvelun kohdalla Vastaa kysymykseen.\n\
             3. Kirjoita vastaus. Korjaa samalla hakemuksen tietoja, jos on tarpeen.\n\
             4. Lähetä vastaus ja hakemus.\n\n\
             Käsittely jatkuu, kun olemme saaneet vastauksen.\n\n\
             Jos et itse pääse Kanta Ekstranetiin, välitä tämä viesti organisaatiossasi sille, joka hoitaa hakemusta.",
        sv: "Så här svarar du:\n\n\
             1. Logga in på Kanta Extranätet och välj Tjänster och kunduppgifter.\n\
             2. Välj Svara på frågan vid tjänsten.\n\
             3. Skriv svaret. Rätta samtidigt uppgifterna i ansökan om det behövs.\n\
             4. Skicka svaret och ansökan.\n\n\
             Handläggningen fortsätter när vi har fått svaret.\n\n\
             Om du inte själv har tillgång till Kanta Extranätet, vidarebefordra det här meddelandet till den som sköter ansökan i din organisation.",
    }
}
