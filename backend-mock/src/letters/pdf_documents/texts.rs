//! The words of every PDF document.

use kanta_shared::texts::Text;

pub(super) const KELA: [Text; 2] = [
    Text {
        fi: "Kansaneläkelaitos (Kela)",
        sv: "Folkpensionsanstalten (FPA)",
        en: "Social Insurance Institution of Finland (Kela)",
    },
    Text {
        fi: "Kanta-palvelut",
        sv: "Kanta-tjänsterna",
        en: "Kanta Services",
    },
];

pub(super) const MARK: Text = Text {
    fi: "Kanta Ekstranetin esittelyversio – ei virallinen asiakirja",
    sv: "Demonstrationsversion av Kanta Extranätet – ingen officiell handling",
    en: "Demonstration version of Kanta Extranet – not an official document",
};

pub(super) const VERSION: Text = Text {
    fi: "Tekstin versio",
    sv: "Textens version",
    en: "Version of the text",
};

pub(super) const LANGUAGE: Text = Text {
    fi: "Tekstin kieli",
    sv: "Textens språk",
    en: "Language of the text",
};

pub(super) const CHECKSUM: Text = Text {
    fi: "Tekstin tiiviste (SHA-256)",
    sv: "Textens hashvärde (SHA-256)",
    en: "Hash of the text (SHA-256)",
};
