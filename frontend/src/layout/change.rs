//! The dialog for a page whose session is no longer the browser's: go back, or go on.

use kanta_shared::session::Session;
use kanta_shared::texts::{Text, vocabulary};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::texts;
use crate::api::ApiError;
use crate::i18n::{common, label, t, use_language, worded};
use crate::page::{leave_for, words_for};
use crate::route::Route;
use crate::session::{SessionChange, SessionStore, use_session};
use crate::ui::{AlertKind, BuildNow, Button, ButtonKind, InlineAlert, LinkButton, Modal, effect};

/// Asks how to go on when the browser's session is no longer the page's.
///
/// If the user may see the page, the dialog can be closed; it comes back with the next request that
/// is refused.
#[component]
pub fn SessionChangeDialog() -> impl IntoView {
    let session = use_session();
    let change = Memo::new(move |_| session.change());
    let is_aside = RwSignal::new(false);
    effect(move || {
        // Not the memo: the same change found again shows the dialog again.
        session.change();
        is_aside.set(false);
    });
    let put_aside = move |()| {
        is_aside.set(true);
        if session.is_covered() {
            // There is nothing to go back to; a second Escape has closed the dialog all the same.
            request_animation_frame(move || is_aside.set(false));
        }
    };
    let page = move || organisation_of_page(session);
    let heading = worded(move |language| {
        let text = change.with(|it| it.as_ref().map(heading));
        text.map(|it| it.in_(language).to_owned())
            .unwrap_or_default()
    });
    let text = worded(move |language| {
        change.with(|it| match it {
            None => String::new(),
            Some(SessionChange::LoggedOut) => texts::LOGGED_OUT_TEXT.in_(language).to_owned(),
            Some(SessionChange::Person(now)) => texts::other_person(language, &now.person.name),
            Some(SessionChange::NoOrganisation(_)) => texts::no_organisation(language, &page()),
            Some(SessionChange::Organisation(now)) => {
                texts::other_organisation(language, &page(), &organisation(now))
            }
            Some(SessionChange::Basis(now)) => {
                let basis = now.acting.as_ref();
                let basis = basis.map(|it| vocabulary::basis_of(it.basis, it.position, language));
                texts::other_basis(language, &page(), &basis.unwrap_or_default())
            }
        })
    });
    let ways = move || change.get().map(|change| view! { <Ways change/> });
    view! {
        <Modal
            id="session-change"
            heading
            open=Signal::derive(move || change.with(Option::is_some) && !is_aside.get())
            on_close=Callback::new(put_aside)
        >
            <p>{text}</p>
            {ways}
        </Modal>
    }
    .built()
}

/// The two buttons: back to the organisation of the page, or on as the current user.
#[component]
fn Ways(change: SessionChange) -> impl IntoView {
    let session = use_session();
    let language = use_language();
    let page = organisation_of_page(session);
    let busy = RwSignal::new(false);
    let failure = RwSignal::new(None::<ApiError>);
    let go_back = move |()| {
        busy.set(true);
        failure.set(None);
        spawn_local(async move {
            let answer = session.return_to_page().await;
            busy.try_set(false);
            failure.try_set(answer.err());
        });
    };
    let back = move || {
        let page = page.clone();
        view! {
            <Button busy on_press=Callback::new(go_back)>
                {worded(move |language| texts::go_on_for(language, &page))}
            </Button>
        }
    };
    let log_in = move |words: Text| {
        view! {
            <LinkButton href=Route::Login.href() new_tab=label(common::OPENS_IN_NEW_TAB)>
                {t(words)}
            </LinkButton>
        }
    };
    let leave = move |route: Route, words: Signal<String>| {
        let leave = move |()| leave_for(&route.href());
        view! {
            <Button kind=ButtonKind::Secondary on_press=Callback::new(leave)>{words}</Button>
        }
    };
    let home = |now: &Session| {
        let acting = now.acting.as_ref();
        acting.map_or(Route::Organisations, |it| Route::home(it.basis))
    };
    let go_on_as = move |name: String| worded(move |language| texts::go_on_as(language, &name));
    let go_on_for = move |name: String| worded(move |language| texts::go_on_for(language, &name));
    let ways = match change {
        SessionChange::LoggedOut => view! {
            {log_in(common::LOG_IN_AGAIN)} {leave(Route::Start, label(texts::TO_START))}
        }
        .built(),
        SessionChange::Person(now) => view! {
            {log_in(texts::LOG_IN_FOR_PAGE)} {leave(home(&now), go_on_as(now.person.name))}
        }
        .built(),
        SessionChange::NoOrganisation(_) => view! {
            {back()} {leave(Route::Organisations, label(texts::CHOOSE_ORGANISATION))}
        }
        .built(),
        SessionChange::Organisation(now) => view! {
            {back()} {leave(home(&now), go_on_for(organisation(&now)))}
        }
        .built(),
        SessionChange::Basis(now) => view! {
            {leave(home(&now), label(texts::GO_ON_WITH_NEW_RIGHTS))}
            {leave(Route::Organisations, label(texts::CHOOSE_ORGANISATION))}
        }
        .built(),
    };
    let problem = move || failure.get().map(|error| words_for(&error, language.get()));
    view! {
        <InlineAlert kind=AlertKind::Error text=Signal::derive(problem)/>
        <div class="button-row">{ways}</div>
    }
    .built()
}

fn heading(change: &SessionChange) -> Text {
    match change {
        SessionChange::LoggedOut => texts::LOGGED_OUT,
        SessionChange::Person(_) => texts::OTHER_PERSON,
        SessionChange::NoOrganisation(_) => texts::NO_ORGANISATION,
        SessionChange::Organisation(_) => texts::OTHER_ORGANISATION,
        SessionChange::Basis(_) => texts::OTHER_BASIS,
    }
}

/// The name of the organisation that the page is about.
fn organisation_of_page(session: SessionStore) -> String {
    session.organisation().map(|it| it.name).unwrap_or_default()
}

fn organisation(session: &Session) -> String {
    let acting = session.acting.as_ref();
    acting
        .map(|it| it.organisation.name.clone())
        .unwrap_or_default()
}
