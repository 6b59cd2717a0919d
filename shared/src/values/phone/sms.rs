use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::super::text_value;
use super::{PhoneNumber, PhoneNumberError, Plan, length_ranges};

/// A telephone number that takes text messages, as far as numbering plans say:
/// `+358401234567`.
///
/// A value of this type is a [`PhoneNumber`], and
///
/// - behind the calling codes of the European Economic Area, the United Kingdom and Switzerland, a
///   number that libphonenumber calls a mobile number, or one that may be either fixed or mobile;
///   Åland, the Crown Dependencies, Svalbard and the Vatican share these codes and their rules;
/// - behind the calling code of any other country or overseas region, any number, because a
///   mistake of ours would leave people without the notices that they need;
/// - never one of a service without a country, such as a satellite telephone or `+800`.
#[apply(wire_text)]
#[cfg_attr(feature = "openapi", schema(value_type = String, example = "+358401234567"))]
pub struct SmsPhoneNumber(String);

/// The kind of a line that is not a mobile one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum LineKind {
    /// A landline: 09, 013, 018.
    Fixed,
    /// A nationwide number of an organisation: 010, 020, 029.
    Corporate,
    /// A number that is free to call: 0800.
    TollFree,
    /// A service number with a price of its own: 0600, 0700.
    Premium,
    /// Anything else that is not a mobile number, or not in use.
    Other,
}

impl From<SmsPhoneNumber> for PhoneNumber {
    fn from(number: SmsPhoneNumber) -> PhoneNumber {
        PhoneNumber(number.0)
    }
}

impl FromStr for SmsPhoneNumber {
    type Err = SmsPhoneNumberError;

    /// Reads a number as people type it, and refuses a line that takes no text messages.
    ///
    /// ```
    /// use kanta_shared::values::SmsPhoneNumber;
    ///
    /// assert!("040 123 4567".parse::<SmsPhoneNumber>().is_ok());
    /// assert!("09 123 4567".parse::<SmsPhoneNumber>().is_err());
    /// ```
    fn from_str(text: &str) -> Result<SmsPhoneNumber, SmsPhoneNumberError> {
        let PhoneNumber(number) = text.parse()?;
        match Plan::of(&number[1..]).and_then(|(plan, national)| plan.line_kind(national)) {
            Some(line) => Err(SmsPhoneNumberError::NotMobile { line }),
            None => Ok(SmsPhoneNumber(number)),
        }
    }
}

impl Plan {
    /// The kind of the line, unless it is, or may be, a mobile one.
    fn line_kind(&self, national: &str) -> Option<LineKind> {
        if self.kinds.is_empty() {
            return None;
        }
        let mut kind = None;
        for word in self.kinds.split(' ') {
            match word {
                "mobile" => kind = None,
                "fixed" => kind = Some(LineKind::Fixed),
                "corporate" => kind = Some(LineKind::Corporate),
                "free" => kind = Some(LineKind::TollFree),
                "premium" => kind = Some(LineKind::Premium),
                range if is_in(range, national) => return kind,
                _ => {}
            }
        }
        Some(LineKind::Other)
    }
}

/// Whether a number is in a range such as `7[02-46]:7`: the first digits as given, and as many
/// behind them as the end says.
fn is_in(range: &str, national: &str) -> bool {
    let Some((first, rest)) = range.split_once(':') else {
        return false;
    };
    let mut range = first.bytes();
    let mut digits = national.bytes();
    while let Some(c) = range.next() {
        let Some(digit) = digits.next() else {
            return false;
        };
        let fits = match c {
            b'[' => is_in_class(&mut range, digit),
            _ => c == digit,
        };
        if !fits {
            return false;
        }
    }
    length_ranges(rest).any(|it| it.contains(&digits.len()))
}

/// Whether a digit is in a class such as `02-46]`, which is read to its end.
fn is_in_class(class: &mut impl Iterator<Item = u8>, digit: u8) -> bool {
    let mut found = false;
    let mut first = 0;
    while let Some(c) = class.next().filter(|it| *it != b']') {
        if c == b'-' {
            found |= class
                .next()
                .is_some_and(|last| (first..=last).contains(&digit));
        } else {
            first = c;
            found |= c == digit;
        }
    }
    found
}

text_value!(SmsPhoneNumber, SmsPhoneNumberError);

