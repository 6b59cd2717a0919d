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
        let fits = [&self.fi, &self.sv].iter().any(|it| lowercase(it) == typed);
        (!fits && !typed.is_empty()).then(|| HintKind::OtherPostOffice {
            postal_code: self.postal_code.clone(),
            name: self.name(language).to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_office_of_another_postal_code_is_a_hint() {
        let office = PostOffice {
            postal_code: "00100".parse().unwrap(),
            fi: "Helsinki".to_owned(),
            sv: "Helsingfors".to_owned(),
            dated: "26.5.2026".parse().unwrap(),
        };
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
}
