//! The words of the copy of an application.

use kanta_shared::texts::Text;

pub(super) const FILE: Text = Text {
    fi: "kanta-liittymishakemus",
    sv: "kanta-anslutningsansokan",
    en: "kanta-application",
};

pub(super) const TITLE: Text = Text {
    fi: "Liittymishakemus",
    sv: "Ansökan om anslutning",
    en: "Application to join",
};

pub(super) const SERVICE: Text = Text {
    fi: "Palvelu",
    sv: "Tjänst",
    en: "Service",
};
