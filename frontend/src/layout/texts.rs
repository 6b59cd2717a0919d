//! Texts of the frame.

use kanta_shared::language::Language;
use kanta_shared::texts::Text;
use kanta_shared::timestamp::Timestamp;

pub(super) const LOG_OUT: Text = Text! {
    fi: "Kirjaudu ulos",
    sv: "Logga ut",
    en: "Log out",
};
pub(super) const UPDATED: Text = Text! {
    fi: "Palvelu on päivitetty. Lataa sivu uudelleen, kun se sopii sinulle. Kirjoittamasi ei häviä kysymättä.",
    sv: "Tjänsten har uppdaterats. Ladda om sidan när det passar dig. Inget som du har skrivit försvinner utan att du tillfrågas.",
    en: "The service has been updated. Reload the page when it suits you. You will be asked before anything you have written is lost.",
};
pub(super) const RELOAD: Text = Text! {
    fi: "Lataa sivu uudelleen",
    sv: "Ladda om sidan",
    en: "Reload the page",
};
pub(super) fn printed(language: Language, at: &Timestamp) -> String {
    let (date, time) = (at.date(), at.time(language));
    Sentence! { language, date, time;
        fi: "Tulostettu {date} klo {time}",
        sv: "Utskriven {date} kl. {time}",
        en: "Printed on {date} at {time}",
    }
}
pub(super) const SKIP_TO_CONTENT: Text = Text! {
    fi: "Siirry sisältöön",
    sv: "Gå till innehållet",
    en: "Skip to content",
};
pub(super) const MAIN_NAVIGATION: Text = Text! {
    fi: "Päävalikko",
    sv: "Huvudmeny",
    en: "Main menu",
};
pub(super) const MENU: Text = Text! {
    fi: "Valikko",
    sv: "Meny",
    en: "Menu",
};
pub(super) const LANGUAGE_SELECTION: Text = Text! {
    fi: "Valitse kieli",
    sv: "Välj språk",
    en: "Choose language",
};
pub(super) const LANGUAGE_FAILED: Text = Text! {
    fi: "Kieltä ei voitu vaihtaa. Tarkista verkkoyhteys ja valitse kieli uudelleen.",
    sv: "Språket kunde inte bytas. Kontrollera nätförbindelsen och välj språket på nytt.",
    en: "The language could not be changed. Check the network connection and choose the language again.",
};
pub(super) const CHANGE_ORGANISATION: Text = Text! {
    fi: "Vaihda organisaatiota",
    sv: "Byt organisation",
    en: "Change organisation",
};
pub(super) const DEMONSTRATION_BANNER: Text = Text! {
    fi: "Tämä on esittelyversio. Organisaatiot ja henkilöt ovat keksittyjä, eikä mitään lähetetä Kelaan.",
    sv: "Detta är en demonstrationsversion. Organisationerna och personerna är påhittade, och ingenting skickas till FPA.",
    en: "This is a demonstration. The organisations and persons are fictional, and nothing is sent to Kela.",
};
pub(super) const TRANSLATED: Text = Text! {
    fi: "Selain on kääntänyt tämän sivun. Käännös voi muuttaa tekstien merkitystä. Hyväksyt ja allekirjoitat asiakirjat alkuperäisinä, et käännöksinä. Tallenna täyttämäsi tiedot, poista käännös käytöstä selaimessa ja lataa sivu uudelleen. Voit valita kieleksi suomen, ruotsin tai englannin.",
    sv: "Webbläsaren har översatt den här sidan. En översättning kan ändra texternas betydelse. Du godkänner och undertecknar dokumenten i original, inte i översättning. Spara det du har fyllt i, stäng av översättningen i webbläsaren och ladda om sidan. Du kan välja finska, svenska eller engelska som språk.",
    en: "Your browser has translated this page. A translation can change the meaning of the texts. You approve and sign the documents in the original, not in translation. Save what you have filled in, switch off the translation in the browser and reload the page. You can choose Finnish, Swedish or English as the language.",
};
pub(super) const FOOTER_ACCESSIBILITY: Text = Text! {
    fi: "Saavutettavuusseloste",
    sv: "Tillgänglighetsutlåtande",
    en: "Accessibility statement",
};
pub(super) const FOOTER_HEADING: Text = Text! {
    fi: "Tietoa palvelusta",
    sv: "Om tjänsten",
    en: "About the service",
};
pub(super) const FOOTER_PROVIDER: Text = Text! {
    fi: "Kanta Ekstranetiä ylläpitää Kela, Kanta-palvelut.",
    sv: "Kanta Extranätet upprätthålls av FPA, Kanta-tjänsterna.",
    en: "Kanta Extranet is maintained by Kela, Kanta Services.",
};
pub(super) const SUPPORT_EMAIL: Text = Text! {
    fi: "[kanta@kanta.fi](mailto:kanta@kanta.fi)",
    sv: "[kanta@kanta.fi](mailto:kanta@kanta.fi)",
    en: "[kanta@kanta.fi](mailto:kanta@kanta.fi)",
};
/// Between the user and the organisation.
pub(super) const ACTING_BEFORE: Text = Text! {
    fi: "asioi organisaation",
    sv: "uträttar ärenden för",
    en: "is acting on behalf of",
};
/// Ends the sentence; empty in languages that do not need it.
pub(super) const ACTING_AFTER: Text = Text! {
    fi: "puolesta",
    sv: "",
    en: "",
};
pub(super) const LOG_OUT_FAILED: Text = Text! {
    fi: "Uloskirjautuminen ei onnistunut. Yritä uudelleen tai sulje selain.",
    sv: "Utloggningen lyckades inte. Försök igen eller stäng webbläsaren.",
    en: "Logging out did not succeed. Try again or close the browser.",
};
pub(super) const FOOTER_KANTA: Text = Text! {
    fi: "[kanta.fi](https://www.kanta.fi)",
    sv: "[kanta.fi](https://www.kanta.fi/sv)",
    en: "[kanta.fi](https://www.kanta.fi/en)",
};
pub(super) const ENDING_SOON: Text = Text! {
    fi: "Istuntosi päättyy pian",
    sv: "Din session avslutas snart",
    en: "Your session is about to end",
};
pub(super) const TYPED_STAYS: Text = Text! {
    fi: "Kirjoittamasi säilyy tällä sivulla, vaikka istunto päättyisi. Silloin voit kirjautua uudelleen ja jatkaa samasta kohdasta.",
    sv: "Det du har skrivit finns kvar på den här sidan även om sessionen avslutas. Då kan du logga in på nytt och fortsätta från samma ställe.",
    en: "What you have written stays on this page even if the session ends. You can then log in again and continue from the same place.",
};
pub(super) const ENDED_TEXT: Text = Text! {
    fi: "Tallennetut tiedot ovat tallessa. Jos sivulla on jotain tallentamatta, kirjaudu uudelleen uudessa välilehdessä ja tallenna sitten tällä sivulla.",
    sv: "Det som sparats finns kvar. Om något på sidan inte har sparats, logga in på nytt i en ny flik och spara sedan på den här sidan.",
    en: "Your saved answers are safe. If something on this page has not been saved, log in again in a new tab and then save on this page.",
};
pub(super) const GO_ON: Text = Text! {
    fi: "Jatka istuntoa",
    sv: "Fortsätt sessionen",
    en: "Continue the session",
};
pub(super) const NO_CONNECTION: Text = Text! {
    fi: "Istuntoa ei voitu jatkaa, koska palveluun ei saada yhteyttä. Tarkista verkkoyhteys ja yritä uudelleen.",
    sv: "Det gick inte att fortsätta sessionen, eftersom tjänsten inte kan nås. Kontrollera nätförbindelsen och försök igen.",
    en: "The session could not be continued because the service cannot be reached. Check the network connection and try again.",
};
pub(super) const CLOSE: Text = Text! {
    fi: "Sulje",
    sv: "Stäng",
    en: "Close",
};

