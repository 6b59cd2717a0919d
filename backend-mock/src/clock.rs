//! Time in a world. Nothing else in the mock reads the system's clock.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Zoned};
use kanta_shared::day::Day;
use kanta_shared::timestamp::Timestamp;
use serde::{Deserialize, Serialize};

/// The years that a clock can be set to. Within them, and in the year before, of which scenarios tell, every moment
/// has a [`Timestamp`].
const YEARS: std::ops::RangeInclusive<i16> = 2001..=2199;

/// A clock that runs in real time until it is set, and is stopped from then on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    set_to: Option<Moment>,
}

/// A point in time, to the second, in Finnish time.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(try_from = "String", into = "Timestamp")]
#[schema(value_type = String, format = DateTime, example = "2026-12-01T09:00:00+02:00")]
pub struct Moment(Zoned);

/// The clock cannot be set so.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClockError {
    /// No calendar and no clock shows that, for this reason.
    #[error("the clock cannot be set so: {0}")]
    Impossible(String),
    /// It lies outside the years that a clock can be set to.
    #[error("the clock cannot be set so: the year is not between {} and {}", YEARS.start(), YEARS.end())]
    Year,
}

impl Clock {
    /// A clock that is stopped.
    pub fn set(moment: Moment) -> Clock {
        Clock {
            set_to: Some(moment),
        }
    }

    /// What time it is, to the second.
    pub fn now(&self) -> Moment {
        self.set_to.clone().unwrap_or_else(Moment::real)
    }

    /// The moment at which it is stopped, if it is.
    pub fn set_to(&self) -> Option<&Moment> {
        self.set_to.as_ref()
    }

    /// A stopped clock, later by a duration such as `P1D` or `PT31M`. Days are
    /// calendar days, also over a change to summer time.
    pub fn advanced(&self, duration: &str) -> Result<Clock, ClockError> {
        let span: Span = duration.parse().map_err(ClockError::of)?;
        let moment = self.now().0.checked_add(span).map_err(ClockError::of)?;
        Ok(Clock::set(Moment::new(moment)?))
    }
}

impl Moment {
    /// The current time in whole seconds, in Helsinki's time.
    fn real() -> Moment {
        let now = jiff::Timestamp::now().as_second();
        let now = jiff::Timestamp::from_second(now).unwrap_or_default();
        Moment(now.to_zoned(helsinki()))
    }

    fn new(zoned: Zoned) -> Result<Moment, ClockError> {
        if !YEARS.contains(&zoned.year()) {
            return Err(ClockError::Year);
        }
        Ok(Moment(zoned))
    }

    /// The moment as it goes over the wire.
    pub fn timestamp(&self) -> Timestamp {
        let text = self.0.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
        text.parse()
            .expect("a year of four digits gives a timestamp")
    }

    /// The day.
    pub fn day(&self) -> Day {
        let text = self.0.date().to_string();
        text.parse()
            .expect("the clock's years are those of the calendar")
    }

    /// The moment at which a day begins in Finland.
    pub fn start_of(day: Day) -> Result<Moment, ClockError> {
        let date: Date = day.to_string().parse().map_err(ClockError::of)?;
        Moment::new(date.to_zoned(helsinki()).map_err(ClockError::of)?)
    }

    /// The moment at which clocks in Finland show this date and time, such as `2026-12-01T09:00`.
    pub fn in_finland(text: &str) -> Result<Moment, ClockError> {
        let time: DateTime = text.parse().map_err(ClockError::of)?;
        Moment::new(time.to_zoned(helsinki()).map_err(ClockError::of)?)
    }

    /// The date and time that clocks in Finland show, as [`Moment::in_finland`] reads it.
    pub fn shown_in_finland(&self) -> String {
        self.0.strftime("%Y-%m-%dT%H:%M:%S").to_string()
    }

    /// How much later than another moment it is.
    pub fn since(&self, earlier: &Moment) -> SignedDuration {
        self.0.duration_since(&earlier.0)
    }

    /// The moment that much later, or earlier.
    pub fn plus(&self, duration: SignedDuration) -> Moment {
        Moment(self.0.saturating_add(duration))
    }
}

impl TryFrom<&Timestamp> for Moment {
    type Error = ClockError;

    /// Fails for a day that no calendar has, and outside the years that a clock can be set to.
    fn try_from(timestamp: &Timestamp) -> Result<Moment, ClockError> {
        timestamp.as_str().parse()
    }
}

