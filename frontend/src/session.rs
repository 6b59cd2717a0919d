//! The session of the user, and whether the page still speaks for it.

use kanta_shared::organisation::Organisation;
use kanta_shared::session::{Act, ActingFor, Representative, Session};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{self, ApiError, SessionAnswer};

mod change;
mod expiry;
mod tabs;

pub use change::SessionChange;
pub use expiry::{Expiry, use_expiry};
pub use tabs::is_concealed;

/// What is known about the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionState {
    /// It is being fetched.
    Loading,
    /// No user is logged in.
    LoggedOut,
    /// The session has expired.
    Ended,
    /// A user is logged in.
    LoggedIn(Session),
    /// It could not be fetched.
    NotKnown(ApiError),
}

/// The session, fetched once and shared by all pages.
///
/// It is the session that the page speaks for. If the browser's session becomes another, the state
/// stays, and [`change`](SessionStore::change) holds the difference until the user has decided.
#[derive(Clone, Copy, Debug)]
pub struct SessionStore {
    state: RwSignal<SessionState>,
    change: RwSignal<Option<SessionChange>>,
    /// Whether the user has logged out on this page, which is about to be left.
    is_leaving: RwSignal<bool>,
    /// The session that the page speaks for, also when it has expired.
    page: StoredValue<Option<Session>>,
    /// Counts the changes of the session that were made on this page. An answer to a request from
    /// before the last change is out of date.
    changes: StoredValue<u32>,
    /// What the pages on the screen need, one entry for each.
    needs: StoredValue<Vec<Need>>,
}

/// Fetches the session and provides it to all pages.
pub fn provide_session() -> SessionStore {
    let store = SessionStore {
        state: RwSignal::new(SessionState::Loading),
        change: RwSignal::new(None),
        is_leaving: RwSignal::new(false),
        page: StoredValue::new(None),
        changes: StoredValue::new(0),
        needs: StoredValue::new(Vec::new()),
    };
    provide_context(store);
    store.refresh_later();
    api::on_session_refused(Callback::new(move |()| store.refresh_later()));
    tabs::watch(store);
    store
}

/// Returns the session. To be called while a component is set up.
pub fn use_session() -> SessionStore {
    expect_context()
}

impl SessionStore {
    /// What is known about the session.
    pub fn state(self) -> SessionState {
        self.state.get()
    }

    /// The difference between the browser's session and the page's.
    pub fn change(self) -> Option<SessionChange> {
        self.change.get()
    }

    /// Whether the page must not be seen: the user has logged out, or another has logged in.
    pub fn is_covered(self) -> bool {
        self.is_leaving.get()
            || self
                .change
                .with(|it| it.as_ref().is_some_and(SessionChange::covers))
    }

    /// What the user is about to do: who, for whom and by what right.
    pub fn act(self) -> Option<Act> {
        let ActingFor {
            organisation,
            basis,
            position,
        } = self.acting()?;
        let by = Representative {
            person: self.person()?,
            basis,
            position,
        };
        Some(Act {
            organisation,
            by,
            at: None,
            reference: None,
        })
    }

    /// The name of the user.
    pub fn person(self) -> Option<String> {
        self.shown(|session| Some(session.person.name.clone()))
    }

    /// The organisation that the user acts for, and the basis.
    pub fn acting(self) -> Option<ActingFor> {
        self.shown(|session| session.acting.clone())
    }

    /// The same, or the last one when the session has ended: what to do about it is still on the page.
    pub fn last_acting(self) -> Memo<Option<ActingFor>> {
        Memo::new(move |before: Option<&Option<ActingFor>>| {
            self.acting().or_else(|| before.cloned().flatten())
        })
    }

    fn shown<T>(self, part: impl FnOnce(&Session) -> Option<T>) -> Option<T> {
        match self.is_covered() {
            true => None,
            false => self.state.with(|state| part(state.session()?)),
        }
    }

    /// Notes that the page needs this for as long as it is shown.
    pub fn need(self, need: Need) {
        self.needs.update_value(|it| it.push(need));
        on_cleanup(move || {
            self.needs.try_update_value(|it| {
                if let Some(index) = it.iter().position(|it| *it == need) {
                    it.swap_remove(index);
                }
            });
        });
    }

    /// Fetches the session again. The state stays until the answer comes, and also when none comes:
    /// having no connection is not being logged out. Returns whether an answer has come.
    pub async fn refresh(self) -> bool {
        let asked = self.changes.get_value();
        match api::session().await {
            _ if self.changes.get_value() != asked => true,
            Ok(found) => {
                self.apply(found);
                true
            }
            Err(error) => {
                if self.state.with_untracked(|it| it.session().is_none()) {
                    self.state.set(SessionState::NotKnown(error));
                }
                false
            }
        }
    }

    /// Fetches the session again in the background.
    pub fn refresh_later(self) {
        spawn_local(async move {
            self.refresh().await;
        });
    }

    /// Fetches the session again after a failure, and shows that it is loading.
    pub fn retry(self) {
        self.state.set(SessionState::Loading);
        self.refresh_later();
    }

