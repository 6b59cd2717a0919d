//! Who is here, and for whom; and whether the page still speaks for them.

use kanta_shared::organisation::Organisation;
use kanta_shared::session::{Acting, Session};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{self, ApiError, Visitor};

mod change;
mod ending;
mod tabs;

pub use change::SessionChange;
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
///
/// It is the session that the page speaks for. If the browser's session becomes another, the state
/// stays, and [`change`](SessionStore::change) says so until the person has decided.
#[derive(Clone, Copy, Debug)]
pub struct SessionStore {
    state: RwSignal<SessionState>,
    change: RwSignal<Option<SessionChange>>,
    /// Whether the person has logged out on this page, which is about to be left.
    is_leaving: RwSignal<bool>,
    /// The session that the page speaks for, also when it has ended.
    page: StoredValue<Option<Session>>,
    /// Counts the changes of the session that were made on this page. An answer to a question from
    /// before the last one is out of date.
    changes: StoredValue<u32>,
    /// What the pages that are shown need to know, one entry for each.
    needs: StoredValue<Vec<Need>>,
}

/// Asks for the session and gives it to all pages.
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
    store.ask();
    api::on_session_refused(Callback::new(move |()| store.ask()));
    tabs::watch(store);
    store
}

/// The session. To be called while a component is set up.
pub fn use_session() -> SessionStore {
    expect_context()
}

impl SessionStore {
    /// What is known now.
    pub fn state(self) -> SessionState {
        self.state.get()
    }

    /// How the browser's session differs from the page's, if it does.
    pub fn change(self) -> Option<SessionChange> {
        self.change.get()
    }

    /// Whether the page must not be seen: the person has logged out, or another has logged in.
    pub fn is_covered(self) -> bool {
        self.is_leaving.get()
            || self
                .change
                .with(|it| it.as_ref().is_some_and(SessionChange::covers))
    }

    /// Who is here, by name.
    pub fn person(self) -> Option<String> {
        self.shown(|session| Some(session.person.name.clone()))
    }

    /// For whom, and on what grounds.
    pub fn acting(self) -> Option<Acting> {
        self.shown(|session| session.acting.clone())
    }

    fn shown<T>(self, part: impl FnOnce(&Session) -> Option<T>) -> Option<T> {
        match self.is_covered() {
            true => None,
            false => self.state.with(|state| part(state.session()?)),
        }
    }

    /// The page needs to know this for as long as it is shown.
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

    /// Asks for the session again. What was known stays until the answer comes, and also when
    /// none comes: to have no connection is not to be logged out. Returns whether one has come.
    pub async fn refresh(self) -> bool {
        let asked = self.changes.get_value();
        match api::session().await {
            _ if self.changes.get_value() != asked => true,
            Ok(found) => {
                self.take(found);
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

    /// The same in the background, where nobody waits for it.
    pub fn ask(self) {
        spawn_local(async move {
            self.refresh().await;
        });
    }

    /// Asks again after a failure, and shows that it does.
    pub fn retry(self) {
        self.state.set(SessionState::Loading);
        self.ask();
    }

    /// Takes what the server has answered to a change of the session that was made on this page.
    pub fn replace(self, session: Session) {
        self.changes.update_value(|it| *it += 1);
        // The page may have gone meanwhile, and another one is about another organisation.
        self.take(Visitor::Known(session));
    }

    /// The organisation that the page is about, also when its session has ended.
    pub fn organisation(self) -> Option<Organisation> {
        let acting = self.page.with_value(|it| it.as_ref()?.acting.clone());
        acting.map(|it| it.organisation)
    }

    /// Acts again for the organisation that the page is about.
    pub async fn go_back(self) -> Result<(), ApiError> {
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

    /// Ends the session, in this browser at any rate once the server has heard of it, and takes
    /// the page down: neither *Back* nor another tab brings back what was on it.
    pub async fn log_out(self) -> Result<(), ApiError> {
        if let Err(error) = api::log_out().await {
            // The answer may have been lost after it was done.
            match api::session().await {
                Ok(Visitor::Ended | Visitor::Unknown) => {}
                Ok(Visitor::Known(_)) | Err(_) => return Err(error),
            }
        }
        self.changes.update_value(|it| *it += 1);
        self.is_leaving.set(true);
        tabs::announce(None);
        Ok(())
    }

    /// Whether the page goes on in the session that there is now, or has nothing about anybody on it.
    async fn goes_on_after_asking(self) -> bool {
        let is_known = self.refresh().await;
        self.goes_on() && (is_known || self.needs.with_value(Vec::is_empty))
    }

    /// Whether the page goes on as far as is known, or has nothing about anybody on it.
    fn goes_on(self) -> bool {
        let is_public = self.needs.with_value(Vec::is_empty);
        let is_same = self.change.with_untracked(Option::is_none)
            && !self.is_leaving.get_untracked()
            && matches!(self.state.get_untracked(), SessionState::LoggedIn(_));
        is_public || is_same
    }

    fn take(self, found: Visitor) {
        if self.is_leaving.get_untracked() {
            return;
        }
        let need = self.needs.with_value(|it| it.iter().copied().max());
        let page = api::identity().zip(need);
        let change = page.and_then(|(page, need)| change::between(&page, need, &found));
        match (change, found) {
            (Some(change), _) => self.change.set(Some(change)),
            (None, Visitor::Known(session)) => self.adopt(session),
            // The session that came after the page's has ended too; the page is still another's.
            (None, Visitor::Ended) if self.change.with_untracked(Option::is_some) => {}
            (None, Visitor::Ended) => self.state.set(SessionState::Ended),
            (None, Visitor::Unknown) => {
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
