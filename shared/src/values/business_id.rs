use std::str::FromStr;

use super::{digit, text_value};
use crate::typed_text::{bare_digits, is_hyphen};

/// A Finnish business ID (Y-tunnus, FO-nummer) in its official form, such as `0246246-0`.
///
/// A value of this type has the right check digit. Spaces may be typed anywhere, and the name of
/// the number in front; the hyphen may be left out, the leading zero of older numbers may not.
#[apply(wire_text)]
#[cfg_attr(feature = "openapi", schema(value_type = String, example = "7010002-3"))]
pub struct BusinessId(String);

impl BusinessId {
    /// The number of digits, with the check digit.
    pub const DIGITS: usize = 8;

    /// The eight digits without the hyphen, as codes that contain a business ID have them.
    pub fn digits(&self) -> String {
        self.0.replace('-', "")
    }

    /// The arc for the business ID in an OID: the digits without a leading zero.
    ///
    /// ```
    /// use kanta_shared::values::BusinessId;
    ///
    /// let id: BusinessId = "0246246-0".parse().unwrap();
    /// assert_eq!(id.oid_arc(), "2462460");
    /// ```
    pub fn oid_arc(&self) -> String {
        self.digits().trim_start_matches('0').to_owned()
    }
}

/// Labels that people copy along with the number.
const LABELS: [&str; 5] = [
    "y-tunnus",
    "fo-nummer",
    "fo-nr",
    "business id",
    "business identity code",
];

impl FromStr for BusinessId {
    type Err = BusinessIdError;

    /// Reads a business ID as people type it.
    ///
    /// ```
    /// use kanta_shared::values::{BusinessId, BusinessIdError};
    ///
    /// let id: BusinessId = "Y-tunnus: 02462460".parse()?;
    /// assert_eq!(id.as_str(), "0246246-0");
    /// let mistyped: Result<BusinessId, _> = "0246246-1".parse();
    /// assert_eq!(mistyped, Err(BusinessIdError::CheckDigit));
    /// # Ok::<(), BusinessIdError>(())
    /// ```
    fn from_str(text: &str) -> Result<BusinessId, BusinessIdError> {
        let mut digits = String::new();
        for c in bare_digits(text, &LABELS).chars() {
            match c {
                '0'..='9' => digits.push(c),
                _ if c.is_whitespace() => {}
                _ if is_hyphen(c) && digits.len() == BusinessId::DIGITS - 1 => {}
                found => return Err(BusinessIdError::UnexpectedChar { found }),
            }
        }
        if digits.is_empty() {
            return Err(BusinessIdError::Empty);
        }
        if digits.len() != BusinessId::DIGITS {
            return Err(BusinessIdError::WrongLength {
                expected: BusinessId::DIGITS,
                found: digits.len(),
            });
        }
        check_digits(&digits)?;
        digits.insert(BusinessId::DIGITS - 1, '-');
        Ok(BusinessId(digits))
    }
}

/// The check of the Finnish Patent and Registration Office: weights, and the remainder by eleven.
fn check_digits(digits: &str) -> Result<(), BusinessIdError> {
    const WEIGHTS: [u32; BusinessId::DIGITS - 1] = [7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = digits
        .chars()
        .filter_map(digit)
        .zip(WEIGHTS)
        .map(|(digit, weight)| digit * weight)
        .sum();
    let check = digits.chars().last().and_then(digit);
    match sum % 11 {
        // Zeros have the right sum, but there is no such number.
        _ if sum == 0 => Err(BusinessIdError::NeverIssued),
        1 => Err(BusinessIdError::NeverIssued),
        0 if check == Some(0) => Ok(()),
        remainder if check == Some(11 - remainder) => Ok(()),
        _ => Err(BusinessIdError::CheckDigit),
    }
}

text_value!(BusinessId, BusinessIdError);

/// Why a text is not a [`BusinessId`].
#[apply(wire_error)]
pub enum BusinessIdError {
    /// There is nothing to read.
    #[error("nothing to read as a business id")]
    Empty,
    /// A character other than a digit, or a hyphen elsewhere than before the check digit.
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
    /// The check digit does not fit the others, so one of them is mistyped.
    #[error("the check digit does not fit")]
    CheckDigit,
    /// Numbers that begin with these seven digits are never issued.
    #[error("no such number is ever issued")]
    NeverIssued,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::{check_round_trip, texts};
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, BusinessIdError>) {
        let actual = text.parse::<BusinessId>();
        assert_eq!(
            actual.as_ref().map(BusinessId::as_str),
            expected.as_ref().copied()
        );
    }

    #[test]
    fn the_official_form_is_kept() {
        check("0246246-0", Ok("0246246-0"));
        check(" 02462460 ", Ok("0246246-0"));
        check("3221308\u{2013}6", Ok("3221308-6"));
        check("3221 308 - 6", Ok("3221308-6"));
        check("Y-tunnus: 3221308-6.", Ok("3221308-6"));
        check("FO-nummer 3221308-6", Ok("3221308-6"));
        check("(Business ID 3221308\u{2212}6)", Ok("3221308-6"));
    }

    #[test]
    fn each_error_has_its_reason() {
        check("", Err(BusinessIdError::Empty));
        check("-", Err(BusinessIdError::UnexpectedChar { found: '-' }));
        check(
            "FI0246246-0",
            Err(BusinessIdError::UnexpectedChar { found: 'F' }),
        );
        check(
            "02462-460",
            Err(BusinessIdError::UnexpectedChar { found: '-' }),
        );
        check(
            "123456-7",
            Err(BusinessIdError::UnexpectedChar { found: '-' }),
        );
        check(
            "1234567",
            Err(BusinessIdError::WrongLength {
                expected: 8,
                found: 7,
            }),
        );
        check(
            "1234567-11",
            Err(BusinessIdError::WrongLength {
                expected: 8,
                found: 9,
            }),
        );
        check("1234567-8", Err(BusinessIdError::CheckDigit));
        check("2000018-1", Err(BusinessIdError::NeverIssued));
        check("0000000-0", Err(BusinessIdError::NeverIssued));
    }

    #[test]
    fn an_oid_has_no_leading_zero() {
        let turku: BusinessId = "0204819-8".parse().unwrap();
        assert_eq!(turku.digits(), "02048198");
        assert_eq!(turku.oid_arc(), "2048198");
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(text in texts("0123456789-")) {
            check_round_trip::<BusinessId>(&text);
        }

        #[test]
        fn one_mistyped_digit_is_always_found(digits in "[0-9]{8}", at in 0_usize..8, other in 0_u8..10) {
            let right = digits.parse::<BusinessId>();
            let mut mistyped = digits.clone().into_bytes();
            mistyped[at] = b'0' + other;
            let mistyped = String::from_utf8(mistyped).unwrap();
            if right.is_ok() && mistyped != digits {
                prop_assert!(mistyped.parse::<BusinessId>().is_err());
            }
        }
    }
}