impl FromStr for Moment {
    type Err = ClockError;

    /// Reads a time with its offset (RFC 3339), such as `2026-12-01T09:00:00+02:00` or
    /// `2026-12-01T07:00:00Z`.
    fn from_str(text: &str) -> Result<Moment, ClockError> {
        let instant: jiff::Timestamp = text.parse().map_err(ClockError::of)?;
        let instant = jiff::Timestamp::from_second(instant.as_second()).map_err(ClockError::of)?;
        Moment::new(instant.to_zoned(helsinki()))
    }
}

impl TryFrom<String> for Moment {
    type Error = ClockError;

    fn try_from(text: String) -> Result<Moment, ClockError> {
        text.parse()
    }
}

impl From<Moment> for Timestamp {
    fn from(moment: Moment) -> Timestamp {
        moment.timestamp()
    }
}

fn helsinki() -> TimeZone {
    TimeZone::get("Europe/Helsinki").expect("the time zones are bundled with the program")
}

impl ClockError {
    fn of(error: impl fmt::Display) -> ClockError {
        ClockError::Impossible(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Moment {
        Moment::try_from(&text.parse::<Timestamp>().unwrap()).unwrap()
    }

    #[track_caller]
    fn check_advance(from: &str, duration: &str, expected: &str) {
        let clock = Clock::set(moment(from));
        let clock = clock.advanced(duration).unwrap();
        assert_eq!(clock.now().timestamp().as_str(), expected);
    }

    #[test]
    fn a_clock_that_was_set_stands_still() {
        let clock = Clock::set(moment("2026-12-01T09:00:00+02:00"));
        assert_eq!(clock.now(), clock.now());
        assert_eq!(
            clock.now().timestamp().as_str(),
            "2026-12-01T09:00:00+02:00"
        );
    }

    #[test]
    fn time_is_told_as_in_helsinki() {
        let clock = Clock::set(moment("2026-07-01T09:00:00+00:00"));
        assert_eq!(
            clock.now().timestamp().as_str(),
            "2026-07-01T12:00:00+03:00"
        );
    }

    #[test]
    fn a_day_is_a_calendar_day_also_when_summer_time_begins_or_ends() {
        check_advance(
            "2026-03-28T12:00:00+02:00",
            "P1D",
            "2026-03-29T12:00:00+03:00",
        );
        check_advance(
            "2026-10-24T12:00:00+03:00",
            "P1D",
            "2026-10-25T12:00:00+02:00",
        );
        check_advance(
            "2026-10-25T02:30:00+03:00",
            "PT1H",
            "2026-10-25T03:30:00+03:00",
        );
        check_advance(
            "2026-10-25T02:30:00+03:00",
            "PT2H",
            "2026-10-25T03:30:00+02:00",
        );
        check_advance(
            "2028-02-28T12:00:00+02:00",
            "P1D",
            "2028-02-29T12:00:00+02:00",
        );
        check_advance(
            "2026-12-01T09:00:00+02:00",
            "-PT30M",
            "2026-12-01T08:30:00+02:00",
        );
    }

    #[test]
    fn the_same_moment_may_be_told_in_any_time_zone() {
        let expected = moment("2026-12-01T09:00:00+02:00");
        for text in [
            "2026-12-01T09:00:00+02:00",
            "2026-12-01T07:00:00Z",
            "2026-12-01T07:00:00z",
            "2026-12-01T07:00:00.75Z",
            "2026-12-01T02:00:00-05:00",
        ] {
            assert_eq!(text.parse(), Ok(expected.clone()), "{text}");
        }
        for text in ["", "noon", "2026-12-01", "2026-12-01T09:00:00"] {
            assert!(text.parse::<Moment>().is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "2026-13-01T09:00:00+02:00",
            "1999-01-01T09:00:00+02:00",
            "9999-12-31T23:59:59+00:00",
            "0000-01-01T00:00:00+23:59",
        ] {
            assert!(
                Moment::try_from(&text.parse::<Timestamp>().unwrap()).is_err(),
                "{text}"
            );
        }
        let clock = Clock::set(moment("2026-12-01T09:00:00+02:00"));
        for duration in ["", "tomorrow", "P1000Y", "-P1000Y", "P99999999Y"] {
            assert!(clock.advanced(duration).is_err(), "{duration}");
        }
        assert_eq!(clock, Clock::set(moment("2026-12-01T09:00:00+02:00")));
    }
}
