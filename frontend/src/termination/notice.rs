//! The notice of termination as a paper.

use kanta_shared::api::paths;
use leptos::prelude::*;

use super::store::TerminationStore;
use crate::api::file_link;
use crate::i18n::{common, label, t, use_language};
use crate::ui::{BuildNow, ExternalLink};

/// The link to the notice, in the language of the page; it opens in a new tab.
#[component]
pub fn NoticeLink(store: TerminationStore) -> impl IntoView {
    let language = use_language();
    let href = move || {
        let saved = store.saved();
        // Once it is signed there is one notice, in the language in which that was done.
        let signed = saved.receipt.and(saved.draft.notice);
        file_link(&paths::termination_notice(
            &saved.id,
            signed.map_or_else(|| language.get(), |it| it.language),
        ))
    };
    view! {
        <p>
            <ExternalLink href=Signal::derive(href) new_tab=label(common::OPENS_IN_NEW_TAB)>
                {t(common::NOTICE_OF_TERMINATION)}
            </ExternalLink>
        </p>
    }
    .built()
}
