//! What letters are about, in the words in which they are listed.

use crate::names::names;
use crate::texts::Text;

names! {
    /// What a letter is about.
    pub enum LetterKind {
        /// An application has arrived.
        ApplicationReceived = "application-received",
        /// The customer has taken an application back.
        ApplicationRecalled = "application-recalled",
        /// Kela asks for more information.
        InformationRequested = "information-requested",
        /// An application has been accepted.
        ApplicationAccepted = "application-accepted",
        /// The data of a customer with a service in use have been changed.
        DataChanged = "data-changed",
        /// A termination has arrived.
        TerminationReceived = "termination-received",
        /// A termination has taken effect.
        TerminationEffective = "termination-effective",
    }
}

impl LetterKind {
    /// Whether the letter is about something that Kela has done, not the customer.
    pub const fn is_by_kela(self) -> bool {
        match self {
            LetterKind::InformationRequested
            | LetterKind::ApplicationAccepted
            | LetterKind::TerminationEffective => true,
            LetterKind::ApplicationReceived
            | LetterKind::ApplicationRecalled
            | LetterKind::DataChanged
            | LetterKind::TerminationReceived => false,
        }
    }
}

/// What a letter is about.
pub const fn letter(about: LetterKind) -> Text {
    match about {
        LetterKind::ApplicationReceived => Text! {
            fi: "Hakemus on vastaanotettu",
            sv: "Ansökan har tagits emot",
            en: "Application received",
        },
        LetterKind::ApplicationRecalled => Text! {
            fi: "Hakemus on otettu takaisin",
            sv: "Ansökan har återtagits",
            en: "Application taken back",
        },
        LetterKind::InformationRequested => Text! {
            fi: "Lisätietopyyntö",
            sv: "Begäran om tilläggsuppgifter",
            en: "Request for more information",
        },
        LetterKind::ApplicationAccepted => Text! {
            fi: "Hakemus on hyväksytty",
            sv: "Ansökan har godkänts",
            en: "Application accepted",
        },
        LetterKind::DataChanged => Text! {
            fi: "Organisaation tietoja on muutettu",
            sv: "Organisationens uppgifter har ändrats",
            en: "The organisation’s information has changed",
        },
        LetterKind::TerminationReceived => Text! {
            fi: "Irtisanomisilmoitus on vastaanotettu",
            sv: "Uppsägningsanmälan har tagits emot",
            en: "Notice of termination received",
        },
        LetterKind::TerminationEffective => Text! {
            fi: "Asiakkuus on päättynyt",
            sv: "Kundrelationen har upphört",
            en: "The customer relationship has ended",
        },
    }
}
