//! Throwing the draft of a termination away, after a question.

use kanta_shared::api::termination::TerminationPage;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::store::TerminationStore;
use super::texts::discard as texts;
use crate::api::{self, ApiError};
use crate::i18n::{label, t, use_language};
use crate::page::{Load, words_for};
use crate::ui::{AlertKind, Announcer, Button, ButtonKind, InlineAlert, Modal, focus};

/// The button and its question.
#[component]
pub fn Discard(
    /// The termination.
    store: TerminationStore,
    /// Where the news comes from when it is gone.
    load: Load<TerminationPage>,
) -> impl IntoView {
    let language = use_language();
    let announcer = expect_context::<Announcer>();
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let error = RwSignal::new(None);
    let close = move |()| {
        open.set(false);
        error.set(None);
    };
    let discard = move |()| {
        busy.set(true);
        error.set(None);
        let kept = untrack(|| store.kept());
        spawn_local(async move {
            match api::discard_termination(&kept.id, kept.version).await {
                // A colleague may have thrown it away already, which is as good.
                Ok(()) | Err(ApiError::NotFound | ApiError::Removed { .. }) => {
                    open.try_set(false);
                    announcer.say(texts::DONE.in_(language.get_untracked()));
                    load.refresh().await;
                    // The button that was pressed is gone with the draft.
                    focus::after_render(focus::focus_page_heading);
                }
                Err(failure) => {
                    busy.try_set(false);
                    error.try_set(Some(failure));
                }
            }
        });
    };
    let problem = move || error.get().map(|it| words_for(&it, language.get()));
    view! {
        <Button kind=ButtonKind::Link on_press=move |()| open.set(true)>{t(texts::DELETE)}</Button>
        <Modal id="discard-termination" heading=label(texts::TITLE) open on_close=close>
            <p>{t(texts::TEXT)}</p>
            <InlineAlert kind=AlertKind::Error text=Signal::derive(problem)/>
            <div class="button-row">
                <Button on_press=close>{t(texts::KEEP)}</Button>
                <Button kind=ButtonKind::Secondary busy on_press=discard>{t(texts::DELETE)}</Button>
            </div>
        </Modal>
    }
    .into_any()
}
