//! Days of the calendar.

mod days_off;

use std::fmt;
use std::str::FromStr;

use crate::names::text_on_the_wire;
use crate::typed_text::{bare_digits, is_hyphen};

/// A day of the calendar between 2000 and 2199, such as `2026-12-31`.
///
/// It is read as people write it, `31.12.2026`, and as programs do, `2026-12-31`; on the wire it is
/// the latter (ISO 8601), on screens and in letters the former. It has no time zone: the server says
/// which day is today. The representation is the number 20261231, so days sort in order.
#[apply(wire_text)]
#[derive(Copy)]
#[cfg_attr(feature = "openapi", schema(value_type = String, format = Date, example = "2026-12-31"))]
pub struct Day(u32);

/// Why a text is not a [`Day`].
#[apply(wire_error)]
#[derive(Copy)]
pub enum DayError {
    /// It is not day, month and year.
    #[error("expected a day such as 31.12.2026 or 2026-12-31")]
    Format,
    /// The year does not have four digits.
    #[error("expected a year of four digits")]
    ShortYear,
    /// The calendar has no such day, such as the 31st of June.
    #[error("the calendar has no such day")]
    NoSuchDay,
    /// The year is not between 2000 and 2199.
    #[error("expected a year between 2000 and 2199")]
    OutOfRange,
}

const FIRST_YEAR: u16 = 2000;
const LAST_YEAR: u16 = 2199;

