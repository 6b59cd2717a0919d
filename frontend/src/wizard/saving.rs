//! Whether a draft is saved, in words, and what can be done about it.

use kanta_shared::language::Language;
use kanta_shared::problem::Problems;
use kanta_shared::timestamp::Timestamp;
use leptos::prelude::*;

use super::status::SaveStatus;
use super::store::Saving;
use super::texts;
use crate::api::ApiError;
use crate::i18n::{common, label, t, use_language, worded};
use crate::page::why_not_saved;
use crate::route::Route;
use crate::ui::{AlertKind, Button, ButtonKind, InlineAlert, LinkButton, Modal};

/// Says whether the draft is saved: the one line about it, always in sight. Silent for screen
/// readers, which hear of a failure by [`NotSaved`].
#[component]
pub(super) fn SaveState(
    saving: Saving,
    /// What is to be put right on the step, as far as it shows.
    #[prop(into)]
    problems: Signal<Problems>,
) -> impl IntoView {
    let state = worded(move |language| match saving.status.get() {
        SaveStatus::Unsaved => texts::UNSAVED.in_(language).to_owned(),
        SaveStatus::Saving => texts::SAVING.in_(language).to_owned(),
        SaveStatus::Saved(at) if problems.with(Problems::is_empty) => {
            texts::saved_at(language, &at.time(language))
        }
        SaveStatus::Saved(at) => texts::saved_with_problems(language, &at.time(language)),
        SaveStatus::NotSaved(ApiError::Offline) => texts::OFFLINE.in_(language).to_owned(),
        SaveStatus::NotSaved(ApiError::SessionEnded) => {
            texts::SESSION_ENDED.in_(language).to_owned()
        }
        SaveStatus::Conflict(_) => texts::CHANGED_ELSEWHERE.in_(language).to_owned(),
        SaveStatus::NotSaved(_) => texts::NOT_SAVED.in_(language).to_owned(),
        SaveStatus::Sending | SaveStatus::NotSent(_) => String::new(),
    });
    view! { <p class="save-state">{state}</p> }.into_any()
}

/// Says why a save has failed, and what helps.
#[component]
pub fn NotSaved(saving: Saving) -> impl IntoView {
    let Saving { status, save, .. } = saving;
    let failure = Memo::new(move |_| status.get().save_failure());
    let language = use_language();
    let text = Signal::derive(move || {
        let error = failure.get()?;
        let language = language.get();
        let why = cause(&error, saving, language);
        Some([texts::NOT_SAVED.in_(language), ". ", &why].concat())
    });
    let session_ended = Memo::new(move |_| failure.get() == Some(ApiError::SessionEnded));
    let helps =
        Memo::new(move |_| failure.with(|it| it.as_ref().is_some_and(may_help_to_save_again)));
    let actions = move || {
        view! {
            {move || session_ended.get().then(|| view! { <LogInAgain/> })}
            {move || helps.get().then(|| view! {
                <Button kind=ButtonKind::Secondary on_press=save>{t(texts::SAVE_AGAIN)}</Button>
            })}
        }
    };
    view! { <InlineAlert kind=Signal::stored(AlertKind::Error) text actions/> }.into_any()
}

/// The link to log in again in another tab, while this page keeps what was typed.
#[component]
pub fn LogInAgain() -> impl IntoView {
    view! {
        <LinkButton href=Route::Login.href() new_tab=label(common::OPENS_IN_NEW_TAB)>
            {t(common::LOG_IN_AGAIN)}
        </LinkButton>
    }
    .into_any()
}

/// Why something could not be saved or sent, and what to do.
pub(super) fn cause(error: &ApiError, saving: Saving, language: Language) -> String {
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
            return saving
                .organisation
                .with(|it| why_not_saved(error, it, language));
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

/// Asks whose version to keep when two users have changed the same draft.
#[component]
pub(super) fn Conflict(
    status: Signal<SaveStatus>,
    /// Replaces the other version by this one.
    keep_mine: Callback<()>,
    /// Replaces this version by the other one.
    take_theirs: Callback<()>,
    /// Leaves the conflict unsettled for now.
    on_close: Callback<()>,
) -> impl IntoView {
    let saved_at = Memo::new(move |_| -> Option<Timestamp> {
        match status.get() {
            SaveStatus::Conflict(at) => Some(at),
            SaveStatus::Unsaved
            | SaveStatus::Saving
            | SaveStatus::Saved(_)
            | SaveStatus::NotSaved(_)
            | SaveStatus::Sending
            | SaveStatus::NotSent(_) => None,
        }
    });
    let text = worded(move |language| {
        let words =
            |at: Timestamp| texts::colleague_saved(language, &at.date(), &at.time(language));
        saved_at.get().map(words).unwrap_or_default()
    });
    view! {
        <Modal
            id="conflict"
            heading=label(texts::CONFLICT_TITLE)
            open=Signal::derive(move || saved_at.with(Option::is_some))
            on_close
        >
            <p>{text}</p>
            <div class="button-row">
                <Button on_press=keep_mine>{t(texts::KEEP_MINE)}</Button>
                <Button kind=ButtonKind::Secondary on_press=take_theirs>{t(texts::TAKE_THEIRS)}</Button>
            </div>
        </Modal>
    }
    .into_any()
}
