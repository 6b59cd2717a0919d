//! Texts that several areas share: the frame of the service, buttons, and failures.

use kanta_shared::day::Day;
use kanta_shared::language::Language;
use kanta_shared::texts::Text;
pub use kanta_shared::texts::vocabulary::NOT_GIVEN;

/// The name of the service.
pub const PRODUCT: Text = Text! {
    fi: "Kanta Ekstranet",
    sv: "Kanta Extranätet",
    en: "Kanta Extranet",
};

/// What the service is, in one line.
pub const SLOGAN: Text = Text! {
    fi: "Kanta-palvelujen sähköinen asiointipalvelu",
    sv: "Kanta-tjänsternas elektroniska ärendehanteringstjänst",
    en: "An online customer service within the Kanta Services",
};

/// The heading over how support is reached.
pub const SUPPORT: Text = Text! {
    fi: "Asiakastuki",
    sv: "Kundsupport",
    en: "Customer support",
};

/// When and under which number support answers.
pub const SUPPORT_PHONE: Text = Text! {
    fi: "[020 634 7787](tel:+358206347787), arkisin klo 7–17",
    sv: "[020 634 7787](tel:+358206347787), vardagar kl. 7–17",
    en: "[020 634 7787](tel:+358206347787), weekdays from 7 to 17",
};

/// Advice for a pharmacist who has missed the recommended time to apply.
pub const LESS_TIME: Text = Text! {
    fi: "Jos haltuunottopäivään on alle kolme viikkoa, tee hakemus heti.",
    sv: "Om det är mindre än tre veckor till datumet för övertagandet ska du göra ansökan genast.",
    en: "If the takeover date is less than three weeks away, make the application at once.",
};

/// The button that prints a receipt.
pub const PRINT_RECEIPT: Text = Text! {
    fi: "Tulosta vahvistus",
    sv: "Skriv ut bekräftelsen",
    en: "Print the confirmation",
};

/// The mark of a step or a row that has problems.
pub const NEEDS_ATTENTION: Text = Text! {
    fi: "korjattavaa",
    sv: "att åtgärda",
    en: "needs attention",
};

/// The page of services, in the menu and as its heading.
pub const SERVICES: Text = Text! {
    fi: "Palvelut ja asiakastiedot",
    sv: "Tjänster och kunduppgifter",
    en: "Services and customer data",
};

/// The link to the notice, in all places from which it is opened.
pub const NOTICE_OF_TERMINATION: Text = Text! {
    fi: "Kanta-palvelujen asiakkuuden irtisanomisilmoitus (pdf)",
    sv: "Uppsägningsanmälan för kundrelationen till Kanta-tjänsterna (pdf)",
    en: "Notice of termination of the Kanta customer relationship (pdf)",
};

/// Shown wherever a termination has been sent.
pub const ENDING_HEADING: Text = Text! {
    fi: "Kanta-palvelujen asiakkuus on irtisanottu",
    sv: "Kundrelationen till Kanta-tjänsterna har sagts upp",
    en: "The Kanta customer relationship has been terminated",
};

/// When it ends, and what cannot be done until then.
pub fn ending(language: Language, last_day: Day) -> String {
    let (end, last_day) = (last_day.plus_days(1).written(), last_day.written());
    Sentence! { language, end, last_day;
        fi: "Viimeinen voimassaolopäivä on {last_day}. Sitoumus ja kaikki palvelut päättyvät {end}. Uusia hakemuksia ei voi lähettää ennen sitä päivää.",
        sv: "Sista giltighetsdagen är {last_day}. Förbindelsen och alla tjänster upphör {end}. Nya ansökningar kan inte skickas före den dagen.",
        en: "The last day of validity is {last_day}. The commitment and all the services end on {end}. New applications cannot be sent before that day.",
    }
}

/// When an application that has not been accepted lapses.
pub fn lapses(language: Language, last_day: Day) -> String {
    let end = last_day.plus_days(1).written();
    Sentence! { language, end;
        fi: "Hakemus raukeaa {end}, kun asiakkuus päättyy.",
        sv: "Ansökan förfaller {end} när kundrelationen upphör.",
        en: "The application lapses on {end}, when the customer relationship ends.",
    }
}

/// The page of guides, in the menu and as its heading.
pub const GUIDES: Text = Text! {
    fi: "Ohjeita ja lomakkeita",
    sv: "Anvisningar och blanketter",
    en: "Instructions and forms",
};

/// The page of pharmacies, in the menu and as its heading.
pub const PHARMACIES: Text = Text! {
    fi: "Apteekit",
    sv: "Apotek",
    en: "Pharmacies",
};

/// The page of papers and letters, in the menu and as its heading.
pub const PAPERS: Text = Text! {
    fi: "Asiakirjat",
    sv: "Handlingar",
    en: "Documents",
};

