//! Texts of the checks.

use kanta_shared::texts::Text;

pub(super) const CHECK_MANDATE: Text = Text! {
    fi: "Tarkista, että sinulla on oikea asiointivaltuus.",
    sv: "Kontrollera att du har ärendefullmakt.",
    en: "Check that you have the right mandate.",
};
pub(super) const CHECK_MEANS: Text = Text! {
    fi: "Kokeile tunnistautua eri tunnistautumisvälineillä.",
    sv: "Pröva med olika identifikationsmedel.",
    en: "Try other means of identification.",
};
pub(super) const CHECK_REGISTERS: Text = Text! {
    fi: "Tarkista, että palvelunantajan tiedot ovat ajantasaisina Kansallisessa koodistopalvelussa.",
    sv: "Kontrollera att uppgifterna om organisationen är uppdaterade i den nationella kodtjänsten.",
    en: "Check that the service provider’s data are up to date on the national code server.",
};
pub(super) const CHECK_OUTAGE: Text = Text! {
    fi: "Palvelussa voi olla hetkellinen yhteyskatkos. Kokeile tunnistautumista hetken kuluttua uudelleen.",
    sv: "Det kan vara fråga om ett tillfälligt avbrott i tjänsten. Försök identifiera dig på nytt om en stund.",
    en: "There may be a temporary outage in the service. Try to identify yourself again in a moment.",
};
pub(super) const CHECKS_HEADING: Text = Text! {
    fi: "Tarkista nämä",
    sv: "Kontrollera följande",
    en: "Check these",
};
pub(super) const CHECK_FAILED: Text = Text! {
    fi: "tämän vuoksi et voi asioida",
    sv: "därför kan du inte uträtta ärenden",
    en: "this is why you cannot act",
};
pub(super) const CHECK_OK: Text = Text! {
    fi: "kunnossa",
    sv: "i ordning",
    en: "in order",
};
pub(super) const CHECK_UNKNOWN: Text = Text! {
    fi: "ei tarkistettu",
    sv: "har inte kontrollerats",
    en: "not checked",
};
