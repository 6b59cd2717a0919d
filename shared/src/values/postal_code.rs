use std::str::FromStr;

use super::text_value;
use crate::typed_text::{bare_digits, compact, is_hyphen};

/// A Finnish postal code: five digits, such as `00056`. Codes of Åland begin with 22.
///
/// Spaces and the country's sign in front (`FI-`, `AX-`) are left out.
#[apply(wire_text)]
#[cfg_attr(feature = "openapi", schema(value_type = String, example = "00056"))]
pub struct PostalCode(String);

impl PostalCode {
    /// The number of digits.
    pub const LENGTH: usize = 5;
}

/// Labels that people copy along with the code.
const LABELS: [&str; 3] = ["postinumero", "postnummer", "postal code"];

/// The signs of Finland and Åland before a code, longest first.
const SIGNS: [&str; 3] = ["FIN", "FI", "AX"];

impl FromStr for PostalCode {
    type Err = PostalCodeError;

    /// Reads a postal code as people type it.
    ///
    /// ```
    /// use kanta_shared::values::PostalCode;
    ///
    /// let code: PostalCode = "FI-00056".parse().unwrap();
    /// assert_eq!(code.as_str(), "00056");
    /// ```
    fn from_str(text: &str) -> Result<PostalCode, PostalCodeError> {
        let text = compact(&bare_digits(text, &LABELS));
        let without_sign = SIGNS.iter().find_map(|it| {
            let (sign, rest) = text.split_at_checked(it.len())?;
            sign.eq_ignore_ascii_case(it).then_some(rest)
        });
        let code = match without_sign {
            Some(rest) => rest.strip_prefix(is_hyphen).unwrap_or(rest),
            None => &text,
        };
        if code.is_empty() {
            return Err(PostalCodeError::Empty);
        }
        if let Some(found) = code.chars().find(|it| !it.is_ascii_digit()) {
            return Err(PostalCodeError::UnexpectedChar { found });
        }
        if code.len() != PostalCode::LENGTH {
            return Err(PostalCodeError::WrongLength {
                expected: PostalCode::LENGTH,
                found: code.len(),
            });
        }
        Ok(PostalCode(code.to_owned()))
    }
}

text_value!(PostalCode, PostalCodeError);

/// Why a text is not a [`PostalCode`].
#[apply(wire_error)]
pub enum PostalCodeError {
    /// There is nothing to read.
    #[error("nothing to read as a postal code")]
    Empty,
    /// A character other than a digit.
    #[error("unexpected character {found:?}")]
    UnexpectedChar {
        /// The character.
        found: char,
    },
    /// Digits are missing, or there are too many.
    #[error("{found} digits instead of {expected}")]
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
    fn check(text: &str, expected: Result<&str, PostalCodeError>) {
        let actual = text.parse::<PostalCode>();
        assert_eq!(
            actual.as_ref().map(PostalCode::as_str),
            expected.as_ref().copied()
        );
    }

    #[test]
    fn five_digits_are_kept() {
        check("00056", Ok("00056"));
        check(" 00 056 ", Ok("00056"));
        check("FI-00056", Ok("00056"));
        check("fi 00056", Ok("00056"));
        check("FIN-00056", Ok("00056"));
        check("AX\u{2011}22100", Ok("22100"));
        check("Postinumero 00056,", Ok("00056"));
    }

    #[test]
    fn each_error_has_its_reason() {
        check("", Err(PostalCodeError::Empty));
        check("FI-", Err(PostalCodeError::Empty));
        check(
            "0056",
            Err(PostalCodeError::WrongLength {
                expected: 5,
                found: 4,
            }),
        );
        check(
            "000560",
            Err(PostalCodeError::WrongLength {
                expected: 5,
                found: 6,
            }),
        );
        check(
            "00100 Helsinki",
            Err(PostalCodeError::UnexpectedChar { found: 'H' }),
        );
        check(
            "SE-11455",
            Err(PostalCodeError::UnexpectedChar { found: 'S' }),
        );
        check(
            "fi-001oo",
            Err(PostalCodeError::UnexpectedChar { found: 'o' }),
        );
        check(
            "FI-001f",
            Err(PostalCodeError::UnexpectedChar { found: 'f' }),
        );
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(text in texts("0123456789FIAX- ")) {
            check_round_trip::<PostalCode>(&text);
        }
    }
}