/// When the session expires if the user does nothing.
pub(super) fn ends_unless(language: Language, minutes: u32) -> String {
    match minutes {
        1 => Sentence! { language;
            fi: "Istunto päättyy minuutin kuluttua, ellet jatka sitä.",
            sv: "Sessionen avslutas om en minut om du inte fortsätter den.",
            en: "The session ends in one minute unless you continue it.",
        },
        _ => Sentence! { language, minutes;
            fi: "Istunto päättyy {minutes} minuutin kuluttua, ellet jatka sitä.",
            sv: "Sessionen avslutas om {minutes} minuter om du inte fortsätter den.",
            en: "The session ends in {minutes} minutes unless you continue it.",
        },
    }
}

/// When the session expires whatever the user does: it has reached its longest duration.
pub(super) fn ends(language: Language, minutes: u32) -> String {
    match minutes {
        1 => Sentence! { language;
            fi: "Istunnon enimmäisaika täyttyy minuutin kuluttua, ja silloin istunto päättyy. Tallenna nyt ja kirjaudu sitten uudelleen.",
            sv: "Sessionens längsta tid går ut om en minut, och då avslutas sessionen. Spara nu och logga sedan in på nytt.",
            en: "The session reaches its maximum length in one minute and then ends. Save now and then log in again.",
        },
        _ => Sentence! { language, minutes;
            fi: "Istunnon enimmäisaika täyttyy {minutes} minuutin kuluttua, ja silloin istunto päättyy. Tallenna nyt ja kirjaudu sitten uudelleen.",
            sv: "Sessionens längsta tid går ut om {minutes} minuter, och då avslutas sessionen. Spara nu och logga sedan in på nytt.",
            en: "The session reaches its maximum length in {minutes} minutes and then ends. Save now and then log in again.",
        },
    }
}

