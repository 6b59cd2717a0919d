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
        let finnish = lowercase(&self.fi);
        let in_swedish = SWEDISH.lines().filter_map(|it| it.split_once(' '));
        let in_swedish = in_swedish.filter(|(fi, _)| lowercase(fi) == finnish);
        let mut names = in_swedish.map(|it| it.1).chain([&*self.fi, &*self.sv]);
        let fits = names.any(|it| lowercase(it) == typed);
        (!fits && !typed.is_empty()).then(|| HintKind::OtherPostOffice {
            postal_code: self.postal_code.clone(),
            name: self.name(language).to_owned(),
        })
    }
}

/// The Swedish names of places for which Posti's list has only the Finnish one (the Swedish place names of the
/// Institute for the Languages of Finland).
const SWEDISH: &str = "
Alavus Alavo
Askainen Villnäs
Enontekiö Enontekis
Eurajoki Euraåminne
Hailuoto Karlö
Huittinen Vittis
Hyvinkää Hyvinge
Hämeenlinna Tavastehus
Ii Ijo
Iisalmi Idensalmi
Iitti Itis
Ikaalinen Ikalis
Inari Enare
Isojoki Storå
Isokyrö Storkyro
Jokioinen Jockis
Järvenpää Träskända
Kaarina S:t Karins
Kajaani Kajana
Karijoki Bötom
Karkkila Högfors
Kaustinen Kaustby
Kerava Kervo
Kokemäki Kumo
Kustavi Gustavs
Köyliö Kjulo
Lahti Lahtis
Laihia Laihela
Laitila Letala
Lappeenranta Villmanstrand
Lapua Lappo
Lieto Lundo
Liminka Limingo
Merikarvia Sastmola
Mikkeli S:t Michel
Mynämäki Virmo
Naantali Nådendal
Noormarkku Norrmark
Nousiainen Nousis
Oulu Uleåborg
Paimio Pemar
Pirkkala Birkala
Pomarkku Påmark
Pori Björneborg
Pornainen Borgnäs
Raahe Brahestad
Raisio Reso
Rauma Raumo
Ruokolahti Ruokolax
Rymättylä Rimito
Sauvo Sagu
Savonlinna Nyslott
Taivassalo Tövsala
Tampere Tammerfors
Teuva Östermark
Tornio Torneå
Tuusula Tusby
Ulvila Ulvsby
Uusikaupunki Nystad
Vehmaa Vemo
Veteli Vetil
Vihti Vichtis
Virolahti Vederlax
Ylitornio Övertorneå
";

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
        let tampere = office("33100", "Tampere", "Tampere");
        assert_eq!(tampere.hint("Tammerfors", Language::Sv), None);
        assert_eq!(tampere.hint("tampere", Language::Sv), None);
        assert!(tampere.hint("Uleåborg", Language::Sv).is_some());
        // As the list has a company's code.
        let oulu = office("90621", "OULU", "OULU");
        assert_eq!(oulu.hint("uleåborg", Language::Sv), None);
        let kaarina = office("20780", "Kaarina", "Kaarina");
        assert_eq!(kaarina.hint("S:t Karins", Language::Sv), None);
    }
}
