//! How what is typed stands with the server, in words, and what one can do about it.

use kanta_shared::language::Language;
use kanta_shared::problem::Problems;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::matter::Matter;
use super::store::{DraftStore, Status};
use super::texts;
use crate::api::ApiError;
use crate::i18n::{common, label, t, use_language, worded};
use crate::page::why_not_saved;
use crate::route::Route;
use crate::ui::{AlertKind, Button, ButtonKind, InlineAlert, LinkButton, Modal};

/// Says how what is typed stands with the server; when it is not safe, why, and what helps.
#[component]
pub fn SaveState<M: Matter>(
    /// What is filled in.
    store: DraftStore<M>,
    /// What is to be put right on the step, as far as it shows.
    #[prop(into)]
    problems: Signal<Problems>,
) -> impl IntoView {
    let state = worded(move |language| match store.status() {
        Status::Unsaved | Status::Conflict(_) => texts::UNSAVED.in_(language).to_owned(),
        Status::Saving => texts::SAVING.in_(language).to_owned(),
        Status::Saved(at) if problems.with(Problems::is_empty) => {
            texts::saved_at(language, &at.time(language))
        }
        Status::Saved(at) => texts::saved_with_problems(language, &at.time(language)),
        Status::NotSaved(_) => texts::NOT_SAVED.in_(language).to_owned(),
        Status::Sending | Status::NotSent(_) => String::new(),
    });
    view! {
        <NotSaved store/>
        <p class="save-status">{state}</p>
    }
    .into_any()
}

/// Says why a save has failed, and what helps.
#[component]
pub fn NotSaved<M: Matter>(
    /// What is filled in.
    store: DraftStore<M>,
) -> impl IntoView {
    let language = use_language();
    let text = Signal::derive(move || match store.status() {
        Status::NotSaved(error) => {
            let language = language.get();
            Some(
                [
                    texts::NOT_SAVED.in_(language),
                    ". ",
                    &cause(&error, store, language),
                ]
                .concat(),
            )
        }
        Status::Unsaved
        | Status::Saving
        | Status::Saved(_)
        | Status::Conflict(_)
        | Status::Sending
        | Status::NotSent(_) => None,
    });
    let session_ended =
        Memo::new(move |_| matches!(store.status(), Status::NotSaved(ApiError::SessionEnded)));
    let helps = Memo::new(
        move |_| matches!(store.status(), Status::NotSaved(error) if may_help_to_save_again(&error)),
    );
    let save_again = move |()| {
        spawn_local(async move {
            store.keep().await;
        });
    };
    let actions = move || {
        view! {
            {move || session_ended.get().then(|| view! {
                <LinkButton href=Route::Login.href() new_tab=label(common::OPENS_IN_NEW_TAB)>
                    {t(common::LOG_IN_AGAIN)}
                </LinkButton>
            })}
            {move || helps.get().then(|| view! {
                <Button kind=ButtonKind::Secondary on_press=Callback::new(save_again)>{t(texts::SAVE_AGAIN)}</Button>
            })}
        }
    };
    view! { <InlineAlert kind=Signal::stored(AlertKind::Error) text actions/> }
}

/// Why something could not be saved or sent, and what to do.
pub fn cause<M: Matter>(error: &ApiError, store: DraftStore<M>, language: Language) -> String {
    let text = match error {
        ApiError::Offline => texts::NO_CONNECTION,
        ApiError::NotFound => texts::NO_DRAFT,
        ApiError::WrongState => texts::ALREADY_SENT,
        ApiError::SessionEnded
        | ApiError::IdentityChanged
        | ApiError::OrganisationNotChosen
        | ApiError::NotPermitted
        | ApiError::NotInUse
        | ApiError::Removed { .. }
        | ApiError::EntryRefused(_)
        | ApiError::Ending
        | ApiError::TooEarly
        | ApiError::Conflict(_)
        | ApiError::Rejected(_)
        | ApiError::TooOften
        | ApiError::Unavailable
        | ApiError::Unexpected => {
            return store
                .context
                .with(|it| why_not_saved(error, M::organisation(it), language));
        }
    };
    text.in_(language).to_owned()
}

fn may_help_to_save_again(error: &ApiError) -> bool {
    match error {
        ApiError::Offline
        | ApiError::SessionEnded
        | ApiError::IdentityChanged
        | ApiError::OrganisationNotChosen
        | ApiError::NotPermitted
        | ApiError::EntryRefused(_)
        | ApiError::Conflict(_)
        | ApiError::Rejected(_)
        | ApiError::TooOften
        | ApiError::Unavailable
        | ApiError::Unexpected => true,
        ApiError::NotFound
        | ApiError::Removed { .. }
        | ApiError::NotInUse
        | ApiError::WrongState
        | ApiError::Ending
        | ApiError::TooEarly => false,
    }
}

/// Asks whose copy shall count when two people have changed the same thing.
#[component]
pub fn Conflict<M: Matter>(
    /// What is filled in.
    store: DraftStore<M>,
    /// Puts the colleague's copy in the place of this one.
    #[prop(into)]
    take_theirs: Callback<M>,
) -> impl IntoView {
    let theirs = Memo::new(move |_| match store.status() {
        Status::Conflict(theirs) => Some(*theirs),
        Status::Unsaved
        | Status::Saving
        | Status::Saved(_)
        | Status::NotSaved(_)
        | Status::Sending
        | Status::NotSent(_) => None,
    });
    let text = worded(move |language| {
        let saved_at = theirs.with(|it| it.as_ref().map(|it| it.saved_at().clone()));
        saved_at
            .map(|at| texts::colleague_saved(language, &at.date(), &at.time(language)))
            .unwrap_or_default()
    });
    let keep_mine = move |()| {
        if let Some(theirs) = theirs.get_untracked() {
            spawn_local(async move {
                store.keep_mine(theirs).await;
            });
        }
    };
    let take_theirs = move |()| {
        if let Some(theirs) = theirs.get_untracked() {
            take_theirs.run(theirs);
        }
    };
    view! {
        <Modal
            id="conflict"
            heading=label(texts::CONFLICT_TITLE)
            open=Signal::derive(move || theirs.with(Option::is_some))
            on_close=Callback::new(move |()| store.set_conflict_aside())
        >
            <p>{text}</p>
            <div class="button-row">
                <Button on_press=Callback::new(keep_mine)>{t(texts::KEEP_MINE)}</Button>
                <Button kind=ButtonKind::Secondary on_press=Callback::new(take_theirs)>{t(texts::TAKE_THEIRS)}</Button>
            </div>
        </Modal>
    }
}