pub(super) const LOGGED_OUT: Text = Text! {
    fi: "Olet kirjautunut ulos",
    sv: "Du har loggat ut",
    en: "You have logged out",
};
pub(super) const LOGGED_OUT_TEXT: Text = Text! {
    fi: "Kirjauduit ulos toisessa välilehdessä, joten tämän sivun tiedot on piilotettu. Jos sivulla on jotain tallentamatta, kirjaudu uudelleen samana käyttäjänä: sivu tulee takaisin näkyviin.",
    sv: "Du loggade ut i en annan flik, så uppgifterna på den här sidan är dolda. Om något på sidan inte har sparats, logga in på nytt som samma användare: då visas sidan igen.",
    en: "You logged out in another tab, so the information on this page is hidden. If something on this page has not been saved, log in again as the same user: the page is then shown again.",
};
pub(super) const TO_START: Text = Text! {
    fi: "Siirry etusivulle",
    sv: "Gå till startsidan",
    en: "Go to the start page",
};
pub(super) const OTHER_PERSON: Text = Text! {
    fi: "Toinen henkilö on kirjautunut palveluun",
    sv: "En annan person har loggat in i tjänsten",
    en: "Another person has logged in",
};
pub(super) const LOG_IN_FOR_PAGE: Text = Text! {
    fi: "Kirjaudu tämän sivun käyttäjänä",
    sv: "Logga in som den här sidans användare",
    en: "Log in as the user of this page",
};
pub(super) const NO_ORGANISATION: Text = Text! {
    fi: "Organisaatio on valitsematta",
    sv: "Ingen organisation är vald",
    en: "No organisation has been chosen",
};
pub(super) const OTHER_ORGANISATION: Text = Text! {
    fi: "Organisaatio on vaihdettu toisessa välilehdessä",
    sv: "Organisationen har bytts i en annan flik",
    en: "The organisation was changed in another tab",
};
pub(super) const OTHER_BASIS: Text = Text! {
    fi: "Oikeutesi asioida on muuttunut",
    sv: "Din rätt att uträtta ärenden har ändrats",
    en: "Your right to act has changed",
};
pub(super) const CHOOSE_ORGANISATION: Text = Text! {
    fi: "Valitse organisaatio",
    sv: "Välj organisation",
    en: "Choose the organisation",
};
pub(super) const GO_ON_WITH_NEW_RIGHTS: Text = Text! {
    fi: "Jatka uusilla oikeuksilla",
    sv: "Fortsätt med de nya rättigheterna",
    en: "Continue with the new rights",
};

