//! Words of answers as they are looked over: on screens, on papers and on Kela’s desk.

use crate::language::Language;
use crate::texts::Text;

/// The name of an access point, counted from one.
pub fn access_point(language: Language, n: usize) -> String {
    match language {
        Language::Fi => format!("Liityntäpiste {n}"),
        Language::Sv => format!("Anslutningspunkt {n}"),
        Language::En => format!("Access point {n}"),
    }
}

/// What is asked about the renewal of prescriptions.
pub const RENEWAL: Text = Text {
    fi: "Reseptin uusimispyynnöt",
    sv: "Begäran om förnyelse av recept",
    en: "Prescription renewal requests",
};

/// Renewal requests are taken into use.
pub const RENEWAL_YES: Text = Text {
    fi: "Kyllä, otetaan käyttöön",
    sv: "Ja, tjänsten tas i bruk",
    en: "Yes, it will be taken into use",
};

/// They are not.
pub const RENEWAL_NO: Text = Text {
    fi: "Ei oteta käyttöön nyt",
    sv: "Nej, tjänsten tas inte i bruk nu",
    en: "No, not now",
};

/// A text was read and accepted.
pub fn accepted_version(language: Language, version: &str) -> String {
    match language {
        Language::Fi => format!("Hyväksytty, versio {version}"),
        Language::Sv => format!("Godkänd, version {version}"),
        Language::En => format!("Approved, version {version}"),
    }
}

/// A text was signed.
pub fn signed_version(language: Language, version: &str) -> String {
    match language {
        Language::Fi => format!("Allekirjoitettu, versio {version}"),
        Language::Sv => format!("Undertecknad, version {version}"),
        Language::En => format!("Signed, version {version}"),
    }
}

/// The name in the register.
pub const OFFICIAL_NAME: Text = Text {
    fi: "Virallinen nimi",
    sv: "Officiellt namn",
    en: "Official name",
};

/// Y-tunnus.
pub const BUSINESS_ID: Text = Text {
    fi: "Y-tunnus",
    sv: "FO-nummer",
    en: "Business ID",
};

/// The OID of the organisation.
pub const ORGANISATION_OID: Text = Text {
    fi: "Organisaation OID-tunnus",
    sv: "Organisationens OID",
    en: "OID of the organisation",
};

/// The sector of the organisation.
pub const SECTOR: Text = Text {
    fi: "Toimiala",
    sv: "Verksamhetsområde",
    en: "Sector",
};

/// The kind of the organisation.
pub const ORGANISATION_KIND: Text = Text {
    fi: "Organisaatiotyyppi",
    sv: "Organisationstyp",
    en: "Type of organisation",
};

/// The heading of the visiting address.
pub const VISITING_ADDRESS: Text = Text {
    fi: "Käyntiosoite",
    sv: "Besöksadress",
    en: "Visiting address",
};

/// The heading of the postal address.
pub const POSTAL_ADDRESS: Text = Text {
    fi: "Postiosoite",
    sv: "Postadress",
    en: "Postal address",
};

/// The heading of how the customer is reached.
pub const COMMUNICATION: Text = Text {
    fi: "Yhteydenpito",
    sv: "Kontakt",
    en: "Communication",
};

/// The heading of the billing address.
pub const BILLING_ADDRESS: Text = Text {
    fi: "Laskutusosoite",
    sv: "Faktureringsadress",
    en: "Billing address",
};

/// The heading of where electronic invoices go.
pub const E_INVOICE: Text = Text {
    fi: "Verkkolasku",
    sv: "E-faktura",
    en: "E-invoice",
};
