//! How the browser's session may have become another than the one that the page speaks for.

use kanta_shared::session::{Identity, Session};

use super::Need;
use crate::api::Visitor;

/// The browser's session is another than the page's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionChange {
    /// The person has logged out.
    LoggedOut,
    /// Another person has logged in.
    Person(Session),
    /// The person has logged in anew and acts for no organisation yet.
    NoOrganisation(Session),
    /// The person acts for another organisation.
    Organisation(Session),
    /// The person acts for the same organisation on another basis.
    Basis(Session),
}

impl SessionChange {
    /// Whether the present user must not see what is on the page.
    pub fn covers(&self) -> bool {
        match self {
            SessionChange::LoggedOut | SessionChange::Person(_) => true,
            SessionChange::NoOrganisation(_)
            | SessionChange::Organisation(_)
            | SessionChange::Basis(_) => false,
        }
    }

    /// The session that there is now.
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

/// The change between a page that speaks for `page` and needs `need`, and what was found. None if
/// the page goes on, also when its session has ended by itself: it says so when it next asks.
pub(super) fn between(page: &Identity, need: Need, found: &Visitor) -> Option<SessionChange> {
    let session = match found {
        Visitor::Known(session) => session,
        Visitor::Unknown => return Some(SessionChange::LoggedOut),
        Visitor::Ended => return None,
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
        let found = Visitor::Known(session(now));
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
    fn logging_out_is_a_change_and_the_end_of_a_session_is_none() {
        let page = "maija.clinic.position".parse().unwrap();
        for need in [Need::Person, Need::Organisation] {
            let change = |found| between(&page, need, &found);
            assert_eq!(change(Visitor::Unknown), Some(SessionChange::LoggedOut));
            assert_eq!(change(Visitor::Ended), None);
        }
    }
}
