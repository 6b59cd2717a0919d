//! Words of answers as they are looked over.

use kanta_shared::language::Language;
use kanta_shared::texts::Text;

pub(crate) fn access_point(language: Language, n: usize) -> String {
    match language {
        Language::Fi => format!("Liityntäpiste {n}"),
        Language::Sv => format!("Anslutningspunkt {n}"),
        Language::En => format!("Access point {n}"),
    }
}

pub(crate) const RENEWAL: Text = Text {
    fi: "Reseptin uusimispyynnöt",
    sv: "Begäran om förnyelse av recept",
    en: "Prescription renewal requests",
};

pub(crate) const RENEWAL_YES: Text = Text {
    fi: "Kyllä, otetaan käyttöön",
    sv: "Ja, tjänsten tas i bruk",
    en: "Yes, it will be taken into use",
};

pub(crate) const RENEWAL_NO: Text = Text {
    fi: "Ei oteta käyttöön nyt",
    sv: "Nej, tjänsten tas inte i bruk nu",
    en: "No, not now",
};

pub(crate) fn accepted_version(language: Language, version: &str) -> String {
    match language {
        Language::Fi => format!("Hyväksytty, versio {version}"),
        Language::Sv => format!("Godkänd, version {version}"),
        Language::En => format!("Approved, version {version}"),
    }
}

pub(crate) fn signed_version(language: Language, version: &str) -> String {
    match language {
        Language::Fi => format!("Allekirjoitettu, versio {version}"),
        Language::Sv => format!("Undertecknad, version {version}"),
        Language::En => format!("Signed, version {version}"),
    }
}
