//! How soon the session ends, so that nobody is surprised by it (WCAG 2.2.1).

use std::time::Duration;

use leptos::prelude::*;

use super::{SessionState, SessionStore};
use crate::api;

/// How soon the session ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Not soon, or there is none.
    NotYet,
    /// In so many minutes, counted up.
    Soon {
        /// How many.
        minutes: u32,
        /// Whether doing something makes it go on.
        can_go_on: bool,
    },
    /// It has ended since the page was opened.
    Over,
}

/// From how many seconds before the end a person is told.
const NOTICE: f64 = 120.0;

const EVERY: Duration = Duration::from_secs(5);

/// What the server has said about the length of the session, and when.
#[derive(Clone, Copy)]
struct Said {
    at: f64,
    idle_seconds: f64,
    longest_seconds: f64,
}

/// How soon the session ends. To be called once, by what stands around all pages.
pub fn use_ending(session: SessionStore) -> Signal<Ending> {
    let said = Memo::new(move |_| match session.state() {
        SessionState::LoggedIn(session) => Some((session.idle_seconds, session.longest_seconds)),
        SessionState::Loading
        | SessionState::LoggedOut
        | SessionState::Ended
        | SessionState::NotKnown(_) => None,
    });
    let heard = RwSignal::new(None::<Said>);
    Effect::new(move |_| {
        let at = js_sys::Date::now();
        let said = said.get().map(|(idle, longest)| Said {
            at,
            idle_seconds: f64::from(idle),
            longest_seconds: f64::from(longest),
        });
        heard.update(|heard| {
            *heard = said.or_else(|| heard.take()?.without_session(api::last_contact(), at));
        });
    });
    let now = RwSignal::new(js_sys::Date::now());
    let ticking = set_interval_with_handle(move || now.set(js_sys::Date::now()), EVERY);
    on_cleanup(move || {
        if let Ok(ticking) = ticking {
            ticking.clear();
        }
    });
    Memo::new(move |_| match heard.get() {
        Some(said) => ending(said, api::last_contact(), now.get()),
        None => Ending::NotYet,
    })
    .into()
}

impl Said {
    /// What is left of this now that there is no session any more. Who has been warned, or would
    /// have been by now, is told that it is over; who has logged out before knows.
    fn without_session(self, last_contact: f64, now: f64) -> Option<Said> {
        match ending(self, last_contact, now) {
            Ending::NotYet => None,
            Ending::Soon { .. } | Ending::Over => Some(Said {
                longest_seconds: 0.0,
                ..self
            }),
        }
    }
}

fn ending(said: Said, last_contact: f64, now: f64) -> Ending {
    let since = |moment: f64| (now - moment) / 1000.0;
    let longest = said.longest_seconds - since(said.at);
    let idle = said.idle_seconds - since(last_contact.max(said.at));
    let left = idle.min(longest);
    if left <= 0.0 {
        Ending::Over
    } else if left <= NOTICE {
        Ending::Soon {
            // At most two, so nothing is lost.
            minutes: (left / 60.0).ceil() as u32,
            can_go_on: longest > NOTICE,
        }
    } else {
        Ending::NotYet
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: f64 = 60_000.0;

    const SAID: Said = Said {
        at: 1000.0 * MINUTE,
        idle_seconds: 30.0 * 60.0,
        longest_seconds: 8.0 * 3600.0,
    };

    /// A moment so many minutes after the server has said it.
    const fn after(minutes: f64) -> f64 {
        SAID.at + minutes * MINUTE
    }

    #[track_caller]
    fn check(last_contact: f64, now: f64, expected: Ending) {
        assert_eq!(ending(SAID, after(last_contact), after(now)), expected);
    }

    const fn soon(minutes: u32, can_go_on: bool) -> Ending {
        Ending::Soon { minutes, can_go_on }
    }

    #[test]
    fn a_person_is_told_two_minutes_before() {
        check(0.0, 0.0, Ending::NotYet);
        check(0.0, 27.9, Ending::NotYet);
        check(0.0, 28.0, soon(2, true));
        check(0.0, 29.5, soon(1, true));
        check(0.0, 30.0, Ending::Over);
    }

    #[test]
    fn whatever_is_done_puts_the_end_off() {
        check(20.0, 28.0, Ending::NotYet);
        check(20.0, 48.5, soon(2, true));
    }

    #[test]
    fn eight_hours_are_the_longest() {
        check(478.5, 479.0, soon(1, false));
        check(479.0, 480.0, Ending::Over);
    }

    #[test]
    fn who_wants_to_go_on_and_cannot_any_more_is_told() {
        let without_session = |now| SAID.without_session(after(0.0), after(now));
        for now in [28.0, 29.9, 45.0] {
            let left = without_session(now).unwrap();
            assert_eq!(ending(left, after(0.0), after(now)), Ending::Over);
        }
        assert!(without_session(10.0).is_none(), "who logs out knows");
    }
}
