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
