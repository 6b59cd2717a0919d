//! What became of a sending.

use kanta_shared::language::Language;
use kanta_shared::texts::Text;
use leptos::prelude::*;

use super::saving::{LogInAgain, WayOut, cause};
use super::store::Saving;
use super::texts;
use crate::api::ApiError;
use crate::i18n::use_language;
use crate::page::when;
use crate::ui::{AlertKind, BuildNow, InlineAlert};

/// The words for a filing that was not sent.
#[derive(Clone, Copy)]
pub struct NotSentWords {
    /// It was not sent.
    pub not_sent: Text,
    /// It is not known whether it was sent; pressing again is safe.
    pub unknown: Text,
}

/// Says why something was not sent, and what helps.
#[component]
pub fn NotSent(saving: Saving, words: NotSentWords) -> impl IntoView {
    let failure = Memo::new(move |_| saving.status.get().send_failure());
    let language = use_language();
    let text = Signal::derive(move || {
        let error = failure.get()?;
        Some(not_sent(&error, saving, words, language.get()))
    });
    let actions = move || {
        view! {
            <LogInAgain failure/>
            <WayOut failure/>
        }
    };
    view! { <InlineAlert kind=Signal::stored(AlertKind::Error) text actions/> }.built()
}

/// Why it was not sent. Without an answer of the server it is not known; pressing again is safe.
fn not_sent(error: &ApiError, saving: Saving, words: NotSentWords, language: Language) -> String {
    let not_sent = words.not_sent.in_(language);
    match error {
        // A refusal by a proxy may come after the work, and so may a fault.
        ApiError::Offline | ApiError::Unavailable(_) | ApiError::Unexpected => {
            let unknown = words.unknown.in_(language);
            match error.retry_after() {
                None => unknown.to_owned(),
                seconds => texts::wait(language, unknown, &when(language, seconds)),
            }
        }
        ApiError::Rejected(_) => not_sent.to_owned(),
        other => [not_sent, " ", &cause(other, saving, language)].concat(),
    }
}
