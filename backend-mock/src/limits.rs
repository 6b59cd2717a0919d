//! How often the same may be done in a world: far more often than by hand, and not
//! without end.

use std::collections::{HashMap, VecDeque};

use jiff::SignedDuration;

use crate::clock::Moment;

/// What is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limited {
    /// Identification.
    LogIn,
    /// Sending an application or a notice of termination.
    Send,
    /// Making a PDF document.
    PdfDocument,
}

impl Limited {
    /// How often, and within which time.
    pub fn allowed(self) -> (usize, SignedDuration) {
        match self {
            Limited::LogIn => (100, SignedDuration::from_mins(10)),
            Limited::Send => (60, SignedDuration::from_mins(60)),
            Limited::PdfDocument => (300, SignedDuration::from_mins(10)),
        }
    }
}

/// When what was done recently, and by whom.
#[derive(Debug, Default)]
pub struct Limits {
    done: HashMap<(Limited, String), VecDeque<Moment>>,
}

impl Limits {
    /// Counts that it is done once more.
    ///
    /// Fails when it has been done as often as is allowed, with the seconds until it may be done
    /// again.
    pub fn count(&mut self, what: Limited, who: &str, now: &Moment) -> Result<(), u32> {
        let (most, within) = what.allowed();
        let done = self.done.entry((what, who.to_owned())).or_default();
        // The clock may have been set back.
        done.retain(|then| then <= now && now.since(then) < within);
        match done.front() {
            Some(first) if most <= done.len() => {
                let wait = first.plus(within).since(now).as_secs();
                Err(u32::try_from(wait).unwrap_or(u32::MAX))
            }
            _ => {
                done.push_back(now.clone());
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> Moment {
        let morning = "2026-12-01T09:00:00+02:00".parse().unwrap();
        let morning = Moment::try_from(&morning).unwrap();
        morning.plus(SignedDuration::from_mins(minute))
    }

    #[test]
    fn what_was_done_too_often_may_be_done_again_when_its_time_is_over() {
        for what in [Limited::LogIn, Limited::Send, Limited::PdfDocument] {
            let mut limits = Limits::default();
            let (most, within) = what.allowed();
            let within = within.as_secs() / 60;
            assert_eq!(limits.count(what, "trader", &at(0)), Ok(()));
            for _ in 1..most {
                assert_eq!(limits.count(what, "trader", &at(1)), Ok(()));
            }
            assert_eq!(
                limits.count(what, "trader", &at(2)),
                Err(u32::try_from(within - 2).unwrap() * 60)
            );
            assert_eq!(limits.count(what, "pharmacist", &at(2)), Ok(()));
            assert_eq!(limits.count(what, "trader", &at(within)), Ok(()));
            assert!(limits.count(what, "trader", &at(within)).is_err());
            assert_eq!(limits.count(what, "trader", &at(within + 1)), Ok(()));
        }
    }

    #[test]
    fn a_clock_that_was_set_back_delays_no_request() {
        let mut limits = Limits::default();
        let (most, _) = Limited::Send.allowed();
        for _ in 0..most {
            assert_eq!(limits.count(Limited::Send, "trader", &at(60)), Ok(()));
        }
        assert!(limits.count(Limited::Send, "trader", &at(60)).is_err());
        assert_eq!(limits.count(Limited::Send, "trader", &at(0)), Ok(()));
    }
}
