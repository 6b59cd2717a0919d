//! Texts for failures of a page, and around a document.

use kanta_shared::language::Language;
use kanta_shared::organisation::EARLIEST_BEFORE_TAKEOVER;
use kanta_shared::texts::Text;

pub(super) const ON_THIS_PAGE: Text = Text! {
    fi: "Tällä sivulla",
    sv: "På den här sidan",
    en: "On this page",
};

pub(super) const SESSION_ENDED: Text = Text! {
    fi: "Istunto päättyi turvallisuussyistä. Tallennetut tiedot ovat tallessa. Kun kirjaudut uudelleen, pääset takaisin samaan kohtaan.",
    sv: "Sessionen avslutades av säkerhetsskäl. De uppgifter som sparats finns kvar. När du loggar in på nytt kommer du tillbaka till samma ställe.",
    en: "The session ended for security reasons. Your saved answers are safe. When you log in again, you return to the same place.",
};
pub(super) const IDENTITY_CHANGED: Text = Text! {
    fi: "Istunto on vaihtunut toisessa välilehdessä, joten mitään ei tehty. Valitse ensin, miten jatkat.",
    sv: "Sessionen har bytts i en annan flik, så ingenting gjordes. Välj först hur du fortsätter.",
    en: "The session has changed in another tab, so nothing was done. Choose first how you continue.",
};
pub(super) const NOT_SAVED_IDENTITY_CHANGED: Text = Text! {
    fi: "Istunto on vaihtunut toisessa välilehdessä. Kirjoittamasi on tällä sivulla, mutta sitä ei tallennettu. Valitse ensin, miten jatkat, ja tallenna sitten.",
    sv: "Sessionen har bytts i en annan flik. Det du har skrivit finns kvar på sidan, men det sparades inte. Välj först hur du fortsätter och spara sedan.",
    en: "The session has changed in another tab. What you have written is still on this page, but it was not saved. Choose first how you continue, and then save.",
};
pub(super) const ORGANISATION_NOT_CHOSEN: Text = Text! {
    fi: "Valitse organisaatio, jonka puolesta asioit.",
    sv: "Välj den organisation för vars räkning du uträttar ärenden.",
    en: "Choose the organisation on whose behalf you are acting.",
};
pub(super) const CHOOSE_ORGANISATION: Text = Text! {
    fi: "Valitse organisaatio",
    sv: "Välj organisation",
    en: "Choose the organisation",
};
pub(super) const NOT_PERMITTED: Text = Text! {
    fi: "Oikeutesi asioida organisaation puolesta ei kata tätä sivua.",
    sv: "Din rätt att uträtta ärenden för organisationen omfattar inte den här sidan.",
    en: "Your right to act on behalf of the organisation does not cover this page.",
};
pub(super) const RIGHT_ENDED: Text = Text! {
    fi: "Oikeutesi asioida organisaation puolesta on päättynyt. Näet syyn, kun valitset organisaation uudelleen.",
    sv: "Din rätt att uträtta ärenden för organisationen har upphört. Du ser orsaken när du väljer organisation på nytt.",
    en: "Your right to act on behalf of the organisation has ended. You will see the reason when you choose the organisation again.",
};
pub(crate) const NO_SUCH_PLACE: Text = Text! {
    fi: "Sivua ei löytynyt",
    sv: "Sidan hittades inte",
    en: "Page not found",
};
pub(super) const NOT_IN_USE: Text = Text! {
    fi: "Palvelu ei ole organisaatiolla käytössä. Palvelut ja asiakastiedot -sivulla näet, mitkä palvelut ovat käytössä ja miten palveluun liitytään.",
    sv: "Organisationen har inte tjänsten i bruk. På sidan Tjänster och kunduppgifter ser du vilka tjänster som är i bruk och hur man ansluter sig till en tjänst.",
    en: "The organisation does not have the service in use. The page Services and customer data shows which services are in use and how to join a service.",
};
pub(crate) const NOT_FOUND: Text = Text! {
    fi: "Osoitteessa voi olla kirjoitusvirhe, tai sivu on poistettu.",
    sv: "Det kan finnas ett skrivfel i adressen, eller så har sidan tagits bort.",
    en: "There may be a typing error in the address, or the page has been removed.",
};
pub(super) const REMOVED_BY_COLLEAGUE: Text = Text! {
    fi: "Kollega on poistanut tämän luonnoksen.",
    sv: "En kollega har raderat det här utkastet.",
    en: "A colleague has deleted this draft.",
};
pub(super) const REMOVED_BY_YOU: Text = Text! {
    fi: "Olet poistanut tämän luonnoksen toisessa välilehdessä tai toisella laitteella.",
    sv: "Du har raderat det här utkastet i en annan flik eller på en annan enhet.",
    en: "You have deleted this draft in another tab or on another device.",
};
pub(super) const LEAVE_TITLE: Text = Text! {
    fi: "Poistutaanko tallentamatta?",
    sv: "Vill du lämna sidan utan att spara?",
    en: "Leave without saving?",
};

