//! Texts of the page for an address that has none.

use kanta_shared::texts::Text;

pub(super) const NOT_FOUND_HOME: Text = Text! {
    fi: "Siirry etusivulle",
    sv: "Gå till startsidan",
    en: "Go to the start page",
};
