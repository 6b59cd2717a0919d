//! Taking back an application that Kela has not taken into processing yet.

use std::sync::Arc;

use kanta_shared::api::Filed;
use kanta_shared::application::ApplicationDraft;
use leptos::prelude::*;

use super::store::ApplicationStore;
use super::texts::reply as texts;
use crate::api::{self, ApiError};
use crate::i18n::{label, t, use_language};
use crate::page::{Confirm, ConfirmWords, Performing};
use crate::ui::{BuildNow, announce, focus};

/// Says that the application may be taken back, and takes it back after a question.
#[component]
pub fn Recall(
    store: ApplicationStore,
    /// Takes the application as it is then.
    open: Callback<Filed<ApplicationDraft>>,
) -> impl IntoView {
    let language = use_language();
    let recall = move |()| -> Performing {
        let saved = untrack(|| store.saved());
        Box::pin(async move {
            let outcome = api::recall_application(&saved.id, saved.version).await;
            // Kela or a colleague was faster: the page shows how it is now.
            let too_late = match outcome {
                Ok(_) => None,
                Err(ApiError::WrongState | ApiError::Conflict(_)) => Some(texts::TOO_LATE),
                Err(ApiError::Ending) => Some(texts::ENDING),
                Err(error) => return Err(error),
            };
            let now = api::application(&saved.id).await?;
            if let Some(text) = too_late {
                announce(text.in_(language.get_untracked()).to_owned());
            }
            open.run(now);
            Ok(())
        })
    };
    let words = ConfirmWords {
        title: label(texts::RECALL_TITLE),
        text: texts::RECALL_TEXT,
        keep: texts::RECALL_KEEP,
        confirm: texts::RECALL,
        about: None,
    };
    view! {
        <div class="screen-only">
            <p>{t(texts::MAY_RECALL)}</p>
            <Confirm
                id="recall"
                words
                act=Callback::new(recall)
                on_done=Arc::new(|| focus::after_render(focus::focus_page_heading))
            />
        </div>
    }
    .built()
}