pub(super) const LEAVE_TEXT: Text = Text! {
    fi: "Tällä sivulla on muutoksia, joita ei ole tallennettu.",
    sv: "På sidan finns ändringar som inte har sparats.",
    en: "There are changes on this page that have not been saved.",
};

pub(super) const STAY: Text = Text! {
    fi: "Jää sivulle",
    sv: "Stanna på sidan",
    en: "Stay on the page",
};

pub(super) const LEAVE: Text = Text! {
    fi: "Poistu tallentamatta",
    sv: "Lämna utan att spara",
    en: "Leave without saving",
};

pub(super) const NOT_SAVED_SESSION_ENDED: Text = Text! {
    fi: "Istuntosi on päättynyt. Kirjoittamasi on vielä tällä sivulla. Kirjaudu uudelleen uudessa välilehdessä ja tallenna sitten.",
    sv: "Din session har avslutats. Det du har skrivit finns kvar på sidan. Logga in på nytt i en ny flik och spara sedan.",
    en: "Your session has ended. What you have written is still on this page. Log in again in a new tab and then save.",
};

pub(super) fn not_saved_server(language: Language, seconds: Option<u32>) -> String {
    let when = &when(language, seconds);
    Sentence! { language, when;
        fi: "Palvelussa on häiriö. Kirjoittamasi on tällä sivulla tallessa. Yritä {when} uudelleen.",
        sv: "Det är en störning i tjänsten. Det du har skrivit finns kvar på sidan. Försök igen {when}.",
        en: "There is a fault in the service. What you have written is still on this page. Try again {when}.",
    }
}

pub(super) fn too_often(language: Language, seconds: Option<u32>) -> String {
    let when = &when(language, seconds);
    Sentence! { language, when;
        fi: "Olet tehnyt saman poikkeuksellisen monta kertaa lyhyessä ajassa. Jos kirjoitit jotain, se on tällä sivulla tallessa. Yritä {when} uudelleen.",
        sv: "Du har gjort samma sak ovanligt många gånger på kort tid. Om du har skrivit något finns det kvar på sidan. Försök igen {when}.",
        en: "You have done the same thing unusually many times in a short time. Anything you have written is still on this page. Try again {when}.",
    }
}

/// In how long, from so many seconds; in a moment if it is not known.
pub fn when(language: Language, seconds: Option<u32>) -> String {
    match seconds {
        None => SOON.in_(language).to_owned(),
        Some(0 | 1) => IN_A_SECOND.in_(language).to_owned(),
        Some(seconds @ ..=90) => Sentence! { language, seconds;
            fi: "{seconds} sekunnin kuluttua",
            sv: "om {seconds} sekunder",
            en: "in {seconds} seconds",
        },
        Some(seconds) => {
            let minutes = seconds.div_ceil(60);
            Sentence! { language, minutes;
                fi: "{minutes} minuutin kuluttua",
                sv: "om {minutes} minuter",
                en: "in {minutes} minutes",
            }
        }
    }
}

const SOON: Text = Text! {
    fi: "hetken kuluttua",
    sv: "om en stund",
    en: "in a moment",
};

const IN_A_SECOND: Text = Text! {
    fi: "sekunnin kuluttua",
    sv: "om en sekund",
    en: "in a second",
};

pub(super) const CHOOSE_ORGANISATION_ELSEWHERE: Text = Text! {
    fi: "Olet kirjautunut uudelleen, mutta organisaatio on valitsematta. Valitse se toisessa välilehdessä ja tallenna sitten.",
    sv: "Du har loggat in på nytt, men ingen organisation är vald. Välj organisation i den andra fliken och spara sedan.",
    en: "You have logged in again, but no organisation has been chosen. Choose it in the other tab and then save.",
};

