mod plans;
mod sms;

use std::str::FromStr;

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::text_value;
use crate::typed_text::{bare_digits, is_hyphen};
use plans::PLANS;
pub use sms::{LineKind, SmsPhoneNumber, SmsPhoneNumberError};

/// A telephone number that is possible, in international form without spaces (E.164):
/// `+358401234567`.
///
/// A value of this type has a calling code that exists and a length that is possible behind it.
/// Neither its existence nor its kind of line is known; [`SmsPhoneNumber`] is for fields that need
/// the latter.
///
/// A number without `+` or `00` in front is read as it is dialled in Finland. Spaces, hyphens, dots,
/// slashes and parentheses may occur anywhere, and so may the zero of `+358 (0)40`; `tel:` and
/// `Puh.` may be in front. Other letters may not, although telephones once had them on their keys.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = String, example = "+358206347787"))]
pub struct PhoneNumber(String);

const FINLAND: &str = "358";

impl PhoneNumber {
    /// The number in groups, as people read it.
    ///
    /// ```
    /// use kanta_shared::values::PhoneNumber;
    ///
    /// let number: PhoneNumber = "040-1234567".parse().unwrap();
    /// assert_eq!(number.as_str(), "+358401234567");
    /// assert_eq!(number.readable(), "+358 40 123 4567");
    /// ```
    pub fn readable(&self) -> String {
        let Some((plan, national)) = Plan::of(&self.0[1..]) else {
            return self.0.clone();
        };
        let mut readable = ["+", plan.code].concat();
        let mut rest = national;
        if plan.code == FINLAND {
            let (area, subscriber) = rest
                .split_at_checked(finnish_area(rest))
                .unwrap_or((rest, ""));
            readable.push(' ');
            readable.push_str(area);
            rest = subscriber;
        }
        while !rest.is_empty() {
            let (group, later) = rest.split_at(if rest.len() <= 4 { rest.len() } else { 3 });
            readable.push(' ');
            readable.push_str(group);
            rest = later;
        }
        readable
    }
}

/// The number of digits that people group at the start of a Finnish number: 9, 40, 0457.
fn finnish_area(national: &str) -> usize {
    match national.as_bytes() {
        [b'9', ..] => 1,
        [_, b'0', b'0', ..] | [b'4', b'5', b'7', ..] => 3,
        _ => 2,
    }
}

impl FromStr for PhoneNumber {
    type Err = PhoneNumberError;

    fn from_str(text: &str) -> Result<PhoneNumber, PhoneNumberError> {
        let digits = international_digits(text)?;
        let (plan, national) = Plan::of(&digits).ok_or(PhoneNumberError::UnknownCallingCode)?;
        let national = plan.without_trunk_prefix(national);
        let found = national.len();
        if plan.has_length(found) {
            Ok(PhoneNumber(["+", plan.code, national].concat()))
        } else if found < plan.longest() {
            Err(PhoneNumberError::TooShort { found })
        } else {
            Err(PhoneNumberError::TooLong { found })
        }
    }
}

/// Labels that people copy along with the number.
const LABELS: [&str; 20] = [
    "puhelinnumero",
    "puhelin",
    "matkapuhelin",
    "kännykkä",
    "puh.",
    "puh",
    "p.",
    "gsm",
    "telefonnummer",
    "telefon",
    "mobiltelefon",
    "mobil",
    "tfn",
    "telephone",
    "phone number",
    "phone",
    "mobile",
    "mob.",
    "tel.",
    "tel",
];