/// The page about mandates: the way to it and its heading.
pub const MANDATES: Text = Text! {
    fi: "Suomi.fi-valtuudet Kanta Ekstranetissä",
    sv: "Suomi.fi-fullmakter på Kanta Extranätet",
    en: "Suomi.fi mandates in Kanta Extranet",
};

/// Link: log in.
pub const LOG_IN: Text = Text! {
    fi: "Kirjaudu Ekstranetiin",
    sv: "Logga in på Extranätet",
    en: "Log in to the Extranet",
};

/// Added to links that open in a new tab.
pub const OPENS_IN_NEW_TAB: Text = Text! {
    fi: "(avautuu uuteen välilehteen)",
    sv: "(öppnas i en ny flik)",
    en: "(opens in a new tab)",
};

/// Added to fields that may be left empty.
pub const OPTIONAL: Text = Text! {
    fi: "(valinnainen)",
    sv: "(valfri)",
    en: "(optional)",
};

/// Shown while an answer is awaited.
pub const LOADING: Text = Text! {
    fi: "Haetaan tietoja",
    sv: "Hämtar uppgifter",
    en: "Loading",
};

/// Button: opens a form.
pub const START: Text = Text! {
    fi: "Aloita",
    sv: "Börja",
    en: "Start",
};

/// Button: on to the next step.
pub const SAVE_AND_CONTINUE: Text = Text! {
    fi: "Tallenna ja jatka",
    sv: "Spara och fortsätt",
    en: "Save and continue",
};

/// Link: edits an answer.
pub const EDIT: Text = Text! {
    fi: "Muokkaa",
    sv: "Ändra",
    en: "Edit",
};

/// Button: sends to Kela.
pub const SEND: Text = Text! {
    fi: "Lähetä",
    sv: "Sänd",
    en: "Send",
};

/// Button: the previous step.
pub const PREVIOUS: Text = Text! {
    fi: "Edellinen",
    sv: "Föregående",
    en: "Previous",
};

/// Button: the next step.
pub const NEXT: Text = Text! {
    fi: "Seuraava",
    sv: "Nästa",
    en: "Next",
};

/// Link: back to the services.
pub const BACK_TO_SERVICES: Text = Text! {
    fi: "Takaisin palveluihin",
    sv: "Tillbaka till tjänsterna",
    en: "Back to services",
};

/// Link: back to the guides.
pub const BACK_TO_GUIDES: Text = Text! {
    fi: "Takaisin ohjeisiin",
    sv: "Tillbaka till anvisningarna",
    en: "Back to instructions",
};

/// Button: leaves a form for later.
pub const SAVE_AND_LEAVE: Text = Text! {
    fi: "Tallenna ja poistu",
    sv: "Spara och avsluta",
    en: "Save and leave",
};

/// Button: undoes the last action.
pub const UNDO: Text = Text! {
    fi: "Kumoa",
    sv: "Ångra",
    en: "Undo",
};

/// Button: closes a question without doing anything.
pub const CANCEL: Text = Text! {
    fi: "Peruuta",
    sv: "Avbryt",
    en: "Cancel",
};

/// Button: sends the request again.
pub const TRY_AGAIN: Text = Text! {
    fi: "Yritä uudelleen",
    sv: "Försök igen",
    en: "Try again",
};

/// Shown when the session has expired.
pub const SESSION_ENDED: Text = Text! {
    fi: "Istuntosi on päättynyt",
    sv: "Din session har avslutats",
    en: "Your session has ended",
};

/// Link: log in again after the session has expired.
pub const LOG_IN_AGAIN: Text = Text! {
    fi: "Kirjaudu uudelleen",
    sv: "Logga in på nytt",
    en: "Log in again",
};

/// The server cannot be reached, and what to do.
pub const LOAD_FAILED: Text = Text! {
    fi: "Palvelussa on häiriö tai verkkoyhteys ei toimi. Tallennetut tiedot ovat tallessa. Yritä hetken kuluttua uudelleen.",
    sv: "Det är en störning i tjänsten eller så fungerar nätförbindelsen inte. Uppgifter som har sparats finns kvar. Försök igen om en stund.",
    en: "There is a fault in the service, or there is no network connection. Your saved answers are safe. Try again in a moment.",
};

/// A fault, and what to do.
pub const UNEXPECTED: Text = Text! {
    fi: "Lataa sivu uudelleen. Tallennetut tiedot ovat tallessa. Jos ongelma jatkuu, kirjoita osoitteeseen kanta@kanta.fi.",
    sv: "Ladda om sidan. Uppgifter som har sparats finns kvar. Om problemet fortsätter, skriv till kanta@kanta.fi.",
    en: "Reload the page. Your saved answers are safe. If the problem continues, write to kanta@kanta.fi.",
};

/// Precedes the title of a page that has problems.
pub const PROBLEM_PREFIX: Text = Text! {
    fi: "Korjattavaa:",
    sv: "Att åtgärda:",
    en: "Error:",
};
