//! Words around every step.

use kanta_shared::language::Language;
use kanta_shared::texts::Text;

pub(crate) fn application_title(language: Language, service: &str) -> String {
    Sentence! { language, service;
        fi: "Liittymishakemus: {service}",
        sv: "Ansökan om anslutning: {service}",
        en: "Application to join: {service}",
    }
}

pub(crate) const STEPS: Text = Text! {
    fi: "Hakemuksen vaiheet",
    sv: "Ansökans steg",
    en: "Steps of the application",
};

pub(crate) const GIVEN: Text = Text! {
    fi: "Annetut tiedot",
    sv: "Angivna uppgifter",
    en: "Information given",
};
