//! Days on which most people in Finland do not work.

use super::Day;

impl Day {
    /// Whether the day is a Saturday, a Sunday, a public holiday in Finland, or an eve on which
    /// offices are closed (Act 388/1937 and the laws on Independence Day and on May Day).
    pub fn is_day_off(self) -> bool {
        let (year, month, day) = self.parts();
        let is_weekend = matches!(weekday(year, month, day), 0 | 6);
        is_weekend || is_fixed_holiday(month, day) || self.follows_easter(year) || {
            // Midsummer Eve is the Friday between 19 and 25 June.
            month == 6 && (19..=25).contains(&day) && weekday(year, month, day) == 5
        }
    }

    /// Good Friday, Easter Monday and Ascension Day. The Sundays among the days that follow Easter
    /// are days off anyhow.
    fn follows_easter(self, year: u16) -> bool {
        let easter = easter(year);
        [-2, 1, 39]
            .iter()
            .any(|days| easter.map(|it| it.plus_days(*days)) == Some(self))
    }
}

/// New Year's Day, Epiphany, May Day, Independence Day, and Christmas from its eve.
fn is_fixed_holiday(month: u8, day: u8) -> bool {
    matches!((month, day), (1, 1 | 6) | (5, 1) | (12, 6 | 24 | 25 | 26))
}

/// The day of the week, 0 for Sunday (Sakamoto's method).
fn weekday(year: u16, month: u8, day: u8) -> u16 {
    const SHIFTS: [u16; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let year = if month < 3 { year - 1 } else { year };
    let shift = SHIFTS[usize::from(month - 1)];
    (year + year / 4 - year / 100 + year / 400 + shift + u16::from(day)) % 7
}

/// Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher).
fn easter(year: u16) -> Option<Day> {
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let moved = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - moved + 15) % 30;
    let week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * week) / 451;
    let days = moon + week + 114 - 7 * late;
    let (month, day) = (days / 31, days % 31 + 1);
    Day::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekends_and_holidays_are_days_off() {
        for off in [
            "2026-11-28",
            "2026-11-29",
            "2026-12-06",
            "2026-12-24",
            "2026-12-25",
            "2026-12-26",
            "2027-01-01",
            "2027-01-06",
            "2026-04-03",
            "2026-04-06",
            "2026-05-01",
            "2026-05-14",
            "2027-03-26",
            "2027-03-29",
            "2027-05-06",
            "2026-06-19",
            "2026-06-20",
            "2038-06-25",
        ] {
            assert!(off.parse::<Day>().is_ok_and(Day::is_day_off), "{off}");
        }
        for on in [
            "2026-11-27",
            "2026-12-01",
            "2026-12-31",
            "2026-04-02",
            "2026-04-07",
            "2026-06-12",
            "2026-06-26",
            "2027-05-07",
            "2028-02-29",
            "2027-12-07",
        ] {
            assert!(!on.parse::<Day>().is_ok_and(Day::is_day_off), "{on}");
        }
    }

    #[test]
    fn easter_is_where_the_tables_have_it() {
        for (year, expected) in [
            (2000, "2000-04-23"),
            (2008, "2008-03-23"),
            (2011, "2011-04-24"),
            (2026, "2026-04-05"),
            (2038, "2038-04-25"),
            (2100, "2100-03-28"),
        ] {
            assert_eq!(easter(year), expected.parse().ok(), "{year}");
        }
    }
}