/// Why a text is not an [`SmsPhoneNumber`].
#[apply(wire_error)]
pub enum SmsPhoneNumberError {
    /// There is no digit.
    #[error("{}", PhoneNumberError::Empty)]
    Empty,
    /// The text is not a telephone number.
    #[error("{error}")]
    NotANumber {
        /// The reason.
        error: PhoneNumberError,
    },
    /// The number is not a mobile number.
    #[error("{}", line.described())]
    NotMobile {
        /// Its kind.
        line: LineKind,
    },
}

impl From<PhoneNumberError> for SmsPhoneNumberError {
    fn from(error: PhoneNumberError) -> SmsPhoneNumberError {
        match error {
            PhoneNumberError::Empty => SmsPhoneNumberError::Empty,
            error => SmsPhoneNumberError::NotANumber { error },
        }
    }
}

impl LineKind {
    fn described(self) -> &'static str {
        match self {
            LineKind::Fixed => "a landline, not a mobile number",
            LineKind::Corporate => "an organisation's number, not a mobile number",
            LineKind::TollFree => "a toll-free number, not a mobile number",
            LineKind::Premium => "a service number, not a mobile number",
            LineKind::Other => "not a mobile number",
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::super::testing::{check_round_trip, texts};
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, SmsPhoneNumberError>) {
        let actual = text.parse::<SmsPhoneNumber>();
        assert_eq!(
            actual.as_ref().map(SmsPhoneNumber::as_str),
            expected.as_ref().copied()
        );
    }

    #[track_caller]
    fn check_line(text: &str, line: LineKind) {
        check(text, Err(SmsPhoneNumberError::NotMobile { line }));
    }

    #[test]
    fn mobile_numbers_are_read() {
        check("040 123 4567", Ok("+358401234567"));
        check("04573121234", Ok("+3584573121234"));
        check("050 1234", Ok("+358501234"));
        check("+46 70 123 45 67", Ok("+46701234567"));
        check("+45 20 12 34 56", Ok("+4520123456"));
        check("+44 7781 123456", Ok("+447781123456"));
    }

    // Inventory: 80
    #[test]
    fn other_finnish_numbers_are_refused_by_their_kind() {
        check_line("09 123 4567", LineKind::Fixed);
        check_line("018 123456", LineKind::Fixed);
        check_line("0511234567", LineKind::Fixed);
        check_line("010 123 4567", LineKind::Corporate);
        check_line("020 634 7787", LineKind::Corporate);
        check_line("0800 123456", LineKind::TollFree);
        check_line("0600 123456", LineKind::Premium);
        check_line("0491234567", LineKind::Other);
        check_line("040 123456789", LineKind::Other);
        check_line("116117", LineKind::Other);
    }

    #[test]
    fn neighbours_have_other_numbers_too() {
        check_line("+46 8 123 456 78", LineKind::Other);
        check_line("+44 7640 123456", LineKind::Other);
        check_line("+372 612 3456", LineKind::Other);
        check_line("+882 16 12345678", LineKind::Other);
    }

    #[test]
    fn every_possible_number_of_other_countries_is_accepted() {
        check("+1 201 555 0123", Ok("+12015550123"));
        check("+299 32 10 00", Ok("+299321000"));
        let error = PhoneNumberError::TooLong { found: 7 };
        check(
            "+299 32 10 000",
            Err(SmsPhoneNumberError::NotANumber { error }),
        );
    }

    #[test]
    fn an_empty_text_has_no_kind() {
        check("", Err(SmsPhoneNumberError::Empty));
        let error = PhoneNumberError::UnexpectedChar { found: 'k' };
        check(
            "kanta@example.fi",
            Err(SmsPhoneNumberError::NotANumber { error }),
        );
    }

    #[test]
    fn a_range_is_first_digits_and_a_count() {
        for inside in ["7012", "7212", "7312", "7412", "76123"] {
            assert!(is_in("7[02-46]:2-3", inside), "{inside}");
        }
        for outside in ["", "7", "70", "701", "7112", "7512", "6012", "701234"] {
            assert!(!is_in("7[02-46]:2-3", outside), "{outside}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(text in texts("00123456789+ ()")) {
            check_round_trip::<SmsPhoneNumber>(&text);
        }
    }
}
