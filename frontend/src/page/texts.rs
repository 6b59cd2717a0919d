//! Words for what stands in the way of a page, and around a document.

use kanta_shared::language::Language;
use kanta_shared::texts::Text;

pub(super) const SESSION_ENDED: Text = Text {
    fi: "Istunto päättyi turvallisuussyistä. Tallennetut tiedot ovat tallessa. Kun kirjaudut uudelleen, pääset takaisin samaan kohtaan.",
    sv: "Sessionen avslutades av säkerhetsskäl. De uppgifter som sparats finns kvar. När du loggar in på nytt kommer du tillbaka till samma ställe.",
    en: "The session ended for security reasons. What has been saved is safe. When you log in again, you return to the same place.",
};
pub(super) const ORGANISATION_NOT_CHOSEN: Text = Text {
    fi: "Valitse organisaatio, jonka puolesta asioit.",
    sv: "Välj den organisation för vars räkning du uträttar ärenden.",
    en: "Choose the organisation on whose behalf you are acting.",
};
pub(super) const CHOOSE_ORGANISATION: Text = Text {
    fi: "Valitse organisaatio",
    sv: "Välj organisation",
    en: "Choose the organisation",
};
pub(super) const NOT_PERMITTED: Text = Text {
    fi: "Oikeutesi asioida organisaation puolesta ei kata tätä sivua.",
    sv: "Din rätt att uträtta ärenden för organisationen omfattar inte den här sidan.",
    en: "Your right to act on behalf of the organisation does not cover this page.",
};
pub(super) const NOT_FOUND: Text = Text {
    fi: "Osoitteessa voi olla kirjoitusvirhe, tai sivu on poistettu.",
    sv: "Det kan finnas ett skrivfel i adressen, eller så har sidan tagits bort.",
    en: "There may be a typing error in the address, or the page has been removed.",
};
pub(super) const HASH: Text = Text {
    fi: "Tekstin tiiviste (SHA-256):",
    sv: "Textens hashvärde (SHA-256):",
    en: "Hash of the text (SHA-256):",
};

/// Which text exactly.
pub(super) fn version(language: Language, version: &str, date: &str) -> String {
    match language {
        Language::Fi => format!("Versio {version}, {date}"),
        Language::Sv => format!("Version {version}, {date}"),
        Language::En => format!("Version {version}, {date}"),
    }
}
pub(super) const MAY_LOOK: Text = Text {
    fi: "Voit katsella tietoja, mutta et muuttaa etkä lähettää niitä.",
    sv: "Du kan läsa uppgifterna, men du kan inte ändra eller sända dem.",
    en: "You can view the information, but you cannot change or send it.",
};
pub(super) const BASIS: Text = Text {
    fi: "Oikeutesi perustuu tähän",
    sv: "Din rätt grundar sig på",
    en: "Your right is based on",
};

/// What somebody may do who may change only these steps.
pub(super) fn may_change(language: Language, steps: &str) -> String {
    match language {
        Language::Fi => format!(
            "Voit muuttaa näitä tietoja: {steps}. Muita tietoja voit katsella, mutta et voi aloittaa etkä lähettää hakemusta."
        ),
        Language::Sv => format!(
            "Du kan ändra dessa uppgifter: {steps}. Övriga uppgifter kan du läsa, men du kan inte påbörja eller sända en ansökan."
        ),
        Language::En => format!(
            "You can change this information: {steps}. You can view the other information, but you cannot start or send an application."
        ),
    }
}
