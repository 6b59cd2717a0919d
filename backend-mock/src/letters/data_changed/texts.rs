//! The words of the notice that a customer’s data have been changed.

use kanta_shared::language::LetterLanguage;

use crate::letters::texts::in_language;

/// The topic.
pub(super) fn topic(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "Organisaation tietoja on muutettu",
        sv: "Organisationens uppgifter har ändrats",
    }
}

/// A user has edited the data.
pub(super) fn edited(language: LetterLanguage, organisation: &str) -> String {
    in_language! { language;
        fi: "Organisaation {organisation} Kanta-asiakkuuden tietoja on muutettu Kanta Ekstranetissä.",
        sv: "Uppgifterna om Kanta-kundrelationen för {organisation} har ändrats på Kanta Extranätet.",
    }
}

/// Kela has accepted an application with other data.
pub(super) fn accepted(language: LetterLanguage, organisation: &str, service: &str) -> String {
    in_language! { language;
        fi: "Organisaation {organisation} Kanta-asiakkuuden tiedot muuttuivat, kun Kela hyväksyi \
             liittymishakemuksen. Palvelu: {service}. Uudet tiedot annettiin hakemuksessa.",
        sv: "Uppgifterna om Kanta-kundrelationen för {organisation} ändrades när FPA godkände anslutningsansökan. \
             Tjänst: {service}. De nya uppgifterna angavs i ansökan.",
    }
}

/// Who gets this letter, after the news.
pub(super) fn readers(language: LetterLanguage, news: &str) -> String {
    in_language! { language;
        fi: "{news} Lähetämme tämän viestin hallinnolliselle yhteyshenkilölle, asiakkaan sähköpostiosoitteeseen sekä \
             vanhoihin ja uusiin osoitteisiin, joita muutos koskee.",
        sv: "{news} Vi skickar det här meddelandet till den administrativa kontaktpersonen, till kundens e-postadress \
             och till de gamla och nya adresser som ändringen gäller.",
    }
}

/// The changes.
pub(super) fn changes(language: LetterLanguage, changes: &str) -> String {
    in_language! { language;
        fi: "Muutokset:\n\n{changes}",
        sv: "Ändringar:\n\n{changes}",
    }
}

/// What to do, also if a change is wrong.
pub(super) fn what_to_do(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "Muutokset ovat jo voimassa. Jos ne ovat oikein, sinun ei tarvitse tehdä mitään.\n\n\
             Jos muutos on väärä tai et tunnista sitä:\n\n\
             1. Kysy muutoksesta organisaatiossasi. Se, jolla on oikeus päivittää tietoja, voi korjata ne Kanta Ekstranetissä kohdassa Palvelut ja asiakastiedot.\n\
             2. Jos organisaatiosi ei ole tehnyt muutosta, ilmoita siitä heti Kanta-palveluille: kanta@kanta.fi tai 020 634 7787 (arkisin klo 7–17).",
        sv: "Ändringarna gäller redan. Om de är rätt behöver du inte göra något.\n\n\
             Om en ändring är fel eller om du inte känner igen den:\n\n\
             1. Fråga om ändringen i din organisation. Den som har rätt att uppdatera uppgifterna kan rätta dem på Kanta Extranätet under Tjänster och kunduppgifter.\n\
             2. Om din organisation inte har gjort ändringen ska du genast anmäla det till Kanta-tjänsterna: kanta@kanta.fi eller 020 634 7787 (vardagar kl. 7–17).",
    }
}
