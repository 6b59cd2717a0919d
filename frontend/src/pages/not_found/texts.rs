//! Words of the page that is not there.

use kanta_shared::texts::Text;

pub(super) const NOT_FOUND_HOME: Text = Text {
    fi: "Siirry etusivulle",
    sv: "Gå till startsidan",
    en: "Go to the start page",
};
