use std::str::FromStr;

use super::{digit, text_value};
use crate::typed_text::{bare, compact};

/// An international bank account number in its electronic form, without spaces:
/// `FI2112345600000785`.
///
/// A value of this type has the length that its country uses and the right check digits; a
/// Finnish one has digits only. Spaces and small letters may be typed, and `IBAN` in front.
#[apply(wire_text)]
#[cfg_attr(feature = "openapi", schema(value_type = String, example = "FI2112345600000785"))]
pub struct Iban(String);

/// The countries that use IBANs with their lengths, by the registry of SWIFT, release 101.
const LENGTHS: &str = "\
AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 \
DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 \
IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 \
MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 \
SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30";

impl Iban {
    /// The number in groups of four, as people read it.
    ///
    /// ```
    /// use kanta_shared::values::Iban;
    ///
    /// let iban: Iban = "fi2112345600000785".parse().unwrap();
    /// assert_eq!(iban.grouped(), "FI21 1234 5600 0007 85");
    /// ```
    pub fn grouped(&self) -> String {
        let mut grouped = String::new();
        for (at, c) in self.0.chars().enumerate() {
            if 0 < at && at % 4 == 0 {
                grouped.push(' ');
            }
            grouped.push(c);
        }
        grouped
    }
}

impl FromStr for Iban {
    type Err = IbanError;

    fn from_str(text: &str) -> Result<Iban, IbanError> {
        let compact = compact(&bare(text, &LABELS));
        // No country has the code IB, so these letters are never part of the number.
        let typed = match compact.split_at_checked(4) {
            Some((label, rest)) if label.eq_ignore_ascii_case("IBAN") => rest,
            _ => &compact,
        };
        if typed.is_empty() {
            return Err(IbanError::Empty);
        }
        if let Some(found) = typed.chars().find(|it| !it.is_ascii_alphanumeric()) {
            return Err(IbanError::UnexpectedChar { found });
        }
        let text = typed.to_ascii_uppercase();
        let country = text
            .get(..2)
            .filter(|it| it.chars().all(|it| it.is_ascii_uppercase()));
        let country = country.ok_or(IbanError::MissingCountry)?;
        let length = length_in(country).ok_or_else(|| IbanError::UnknownCountry {
            found: typed[..2].to_owned(),
        })?;
        let digits_only = if country == "FI" {
            2..text.len()
        } else {
            2..text.len().min(4)
        };
        if let Some(found) = typed[digits_only].chars().find(|it| !it.is_ascii_digit()) {
            return Err(IbanError::UnexpectedChar { found });
        }
        if text.len() != length {
            return Err(IbanError::WrongLength {
                expected: length,
                found: text.len(),
            });
        }
        if remainder_by_97(&text) != 1 {
            return Err(IbanError::CheckDigits);
        }
        Ok(Iban(text))
    }
}

/// Labels that people copy along with the number.
const LABELS: [&str; 7] = [
    "iban-tilinumero",
    "iban-kontonummer",
    "iban account number",
    "iban",
    "tilinumero",
    "kontonummer",
    "account number",
];

/// The length of the country's account numbers, if it has any.
fn length_in(country: &str) -> Option<usize> {
    LENGTHS
        .split(' ')
        .find_map(|it| it.strip_prefix(country))
        .and_then(|it| it.parse().ok())
}

/// The check of ISO 7064: the first four characters go last, letters count from ten.
fn remainder_by_97(text: &str) -> u32 {
    let (head, tail) = text.split_at(4);
    tail.chars()
        .chain(head.chars())
        .fold(0, |remainder, c| match digit(c) {
            Some(digit) => (remainder * 10 + digit) % 97,
            None => (remainder * 100 + c as u32 - 'A' as u32 + 10) % 97,
        })
}

text_value!(Iban, IbanError);

