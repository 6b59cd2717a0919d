//! Points in time as the server gives them.

use std::fmt;
use std::str::FromStr;

use crate::language::Language;
use crate::names::text_on_the_wire;

/// A moment in Finnish local time with its offset, such as `2026-12-01T09:00:00+02:00`.
///
/// The server does all arithmetic with time; this type only carries its result and formats it. So a
/// wrong clock in a user's computer has no effect.
#[apply(wire_text)]
#[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime, example = "2026-12-01T09:00:00+02:00"))]
pub struct Timestamp(String);

/// The text does not have the form `2026-12-01T09:00:00+02:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a local time with offset, such as 2026-12-01T09:00:00+02:00")]
pub struct TimestampError;

impl Timestamp {
    /// The day as it is written in all three languages: `1.12.2026`.
    pub fn date(&self) -> String {
        let part = |range: std::ops::Range<usize>| self.0[range].trim_start_matches('0');
        [part(8..10), part(5..7), part(0..4)].join(".")
    }

    /// The time of day as it is written in a language.
    ///
    /// ```
    /// use kanta_shared::language::Language;
    /// use kanta_shared::timestamp::Timestamp;
    ///
    /// let moment: Timestamp = "2026-12-01T09:05:00+02:00".parse().unwrap();
    /// assert_eq!(moment.date(), "1.12.2026");
    /// assert_eq!(moment.time(Language::Fi), "9.05");
    /// assert_eq!(moment.time(Language::En), "9:05");
    /// ```
    pub fn time(&self, language: Language) -> String {
        let hour = match self.0[11..13].strip_prefix('0') {
            Some(digit) => digit,
            None => &self.0[11..13],
        };
        let separator = match language {
            Language::Fi | Language::Sv => ".",
            Language::En => ":",
        };
        [hour, separator, &self.0[14..16]].concat()
    }

    /// The text, as on the wire.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Timestamp {
    type Err = TimestampError;

    fn from_str(text: &str) -> Result<Timestamp, TimestampError> {
        const SHAPE: &[u8] = b"0000-00-00T00:00:00+00:00";
        let fits = text.len() == SHAPE.len()
            && text.bytes().zip(SHAPE).all(|(found, shape)| match shape {
                b'0' => found.is_ascii_digit(),
                b'+' => matches!(found, b'+' | b'-'),
                other => found == *other,
            });
        if fits {
            Ok(Timestamp(text.to_owned()))
        } else {
            Err(TimestampError)
        }
    }
}

text_on_the_wire!(Timestamp, TimestampError);

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_shown_as_people_write_it() {
        let moment: Timestamp = "2026-12-01T09:05:00+02:00".parse().unwrap();
        assert_eq!(moment.date(), "1.12.2026");
        assert_eq!(moment.time(Language::Fi), "9.05");
        assert_eq!(moment.time(Language::En), "9:05");
        let midnight: Timestamp = "2026-06-10T00:30:00+03:00".parse().unwrap();
        assert_eq!(midnight.date(), "10.6.2026");
        assert_eq!(midnight.time(Language::Sv), "0.30");
    }

    #[test]
    fn other_shapes_are_refused() {
        for text in [
            "",
            "2026-12-01",
            "2026-12-01T09:05:00Z",
            "2026-12-01 09:05:00+02:00",
            "ääää-12-01T09:05:00+02:0",
        ] {
            assert_eq!(text.parse::<Timestamp>(), Err(TimestampError), "{text}");
        }
    }
}
