//! Words of the step *Asiakastiedot*.

use kanta_shared::language::Language;
use kanta_shared::texts::Text;

pub(crate) const INTRO: Text = Text! {
    fi: "Tässä kohdassa täydennettävät asiakastiedot ovat yhteisiä kaikille Kanta-palveluille. Osan asiakastiedoista saamme Kanta-palveluille suoraan Kansallisesta koodistopalvelusta.",
    sv: "De kunduppgifter som ska fyllas i här är gemensamma för alla Kanta-tjänster. En del kunduppgifter får vi till Kanta-tjänsterna direkt från den nationella kodtjänsten.",
    en: "The customer data on this page are shared by all Kanta services. Part of the customer data comes to the Kanta Services directly from the national code server.",
};

pub(crate) const REGISTER: Text = Text! {
    fi: "Kansallisen koodistopalvelun tiedot",
    sv: "Uppgifter från den nationella kodtjänsten",
    en: "Data from the national code server",
};

pub(crate) fn register_source(language: Language, register: &str) -> String {
    Sentence! { language, register;
        fi: "Nämä tiedot tulevat rekisteristä: {register}. Niitä ei voi muuttaa Kanta Ekstranetissä.",
        sv: "Dessa uppgifter kommer från {register}. De kan inte ändras på Kanta Extranätet.",
        en: "This information comes from the {register}. It cannot be changed in Kanta Extranet.",
    }
}

pub(crate) const REGISTER_WRONG: Text = Text! {
    fi: "Jos tiedoissa on korjattavaa, ilmoita siitä THL:n Koodistopalvelulle: [koodistopalvelu@thl.fi](mailto:koodistopalvelu@thl.fi).",
    sv: "Om något behöver rättas, kontakta THL:s Kodtjänst: [koodistopalvelu@thl.fi](mailto:koodistopalvelu@thl.fi).",
    en: "If something needs correcting, contact the THL Code Service: [koodistopalvelu@thl.fi](mailto:koodistopalvelu@thl.fi).",
};

pub(crate) const REGISTER_WRONG_PHARMACY: Text = Text! {
    fi: "Jos tiedoissa on korjattavaa, ilmoita siitä Fimealle, joka ylläpitää apteekkirekisteriä.",
    sv: "Om något behöver rättas, kontakta Fimea, som upprätthåller apoteksregistret.",
    en: "If something needs correcting, contact Fimea, which maintains the pharmacy register.",
};

pub(crate) const OWN: Text = Text! {
    fi: "Täydennä asiakastiedot",
    sv: "Fyll i kunduppgifterna",
    en: "Complete the customer data",
};

pub(crate) const SAME_AS_VISITING: Text = Text! {
    fi: "Käytä käyntiosoitetta postiosoitteena",
    sv: "Använd besöksadressen som postadress",
    en: "Use the visiting address as the postal address",
};

pub(crate) const FILLED_IN: Text = Text! {
    fi: "Käyntiosoite on kopioitu postiosoitteeksi.",
    sv: "Besöksadressen har kopierats till postadressen.",
    en: "The visiting address has been copied to the postal address.",
};

pub(crate) fn takeover(language: Language, date: &str) -> String {
    Sentence! { language, date;
        fi: "Haltuunottopäivä {date}",
        sv: "Datum för övertagandet {date}",
        en: "Takeover date {date}",
    }
}
