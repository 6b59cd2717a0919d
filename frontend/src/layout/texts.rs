//! Words of the frame.

use kanta_shared::texts::Text;

pub(super) const LOG_OUT: Text = Text {
    fi: "Kirjaudu ulos",
    sv: "Logga ut",
    en: "Log out",
};
pub(super) const SKIP_TO_CONTENT: Text = Text {
    fi: "Siirry sisältöön",
    sv: "Gå till innehållet",
    en: "Skip to content",
};
pub(super) const MAIN_NAVIGATION: Text = Text {
    fi: "Päävalikko",
    sv: "Huvudmeny",
    en: "Main menu",
};
pub(super) const LANGUAGE_SELECTION: Text = Text {
    fi: "Valitse kieli",
    sv: "Välj språk",
    en: "Choose language",
};
pub(super) const CHANGE_ORGANISATION: Text = Text {
    fi: "Vaihda organisaatiota",
    sv: "Byt organisation",
    en: "Change organisation",
};
pub(super) const DEMONSTRATION_BANNER: Text = Text {
    fi: "Tämä on esittelyversio. Organisaatiot ja henkilöt ovat keksittyjä, eikä mitään lähetetä Kelaan.",
    sv: "Detta är en demonstrationsversion. Organisationerna och personerna är påhittade, och ingenting sänds till FPA.",
    en: "This is a demonstration. The organisations and persons are fictional, and nothing is sent to Kela.",
};
pub(super) const FOOTER_ACCESSIBILITY: Text = Text {
    fi: "Saavutettavuusseloste",
    sv: "Tillgänglighetsutlåtande",
    en: "Accessibility statement",
};
pub(super) const FOOTER_SUPPORT: Text = Text {
    fi: "Asiakastuki",
    sv: "Kundsupport",
    en: "Customer support",
};
pub(super) const FOOTER_HEADING: Text = Text {
    fi: "Yhteystiedot ja tietoa palvelusta",
    sv: "Kontaktuppgifter och information om tjänsten",
    en: "Contact details and information about the service",
};
pub(super) const SUPPORT_EMAIL: Text = Text {
    fi: "[kanta@kanta.fi](mailto:kanta@kanta.fi)",
    sv: "[kanta@kanta.fi](mailto:kanta@kanta.fi)",
    en: "[kanta@kanta.fi](mailto:kanta@kanta.fi)",
};
pub(super) const SUPPORT_PHONE: Text = Text {
    fi: "[020 634 7787](tel:+358206347787), arkisin klo 7–17",
    sv: "[020 634 7787](tel:+358206347787), vardagar kl. 7–17",
    en: "[020 634 7787](tel:+358206347787), weekdays from 7 to 17",
};
/// Stands between the person and the organisation.
pub(super) const ACTING_BEFORE: Text = Text {
    fi: "asioi organisaation",
    sv: "uträttar ärenden för",
    en: "is acting on behalf of",
};
/// Ends the sentence; nothing in languages that do not need it.
pub(super) const ACTING_AFTER: Text = Text {
    fi: "puolesta",
    sv: "",
    en: "",
};
pub(super) const LOG_OUT_FAILED: Text = Text {
    fi: "Uloskirjautuminen ei onnistunut. Yritä uudelleen tai sulje selain.",
    sv: "Utloggningen lyckades inte. Försök igen eller stäng webbläsaren.",
    en: "Logging out did not succeed. Try again or close the browser.",
};
pub(super) const FOOTER_KANTA: Text = Text {
    fi: "[kanta.fi](https://www.kanta.fi)",
    sv: "[kanta.fi](https://www.kanta.fi/sv)",
    en: "[kanta.fi](https://www.kanta.fi/en)",
};
