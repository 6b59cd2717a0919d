//! Words about what is saved and what is not.

use kanta_shared::language::Language;
use kanta_shared::texts::Text;

pub(crate) const UNSAVED: Text = Text {
    fi: "Muutoksia ei ole vielä tallennettu",
    sv: "Ändringarna har ännu inte sparats",
    en: "Changes not saved yet",
};

pub(crate) const SAVING: Text = Text {
    fi: "Tallennetaan",
    sv: "Sparar",
    en: "Saving",
};

pub(crate) fn saved_at(language: Language, time: &str) -> String {
    match language {
        Language::Fi => format!("Tallennettu klo {time}"),
        Language::Sv => format!("Sparat kl. {time}"),
        Language::En => format!("Saved at {time}"),
    }
}

pub(crate) fn saved_with_problems(language: Language, time: &str) -> String {
    match language {
        Language::Fi => format!("Tallennettu klo {time}. Joissakin kohdissa on vielä korjattavaa."),
        Language::Sv => format!("Sparat kl. {time}. Vissa punkter behöver ännu åtgärdas."),
        Language::En => format!("Saved at {time}. Some things still need attention."),
    }
}

pub(crate) const NOT_SAVED: Text = Text {
    fi: "Ei tallennettu",
    sv: "Inte sparat",
    en: "Not saved",
};

pub(crate) const NO_CONNECTION: Text = Text {
    fi: "Verkkoyhteys ei toimi. Kirjoittamasi on tällä sivulla tallessa. Tallennamme sen, kun yhteys palaa.",
    sv: "Nätförbindelsen fungerar inte. Det du har skrivit finns kvar på sidan. Vi sparar det när förbindelsen är tillbaka.",
    en: "There is no network connection. What you have written is still on this page. We will save it when the connection is back.",
};

pub(crate) const SESSION_ENDED: Text = Text {
    fi: "Istuntosi on päättynyt. Kirjoittamasi on vielä tällä sivulla. Kirjaudu uudelleen uudessa välilehdessä ja tallenna sitten.",
    sv: "Din session har avslutats. Det du har skrivit finns kvar på sidan. Logga in på nytt i en ny flik och spara sedan.",
    en: "Your session has ended. What you have written is still on this page. Log in again in a new tab and then save.",
};

pub(crate) fn mandate_ended(language: Language, organisation: &str) -> String {
    match language {
        Language::Fi => format!(
            "Valtuutesi asioida organisaation {organisation} puolesta on päättynyt. Muutoksia ei voi tallentaa. Pyydä organisaatiolta uusi valtuus."
        ),
        Language::Sv => format!(
            "Din fullmakt att uträtta ärenden för {organisation} har upphört. Ändringarna kan inte sparas. Be organisationen om en ny fullmakt."
        ),
        Language::En => format!(
            "Your mandate to act on behalf of {organisation} has ended. The changes cannot be saved. Ask the organisation for a new mandate."
        ),
    }
}

pub(crate) const SERVER: Text = Text {
    fi: "Palvelussa on häiriö. Kirjoittamasi on tällä sivulla tallessa. Yritä hetken kuluttua uudelleen.",
    sv: "Det är en störning i tjänsten. Det du har skrivit finns kvar på sidan. Försök igen om en stund.",
    en: "There is a fault in the service. What you have written is still on this page. Try again in a moment.",
};

pub(crate) const ALREADY_SENT: Text = Text {
    fi: "Hakemus on jo lähetetty, eikä sitä voi enää muuttaa.",
    sv: "Ansökan har redan sänts och kan inte längre ändras.",
    en: "The application has already been sent and can no longer be changed.",
};

pub(crate) const DELETED: Text = Text {
    fi: "Kollega on poistanut tämän luonnoksen.",
    sv: "En kollega har raderat det här utkastet.",
    en: "A colleague has deleted this draft.",
};

pub(crate) const SAVE_AGAIN: Text = Text {
    fi: "Tallenna uudelleen",
    sv: "Spara på nytt",
    en: "Save again",
};

pub(crate) fn connection_back(language: Language, time: &str) -> String {
    match language {
        Language::Fi => format!("Yhteys palasi. Muutokset on tallennettu klo {time}."),
        Language::Sv => format!("Förbindelsen är tillbaka. Ändringarna sparades kl. {time}."),
        Language::En => format!("The connection is back. The changes were saved at {time}."),
    }
}

pub(crate) const LEAVE_TITLE: Text = Text {
    fi: "Poistutaanko tallentamatta?",
    sv: "Vill du lämna sidan utan att spara?",
    en: "Leave without saving?",
};

pub(crate) const LEAVE_TEXT: Text = Text {
    fi: "Tällä sivulla on muutoksia, joita ei ole tallennettu.",
    sv: "På sidan finns ändringar som inte har sparats.",
    en: "There are changes on this page that have not been saved.",
};

pub(crate) const STAY: Text = Text {
    fi: "Jää sivulle",
    sv: "Stanna på sidan",
    en: "Stay on the page",
};

pub(crate) const LEAVE: Text = Text {
    fi: "Poistu tallentamatta",
    sv: "Lämna utan att spara",
    en: "Leave without saving",
};

pub(crate) const CONFLICT_TITLE: Text = Text {
    fi: "Kollega on muuttanut samoja tietoja",
    sv: "En kollega har ändrat samma uppgifter",
    en: "A colleague has changed the same information",
};

pub(crate) const KEEP_MINE: Text = Text {
    fi: "Säilytä kaikki minun muutokseni",
    sv: "Behåll alla mina ändringar",
    en: "Keep all my changes",
};

pub(crate) const TAKE_THEIRS: Text = Text {
    fi: "Ota kaikki kollegan muutokset",
    sv: "Ta alla kollegans ändringar",
    en: "Take all my colleague’s changes",
};

pub(crate) fn colleague_saved(language: Language, date: &str, time: &str) -> String {
    match language {
        Language::Fi => format!(
            "Kollega tallensi hakemuksen {date} klo {time}. Omia muutoksiasi ei ole vielä tallennettu. Valitse, kumman muutokset jäävät voimaan."
        ),
        Language::Sv => format!(
            "En kollega sparade ansökan {date} kl. {time}. Dina ändringar har ännu inte sparats. Välj vems ändringar som ska gälla."
        ),
        Language::En => format!(
            "A colleague saved the application on {date} at {time}. Your changes have not been saved yet. Choose whose changes to keep."
        ),
    }
}

pub(crate) const CHOOSE_ORGANISATION: Text = Text {
    fi: "Olet kirjautunut uudelleen, mutta organisaatio on valitsematta. Valitse se toisessa välilehdessä ja tallenna sitten.",
    sv: "Du har loggat in på nytt, men ingen organisation är vald. Välj organisation i den andra fliken och spara sedan.",
    en: "You have logged in again, but no organisation has been chosen. Choose it in the other tab and then save.",
};
