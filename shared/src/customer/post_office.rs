//! The post office that belongs to a postal code.

use crate::day::Day;
use crate::language::Language;
use crate::problem::HintKind;
use crate::typed_text::{lowercase, prepared};
use crate::values::PostalCode;

/// The post office of a postal code, as Posti lists it.
#[apply(wire)]
pub struct PostOffice {
    /// The postal code.
    pub postal_code: PostalCode,
    /// Its name in Finnish.
    pub fi: String,
    /// Its name in Swedish; the Finnish one if it has no other.
    pub sv: String,
    /// The day of the list.
    pub dated: Day,
}

impl PostOffice {
    /// The name that is used in a form in this language.
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::Fi | Language::En => &self.fi,
            Language::Sv => &self.sv,
        }
    }

    /// What looks odd about a post office that was typed: it is not the one of the postal code, in
    /// either language. Capital and small letters are the same; nothing typed is not odd.
    pub fn hint(&self, typed: &str, language: Language) -> Option<HintKind> {
        let typed = lowercase(&prepared(typed));
        let in_swedish = SWEDISH.iter().filter(|(fi, _)| *fi == self.fi);
        let mut names = in_swedish.map(|it| it.1).chain([&*self.fi, &*self.sv]);
        let fits = names.any(|it| lowercase(it) == typed);
        (!fits && !typed.is_empty()).then(|| HintKind::OtherPostOffice {
            postal_code: self.postal_code.clone(),
            name: self.name(language).to_owned(),
        })
    }
}

/// The Swedish names of towns for which Posti's list has only the Finnish one (the Swedish place names of the
/// Institute for the Languages of Finland).
const SWEDISH: [(&str, &str); 22] = [
    ("Hämeenlinna", "Tavastehus"),
    ("Hyvinkää", "Hyvinge"),
    ("Iisalmi", "Idensalmi"),
    ("Järvenpää", "Träskända"),
    ("Kaarina", "S:t Karins"),
    ("Kajaani", "Kajana"),
    ("Kerava", "Kervo"),
    ("Lahti", "Lahtis"),
    ("Lappeenranta", "Villmanstrand"),
    ("Mikkeli", "S:t Michel"),
    ("Naantali", "Nådendal"),
    ("Oulu", "Uleåborg"),
    ("Pori", "Björneborg"),
    ("Raahe", "Brahestad"),
    ("Raisio", "Reso"),
    ("Rauma", "Raumo"),
    ("Savonlinna", "Nyslott"),
    ("Tampere", "Tammerfors"),
    ("Tornio", "Torneå"),
    ("Tuusula", "Tusby"),
    ("Uusikaupunki", "Nystad"),
    ("Vihti", "Vichtis"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn office(code: &str, fi: &str, sv: &str) -> PostOffice {
        PostOffice {
            postal_code: code.parse().unwrap(),
            fi: fi.to_owned(),
            sv: sv.to_owned(),
            dated: "26.5.2026".parse().unwrap(),
        }
    }

    #[test]
    fn a_post_office_of_another_postal_code_is_a_hint() {
        let office = office("00100", "Helsinki", "Helsingfors");
        for (typed, is_odd) in [
            ("", false),
            (" ", false),
            ("Helsinki", false),
            ("HELSINKI", false),
            (" helsingfors ", false),
            ("Helsink", true),
            ("Espoo", true),
        ] {
            let hint = office.hint(typed, Language::Sv);
            assert_eq!(hint.is_some(), is_odd, "{typed:?}");
            let is_swedish = |it: HintKind| matches!(it, HintKind::OtherPostOffice { name, .. } if name == "Helsingfors");
            assert_eq!(hint.is_some_and(is_swedish), is_odd, "{typed:?}");
        }
    }

    #[test]
    fn an_established_swedish_name_is_not_odd() {
        let office = office("33100", "Tampere", "Tampere");
        assert_eq!(office.hint("Tammerfors", Language::Sv), None);
        assert_eq!(office.hint("tampere", Language::Sv), None);
        assert!(office.hint("Uleåborg", Language::Sv).is_some());
    }
}
