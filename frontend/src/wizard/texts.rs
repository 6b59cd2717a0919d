//! Words around every step of a wizard, and about what is saved and what is not.

use kanta_shared::api::SavedBy;
use kanta_shared::language::Language;
use kanta_shared::texts::Text;
use kanta_shared::timestamp::Timestamp;

pub(super) fn position(language: Language, n: usize, m: usize) -> String {
    Sentence! { language, m, n;
        fi: "Vaihe {n}/{m}",
        sv: "Steg {n}/{m}",
        en: "Step {n} of {m}",
    }
}

pub(super) const KEPT_UNTIL_SENT: Text = Text! {
    fi: "Poistuneisiin kohtiin täyttämäsi tiedot säilyvät, kunnes lähetät lomakkeen, mutta niitä ei lähetetä Kelaan.",
    sv: "Det som du har fyllt i där finns kvar tills du skickar blanketten, men det skickas inte till FPA.",
    en: "What you have filled in there is kept until you send the form, but it is not sent to Kela.",
};

pub(super) const CURRENT: Text = Text! {
    fi: "nykyinen vaihe",
    sv: "aktuellt steg",
    en: "current step",
};

pub(super) const NOT_STARTED: Text = Text! {
    fi: "aloittamatta",
    sv: "inte påbörjad",
    en: "not started",
};

pub(super) const IN_PROGRESS: Text = Text! {
    fi: "kesken",
    sv: "påbörjad",
    en: "in progress",
};

/// Prefilled, and not reviewed yet.
pub(super) const UNREVIEWED: Text = Text! {
    fi: "tarkistamatta",
    sv: "inte kontrollerad",
    en: "not checked",
};

pub(super) const DONE: Text = Text! {
    fi: "valmis",
    sv: "klar",
    en: "done",
};

pub(super) const VIEW_ONLY: Text = Text! {
    fi: "vain katseltavissa",
    sv: "kan bara läsas",
    en: "view only",
};

pub(super) fn not_reachable_yet(language: Language, step: &str) -> String {
    Sentence! { language, step;
        fi: "Käy ensin läpi vaihe {step}. Siirsimme sinut siihen.",
        sv: "Gå först igenom steget {step}. Vi flyttade dig dit.",
        en: "Go through the step {step} first. We have taken you there.",
    }
}

pub(super) fn resumed(language: Language, at: &Timestamp) -> String {
    let (date, time) = (at.date(), at.time(language));
    Sentence! { language, date, time;
        fi: "Jatka siitä, mihin jäit. Tiedot on tallennettu {date} klo {time}.",
        sv: "Fortsätt där du slutade. Uppgifterna sparades {date} kl. {time}.",
        en: "Continue where you left off. Your answers were saved on {date} at {time}.",
    }
}

pub(super) const EDITED_BACK: Text = Text! {
    fi: "Muutos on tallennettu.",
    sv: "Ändringen har sparats.",
    en: "The change has been saved.",
};

pub(super) fn new_questions(language: Language, steps: &str) -> String {
    Sentence! { language, steps;
        fi: "Muutoksesi takia täytettäväksi tuli uusia kohtia: {steps}.",
        sv: "På grund av din ändring finns det nya punkter att fylla i: {steps}.",
        en: "Because of your change, there are new questions to answer: {steps}.",
    }
}

pub(super) const UNSAVED: Text = Text! {
    fi: "Muutoksia ei ole vielä tallennettu",
    sv: "Ändringarna har ännu inte sparats",
    en: "Changes not saved yet",
};

pub(super) const SAVING: Text = Text! {
    fi: "Tallennetaan",
    sv: "Sparar",
    en: "Saving",
};

/// When the draft was saved. It may be open for days, so the day is always said.
pub(super) fn saved_at(language: Language, at: &Timestamp) -> String {
    let (date, time) = (at.date(), at.time(language));
    Sentence! { language, date, time;
        fi: "Tallennettu {date} klo {time}",
        sv: "Sparat {date} kl. {time}",
        en: "Saved on {date} at {time}",
    }
}

pub(super) fn saved_with_problems(language: Language, at: &Timestamp) -> String {
    let saved = saved_at(language, at);
    Sentence! { language, saved;
        fi: "{saved}. Joissakin kohdissa on vielä korjattavaa.",
        sv: "{saved}. En del punkter behöver ännu rättas.",
        en: "{saved}. Some things still need attention.",
    }
}

pub(super) const NOT_SAVED: Text = Text! {
    fi: "Ei tallennettu",
    sv: "Inte sparat",
    en: "Not saved",
};

