//! The history of an application in words: on its pages, in documents and on Kela’s desk.

use crate::application::ApplicationEvent;
use crate::language::Language;
use crate::session::Representative;
use crate::texts::{Text, vocabulary};
use crate::timestamp::Timestamp;

/// The heading of a history.
pub const HEADING: Text = Text! {
    fi: "Hakemuksen vaiheet tähän asti",
    sv: "Ansökans handläggning hittills",
    en: "History of the application",
};

/// Above a question.
pub const QUESTION: Text = Text! {
    fi: "Kelan kysymys",
    sv: "FPA:s fråga",
    en: "Question from Kela",
};

/// What happened.
pub const fn event(event: &ApplicationEvent) -> Text {
    match event {
        ApplicationEvent::Sent { reply: Some(_), .. } => Text! {
            fi: "Vastaus kysymykseen ja hakemus lähetetty Kelaan",
            sv: "Svaret på frågan och ansökan har skickats till FPA",
            en: "Reply to the question and application sent to Kela",
        },
        ApplicationEvent::Sent { reply: None, .. } => Text! {
            fi: "Hakemus lähetetty Kelaan",
            sv: "Ansökan har skickats till FPA",
            en: "Application sent to Kela",
        },
        ApplicationEvent::Recalled { .. } => Text! {
            fi: "Hakemus otettu takaisin muokattavaksi",
            sv: "Ansökan har återtagits för ändring",
            en: "Application taken back to be edited",
        },
        ApplicationEvent::Taken => Text! {
            fi: "Hakemus otettu käsittelyyn Kelassa",
            sv: "Ansökan har tagits upp till handläggning vid FPA",
            en: "Processing of the application started at Kela",
        },
        ApplicationEvent::Asked { .. } => QUESTION,
        ApplicationEvent::Accepted => Text! {
            fi: "Hakemus hyväksytty",
            sv: "Ansökan har godkänts",
            en: "Application accepted",
        },
    }
}

/// A moment, to the minute.
pub fn moment(at: &Timestamp, language: Language) -> String {
    let (date, time) = (at.date(), at.time(language));
    match language {
        Language::Fi => [&date, " klo ", &time].concat(),
        Language::Sv => [&date, " kl. ", &time].concat(),
        Language::En => [&date, " at ", &time].concat(),
    }
}

/// Who acted, and by what right.
pub fn by(it: &Representative, language: Language) -> String {
    let basis = vocabulary::basis_of(it.basis, it.position, language);
    [&it.person, " (", &basis, ")"].concat()
}

/// Above a list of changes.
pub const CHANGES: Text = Text! {
    fi: "Hakemukseen tehdyt muutokset",
    sv: "Ändringar i ansökan",
    en: "Changes to the application",
};

/// Where nothing was changed.
pub const NO_CHANGES: Text = Text! {
    fi: "Hakemuksen tietoja ei muutettu.",
    sv: "Uppgifterna i ansökan ändrades inte.",
    en: "The information in the application was not changed.",
};
