//! A question before an action that is not easily undone.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use kanta_shared::texts::Text;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::words_for;
use crate::api::ApiError;
use crate::i18n::{label, t, use_language};
use crate::ui::{AlertKind, BuildNow, Button, ButtonKind, InlineAlert, Modal};

/// The words of a question before an action.
pub struct ConfirmWords {
    pub title: Signal<String>,
    /// What is done, and whether it can be undone.
    pub text: Text,
    /// The answer that leaves all as it is.
    pub keep: Text,
    /// The answer that does it, and the button that asks.
    pub confirm: Text,
    /// What is added to the button for those who hear it alone.
    pub about: Option<Text>,
}

/// An action on its way.
pub type Performing = Pin<Box<dyn Future<Output = Result<(), ApiError>>>>;

/// A button that does something after a question.
#[component]
pub fn Confirm(
    #[prop(into)] id: String,
    words: ConfirmWords,
    /// Does it.
    act: Callback<(), Performing>,
    /// It is done. The button may be gone by then.
    on_done: Arc<dyn Fn() + Send + Sync>,
) -> impl IntoView {
    let language = use_language();
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let error = RwSignal::new(None);
    let close = move |()| {
        open.set(false);
        error.set(None);
    };
    let confirm = Callback::new(move |()| {
        busy.set(true);
        error.set(None);
        let performing = act.run(());
        let on_done = on_done.clone();
        spawn_local(async move {
            match performing.await {
                // A colleague may have deleted it already; the result is the same.
                Ok(()) | Err(ApiError::NotFound | ApiError::Removed { .. }) => {
                    open.try_set(false);
                    on_done();
                }
                Err(failure) => {
                    busy.try_set(false);
                    error.try_set(Some(failure));
                }
            }
        });
    });
    let about = words.about.map(label);
    let problem = move || error.get().map(|it| words_for(&it, language.get()));
    let ConfirmWords {
        title,
        text,
        keep,
        confirm: confirm_words,
        ..
    } = words;
    view! {
        <Button kind=ButtonKind::Link about on_press=move |()| open.set(true)>
            {t(confirm_words)}
        </Button>
        <Modal id heading=title open on_close=close>
            <p>{t(text)}</p>
            <InlineAlert kind=AlertKind::Error text=Signal::derive(problem)/>
            <div class="button-row">
                <Button on_press=close>{t(keep)}</Button>
                <Button kind=ButtonKind::Secondary busy on_press=confirm>{t(confirm_words)}</Button>
            </div>
        </Modal>
    }
    .built()
}
