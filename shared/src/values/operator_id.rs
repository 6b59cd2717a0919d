use std::str::FromStr;

use super::text_value;
use crate::typed_text::{bare, compact, lowercase};

/// The id of an e-invoice operator or bank (välittäjätunnus, förmedlarkod), such as
/// `003723327487` or `NDEAFIHH`: [`OperatorId::MIN_LENGTH`] to [`OperatorId::MAX_LENGTH`] digits
/// or capital letters.
///
/// Spaces and small letters may be typed. Operators merge and banks leave, so an id need not be
/// among [`OperatorId::KNOWN`].
#[apply(wire_text)]
#[cfg_attr(feature = "openapi", schema(value_type = String, example = "003723327487"))]
pub struct OperatorId(String);

impl OperatorId {
    /// The smallest number of characters.
    pub const MIN_LENGTH: usize = 4;
    /// The largest number of characters.
    pub const MAX_LENGTH: usize = 17;

    /// Operators and banks that people can choose from, by name, with their ids.
    pub const KNOWN: [(&str, &str); 25] = [
        ("Aktia", "HELSFIHH"),
        ("Apix Messaging", "003723327487"),
        ("Basware", "BAWCFI22"),
        ("CGI / Telia", "003703575029"),
        ("Danske Bank", "DABAFIHH"),
        ("Handelsbanken", "HANDFIHH"),
        ("InExchange", "INEXCHANGE"),
        ("Maventa", "003721291126"),
        ("Netbox Finland", "003726044706"),
        ("Nordea", "NDEAFIHH"),
        ("OP-ryhmä", "OKOYFIHH"),
        ("OpenText", "003708599126"),
        ("OpusCapita Solutions", "E204503"),
        ("Pagero", "003723609900"),
        ("Pagero", "PAGERO"),
        ("POP Pankit", "POPFFI22"),
        ("Posti Messaging", "003710948874"),
        ("Posti Messaging", "FI28768767"),
        ("PostNord Strålfors", "003701150617"),
        ("Ropo Capital", "003714377140"),
        ("S-Pankki", "SBANFIHH"),
        ("Säästöpankit / Oma Säästöpankki", "ITELFIHH"),
        ("Tietoevry", "003701011385"),
        ("Åland Post", "003722207029"),
        ("Ålandsbanken", "AABAFI22"),
    ];

    /// The name of the operator, if it is among [`OperatorId::KNOWN`].
    pub fn name(&self) -> Option<&'static str> {
        let known = OperatorId::KNOWN.iter().find(|(_, id)| *id == self.0)?;
        Some(known.0)
    }

    /// The operator of this name, in any case. A name that is an id too is read as the id.
    fn named(text: &str) -> Option<OperatorId> {
        let mut known = OperatorId::KNOWN.iter();
        if known.any(|(_, id)| id.eq_ignore_ascii_case(text)) {
            return None;
        }
        let text = lowercase(text);
        let is_named = |(name, _): &&(&str, &str)| lowercase(name) == text;
        let (_, id) = OperatorId::KNOWN.iter().find(is_named)?;
        Some(OperatorId((*id).to_owned()))
    }
}

/// Labels that people copy along with the id.
const LABELS: [&str; 10] = [
    "välittäjätunnus",
    "välittäjän tunnus",
    "välittäjä",
    "operaattoritunnus",
    "operaattori",
    "förmedlarkod",
    "operatör",
    "intermediary code",
    "bic/swift",
    "bic",
];

impl FromStr for OperatorId {
    type Err = OperatorIdError;

