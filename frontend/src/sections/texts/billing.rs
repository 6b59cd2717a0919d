//! Words of the step *Laskutustiedot*.

use kanta_shared::texts::Text;

pub(crate) const INTRO: Text = Text! {
    fi: "Laskutusosoitetta käytetään käyttömaksulaskun lähettämiseen.",
    sv: "Faktureringsadressen används för att skicka fakturan för användningsavgifterna.",
    en: "The billing address is used for sending the invoice for user fees.",
};

pub(crate) const INTRO_2: Text = Text! {
    fi: "Käyttömaksulaskua ei voida lähettää sähköpostitse. Se lähetetään verkkolaskuna tai postitse.",
    sv: "Fakturan för användningsavgifterna kan inte skickas per e-post. Den skickas som e-faktura eller per post.",
    en: "The invoice for user fees cannot be sent by e-mail. It is sent as an e-invoice or by post.",
};

pub(crate) const FEES_LINK: Text = Text! {
    fi: "[Käyttömaksut kanta.fi-sivustolla](https://www.kanta.fi/ammattilaiset/kayttomaksut)",
    sv: "[Användningsavgifter på kanta.fi (på finska)](https://www.kanta.fi/ammattilaiset/kayttomaksut)",
    en: "[User fees on kanta.fi (in Finnish)](https://www.kanta.fi/ammattilaiset/kayttomaksut)",
};

pub(crate) const SHARED: Text = Text! {
    fi: "Laskutustiedot ovat yhteisiä kaikille Kanta-palveluille.",
    sv: "Faktureringsuppgifterna är gemensamma för alla Kanta-tjänster.",
    en: "The billing information is shared by all your Kanta services.",
};

pub(crate) const SAME_AS_POSTAL: Text = Text! {
    fi: "Käytä postiosoitetta laskutusosoitteena",
    sv: "Använd postadressen som faktureringsadress",
    en: "Use the postal address as the billing address",
};

pub(crate) const E_INVOICE_HELP: Text = Text! {
    fi: "Täytä nämä, jos organisaatio ottaa vastaan verkkolaskuja. Saat tiedot taloushallinnostasi tai tilitoimistostasi.",
    sv: "Fyll i dessa om organisationen tar emot e-fakturor. Uppgifterna får du från er ekonomiförvaltning eller bokföringsbyrå.",
    en: "Fill these in if the organisation receives e-invoices. Your financial administration or accounting firm has the details.",
};

pub(crate) const OPERATOR: Text = Text! {
    fi: "Verkkolaskuoperaattori tai pankki",
    sv: "E-fakturaoperatör eller bank",
    en: "E-invoice operator or bank",
};

pub(crate) const OTHER_OPERATOR: Text = Text! {
    fi: "Ei valittu tai muu",
    sv: "Inte vald eller annan",
    en: "Not chosen, or another",
};

pub(crate) const FILLED_IN: Text = Text! {
    fi: "Postiosoite on kopioitu laskutusosoitteeksi.",
    sv: "Postadressen har kopierats till faktureringsadressen.",
    en: "The postal address has been copied to the billing address.",
};