/// The digits of a number as typed, from the calling code on.
fn international_digits(text: &str) -> Result<String, PhoneNumberError> {
    let mut digits = String::new();
    let mut international = false;
    for c in bare_digits(text, &LABELS).chars() {
        match c {
            '0'..='9' => digits.push(c),
            '+' if digits.is_empty() && !international => international = true,
            '.' | '/' | '(' | ')' => {}
            _ if c.is_whitespace() || is_hyphen(c) => {}
            found => return Err(PhoneNumberError::UnexpectedChar { found }),
        }
    }
    if digits.is_empty() {
        return Err(PhoneNumberError::Empty);
    }
    if let Some(rest) = digits.strip_prefix("00") {
        return Ok(rest.to_owned());
    }
    // With so many digits it is not a number of area 03, where numbers may begin with 35 8 too.
    let plus_forgotten = digits.starts_with(FINLAND) && 10 <= digits.len();
    if !international && !plus_forgotten {
        digits.insert_str(0, FINLAND);
    }
    Ok(digits)
}

/// The plan of one calling code: a line of [`PLANS`].
struct Plan {
    code: &'static str,
    trunk_prefixes: &'static str,
    lengths: &'static str,
    /// Names of kinds, each followed by its ranges; empty if the kinds are not known.
    kinds: &'static str,
}

impl Plan {
    /// The plan to which a number belongs, and the number without the calling code.
    fn of(digits: &str) -> Option<(Plan, &str)> {
        PLANS.lines().find_map(|line| {
            let mut words = line.splitn(4, ' ');
            let mut word = || words.next().unwrap_or_default();
            let plan = Plan {
                code: word(),
                trunk_prefixes: word(),
                lengths: word(),
                kinds: word(),
            };
            digits
                .strip_prefix(plan.code)
                .map(|national| (plan, national))
        })
    }

    /// Removes the trunk prefix, which is dialled only inside the country. A zero in front is always
    /// one, unless a second zero follows; another digit is one if the number is impossible with it.
    fn without_trunk_prefix<'a>(&self, national: &'a str) -> &'a str {
        let prefixes = self.trunk_prefixes.split('|');
        let rest = prefixes.filter(|it| it.starts_with('0') || !self.has_length(national.len()));
        let rest = rest
            .filter_map(|it| national.strip_prefix(it))
            .find(|it| !it.starts_with('0'));
        rest.unwrap_or(national)
    }

    fn has_length(&self, length: usize) -> bool {
        length_ranges(self.lengths).any(|it| it.contains(&length))
    }

    fn longest(&self) -> usize {
        length_ranges(self.lengths).last().map_or(0, |it| *it.end())
    }
}

/// Reads `7,9-10` as the ranges 7 to 7 and 9 to 10.
fn length_ranges(text: &str) -> impl Iterator<Item = std::ops::RangeInclusive<usize>> {
    let number = |text: &str| text.parse::<usize>().unwrap_or_default();
    text.split(',').map(move |range| {
        let (first, last) = range.split_once('-').unwrap_or((range, range));
        number(first)..=number(last)
    })
}

text_value!(PhoneNumber, PhoneNumberError);

