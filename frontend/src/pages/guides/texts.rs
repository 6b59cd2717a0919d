//! Texts of the page of guides. The guides themselves come from the server.

use kanta_shared::guide::{GuideKind, GuideSubject};
use kanta_shared::language::Language;
use kanta_shared::texts::Text;

pub(super) const LEAD: Text = Text! {
    fi: "Sosiaali- ja terveydenhuollon ammattihenkilöille tarkoitettuja ohjeita ja lomakkeita.",
    sv: "Anvisningar och blanketter som är avsedda för professionell social- och hälsovårdspersonal.",
    en: "Instructions and forms meant for social welfare and health care professionals.",
};
pub(super) const WORDS: Text = Text! {
    fi: "Hae ohjeista ja lomakkeista",
    sv: "Sök bland anvisningar och blanketter",
    en: "Search instructions and forms",
};
pub(super) const WORDS_HINT: Text = Text! {
    fi: "Kirjoita sana tai sen alku.",
    sv: "Skriv ett ord eller början av det.",
    en: "Enter a word or its beginning.",
};
pub(super) const SERVICE: Text = Text! {
    fi: "Palvelu",
    sv: "Tjänst",
    en: "Service",
};
pub(super) const EVERY_SERVICE: Text = Text! {
    fi: "Kaikki palvelut",
    sv: "Alla tjänster",
    en: "All services",
};
pub(super) const KIND: Text = Text! {
    fi: "Tyyppi",
    sv: "Typ",
    en: "Type",
};
pub(super) const EVERY_KIND: Text = Text! {
    fi: "Kaikki tyypit",
    sv: "Alla typer",
    en: "All types",
};
pub(super) const CLEAR: Text = Text! {
    fi: "Näytä kaikki",
    sv: "Visa alla",
    en: "Show all",
};
/// The heading above guides that are not about one service.
pub(super) const ALL_SERVICES: Text = Text! {
    fi: "Kaikille palveluille yhteistä",
    sv: "Gemensamt för alla tjänster",
    en: "Common to all services",
};
pub(super) const DATA_PROTECTION_LEAD: Text = Text! {
    fi: "Tietosuojaan liittyvät ohjeet, lomakkeet ja rekisteriselosteet avautuvat tässä palvelussa.",
    sv: "Anvisningar, blanketter och registerbeskrivningar som gäller dataskyddet öppnas i den här tjänsten.",
    en: "Guidelines, forms and register descriptions on data protection open in this service.",
};

/// The number of guides found.
pub(super) fn found(language: Language, found: usize, total: usize) -> String {
    if found == total {
        return Sentence! { language, total;
            fi: "{total} ohjetta ja lomaketta.",
            sv: "{total} anvisningar och blanketter.",
            en: "{total} instructions and forms.",
        };
    }
    match found {
        0 => Sentence! { language;
            fi: "Mitään ei löytynyt. Tarkista kirjoitusasu, kokeile lyhyempää sanaa tai valitse kaikki palvelut ja tyypit.",
            sv: "Ingenting hittades. Kontrollera stavningen, pröva ett kortare ord eller välj alla tjänster och typer.",
            en: "Nothing was found. Check the spelling, try a shorter word, or choose all services and types.",
        },
        1 => Sentence! { language;
            fi: "1 osuma.",
            sv: "1 träff.",
            en: "1 result.",
        },
        _ => Sentence! { language, found;
            fi: "{found} osumaa.",
            sv: "{found} träffar.",
            en: "{found} results.",
        },
    }
}

/// A part of the page.
pub(super) fn subject(subject: GuideSubject) -> Text {
    match subject {
        GuideSubject::Extranet => Text! {
            fi: "Kanta Ekstranetin käyttö",
            sv: "Användning av Kanta Extranätet",
            en: "Using Kanta Extranet",
        },
        GuideSubject::Rights => Text! {
            fi: "Kirjautuminen ja valtuudet",
            sv: "Inloggning och fullmakter",
            en: "Logging in and mandates",
        },
        GuideSubject::Deployment => Text! {
            fi: "Palvelun käyttöönotto",
            sv: "Ibruktagande av en tjänst",
            en: "Starting to use a service",
        },
        GuideSubject::Customership => Text! {
            fi: "Asiakkuuden hoitaminen",
            sv: "Skötsel av kundrelationen",
            en: "Managing the customer relationship",
        },
        GuideSubject::DataProtection => Text! {
            fi: "Tietosuoja",
            sv: "Dataskydd",
            en: "Data protection",
        },
    }
}

/// What kind of thing a guide is.
pub(super) fn kind(kind: GuideKind) -> Text {
    match kind {
        GuideKind::Guide => Text! {
            fi: "Ohje",
            sv: "Anvisning",
            en: "Instructions",
        },
        GuideKind::Form => Text! {
            fi: "Lomake",
            sv: "Blankett",
            en: "Form",
        },
        GuideKind::RegisterDescription => Text! {
            fi: "Rekisteriseloste",
            sv: "Registerbeskrivning",
            en: "Register description",
        },
        GuideKind::Guideline => Text! {
            fi: "Tietosuojaohje",
            sv: "Dataskyddsanvisning",
            en: "Data protection guideline",
        },
        GuideKind::Video => Text! {
            fi: "Video",
            sv: "Video",
            en: "Video",
        },
        GuideKind::WebPage => Text! {
            fi: "Verkkosivu",
            sv: "Webbsida",
            en: "Web page",
        },
    }
}

/// Follows the title of a guide that is in another language than the page.
pub(super) fn in_language(language: Language) -> Text {
    match language {
        Language::Fi => Text! {
            fi: "(suomeksi)",
            sv: "(på finska)",
            en: "(in Finnish)",
        },
        Language::Sv => Text! {
            fi: "(ruotsiksi)",
            sv: "(på svenska)",
            en: "(in Swedish)",
        },
        Language::En => Text! {
            fi: "(englanniksi)",
            sv: "(på engelska)",
            en: "(in English)",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_guide_many_and_none_are_different_sentences() {
        let check = |count, expected: [&str; 3]| {
            let all = [Language::Fi, Language::Sv, Language::En];
            let words = all.map(|it| found(it, count, 26));
            for (words, expected) in words.iter().zip(expected) {
                assert!(words.contains(expected), "{words}");
            }
        };
        check(0, ["lyhyempää", "kortare", "shorter"]);
        check(1, ["1 osuma.", "1 träff.", "1 result."]);
        check(3, ["3 osumaa.", "3 träffar.", "3 results."]);
        check(26, ["26 ohjetta", "26 anvisningar", "26 instructions"]);
    }
}