impl Day {
    /// Errors if the calendar does not have the day, or if its year is out of range.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Day, DayError> {
        if !(1..=12).contains(&month) || day == 0 || days_in(year, month) < day {
            return Err(DayError::NoSuchDay);
        }
        if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
            return Err(DayError::OutOfRange);
        }
        Ok(Day(u32::from(year) * 10_000
            + u32::from(month) * 100
            + u32::from(day)))
    }

    /// The day as people write it in all three languages.
    ///
    /// ```
    /// use kanta_shared::day::Day;
    ///
    /// let day: Day = "2026-12-01".parse().unwrap();
    /// assert_eq!(day.written(), "1.12.2026");
    /// ```
    pub fn written(self) -> String {
        let (year, month, day) = self.parts();
        format!("{day}.{month}.{year}")
    }

    /// The day so many days later, or earlier if negative, within the years that a day may have.
    ///
    /// ```
    /// use kanta_shared::day::Day;
    ///
    /// let day: Day = "28.2.2028".parse().unwrap();
    /// assert_eq!(day.plus_days(2).to_string(), "2028-03-01");
    /// ```
    pub fn plus_days(self, days: i32) -> Day {
        let mut moved = self;
        for _ in 0..days.unsigned_abs() {
            moved = if days < 0 {
                moved.before()
            } else {
                moved.after()
            };
        }
        moved
    }

    fn parts(self) -> (u16, u8, u8) {
        let Day(number) = self;
        // Each part fits, because `new` has put it there.
        (
            (number / 10_000) as u16,
            (number / 100 % 100) as u8,
            (number % 100) as u8,
        )
    }

    fn after(self) -> Day {
        let (year, month, day) = self.parts();
        let next = match (month, day) {
            (12, 31) => Day::new(year + 1, 1, 1),
            _ if day == days_in(year, month) => Day::new(year, month + 1, 1),
            _ => Day::new(year, month, day + 1),
        };
        next.unwrap_or(self)
    }

    fn before(self) -> Day {
        let (year, month, day) = self.parts();
        let earlier = match (month, day) {
            (1, 1) => Day::new(year - 1, 12, 31),
            (_, 1) => Day::new(year, month - 1, days_in(year, month - 1)),
            _ => Day::new(year, month, day - 1),
        };
        earlier.unwrap_or(self)
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl FromStr for Day {
    type Err = DayError;

    /// Reads a day as people write it or as programs do.
    ///
    /// ```
    /// use kanta_shared::day::{Day, DayError};
    ///
    /// assert_eq!("31.12.2026".parse::<Day>(), "2026-12-31".parse());
    /// assert_eq!("31.6.2026".parse::<Day>(), Err(DayError::NoSuchDay));
    /// ```
    fn from_str(text: &str) -> Result<Day, DayError> {
        let text = bare_digits(text, &[]).replace(is_hyphen, "-");
        let parts: Vec<&str> = text.split(['.', '-']).map(str::trim).collect();
        let [first, month, last] = parts.as_slice() else {
            return Err(DayError::Format);
        };
        let (year, day) = match text.contains('-') {
            true => (first, last),
            false => (last, first),
        };
        let are_digits = |it: &&&str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
        if ![year, month, day].iter().all(are_digits) || 2 < month.len() || 2 < day.len() {
            return Err(DayError::Format);
        }
        match year.len() {
            4 => {}
            2 => return Err(DayError::ShortYear),
            _ => return Err(DayError::Format),
        }
        let number = |text: &str| text.parse::<u16>().map_err(|_| DayError::Format);
        let small = |text: &str| text.parse::<u8>().map_err(|_| DayError::Format);
        Day::new(number(year)?, small(month)?, small(day)?)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

text_on_the_wire!(Day, DayError);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, DayError>) {
        let day = text.parse::<Day>();
        assert_eq!(
            day.map(|it| it.to_string()).as_deref(),
            expected.as_ref().map(|it| *it),
            "{text:?}"
        );
    }

    #[test]
    fn a_day_is_read_in_either_form() {
        check("31.12.2026", Ok("2026-12-31"));
        check(" 1.2.2027 ", Ok("2027-02-01"));
        check("01.02.2027", Ok("2027-02-01"));
        check("1. 2. 2027", Ok("2027-02-01"));
        check("2027-02-01", Ok("2027-02-01"));
        check("29.2.2028", Ok("2028-02-29"));
        for text in [
            "\u{200e}31.\u{200e}12.\u{200e}2026",
            "31.12.2026\u{200b}",
            "31.\u{a0}12.\u{a0}2026.",
            "2026\u{2013}12\u{2013}31",
            "2026\u{2011}12\u{2212}31;",
            "(31.12.2026)",
            "Viimeinen päivä: 31.12.2026",
        ] {
            check(text, Ok("2026-12-31"));
        }
        check("29.2.2000", Ok("2000-02-29"));
    }

    #[test]
    fn each_error_has_its_reason() {
        for text in [
            "",
            "tänään",
            "31.12.",
            "31.12",
            "31/12/2026",
            "1.2.3.2027",
            "100.1.2027",
            "1.001.2027",
            "1.2.02027",
            "１.2.2027",
            "+1.2.2027",
            "1..2027",
        ] {
            check(text, Err(DayError::Format));
        }
        check("31.12.26", Err(DayError::ShortYear));
        for text in [
            "31.6.2027",
            "29.2.2027",
            "29.2.2100",
            "0.1.2027",
            "1.13.2027",
            "1.0.2027",
        ] {
            check(text, Err(DayError::NoSuchDay));
        }
        for text in ["31.12.1999", "1.1.2200", "1.1.0000"] {
            check(text, Err(DayError::OutOfRange));
        }
    }

    #[test]
    fn days_follow_each_other_over_months_and_years() {
        for (day, days, expected) in [
            ("31.12.2026", 1, "1.1.2027"),
            ("28.2.2028", 1, "29.2.2028"),
            ("29.2.2028", 1, "1.3.2028"),
            ("1.3.2027", -1, "28.2.2027"),
            ("1.1.2027", -30, "2.12.2026"),
            ("31.12.2199", 1, "31.12.2199"),
        ] {
            let moved = day.parse::<Day>().unwrap().plus_days(days);
            assert_eq!(moved.written(), expected);
        }
    }

    proptest! {
        #[test]
        fn going_there_and_back_leads_to_the_same_day(
            (year, month, day) in (2001u16..2199, 1u8..=12, 1u8..=28),
            days in 0i32..400,
        ) {
            let day = Day::new(year, month, day).unwrap();
            prop_assert_eq!(day.plus_days(days).plus_days(-days), day);
            prop_assert!(day <= day.plus_days(days));
            prop_assert_eq!(day.to_string().parse(), Ok(day));
            prop_assert_eq!(day.written().parse(), Ok(day));
        }

        #[test]
        fn no_text_is_too_much(text in any::<String>()) {
            let _ = text.parse::<Day>();
        }
    }
}