/// The right may have been a position or a mandate.
pub(super) fn not_saved_right_ended(language: Language, organisation: &str) -> String {
    Sentence! { language, organisation;
        fi: "Oikeutesi asioida organisaation {organisation} puolesta on päättynyt. Muutoksia ei voi tallentaa. Ota yhteyttä organisaatioon, jos tarvitset uuden valtuuden.",
        sv: "Din rätt att uträtta ärenden för {organisation} har upphört. Ändringarna kan inte sparas. Kontakta organisationen om du behöver en ny fullmakt.",
        en: "Your right to act on behalf of {organisation} has ended. The changes cannot be saved. Contact the organisation if you need a new mandate.",
    }
}

pub(super) const NO_CONNECTION: Text = Text! {
    fi: "Verkkoyhteys ei toimi. Kirjoittamasi on tällä sivulla tallessa. Tallenna uudelleen, kun yhteys palaa.",
    sv: "Nätförbindelsen fungerar inte. Det du har skrivit finns kvar på sidan. Spara på nytt när förbindelsen är tillbaka.",
    en: "There is no network connection. What you have written is still on this page. Save again when the connection is back.",
};

pub(super) const HASH: Text = Text! {
    fi: "Tekstin tiiviste (SHA-256):",
    sv: "Textens hashvärde (SHA-256):",
    en: "Hash of the text (SHA-256):",
};

/// The version and the date of a document.
pub(super) fn version(language: Language, version: &str, date: &str) -> String {
    Sentence! { language, date, version;
        fi: "Versio {version}, {date}",
        sv: "Version {version}, {date}",
        en: "Version {version}, {date}",
    }
}
pub(super) const MAY_LOOK: Text = Text! {
    fi: "Voit katsella tietoja, mutta et muuttaa etkä lähettää niitä.",
    sv: "Du kan läsa uppgifterna, men du kan inte ändra eller skicka dem.",
    en: "You can view the information, but you cannot change or send it.",
};
pub(super) const BASIS: Text = Text! {
    fi: "Oikeutesi perustuu tähän",
    sv: "Din rätt grundar sig på",
    en: "Your right is based on",
};

/// What a user may do who may edit only these steps.
pub(super) fn may_change(language: Language, steps: &str) -> String {
    Sentence! { language, steps;
        fi: "Voit muuttaa näitä tietoja: {steps}. Muita tietoja voit katsella, mutta et voi aloittaa etkä lähettää hakemusta.",
        sv: "Du kan ändra dessa uppgifter: {steps}. Övriga uppgifter kan du läsa, men du kan inte påbörja eller skicka en ansökan.",
        en: "You can change this information: {steps}. You can view the other information, but you cannot start or send an application.",
    }
}

/// Shown where starting or sending is refused: what has been started is kept.
pub(super) fn too_early(language: Language) -> String {
    let days = EARLIEST_BEFORE_TAKEOVER;
    Sentence! { language, days;
        fi: "Hakemuksen voi tehdä aikaisintaan {days} päivää ennen apteekin haltuunottopäivää. Haltuunottopäivän näet sivulla Apteekit. Jos olet jo aloittanut hakemuksen, se säilyy luonnoksena.",
        sv: "Ansökan kan göras tidigast {days} dagar före datumet för övertagandet av apoteket. Datumet ser du på sidan Apotek. Om du redan har påbörjat ansökan finns den kvar som utkast.",
        en: "The application can be made at the earliest {days} days before the takeover date of the pharmacy. You can see the date on the Pharmacies page. If you have already started the application, it is kept as a draft.",
    }
}

pub(super) const LAPSED: Text = Text! {
    fi: "Hakemus on rauennut, koska Kanta-palvelujen asiakkuus on päättynyt. Voit tehdä uuden hakemuksen sivulla Palvelut ja asiakastiedot.",
    sv: "Ansökan har förfallit eftersom kundrelationen till Kanta-tjänsterna har upphört. Du kan göra en ny ansökan på sidan Tjänster och kunduppgifter.",
    en: "The application has lapsed because the Kanta customer relationship has ended. You can make a new application on the page Services and customer data.",
};
pub(super) const ENDING: Text = Text! {
    fi: "Kanta-palvelujen asiakkuus on irtisanottu. Voit tehdä uuden hakemuksen, kun asiakkuus on päättynyt.",
    sv: "Kundrelationen till Kanta-tjänsterna har sagts upp. Du kan göra en ny ansökan när kundrelationen har upphört.",
    en: "The Kanta customer relationship has been terminated. You can make a new application once it has ended.",
};
