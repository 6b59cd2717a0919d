//! Who is here, and for whom.

use kanta_shared::session::{Acting, Session};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{self, ApiError, Visitor};

mod ending;

pub use ending::{Ending, use_ending};

/// What is known about the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionState {
    /// It has been asked for.
    Loading,
    /// Nobody is logged in.
    LoggedOut,
    /// Nobody is logged in any more: the session has ended.
    Ended,
    /// Somebody is.
    LoggedIn(Session),
    /// It could not be asked for.
    NotKnown(ApiError),
}

/// The session, asked for once and shared by all pages.
#[derive(Clone, Copy, Debug)]
pub struct SessionStore(RwSignal<SessionState>);

/// Asks for the session and gives it to all pages.
pub fn provide_session() -> SessionStore {
    let store = SessionStore(RwSignal::new(SessionState::Loading));
    provide_context(store);
    store.ask();
    // Meanwhile, in another tab, one may have logged out or chosen another organisation.
    window_event_listener(ev::visibilitychange, move |_| {
        if !document().hidden() {
            store.ask();
        }
    });
    store
}

/// The session. To be called while a component is set up.
pub fn use_session() -> SessionStore {
    expect_context()
}

impl SessionStore {
    /// What is known now.
    pub fn state(self) -> SessionState {
        self.0.get()
    }

    /// Who is here, by name.
    pub fn person(self) -> Option<String> {
        self.0
            .with(|state| Some(state.session()?.person.name.clone()))
    }

    /// For whom, and on what grounds.
    pub fn acting(self) -> Option<Acting> {
        self.0.with(|state| state.session()?.acting.clone())
    }

    /// Asks for the session again. What was known stays until the answer comes, and also when
    /// none comes: to have no connection is not to be logged out. Returns whether one has come.
    pub async fn refresh(self) -> bool {
        let state = match api::session().await {
            Ok(Visitor::Known(session)) => SessionState::LoggedIn(session),
            Ok(Visitor::Ended) => SessionState::Ended,
            Ok(Visitor::Unknown) => SessionState::LoggedOut,
            Err(_) if self.0.with_untracked(|it| it.session().is_some()) => return false,
            Err(error) => SessionState::NotKnown(error),
        };
        let answered = !matches!(state, SessionState::NotKnown(_));
        self.0.set(state);
        answered
    }

    /// The same in the background, where nobody waits for it.
    pub fn ask(self) {
        spawn_local(async move {
            self.refresh().await;
        });
    }

    /// Asks again after a failure, and shows that it does.
    pub fn retry(self) {
        self.0.set(SessionState::Loading);
        self.ask();
    }

    /// What the server has answered to a change of the session.
    pub fn replace(self, session: Session) {
        self.0.set(SessionState::LoggedIn(session));
    }

    /// Ends the session, in this browser at any rate once the server has heard of it.
    pub async fn log_out(self) -> Result<(), ApiError> {
        api::log_out().await?;
        self.0.set(SessionState::LoggedOut);
        Ok(())
    }
}

impl SessionState {
    fn session(&self) -> Option<&Session> {
        match self {
            SessionState::LoggedIn(session) => Some(session),
            SessionState::Loading
            | SessionState::LoggedOut
            | SessionState::Ended
            | SessionState::NotKnown(_) => None,
        }
    }

    /// What this state means for a page that needs to know who is here.
    pub fn gate(&self, need: Need) -> Gate {
        match (self, need) {
            (SessionState::Loading, _) => Gate::Wait,
            (SessionState::NotKnown(error), _) => Gate::NotKnown(error.clone()),
            (SessionState::LoggedOut | SessionState::Ended, _) => Gate::LogIn,
            (SessionState::LoggedIn(Session { acting: None, .. }), Need::Organisation) => {
                Gate::ChooseOrganisation
            }
            (SessionState::LoggedIn(_), Need::Organisation | Need::Person) => Gate::Enter,
        }
    }
}

/// What a page needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Who is here.
    Person,
    /// Who is here and for whom.
    Organisation,
}

/// Whether a page may be entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Not yet known.
    Wait,
    /// It may.
    Enter,
    /// Log in first.
    LogIn,
    /// Choose an organisation first.
    ChooseOrganisation,
    /// It could not be found out.
    NotKnown(ApiError),
}

#[cfg(test)]
mod tests {
    use kanta_shared::fixtures;
    use kanta_shared::session::{Basis, Person};

    use super::*;

    fn logged_in(acting: Option<Acting>) -> SessionState {
        let person = Person {
            name: "Maija Mallikas".to_owned(),
        };
        let expires_at = "2026-12-01T09:30:00+02:00".parse().unwrap();
        SessionState::LoggedIn(Session {
            person,
            acting,
            expires_at,
            idle_seconds: 1800,
            longest_seconds: 28_800,
        })
    }

    #[test]
    fn a_page_is_entered_with_what_it_needs() {
        let clinic = Acting {
            organisation: fixtures::clinic(),
            basis: Basis::Position,
        };
        for (state, person, organisation) in [
            (SessionState::Loading, Gate::Wait, Gate::Wait),
            (SessionState::LoggedOut, Gate::LogIn, Gate::LogIn),
            (SessionState::Ended, Gate::LogIn, Gate::LogIn),
            (logged_in(None), Gate::Enter, Gate::ChooseOrganisation),
            (logged_in(Some(clinic)), Gate::Enter, Gate::Enter),
            (
                SessionState::NotKnown(ApiError::Offline),
                Gate::NotKnown(ApiError::Offline),
                Gate::NotKnown(ApiError::Offline),
            ),
        ] {
            assert_eq!(state.gate(Need::Person), person, "{state:?}");
            assert_eq!(state.gate(Need::Organisation), organisation, "{state:?}");
        }
    }
}
