//! Words of the frame.

use kanta_shared::language::Language;
use kanta_shared::texts::Text;

pub(super) const LOG_OUT: Text = Text {
    fi: "Kirjaudu ulos",
    sv: "Logga ut",
    en: "Log out",
};
pub(super) const SKIP_TO_CONTENT: Text = Text {
    fi: "Siirry sisältöön",
    sv: "Gå till innehållet",
    en: "Skip to content",
};
pub(super) const MAIN_NAVIGATION: Text = Text {
    fi: "Päävalikko",
    sv: "Huvudmeny",
    en: "Main menu",
};
pub(super) const LANGUAGE_SELECTION: Text = Text {
    fi: "Valitse kieli",
    sv: "Välj språk",
    en: "Choose language",
};
pub(super) const CHANGE_ORGANISATION: Text = Text {
    fi: "Vaihda organisaatiota",
    sv: "Byt organisation",
    en: "Change organisation",
};
pub(super) const DEMONSTRATION_BANNER: Text = Text {
    fi: "Tämä on esittelyversio. Organisaatiot ja henkilöt ovat keksittyjä, eikä mitään lähetetä Kelaan.",
    sv: "Detta är en demonstrationsversion. Organisationerna och personerna är påhittade, och ingenting sänds till FPA.",
    en: "This is a demonstration. The organisations and persons are fictional, and nothing is sent to Kela.",
};
pub(super) const FOOTER_ACCESSIBILITY: Text = Text {
    fi: "Saavutettavuusseloste",
    sv: "Tillgänglighetsutlåtande",
    en: "Accessibility statement",
};
pub(super) const FOOTER_SUPPORT: Text = Text {
    fi: "Asiakastuki",
    sv: "Kundsupport",
    en: "Customer support",
};
pub(super) const FOOTER_HEADING: Text = Text {
    fi: "Yhteystiedot ja tietoa palvelusta",
    sv: "Kontaktuppgifter och information om tjänsten",
    en: "Contact details and information about the service",
};
pub(super) const SUPPORT_EMAIL: Text = Text {
    fi: "[kanta@kanta.fi](mailto:kanta@kanta.fi)",
    sv: "[kanta@kanta.fi](mailto:kanta@kanta.fi)",
    en: "[kanta@kanta.fi](mailto:kanta@kanta.fi)",
};
pub(super) const SUPPORT_PHONE: Text = Text {
    fi: "[020 634 7787](tel:+358206347787), arkisin klo 7–17",
    sv: "[020 634 7787](tel:+358206347787), vardagar kl. 7–17",
    en: "[020 634 7787](tel:+358206347787), weekdays from 7 to 17",
};
/// Stands between the person and the organisation.
pub(super) const ACTING_BEFORE: Text = Text {
    fi: "asioi organisaation",
    sv: "uträttar ärenden för",
    en: "is acting on behalf of",
};
/// Ends the sentence; nothing in languages that do not need it.
pub(super) const ACTING_AFTER: Text = Text {
    fi: "puolesta",
    sv: "",
    en: "",
};
pub(super) const LOG_OUT_FAILED: Text = Text {
    fi: "Uloskirjautuminen ei onnistunut. Yritä uudelleen tai sulje selain.",
    sv: "Utloggningen lyckades inte. Försök igen eller stäng webbläsaren.",
    en: "Logging out did not succeed. Try again or close the browser.",
};
pub(super) const FOOTER_KANTA: Text = Text {
    fi: "[kanta.fi](https://www.kanta.fi)",
    sv: "[kanta.fi](https://www.kanta.fi/sv)",
    en: "[kanta.fi](https://www.kanta.fi/en)",
};
pub(super) const ENDING_SOON: Text = Text {
    fi: "Istuntosi päättyy pian",
    sv: "Din session avslutas snart",
    en: "Your session is about to end",
};
pub(super) const ENDED_TEXT: Text = Text {
    fi: "Tallennetut tiedot ovat tallessa. Jos sivulla on jotain tallentamatta, kirjaudu uudelleen uudessa välilehdessä ja tallenna sitten tällä sivulla.",
    sv: "Det som sparats finns kvar. Om något på sidan inte har sparats, logga in på nytt i en ny flik och spara sedan på den här sidan.",
    en: "What has been saved is safe. If something on this page has not been saved, log in again in a new tab and then save on this page.",
};
pub(super) const GO_ON: Text = Text {
    fi: "Jatka istuntoa",
    sv: "Fortsätt sessionen",
    en: "Continue the session",
};
pub(super) const NO_CONNECTION: Text = Text {
    fi: "Istuntoa ei voitu jatkaa, koska palveluun ei saada yhteyttä. Tarkista verkkoyhteys ja yritä uudelleen.",
    sv: "Det gick inte att fortsätta sessionen, eftersom tjänsten inte kan nås. Kontrollera nätförbindelsen och försök igen.",
    en: "The session could not be continued because the service cannot be reached. Check the network connection and try again.",
};
pub(super) const CLOSE: Text = Text {
    fi: "Sulje",
    sv: "Stäng",
    en: "Close",
};

/// When the session ends if nothing is done.
pub(super) fn ends_unless(language: Language, minutes: u32) -> String {
    match (language, minutes) {
        (Language::Fi, 1) => "Istunto päättyy minuutin kuluttua, ellet jatka sitä.".to_owned(),
        (Language::Sv, 1) => "Sessionen avslutas om en minut om du inte fortsätter den.".to_owned(),
        (Language::En, 1) => "The session ends in one minute unless you continue it.".to_owned(),
        (Language::Fi, _) => {
            format!("Istunto päättyy {minutes} minuutin kuluttua, ellet jatka sitä.")
        }
        (Language::Sv, _) => {
            format!("Sessionen avslutas om {minutes} minuter om du inte fortsätter den.")
        }
        (Language::En, _) => {
            format!("The session ends in {minutes} minutes unless you continue it.")
        }
    }
}

/// When the session ends although something is done: it has lasted as long as one can.
pub(super) fn ends(language: Language, minutes: u32) -> String {
    match (language, minutes) {
        (Language::Fi, 1) => "Istunnon enimmäisaika täyttyy minuutin kuluttua, ja silloin istunto päättyy. Tallenna nyt ja kirjaudu sitten uudelleen.".to_owned(),
        (Language::Sv, 1) => "Sessionens längsta tid går ut om en minut, och då avslutas sessionen. Spara nu och logga sedan in på nytt.".to_owned(),
        (Language::En, 1) => "The session reaches its maximum length in one minute and then ends. Save now and then log in again.".to_owned(),
        (Language::Fi, _) => format!("Istunnon enimmäisaika täyttyy {minutes} minuutin kuluttua, ja silloin istunto päättyy. Tallenna nyt ja kirjaudu sitten uudelleen."),
        (Language::Sv, _) => format!("Sessionens längsta tid går ut om {minutes} minuter, och då avslutas sessionen. Spara nu och logga sedan in på nytt."),
        (Language::En, _) => format!("The session reaches its maximum length in {minutes} minutes and then ends. Save now and then log in again."),
    }
}