    /// Reads the id of an operator as people type it, or the name of a known one.
    ///
    /// ```
    /// use kanta_shared::values::OperatorId;
    ///
    /// let bank: OperatorId = "ndea fihh".parse().unwrap();
    /// assert_eq!(bank.as_str(), "NDEAFIHH");
    /// let named: OperatorId = "maventa".parse().unwrap();
    /// assert_eq!((named.as_str(), named.name()), ("003721291126", Some("Maventa")));
    /// ```
    fn from_str(text: &str) -> Result<OperatorId, OperatorIdError> {
        let text = bare(text, &LABELS);
        if let Some(known) = OperatorId::named(&text) {
            return Ok(known);
        }
        let text = compact(&text);
        if text.is_empty() {
            return Err(OperatorIdError::Empty);
        }
        if let Some(found) = text.chars().find(|it| !it.is_ascii_alphanumeric()) {
            return Err(OperatorIdError::UnexpectedChar { found });
        }
        let (min, max) = (OperatorId::MIN_LENGTH, OperatorId::MAX_LENGTH);
        if text.len() < min || max < text.len() {
            return Err(OperatorIdError::WrongLength {
                min,
                max,
                found: text.len(),
            });
        }
        Ok(OperatorId(text.to_ascii_uppercase()))
    }
}

text_value!(OperatorId, OperatorIdError);

/// Why a text is not an [`OperatorId`].
#[apply(wire_error)]
pub enum OperatorIdError {
    /// There is nothing to read.
    #[error("nothing to read as an operator's id")]
    Empty,
    /// A character other than a digit or a letter from A to Z.
    #[error("unexpected character {found:?}")]
    UnexpectedChar {
        /// The character.
        found: char,
    },
    /// Characters are missing, or there are too many.
    #[error("{found} characters instead of {min} to {max}")]
    WrongLength {
        /// The smallest number.
        min: usize,
        /// The largest number.
        max: usize,
        /// The number in the text.
        found: usize,
    },
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::{check_round_trip, texts};
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, OperatorIdError>) {
        let actual = text.parse::<OperatorId>();
        assert_eq!(
            actual.as_ref().map(OperatorId::as_str),
            expected.as_ref().copied()
        );
    }

    #[test]
    fn spaces_and_small_letters_are_normalised() {
        check("0037 2332 7487", Ok("003723327487"));
        check(" ndeafihh", Ok("NDEAFIHH"));
        check("PAGERO", Ok("PAGERO"));
        check("Välittäjätunnus: 003723327487;", Ok("003723327487"));
        check("BIC NDEAFIHH", Ok("NDEAFIHH"));
        check("BICFI22", Ok("BICFI22"));
    }

    #[test]
    fn each_error_has_its_reason() {
        check("", Err(OperatorIdError::Empty));
        check(
            "ABC",
            Err(OperatorIdError::WrongLength {
                min: 4,
                max: 17,
                found: 3,
            }),
        );
        check(
            "003723327487123456",
            Err(OperatorIdError::WrongLength {
                min: 4,
                max: 17,
                found: 18,
            }),
        );
        check(
            "0037-23327487",
            Err(OperatorIdError::UnexpectedChar { found: '-' }),
        );
        check(
            "OP\u{2013}ryhmä",
            Err(OperatorIdError::UnexpectedChar { found: '\u{2013}' }),
        );
        check(
            "OP-ryhmät",
            Err(OperatorIdError::UnexpectedChar { found: '-' }),
        );
    }

    #[test]
    fn the_name_of_a_known_operator_is_read_as_its_id() {
        for (name, id) in [
            ("Maventa", "003721291126"),
            ("op-ryhmä", "OKOYFIHH"),
            (" Åland Post ", "003722207029"),
            ("Operaattori: Basware", "BAWCFI22"),
            ("Säästöpankit / Oma Säästöpankki", "ITELFIHH"),
            ("Pagero", "PAGERO"),
        ] {
            check(name, Ok(id));
        }
    }

    #[test]
    fn the_known_ids_are_in_their_official_form() {
        for (_, id) in OperatorId::KNOWN {
            check(id, Ok(id));
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(text in texts("0123456789abcZ ")) {
            check_round_trip::<OperatorId>(&text);
        }
    }
}