/// Why a text is not an [`Iban`].
#[apply(wire_error)]
pub enum IbanError {
    /// There is nothing to read.
    #[error("nothing to read as an account number")]
    Empty,
    /// A character that cannot be there.
    #[error("unexpected character {found:?}")]
    UnexpectedChar {
        /// The character.
        found: char,
    },
    /// The text does not begin with the two letters of a country.
    #[error("no country code in front")]
    MissingCountry,
    /// The country does not use IBANs, or there is no such country.
    #[error("no account numbers begin with {found}")]
    UnknownCountry {
        /// The two letters.
        found: String,
    },
    /// Characters are missing, or there are too many.
    #[error("{found} characters instead of {expected}")]
    WrongLength {
        /// The right number for the country.
        expected: usize,
        /// The number in the text.
        found: usize,
    },
    /// The check digits do not fit the rest, so something is mistyped.
    #[error("the check digits do not fit")]
    CheckDigits,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::{check_round_trip, texts};
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, IbanError>) {
        let actual = text.parse::<Iban>();
        assert_eq!(
            actual.as_ref().map(Iban::as_str),
            expected.as_ref().copied()
        );
    }

    #[test]
    fn the_electronic_form_is_kept() {
        check("FI21 1234 5600 0007 85", Ok("FI2112345600000785"));
        check("fi4252900220769580", Ok("FI4252900220769580"));
        check(
            "FI37\u{a0}1590\u{a0}3000\u{a0}0007\u{a0}76",
            Ok("FI3715903000000776"),
        );
        check("GB82 WEST 1234 5698 7654 32", Ok("GB82WEST12345698765432"));
        check("IBAN FI21 1234 5600 0007 85", Ok("FI2112345600000785"));
        check("iban:fi2112345600000785.", Ok("FI2112345600000785"));
        check("IBANFI2112345600000785", Ok("FI2112345600000785"));
        check(
            "Tilinumero: FI21 1234 5600 0007 85",
            Ok("FI2112345600000785"),
        );
    }

    #[test]
    fn people_read_it_in_groups_of_four() {
        assert_eq!(
            "FI2112345600000785".parse::<Iban>().unwrap().grouped(),
            "FI21 1234 5600 0007 85"
        );
    }

    #[test]
    fn each_error_has_its_reason() {
        check("", Err(IbanError::Empty));
        check("123456-785", Err(IbanError::UnexpectedChar { found: '-' }));
        check("12345600000785", Err(IbanError::MissingCountry));
        check("F", Err(IbanError::MissingCountry));
        check(
            "US2112345600000785",
            Err(IbanError::UnknownCountry {
                found: "US".to_owned(),
            }),
        );
        check(
            "FI",
            Err(IbanError::WrongLength {
                expected: 18,
                found: 2,
            }),
        );
        check(
            "FI211234560000078",
            Err(IbanError::WrongLength {
                expected: 18,
                found: 17,
            }),
        );
        check("FI2112345600000786", Err(IbanError::CheckDigits));
        check("IBAN", Err(IbanError::Empty));
        check(
            "FI21 l234 5600 0007 85",
            Err(IbanError::UnexpectedChar { found: 'l' }),
        );
        check(
            "ib21 1234",
            Err(IbanError::UnknownCountry {
                found: "ib".to_owned(),
            }),
        );
        check(
            "FI21A2345600000785",
            Err(IbanError::UnexpectedChar { found: 'A' }),
        );
        check(
            "GBWEST82123456987654",
            Err(IbanError::UnexpectedChar { found: 'W' }),
        );
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(text in texts("FI0123456789SE ")) {
            check_round_trip::<Iban>(&text);
        }

        #[test]
        fn every_account_has_an_iban(account in "[0-9]{14}") {
            let check_digits = 98 - remainder_by_97(&["FI00", &account].concat());
            let text = format!("FI{check_digits:02}{account}");
            prop_assert_eq!(text.parse::<Iban>().map(String::from), Ok(text));
        }
    }
}
