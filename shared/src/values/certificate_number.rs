use std::str::FromStr;

use super::{digit, text_value};
use crate::typed_text::{bare, compact};

/// The number on the front of an archivist's certificate card: exactly [`CertificateNumber::LENGTH`]
/// characters, digits or capital letters.
///
/// The cards whose numbers are public have digits only, and a Luhn check digit. No document says
/// that all cards do, so [`CertificateNumber::hint`] only asks the person to check the number.
#[apply(wire_text)]
#[cfg_attr(feature = "openapi", schema(value_type = String, example = "00100000017"))]
pub struct CertificateNumber(String);

/// What looks odd about a [`CertificateNumber`], though it may be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CertificateNumberHint {
    /// It has a letter.
    Letter,
    /// Its last digit is not the Luhn check digit of the others.
    CheckDigit,
}

impl CertificateNumber {
    /// The number of characters.
    pub const LENGTH: usize = 11;

    /// What the person should check again, if anything.
    ///
    /// ```
    /// use kanta_shared::values::{CertificateNumber, CertificateNumberHint};
    ///
    /// let number: CertificateNumber = "00100000018".parse().unwrap();
    /// assert_eq!(number.hint(), Some(CertificateNumberHint::CheckDigit));
    /// ```
    pub fn hint(&self) -> Option<CertificateNumberHint> {
        if self.0.chars().any(|it| it.is_ascii_uppercase()) {
            return Some(CertificateNumberHint::Letter);
        }
        let luhn: u32 = self
            .0
            .chars()
            .rev()
            .filter_map(digit)
            .zip([1, 2].into_iter().cycle())
            .map(|(digit, weight)| (digit * weight) / 10 + (digit * weight) % 10)
            .sum();
        (!luhn.is_multiple_of(10)).then_some(CertificateNumberHint::CheckDigit)
    }
}

/// Labels that people copy along with the number.
const LABELS: [&str; 9] = [
    "varmennekortin",
    "varmennekortti",
    "certifikatkortets",
    "certifikatnummer",
    "certificate number",
    "numero",
    "nummer",
    "nro",
    "nr",
];

impl FromStr for CertificateNumber {
    type Err = CertificateNumberError;

    /// Reads the number of a card as people type it.
    ///
    /// ```
    /// use kanta_shared::values::CertificateNumber;
    ///
    /// let number: CertificateNumber = "001 0000 0017".parse().unwrap();
    /// assert_eq!(number.as_str(), "00100000017");
    /// assert_eq!(number.hint(), None);
    /// ```
    fn from_str(text: &str) -> Result<CertificateNumber, CertificateNumberError> {
        let text = compact(&bare(text, &LABELS));
        if text.is_empty() {
            return Err(CertificateNumberError::Empty);
        }
        if let Some(found) = text.chars().find(|it| !it.is_ascii_alphanumeric()) {
            return Err(CertificateNumberError::UnexpectedChar { found });
        }
        if text.len() != CertificateNumber::LENGTH {
            return Err(CertificateNumberError::WrongLength {
                expected: CertificateNumber::LENGTH,
                found: text.len(),
            });
        }
        Ok(CertificateNumber(text.to_ascii_uppercase()))
    }
}

text_value!(CertificateNumber, CertificateNumberError);

/// Why a text is not a [`CertificateNumber`].
#[apply(wire_error)]
pub enum CertificateNumberError {
    /// There is nothing to read.
    #[error("nothing to read as a certificate number")]
    Empty,
    /// A character other than a digit or a letter from A to Z.
    #[error("unexpected character {found:?}")]
    UnexpectedChar {
        /// The character.
        found: char,
    },
    /// Characters are missing, or there are too many.
    #[error("{found} characters instead of {expected}")]
    WrongLength {
        /// The right number.
        expected: usize,
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
    fn check(text: &str, expected: Result<&str, CertificateNumberError>) {
        let actual = text.parse::<CertificateNumber>();
        assert_eq!(
            actual.as_ref().map(CertificateNumber::as_str),
            expected.as_ref().copied()
        );
    }

    #[track_caller]
    fn check_hint(text: &str, expected: Option<CertificateNumberHint>) {
        assert_eq!(
            text.parse::<CertificateNumber>().map(|it| it.hint()),
            Ok(expected),
            "{text}"
        );
    }

    #[test]
    fn spaces_and_small_letters_are_normalised() {
        check("001 0000 0017", Ok("00100000017"));
        check("\u{a0}a2345678901 ", Ok("A2345678901"));
        check("Nro 00100000017", Ok("00100000017"));
        check("Varmennekortti nro: 00100000017", Ok("00100000017"));
        check("Varmennekortin nro 00100000017", Ok("00100000017"));
        check("Varmennekortin numero: 00100000017", Ok("00100000017"));
        check("certifikatkortets nr 00100000017", Ok("00100000017"));
    }

    #[test]
    fn each_error_has_its_reason() {
        check(" ", Err(CertificateNumberError::Empty));
        check(
            "1234567890",
            Err(CertificateNumberError::WrongLength {
                expected: 11,
                found: 10,
            }),
        );
        check(
            "123456789012",
            Err(CertificateNumberError::WrongLength {
                expected: 11,
                found: 12,
            }),
        );
        check(
            "1234567890-",
            Err(CertificateNumberError::UnexpectedChar { found: '-' }),
        );
        check(
            "1234567890Ä",
            Err(CertificateNumberError::UnexpectedChar { found: 'Ä' }),
        );
    }

    #[test]
    fn an_odd_number_is_pointed_out_and_accepted() {
        for usual in ["00100000017", "00999000011", "10000900000", "90000000019"] {
            check_hint(usual, None);
        }
        check_hint("01234567890", Some(CertificateNumberHint::CheckDigit));
        check_hint("A2345678901", Some(CertificateNumberHint::Letter));
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(text in texts("0123456789aZ ")) {
            check_round_trip::<CertificateNumber>(&text);
        }
    }
}
