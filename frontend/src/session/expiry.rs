//! How soon the session expires, so that the user is warned in time (WCAG 2.2.1).

use std::time::Duration;

use leptos::prelude::*;

use super::{SessionState, SessionStore};
use crate::api;

/// How soon the session expires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expiry {
    /// Not soon, or there is no session.
    NotSoon,
    /// In a few minutes, unless the user does something.
    Soon {
        /// The minutes left, rounded up.
        minutes: u32,
        /// Whether any request extends the session.
        can_go_on: bool,
    },
    /// It has expired since the page was opened.
    Expired,
}

/// The number of seconds before the end at which the user is warned.
const NOTICE: f64 = 300.0;

const EVERY: Duration = Duration::from_secs(5);

/// How long the session lasts, as the server has said at a moment of the browser's clock.
#[derive(Clone, Copy)]
struct Lifetime {
    at: f64,
    idle_seconds: f64,
    longest_seconds: f64,
}

/// Follows how soon the session expires. To be called once, by the frame around all pages.
pub fn use_expiry(session: SessionStore) -> Signal<Expiry> {
    let lifetime = Memo::new(move |_| match session.state() {
        SessionState::LoggedIn(session) => Some((session.idle_seconds, session.longest_seconds)),
        SessionState::Loading
        | SessionState::LoggedOut
        | SessionState::Ended
        | SessionState::NotKnown(_) => None,
    });
    let heard = RwSignal::new(None::<Lifetime>);
    Effect::new(move |_| {
        let at = js_sys::Date::now();
        let lifetime = lifetime.get().map(|(idle, longest)| Lifetime {
            at,
            idle_seconds: f64::from(idle),
            longest_seconds: f64::from(longest),
        });
        heard.update(|heard| {
            *heard = lifetime.or_else(|| heard.take()?.without_session(api::last_contact(), at));
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
        Some(lifetime) => expiry(lifetime, api::last_contact(), now.get()),
        None => Expiry::NotSoon,
    })
    .into()
}

impl Lifetime {
    /// What to keep once there is no session. A user who has been warned, or would have been by now,
    /// reads that the session has expired; one who has logged out before that knows.
    fn without_session(self, last_contact: f64, now: f64) -> Option<Lifetime> {
        match expiry(self, last_contact, now) {
            Expiry::NotSoon => None,
            Expiry::Soon { .. } | Expiry::Expired => Some(Lifetime {
                longest_seconds: 0.0,
                ..self
            }),
        }
    }
}

fn expiry(lifetime: Lifetime, last_contact: f64, now: f64) -> Expiry {
    let since = |moment: f64| (now - moment) / 1000.0;
    let longest = lifetime.longest_seconds - since(lifetime.at);
    let idle = lifetime.idle_seconds - since(last_contact.max(lifetime.at));
    let left = idle.min(longest);
    if left <= 0.0 {
        Expiry::Expired
    } else if left <= NOTICE {
        Expiry::Soon {
            // At most five, so nothing is lost.
            minutes: (left / 60.0).ceil() as u32,
            can_go_on: longest > NOTICE,
        }
    } else {
        Expiry::NotSoon
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: f64 = 60_000.0;

    const LIFETIME: Lifetime = Lifetime {
        at: 1000.0 * MINUTE,
        idle_seconds: 30.0 * 60.0,
        longest_seconds: 8.0 * 3600.0,
    };

    /// A moment so many minutes after the server has said so.
    const fn after(minutes: f64) -> f64 {
        LIFETIME.at + minutes * MINUTE
    }

    #[track_caller]
    fn check(last_contact: f64, now: f64, expected: Expiry) {
        assert_eq!(expiry(LIFETIME, after(last_contact), after(now)), expected);
    }

    const fn soon(minutes: u32, can_go_on: bool) -> Expiry {
        Expiry::Soon { minutes, can_go_on }
    }

    #[test]
    fn the_user_is_warned_five_minutes_before_the_end() {
        check(0.0, 0.0, Expiry::NotSoon);
        check(0.0, 24.9, Expiry::NotSoon);
        check(0.0, 25.0, soon(5, true));
        check(0.0, 28.0, soon(2, true));
        check(0.0, 29.5, soon(1, true));
        check(0.0, 30.0, Expiry::Expired);
    }

    #[test]
    fn every_request_extends_the_session() {
        check(20.0, 28.0, Expiry::NotSoon);
        check(20.0, 44.9, Expiry::NotSoon);
        check(20.0, 48.5, soon(2, true));
    }

    #[test]
    fn no_session_lasts_longer_than_eight_hours() {
        check(470.0, 474.9, Expiry::NotSoon);
        check(474.0, 475.0, soon(5, false));
        check(478.5, 479.0, soon(1, false));
        check(479.0, 480.0, Expiry::Expired);
    }

    #[test]
    fn a_user_who_was_warned_is_told_that_the_session_has_expired() {
        let without_session = |now| LIFETIME.without_session(after(0.0), after(now));
        for now in [28.0, 29.9, 45.0] {
            let left = without_session(now).unwrap();
            assert_eq!(expiry(left, after(0.0), after(now)), Expiry::Expired);
        }
        assert!(
            without_session(10.0).is_none(),
            "a user who logs out sees no message"
        );
    }
}
