//! What became of a sending.

use kanta_shared::language::Language;
use kanta_shared::texts::Text;
use leptos::prelude::*;

use super::matter::Matter;
use super::saving::cause;
use super::store::{DraftStore, Status};
use crate::api::ApiError;
use crate::i18n::{common, label, t, use_language};
use crate::route::Route;
use crate::ui::{AlertKind, InlineAlert, LinkButton};

/// What is said when something was not sent.
#[derive(Clone, Copy)]
pub struct NotSentWords {
    /// That it was not sent.
    pub not_sent: Text,
    /// That nobody knows, and that pressing again is safe.
    pub unknown: Text,
}

/// Says why something was not sent, and what helps.
#[component]
pub fn NotSent<M: Matter>(
    /// What was to be sent.
    store: DraftStore<M>,
    /// How it is said.
    words: NotSentWords,
) -> impl IntoView {
    let language = use_language();
    let failure = Signal::derive(move || match store.status() {
        Status::NotSent(error) => Some(not_sent(&error, store, words, language.get())),
        Status::Unsaved
        | Status::Saving
        | Status::Saved(_)
        | Status::NotSaved(_)
        | Status::Conflict(_)
        | Status::Sending => None,
    });
    let session_ended =
        Memo::new(move |_| matches!(store.status(), Status::NotSent(ApiError::SessionEnded)));
    let actions = move || {
        session_ended.get().then(|| {
            view! {
                <LinkButton href=Route::Login.href() new_tab=label(common::OPENS_IN_NEW_TAB)>
                    {t(common::LOG_IN_AGAIN)}
                </LinkButton>
            }
        })
    };
    view! { <InlineAlert kind=Signal::stored(AlertKind::Error) text=failure actions/> }
}

/// Why it was not sent. After a connection that broke off nobody knows; pressing again is safe.
fn not_sent<M: Matter>(
    error: &ApiError,
    store: DraftStore<M>,
    words: NotSentWords,
    language: Language,
) -> String {
    let not_sent = words.not_sent.in_(language);
    match error {
        ApiError::Offline | ApiError::Unavailable => words.unknown.in_(language).to_owned(),
        ApiError::Rejected(_) => not_sent.to_owned(),
        ApiError::SessionEnded
        | ApiError::IdentityChanged
        | ApiError::NotPermitted
        | ApiError::OrganisationNotChosen
        | ApiError::NotFound
        | ApiError::NotInUse
        | ApiError::Removed { .. }
        | ApiError::WrongState
        | ApiError::Ending
        | ApiError::TooEarly
        | ApiError::Conflict(_)
        | ApiError::EntryRefused(_)
        | ApiError::TooOften
        | ApiError::Unexpected => [not_sent, " ", &cause(error, store, language)].concat(),
    }
}