/// Why a text is not a [`PhoneNumber`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, thiserror::Error)]
#[serde(tag = "reason", rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum PhoneNumberError {
    /// There is no digit.
    #[error("nothing to read as a telephone number")]
    Empty,
    /// A letter or another character that numbers cannot have.
    #[error("unexpected character {found:?}")]
    UnexpectedChar {
        /// The character.
        found: char,
    },
    /// No country has this calling code.
    #[error("no country has this calling code")]
    UnknownCallingCode,
    /// Digits are missing.
    #[error("{found} digits behind the calling code are too few")]
    TooShort {
        /// The number of digits behind the calling code.
        found: usize,
    },
    /// There are too many digits.
    #[error("{found} digits behind the calling code are too many")]
    TooLong {
        /// The number of digits behind the calling code.
        found: usize,
    },
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::{check_round_trip, texts};
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, PhoneNumberError>) {
        let actual = text.parse::<PhoneNumber>();
        assert_eq!(
            actual.as_ref().map(PhoneNumber::as_str),
            expected.as_ref().copied()
        );
    }

    #[track_caller]
    fn check_readable(text: &str, expected: &str) {
        let number: PhoneNumber = text.parse().unwrap();
        assert_eq!(number.readable(), expected);
        assert_eq!(expected.parse(), Ok(number));
    }

    #[test]
    fn a_number_is_read_as_dialled_in_finland() {
        check("040 123 4567", Ok("+358401234567"));
        check("(09) 123-4567", Ok("+35891234567"));
        check("020 634 7787", Ok("+358206347787"));
        check("029 497 040", Ok("+35829497040"));
        check("0800.123/456", Ok("+358800123456"));
        check("116 117", Ok("+358116117"));
    }

    #[test]
    fn the_calling_code_may_be_given() {
        check("+358 (0)40 123 4567", Ok("+358401234567"));
        check("(+358) 40\u{2011}123\u{a0}4567", Ok("+358401234567"));
        check("00358 40 123 4567", Ok("+358401234567"));
        check("358401234567", Ok("+358401234567"));
        check("+44 (0)20 7946 0018", Ok("+442079460018"));
        check("+39 06 698 12345", Ok("+390669812345"));
        check("+36 06 1 234 5678", Ok("+3612345678"));
        check("+800 1234 5678", Ok("+80012345678"));
        for text in [
            "tel:+358401234567",
            "Puh. 040 123 4567",
            "Puh.040\u{2212}1234567",
            "p. 040 123 4567;",
            "GSM 040 123 4567.",
            "Päivystys: (040) 123 4567",
            "[040 123 4567]",
        ] {
            check(text, Ok("+358401234567"));
        }
    }

    #[test]
    fn each_error_has_its_reason() {
        check("", Err(PhoneNumberError::Empty));
        check(" ( ) ", Err(PhoneNumberError::Empty));
        check("+", Err(PhoneNumberError::Empty));
        check(
            "040 ABC 1234",
            Err(PhoneNumberError::UnexpectedChar { found: 'A' }),
        );
        check(
            "040 123 4567, 050 123 4567",
            Err(PhoneNumberError::UnexpectedChar { found: ',' }),
        );
        check(
            "358+401234567",
            Err(PhoneNumberError::UnexpectedChar { found: '+' }),
        );
        check("+999 1234567", Err(PhoneNumberError::UnknownCallingCode));
        check("+0", Err(PhoneNumberError::UnknownCallingCode));
        check("112", Err(PhoneNumberError::TooShort { found: 3 }));
        check("+358", Err(PhoneNumberError::TooShort { found: 0 }));
        check(
            "040 123 4567 050 123 4567",
            Err(PhoneNumberError::TooLong { found: 19 }),
        );
        check(
            "+45 (0)20 12 34 56",
            Err(PhoneNumberError::TooLong { found: 9 }),
        );
        check(
            "+354 1234 5678",
            Err(PhoneNumberError::TooShort { found: 8 }),
        );
    }

    #[test]
    fn people_read_it_in_groups() {
        check_readable("0401234567", "+358 40 123 4567");
        check_readable("0457 1234567", "+358 457 123 4567");
        check_readable("0400 123456", "+358 400 123 456");
        check_readable("050 123456", "+358 50 123 456");
        check_readable("091234567", "+358 9 123 4567");
        check_readable("0206347787", "+358 20 634 7787");
        check_readable("0800 12345", "+358 800 123 45");
        check_readable("+46701234567", "+46 701 234 567");
        check_readable("+12015550123", "+1 201 555 0123");
    }

    #[test]
    fn no_calling_code_hides_another() {
        let codes = || PLANS.lines().filter_map(|it| it.split(' ').next());
        for code in codes() {
            assert_eq!(
                codes()
                    .filter(|it| code.starts_with(*it))
                    .collect::<Vec<_>>(),
                [code]
            );
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(text in texts("00123456789+ ()")) {
            check_round_trip::<PhoneNumber>(&text);
        }

        #[test]
        fn what_is_read_aloud_is_read_back(text in "\\+?[0-9]{5,15}") {
            if let Ok(number) = text.parse::<PhoneNumber>() {
                prop_assert_eq!(number.readable().parse(), Ok(number));
            }
        }
    }
}
