//! The words of the notice that the customer has taken an application back.

use kanta_shared::language::LetterLanguage;

use crate::letters::texts::in_language;

/// The topic.
pub(super) fn topic(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "Liittymishakemus otettu takaisin",
        sv: "Anslutningsansökan har återtagits",
    }
}

/// What has happened.
pub(super) fn news(language: LetterLanguage, organisation: &str) -> String {
    in_language! { language;
        fi: "Organisaation {organisation} liittymishakemus on otettu takaisin muokattavaksi. Kela ei käsittele sitä, \
             ennen kuin se lähetetään uudelleen.",
        sv: "Ansökan om anslutning från {organisation} har återtagits för ändring. FPA handlägger den inte förrän den \
             skickas på nytt.",
    }
}

/// What to do next.
pub(super) fn what_to_do(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "Korjaa hakemus Kanta Ekstranetissä kohdassa Palvelut ja asiakastiedot ja lähetä se uudelleen. \
             Viitenumero pysyy samana.",
        sv: "Rätta ansökan på Kanta Extranätet under Tjänster och kunduppgifter och skicka den på nytt. \
             Referensnumret förblir detsamma.",
    }
}
