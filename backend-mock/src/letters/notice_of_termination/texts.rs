//! The words of the notice of termination around its text.

use kanta_shared::texts::Text;

pub(super) const FILE: Text = Text {
    fi: "irtisanomisilmoitus",
    sv: "uppsagningsanmalan",
    en: "notice-of-termination",
};

pub(super) const OID: Text = Text {
    fi: "OID-tunnus",
    sv: "OID",
    en: "OID",
};

pub(super) const SERVICES: Text = Text {
    fi: "Käytössä olevat palvelut",
    sv: "Tjänster i bruk",
    en: "Services in use",
};

pub(super) const SIGNATURE: Text = Text {
    fi: "Allekirjoitus",
    sv: "Undertecknande",
    en: "Signature",
};

pub(super) const EXPLANATION: Text = Text {
    fi: "Asioija on allekirjoittanut irtisanomisilmoituksen Kanta Ekstranetissä alla mainittuna ajankohtana. Tiiviste on laskettu ilmoituksen tekstistä tietoineen. Teksti on tämän asiakirjan liitteenä.",
    sv: "Den som uträttar ärendet har undertecknat uppsägningsanmälan på Kanta Extranätet vid den tidpunkt som nämns nedan. Hashvärdet har beräknats utifrån anmälans text inklusive uppgifterna. Texten är bifogad till denna handling.",
    en: "The person acting signed the notice of termination in Kanta Extranet at the time given below. The hash has been computed from the text of the notice, including its facts. The text is attached to this document.",
};

pub(super) const SOURCE: Text = Text {
    fi: "Irtisanomisilmoituksen teksti",
    sv: "Uppsägningsanmälans text",
    en: "The text of the notice of termination",
};