    /// Applies the server's answer to a change of the session that was made on this page.
    pub fn replace(self, session: Session) {
        self.changes.update_value(|it| *it += 1);
        // The page may be gone by now, and another one may be about another organisation.
        self.apply(SessionAnswer::LoggedIn(session));
    }

    /// The organisation that the page is about, also when its session has expired.
    pub fn organisation(self) -> Option<Organisation> {
        let acting = self.page.with_value(|it| it.as_ref()?.acting.clone());
        acting.map(|it| it.organisation)
    }

    /// Chooses the organisation that the page is about again.
    pub async fn return_to_page(self) -> Result<(), ApiError> {
        let now = self
            .change
            .with_untracked(|it| Some(it.as_ref()?.session()?.identity.clone()));
        let (Some(now), Some(page)) = (now, self.organisation()) else {
            return Err(ApiError::Unexpected);
        };
        let session = api::choose_organisation(&page.oid, &now).await?;
        self.replace(session);
        tabs::announce(api::identity());
        Ok(())
    }

    /// Ends the session and covers the page: neither *Back* nor another tab brings back what was on
    /// it. Errors if it is not certain that the server has ended the session.
    pub async fn log_out(self) -> Result<(), ApiError> {
        if let Err(error) = api::log_out().await {
            // The answer may have been lost although the session has ended.
            match api::session().await {
                Ok(SessionAnswer::Ended | SessionAnswer::LoggedOut) => {}
                Ok(SessionAnswer::LoggedIn(_)) | Err(_) => return Err(error),
            }
        }
        self.changes.update_value(|it| *it += 1);
        self.is_leaving.set(true);
        api::close_copies();
        tabs::announce(None);
        Ok(())
    }

    /// Fetches the session and returns whether the page may stay: it speaks for the session, or it is
    /// public.
    async fn may_stay_after_refresh(self) -> bool {
        let is_known = self.refresh().await;
        self.may_stay() && (is_known || self.needs.with_value(Vec::is_empty))
    }

    /// Whether the page may stay as far as is known: it speaks for the session, or it is public.
    fn may_stay(self) -> bool {
        let is_public = self.needs.with_value(Vec::is_empty);
        let is_same = self.change.with_untracked(Option::is_none)
            && !self.is_leaving.get_untracked()
            && matches!(self.state.get_untracked(), SessionState::LoggedIn(_));
        is_public || is_same
    }

    fn apply(self, found: SessionAnswer) {
        if self.is_leaving.get_untracked() {
            return;
        }
        let need = self.needs.with_value(|it| it.iter().copied().max());
        let page = api::identity().zip(need);
        let change = page.and_then(|(page, need)| change::between(&page, need, &found));
        match (change, found) {
            (Some(change), _) => {
                if change == SessionChange::LoggedOut {
                    api::close_copies();
                }
                self.change.set(Some(change));
            }
            (None, SessionAnswer::LoggedIn(session)) => self.adopt(session),
            // The session that followed the page's has ended too; the page is still another's.
            (None, SessionAnswer::Ended) if self.change.with_untracked(Option::is_some) => {}
            (None, SessionAnswer::Ended) => self.state.set(SessionState::Ended),
            (None, SessionAnswer::LoggedOut) => {
                self.change.set(None);
                api::speak_for(None);
                self.state.set(SessionState::LoggedOut);
            }
        }
    }

    fn adopt(self, session: Session) {
        let is_the_pages = api::identity().is_some_and(|page| session.identity.accepts(&page));
        if !is_the_pages {
            api::speak_for(Some(session.identity.clone()));
            tabs::announce(api::identity());
        }
        self.change.set(None);
        api::open_copies();
        self.page.set_value(Some(session.clone()));
        self.state.set(SessionState::LoggedIn(session));
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

    /// Whether a page with this need may be entered.
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

/// What a page needs of the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// A user.
    Person,
    /// A user who acts for an organisation.
    Organisation,
}

/// Whether a page may be entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gate {
    /// The session is not known yet.
    Wait,
    /// It may.
    Enter,
    /// The user has to log in first.
    LogIn,
    /// The user has to choose an organisation first.
    ChooseOrganisation,
    /// The session could not be fetched.
    NotKnown(ApiError),
}

#[cfg(test)]
mod tests {
    use kanta_shared::fixtures;
    use kanta_shared::session::{Basis, Person};

    use super::*;

    fn logged_in(acting: Option<ActingFor>) -> SessionState {
        let person = Person {
            name: "Maija Mallikas".to_owned(),
        };
        let expires_at = "2026-12-01T09:30:00+02:00".parse().unwrap();
        SessionState::LoggedIn(Session {
            identity: "maija".parse().unwrap(),
            person,
            acting,
            expires_at,
            idle_seconds: 1800,
            longest_seconds: 28_800,
        })
    }

    #[test]
    fn a_page_is_entered_with_what_it_needs() {
        let clinic = ActingFor {
            organisation: fixtures::clinic(),
            basis: Basis::Position,
            position: None,
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