pub(super) const OFFLINE: Text = Text! {
    fi: "Ei tallennettu: ei verkkoyhteyttä",
    sv: "Inte sparat: ingen nätförbindelse",
    en: "Not saved: no network connection",
};

pub(super) const SESSION_ENDED: Text = Text! {
    fi: "Ei tallennettu: istunto on päättynyt",
    sv: "Inte sparat: sessionen har avslutats",
    en: "Not saved: the session has ended",
};

pub(super) const CHANGED_ELSEWHERE: Text = Text! {
    fi: "Ei tallennettu: samoja kohtia on muutettu muualla",
    sv: "Inte sparat: samma punkter har ändrats någon annanstans",
    en: "Not saved: the same answers have been changed elsewhere",
};

pub(super) const NO_CONNECTION: Text = Text! {
    fi: "Verkkoyhteys ei toimi. Kirjoittamasi on tällä sivulla tallessa. Tallennamme sen, kun yhteys palaa.",
    sv: "Nätförbindelsen fungerar inte. Det du har skrivit finns kvar på sidan. Vi sparar det när förbindelsen är tillbaka.",
    en: "There is no network connection. What you have written is still on this page. We will save it when the connection is back.",
};

pub(super) const SERVER_FAULT: Text = Text! {
    fi: "Palvelussa on häiriö. Kirjoittamasi on tällä sivulla tallessa. Yritämme tallentaa sen uudelleen.",
    sv: "Det är en störning i tjänsten. Det du har skrivit finns kvar på sidan. Vi försöker spara det igen.",
    en: "There is a fault in the service. What you have written is still on this page. We will try to save it again.",
};

pub(super) const TOO_OFTEN: Text = Text! {
    fi: "Tallennuksia on ollut poikkeuksellisen monta lyhyessä ajassa. Kirjoittamasi on tällä sivulla tallessa. Yritämme tallentaa sen uudelleen.",
    sv: "Uppgifter har sparats ovanligt många gånger på kort tid. Det du har skrivit finns kvar på sidan. Vi försöker spara det igen.",
    en: "There have been unusually many saves in a short time. What you have written is still on this page. We will try to save it again.",
};

/// Whether it is saved, and when a save is tried again.
pub(super) fn next_try(language: Language, state: &str, when: &str) -> String {
    Sentence! { language, state, when;
        fi: "{state}. Yritämme uudelleen {when}.",
        sv: "{state}. Vi försöker igen {when}.",
        en: "{state}. We will try again {when}.",
    }
}

/// What came of a sending, and when to try again, as the server asks to wait.
pub(super) fn wait(language: Language, outcome: &str, when: &str) -> String {
    Sentence! { language, outcome, when;
        fi: "{outcome} Yritä uudelleen aikaisintaan {when}.",
        sv: "{outcome} Försök igen tidigast {when}.",
        en: "{outcome} Try again {when} at the earliest.",
    }
}

pub(super) const ALREADY_SENT: Text = Text! {
    fi: "Tiedot on jo lähetetty.",
    sv: "Uppgifterna har redan skickats.",
    en: "The information has already been sent.",
};

pub(super) const NOT_INCLUDED: Text = Text! {
    fi: "Niissä ei ole mukana sitä, mitä kirjoitit viimeksi.",
    sv: "Det som du skrev senast ingår inte i dem.",
    en: "It does not include what you typed last.",
};

pub(super) const SHOW_SENT: Text = Text! {
    fi: "Hylkää muutokset ja näytä lähetetyt tiedot",
    sv: "Förkasta ändringarna och visa de skickade uppgifterna",
    en: "Discard the changes and show what was sent",
};

pub(super) const NO_DRAFT: Text = Text! {
    fi: "Tätä luonnosta ei enää ole palvelussa.",
    sv: "Det här utkastet finns inte längre i tjänsten.",
    en: "This draft no longer exists in the service.",
};

pub(super) const CANNOT_BE_SAVED: Text = Text! {
    fi: "Tällä sivulla olevia tietoja ei voi enää tallentaa. Palaa palveluihin, jos haluat aloittaa alusta.",
    sv: "Uppgifterna på den här sidan kan inte längre sparas. Gå tillbaka till tjänsterna om du vill börja om.",
    en: "The information on this page can no longer be saved. Go back to the services if you want to start again.",
};

pub(super) const SAVE_AGAIN: Text = Text! {
    fi: "Tallenna uudelleen",
    sv: "Spara på nytt",
    en: "Save again",
};

