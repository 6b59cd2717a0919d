//! Words around every step.

use kanta_shared::language::Language;
use kanta_shared::texts::Text;

pub(crate) fn application_title(language: Language, service: &str) -> String {
    match language {
        Language::Fi => format!("Liittymishakemus: {service}"),
        Language::Sv => format!("Ansökan om anslutning: {service}"),
        Language::En => format!("Application to join: {service}"),
    }
}

pub(crate) fn position(language: Language, n: usize, m: usize) -> String {
    match language {
        Language::Fi => format!("Vaihe {n}/{m}"),
        Language::Sv => format!("Steg {n}/{m}"),
        Language::En => format!("Step {n} of {m}"),
    }
}

pub(crate) const STEPS: Text = Text {
    fi: "Hakemuksen vaiheet",
    sv: "Ansökans steg",
    en: "Steps of the application",
};

pub(crate) const CURRENT: Text = Text {
    fi: "nykyinen vaihe",
    sv: "aktuellt steg",
    en: "current step",
};

pub(crate) const NOT_STARTED: Text = Text {
    fi: "aloittamatta",
    sv: "inte påbörjad",
    en: "not started",
};

pub(crate) const IN_PROGRESS: Text = Text {
    fi: "kesken",
    sv: "påbörjad",
    en: "in progress",
};

pub(crate) const DONE: Text = Text {
    fi: "valmis",
    sv: "klar",
    en: "done",
};

pub(crate) const NEEDS_ATTENTION: Text = Text {
    fi: "korjattavaa",
    sv: "att åtgärda",
    en: "needs attention",
};

pub(crate) const VIEW_ONLY: Text = Text {
    fi: "vain katseltavissa",
    sv: "kan bara läsas",
    en: "view only",
};

pub(crate) const GIVEN: Text = Text {
    fi: "Annetut tiedot",
    sv: "Angivna uppgifter",
    en: "Information given",
};

pub(crate) fn not_reachable_yet(language: Language, step: &str) -> String {
    match language {
        Language::Fi => format!("Täytä ensin vaihe {step}. Siirsimme sinut siihen."),
        Language::Sv => format!("Fyll först i steget {step}. Vi flyttade dig dit."),
        Language::En => format!("Complete the step {step} first. We have taken you there."),
    }
}

pub(crate) fn resumed(language: Language, date: &str, time: &str) -> String {
    match language {
        Language::Fi => {
            format!("Jatka siitä, mihin jäit. Hakemus on tallennettu {date} klo {time}.")
        }
        Language::Sv => format!("Fortsätt där du slutade. Ansökan sparades {date} kl. {time}."),
        Language::En => {
            format!("Continue where you left off. The application was saved on {date} at {time}.")
        }
    }
}

pub(crate) const EDITED_BACK: Text = Text {
    fi: "Muutos on tallennettu. Olet takaisin yhteenvedossa.",
    sv: "Ändringen har sparats. Du är tillbaka i sammanfattningen.",
    en: "The change has been saved. You are back in the summary.",
};

pub(crate) fn new_questions(language: Language, steps: &str) -> String {
    match language {
        Language::Fi => format!("Muutoksesi takia hakemukseen tuli uusia kohtia: {steps}."),
        Language::Sv => {
            format!("På grund av din ändring har nya punkter lagts till i ansökan: {steps}.")
        }
        Language::En => {
            format!("Because of your change, the application has new questions: {steps}.")
        }
    }
}

pub(crate) const QUESTION: Text = Text {
    fi: "Kanta-palvelut kysyy",
    sv: "Kanta-tjänsterna frågar",
    en: "The Kanta Services ask",
};

pub(crate) const QUESTION_WHAT_TO_DO: Text = Text {
    fi: "Täydennä hakemusta kysymyksen mukaan ja lähetä se uudelleen.",
    sv: "Komplettera ansökan enligt frågan och sänd den på nytt.",
    en: "Complete the application as asked and send it again.",
};

pub(crate) const NO_SUCH_STEP: Text = Text {
    fi: "Sivua ei löytynyt",
    sv: "Sidan hittades inte",
    en: "Page not found",
};
