//! What a customer keeps of an application that was sent.

use kanta_shared::api::paths;
use kanta_shared::session::Capability;
use kanta_shared::texts::Text;
use leptos::prelude::*;

use super::store::ApplicationStore;
use super::texts::received as texts;
use crate::api::file_link;
use crate::i18n::{common, label, t, use_language};
use crate::sections::ActLines;
use crate::ui::ExternalLink;

/// Who sent the application, for whom, by what right, when and under which number.
#[component]
pub fn SentAct(store: ApplicationStore) -> impl IntoView {
    let act = Memo::new(move |_| {
        let receipt = store.saved().receipt?;
        store.context.with(|it| it.sending(&receipt.reference))
    });
    move || act.get().map(|act| view! { <ActLines act/> })
}

/// The documents to download: the application as it was sent, and the signed commitment.
#[component]
pub fn SentPapers(store: ApplicationStore) -> impl IntoView {
    let language = use_language();
    let sent = Memo::new(move |_| store.saved().receipt);
    let may_view = move |capability| store.basis.may_view(capability);
    let application = Signal::derive(move || {
        let id = store.saved().id;
        file_link(&paths::application_copy(&id, language.get()))
    });
    let paper = |href: Signal<String>, words: Text| {
        view! {
            <li>
                <ExternalLink href new_tab=label(common::OPENS_IN_NEW_TAB)>{t(words)}</ExternalLink>
            </li>
        }
    };
    move || {
        let receipt = sent.get()?;
        let signed = receipt.commitment_signed && may_view(Capability::Commitment);
        Some(view! {
            <ul class="screen-only">
                {may_view(Capability::Application).then(|| paper(application, texts::APPLICATION_COPY))}
                {signed.then(|| paper(
                    Signal::stored(file_link(paths::COMMITMENT_COPY)),
                    texts::COMMITMENT_COPY,
                ))}
            </ul>
        })
    }
}