pub(super) fn service_back(language: Language, at: &Timestamp) -> String {
    let (date, time) = (at.date(), at.time(language));
    Sentence! { language, date, time;
        fi: "Palvelu toimii taas. Muutokset on tallennettu {date} klo {time}.",
        sv: "Tjänsten fungerar igen. Ändringarna sparades {date} kl. {time}.",
        en: "The service is working again. The changes were saved on {date} at {time}.",
    }
}

pub(super) fn connection_back(language: Language, at: &Timestamp) -> String {
    let (date, time) = (at.date(), at.time(language));
    Sentence! { language, date, time;
        fi: "Yhteys palasi. Muutokset on tallennettu {date} klo {time}.",
        sv: "Förbindelsen är tillbaka. Ändringarna sparades {date} kl. {time}.",
        en: "The connection is back. The changes were saved on {date} at {time}.",
    }
}

pub(super) const CONFLICT_TITLE: Text = Text! {
    fi: "Samoja kohtia on muutettu muualla",
    sv: "Samma punkter har ändrats någon annanstans",
    en: "The same answers have been changed elsewhere",
};

/// Said when a save that came by itself could not be joined.
pub(super) const CONFLICT_TEXT: Text = Text! {
    fi: "Ei tallennettu. Samoja kohtia on muutettu muualla. Tallenna uudelleen, niin voit valita, mikä jää voimaan.",
    sv: "Inte sparat. Samma punkter har ändrats någon annanstans. Spara på nytt, så kan du välja vad som ska gälla.",
    en: "Not saved. The same answers have been changed elsewhere. Save again to choose which ones to keep.",
};

pub(super) fn changed_the_same(
    language: Language,
    saved_by: &Option<SavedBy>,
    at: &Timestamp,
) -> String {
    let (date, time) = (at.date(), at.time(language));
    let who = match other_person(saved_by) {
        Some(name) => Sentence! { language, date, name, time;
            fi: "{name} tallensi samat kohdat {date} klo {time}.",
            sv: "{name} sparade samma punkter {date} kl. {time}.",
            en: "{name} saved the same answers on {date} at {time}.",
        },
        None => Sentence! { language, date, time;
            fi: "Samat kohdat tallennettiin toisessa välilehdessä tai toisella laitteella {date} klo {time}.",
            sv: "Samma punkter sparades i en annan flik eller på en annan enhet {date} kl. {time}.",
            en: "The same answers were saved in another tab or on another device on {date} at {time}.",
        },
    };
    let choose = Sentence! { language;
        fi: "Valitse kunkin kohdan vastaus. Muut muutokset yhdistetään.",
        sv: "Välj ett svar för varje punkt. Övriga ändringar sammanförs.",
        en: "Choose which answer to keep for each one. The other changes are combined.",
    };
    [who, choose].join(" ")
}

pub(super) fn joined(
    language: Language,
    saved_by: &Option<SavedBy>,
    at: &Timestamp,
    what: &str,
) -> String {
    let (date, time) = (at.date(), at.time(language));
    match other_person(saved_by) {
        Some(name) => Sentence! { language, date, name, time, what;
            fi: "{name} tallensi {date} klo {time} muutoksia, jotka on yhdistetty sinun tietoihisi: {what}.",
            sv: "{name} sparade {date} kl. {time} ändringar som har sammanförts med dina uppgifter: {what}.",
            en: "{name} saved changes on {date} at {time}, which have been combined with yours: {what}.",
        },
        None => Sentence! { language, date, time, what;
            fi: "Toisessa välilehdessä tai toisella laitteella tallennettiin {date} klo {time} muutoksia, jotka on yhdistetty tähän: {what}.",
            sv: "I en annan flik eller på en annan enhet sparades {date} kl. {time} ändringar som har sammanförts här: {what}.",
            en: "Changes saved on {date} at {time} in another tab or on another device have been combined here: {what}.",
        },
    }
}

/// Who has saved the other version, as far as words differ by it.
fn other_person(saved_by: &Option<SavedBy>) -> Option<&str> {
    let other = saved_by.as_ref().filter(|it| !it.is_you);
    other.map(|it| it.name.as_str())
}

/// Whose version the other one is.
pub(super) fn whose(language: Language, saved_by: &Option<SavedBy>) -> String {
    match other_person(saved_by) {
        Some(name) => name.to_owned(),
        None => Sentence! { language;
            fi: "Toisessa välilehdessä tai toisella laitteella",
            sv: "I en annan flik eller på en annan enhet",
            en: "In another tab or on another device",
        },
    }
}

pub(super) const ON_PAGE: Text = Text! {
    fi: "Tällä sivulla",
    sv: "På den här sidan",
    en: "On this page",
};

