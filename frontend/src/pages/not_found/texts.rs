//! Words of the page that is not there.

use kanta_shared::texts::Text;

pub(super) const NOT_FOUND_HEADING: Text = Text {
    fi: "Sivua ei löytynyt",
    sv: "Sidan hittades inte",
    en: "Page not found",
};
pub(super) const NOT_FOUND_TEXT: Text = Text {
    fi: "Osoitteessa voi olla kirjoitusvirhe, tai sivu on poistettu.",
    sv: "Det kan finnas ett skrivfel i adressen, eller så har sidan tagits bort.",
    en: "There may be a typing error in the address, or the page has been removed.",
};
pub(super) const NOT_FOUND_HOME: Text = Text {
    fi: "Siirry etusivulle",
    sv: "Gå till startsidan",
    en: "Go to the start page",
};