/// Another person has logged in than the one the page is about.
pub(super) fn other_person(language: Language, now: &str) -> String {
    Sentence! { language, now;
        fi: "{now} on kirjautunut palveluun toisessa välilehdessä. Tämän sivun avasi toinen henkilö, joten sen tiedot on piilotettu eikä sivulta tallenneta eikä lähetetä mitään. Sivu tulee takaisin näkyviin, kun sen käyttäjä kirjautuu uudelleen. Jos jatkat henkilönä {now}, sivulla tallentamatta olevat tiedot häviävät.",
        sv: "{now} har loggat in i tjänsten i en annan flik. Den här sidan öppnades av en annan person, så uppgifterna på den är dolda och ingenting sparas eller skickas från den. Sidan visas igen när dess användare loggar in på nytt. Om du fortsätter som {now} försvinner det som inte har sparats på sidan.",
        en: "{now} has logged in to the service in another tab. This page was opened by another person, so its information is hidden and nothing is saved or sent from it. The page is shown again when its user logs in again. If you continue as {now}, anything unsaved on this page is lost.",
    }
}

/// The user has logged in again and has not chosen an organisation yet.
pub(super) fn no_organisation(language: Language, page: &str) -> String {
    Sentence! { language, page;
        fi: "Olet kirjautunut uudelleen, mutta et ole valinnut, kenen puolesta asioit. Tämä sivu koskee organisaatiota {page}. Jos valitset muun organisaation, sivulla tallentamatta olevat tiedot häviävät.",
        sv: "Du har loggat in på nytt men inte valt vilken organisation du uträttar ärenden för. Den här sidan gäller organisationen {page}. Om du väljer en annan organisation försvinner det som inte har sparats på sidan.",
        en: "You have logged in again but have not chosen on whose behalf you are acting. This page is about {page}. If you choose another organisation, anything unsaved on this page is lost.",
    }
}

/// The user acts for another organisation now than the page is about.
pub(super) fn other_organisation(language: Language, page: &str, now: &str) -> String {
    Sentence! { language, now, page;
        fi: "Tämä sivu koskee organisaatiota {page}, mutta asioit nyt organisaation {now} puolesta. Tältä sivulta ei tallenneta eikä lähetetä mitään, ennen kuin valitset, kumman puolesta jatkat. Jos jatkat organisaation {now} puolesta, sivulla tallentamatta olevat tiedot häviävät.",
        sv: "Den här sidan gäller organisationen {page}, men du uträttar nu ärenden för organisationen {now}. Ingenting sparas eller skickas från sidan innan du har valt vilken organisation du vill fortsätta uträtta ärenden för. Om du fortsätter uträtta ärenden för organisationen {now} försvinner det som inte har sparats på sidan.",
        en: "This page is about {page}, but you are now acting on behalf of {now}. Nothing is saved or sent from this page until you choose on whose behalf you continue. If you continue on behalf of {now}, anything unsaved on this page is lost.",
    }
}

/// The user acts for the same organisation on another basis.
pub(super) fn other_basis(language: Language, page: &str, basis: &str) -> String {
    Sentence! { language, basis, page;
        fi: "Asioit edelleen organisaation {page} puolesta, mutta oikeutesi perustuu nyt tähän: {basis}. Tältä sivulta ei voi enää tallentaa eikä lähettää mitään. Kun jatkat, sivulla tallentamatta olevat tiedot häviävät.",
        sv: "Du uträttar fortfarande ärenden för organisationen {page}, men din rätt grundar sig nu på: {basis}. Ingenting kan längre sparas eller skickas från den här sidan. När du fortsätter försvinner det som inte har sparats på sidan.",
        en: "You are still acting on behalf of {page}, but your right is now based on: {basis}. Nothing can be saved or sent from this page any more. When you continue, anything unsaved on this page is lost.",
    }
}

/// The button that goes on for an organisation.
pub(super) fn go_on_for(language: Language, organisation: &str) -> String {
    Sentence! { language, organisation;
        fi: "Jatka organisaation {organisation} puolesta",
        sv: "Fortsätt uträtta ärenden för {organisation}",
        en: "Continue on behalf of {organisation}",
    }
}

/// The button that goes on as a person.
pub(super) fn go_on_as(language: Language, person: &str) -> String {
    Sentence! { language, person;
        fi: "Jatka henkilönä {person}",
        sv: "Fortsätt som {person}",
        en: "Continue as {person}",
    }
}
