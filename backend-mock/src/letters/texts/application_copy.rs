//! The words of the copy of an application.

use kanta_shared::texts::Text;

pub(in crate::letters) const FILE: Text = Text {
    fi: "kanta-liittymishakemus",
    sv: "kanta-anslutningsansokan",
    en: "kanta-application",
};

pub(in crate::letters) const TITLE: Text = Text {
    fi: "Liittymishakemus",
    sv: "Ansökan om anslutning",
    en: "Application to join",
};

pub(in crate::letters) const SERVICE: Text = Text {
    fi: "Palvelu",
    sv: "Tjänst",
    en: "Service",
};