pub(super) const REMOVED: Text = Text! {
    fi: "poistettu",
    sv: "raderad",
    en: "deleted",
};

pub(super) const NOT_THERE: Text = Text! {
    fi: "ei ole",
    sv: "finns inte",
    en: "not there",
};

pub(super) const ROW_ADDED: Text = Text! {
    fi: "lisätty",
    sv: "tillagd:",
    en: "added",
};

pub(super) const ROW_REMOVED: Text = Text! {
    fi: "poistettu",
    sv: "raderad:",
    en: "deleted",
};

pub(super) const SETTLE: Text = Text! {
    fi: "Tallenna valitut",
    sv: "Spara de valda svaren",
    en: "Save the chosen answers",
};

pub(super) const RECOVERY_TITLE: Text = Text! {
    fi: "Selaimessa on tallentamattomia vastauksia",
    sv: "Det finns osparade svar i webbläsaren",
    en: "There are unsaved answers in the browser",
};

pub(super) const RECOVERY_TEXT: Text = Text! {
    fi: "Nämä vastauksesi eivät ehtineet tallentua palveluun: sivu suljettiin, siltä poistuttiin tai se on auki toisessa välilehdessä. Valitse kunkin kohdan vastaus. Selaimesta poistettuja vastauksia ei voi palauttaa.",
    sv: "Dessa svar hann inte sparas i tjänsten: sidan stängdes, du lämnade den eller så är den öppen i en annan flik. Välj ett svar för varje punkt. Svar som du tar bort ur webbläsaren kan inte återställas.",
    en: "These answers were not saved in the service: the page was closed, you left it, or it is open in another tab. Choose an answer for each one. Answers that you remove from the browser cannot be restored.",
};

pub(super) const SET_ASIDE: Text = Text! {
    fi: "Selaimessa on vielä vastauksia, joita ei ole tallennettu palveluun. Ne säilyvät selaimessa 24 tuntia, jos et kirjaudu ulos.",
    sv: "I webbläsaren finns ännu svar som inte har sparats i tjänsten. De finns kvar i webbläsaren i 24 timmar, om du inte loggar ut.",
    en: "The browser still has answers that are not saved in the service. They are kept in the browser for 24 hours, unless you log out.",
};

pub(super) const SHOW_ASIDE: Text = Text! {
    fi: "Näytä vastaukset",
    sv: "Visa svaren",
    en: "Show the answers",
};

pub(super) const IN_BROWSER: Text = Text! {
    fi: "Selaimessa",
    sv: "I webbläsaren",
    en: "In the browser",
};

pub(super) const IN_SERVICE: Text = Text! {
    fi: "Palvelussa",
    sv: "I tjänsten",
    en: "In the service",
};

pub(super) const RECOVER: Text = Text! {
    fi: "Käytä valittuja vastauksia",
    sv: "Använd de valda svaren",
    en: "Use the chosen answers",
};

pub(super) const DISCARD_COPY: Text = Text! {
    fi: "Poista vastaukset selaimesta",
    sv: "Ta bort svaren ur webbläsaren",
    en: "Remove the answers from the browser",
};

pub(super) fn sent_at(language: Language, date: &str, time: &str) -> String {
    Sentence! { language, date, time;
        fi: "Lähetetty {date} klo {time}",
        sv: "Skickad {date} kl. {time}",
        en: "Sent on {date} at {time}",
    }
}

pub(super) const NEXT: Text = Text! {
    fi: "Mitä seuraavaksi tapahtuu?",
    sv: "Vad händer härnäst?",
    en: "What happens next?",
};

pub(super) const ALL_PAPERS: Text = Text! {
    fi: "Kaikki asiakirjat löydät kohdasta Asiakirjat",
    sv: "Alla handlingar hittar du under Handlingar",
    en: "All documents are under Documents",
};

pub(super) const COPY: Text = Text! {
    fi: "Kopioi",
    sv: "Kopiera",
    en: "Copy",
};

/// After the word of the button, for screen readers.
pub(super) const COPY_WHAT: Text = Text! {
    fi: "viitenumero",
    sv: "referensnumret",
    en: "the reference number",
};

pub(super) const COPIED: Text = Text! {
    fi: "Viitenumero on kopioitu.",
    sv: "Referensnumret har kopierats.",
    en: "The reference number has been copied.",
};

pub(super) const SELECTED: Text = Text! {
    fi: "Viitenumero on valittu. Kopioi se laitteesi kopiointitoiminnolla.",
    sv: "Referensnumret är markerat. Kopiera det med enhetens kopieringsfunktion.",
    en: "The reference number is selected. Copy it with the copy function of your device.",
};
