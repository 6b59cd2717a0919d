//! How the browser's session may differ from the one that the page speaks for.

use kanta_shared::session::{Identity, Session};

use super::Need;
use crate::api::SessionAnswer;

/// A difference between the browser's session and the page's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionChange {
    /// The user has logged out.
    LoggedOut,
    /// Another person has logged in.
    Person(Session),
    /// The user has logged in again and has not chosen an organisation yet.
    NoOrganisation(Session),
    /// The user acts for another organisation.
    Organisation(Session),
    /// The user acts for the same organisation on another basis.
    Basis(Session),
}

impl SessionChange {
    /// Whether the current user must not see what is on the page.
    pub fn covers(&self) -> bool {
        match self {
            SessionChange::LoggedOut | SessionChange::Person(_) => true,
            SessionChange::NoOrganisation(_)
            | SessionChange::Organisation(_)
            | SessionChange::Basis(_) => false,
        }
    }

    /// The browser's session, if there is one.
    pub fn session(&self) -> Option<&Session> {
        match self {
            SessionChange::LoggedOut => None,
            SessionChange::Person(session)
            | SessionChange::NoOrganisation(session)
            | SessionChange::Organisation(session)
            | SessionChange::Basis(session) => Some(session),
        }
    }
}

/// Compares a page that speaks for `page` and needs `need` with the answer of the server. `None` if
/// the page may stay, also when its session has expired: the next request says so.
pub(super) fn between(page: &Identity, need: Need, found: &SessionAnswer) -> Option<SessionChange> {
    let session = match found {
        SessionAnswer::LoggedIn(session) => session,
        SessionAnswer::LoggedOut => return Some(SessionChange::LoggedOut),
        SessionAnswer::Ended => return None,
    };
    let now = &session.identity;
    let session = || session.clone();
    if !now.has_person_of(page) {
        return Some(SessionChange::Person(session()));
    }
    let about_the_person = need == Need::Person || !page.has_organisation();
    if about_the_person || now.accepts(page) {
        None
    } else if now.has_organisation_of(page) {
        Some(SessionChange::Basis(session()))
    } else if now.has_organisation() {
        Some(SessionChange::Organisation(session()))
    } else {
        Some(SessionChange::NoOrganisation(session()))
    }
}

#[cfg(test)]
mod tests {
    use kanta_shared::session::Person;

    use super::*;

    fn session(identity: &str) -> Session {
        Session {
            identity: identity.parse().unwrap(),
            person: Person {
                name: "Maija Mallikas".to_owned(),
            },
            acting: None,
            expires_at: "2026-12-01T09:30:00+02:00".parse().unwrap(),
            idle_seconds: 1800,
            longest_seconds: 28_800,
        }
    }

    type Made = fn(Session) -> SessionChange;

    #[track_caller]
    fn check(page: &str, need: Need, now: &str, expected: Option<Made>) {
        let found = SessionAnswer::LoggedIn(session(now));
        let change = between(&page.parse().unwrap(), need, &found);
        assert_eq!(change, expected.map(|it| it(session(now))), "{page} {now}");
    }

    #[test]
    fn a_page_about_an_organisation_notices_each_change() {
        let page = "maija.clinic.position";
        for (now, expected) in [
            (page, None),
            // The mandate was revoked: the server says so when something is asked.
            ("maija.clinic", None),
            ("kalle.clinic.position", Some(SessionChange::Person as Made)),
            ("kalle", Some(SessionChange::Person)),
            ("maija", Some(SessionChange::NoOrganisation)),
            ("maija.county.position", Some(SessionChange::Organisation)),
            ("maija.clinic.mandate", Some(SessionChange::Basis)),
        ] {
            check(page, Need::Organisation, now, expected);
        }
    }

    #[test]
    fn a_page_about_a_person_notices_another_person() {
        let need = Need::Person;
        check("maija", need, "maija.clinic.position", None);
        check("maija.clinic.position", need, "maija.county.position", None);
        check("maija.clinic.position", need, "maija", None);
        check("maija", need, "kalle", Some(SessionChange::Person));
        check("maija", Need::Organisation, "maija.clinic.position", None);
    }

    #[test]
    fn logging_out_is_a_change_and_an_expired_session_is_none() {
        let page = "maija.clinic.position".parse().unwrap();
        for need in [Need::Person, Need::Organisation] {
            let change = |found| between(&page, need, &found);
            assert_eq!(
                change(SessionAnswer::LoggedOut),
                Some(SessionChange::LoggedOut)
            );
            assert_eq!(change(SessionAnswer::Ended), None);
        }
    }
}
