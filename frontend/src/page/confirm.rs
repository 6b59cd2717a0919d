//! A question before something is deleted.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use kanta_shared::texts::Text;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::words_for;
use crate::api::ApiError;
use crate::i18n::{label, t, use_language};
use crate::ui::{AlertKind, Button, ButtonKind, InlineAlert, Modal};

/// The words of a question before something is deleted.
pub struct ConfirmWords {
    pub title: Signal<String>,
    /// What is deleted, and whether it can be undone.
    pub text: Text,
    /// The answer that keeps it.
    pub keep: Text,
    /// The answer that deletes it, and the button that asks.
    pub delete: Text,
    /// What is added to the button for those who hear it alone.
    pub delete_what: Option<Text>,
}

/// A deletion on its way.
pub type Deletion = Pin<Box<dyn Future<Output = Result<(), ApiError>>>>;

/// A button that deletes something after a question.
#[component]
pub fn Confirm(
    #[prop(into)] id: String,
    words: ConfirmWords,
    /// Deletes it.
    delete: Callback<(), Deletion>,
    /// It is deleted. The button may be gone by then.
    on_deleted: Arc<dyn Fn() + Send + Sync>,
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
        let deletion = delete.run(());
        let on_deleted = on_deleted.clone();
        spawn_local(async move {
            match deletion.await {
                // A colleague may have deleted it already, which is as good.
                Ok(()) | Err(ApiError::NotFound | ApiError::Removed { .. }) => {
                    open.try_set(false);
                    on_deleted();
                }
                Err(failure) => {
                    busy.try_set(false);
                    error.try_set(Some(failure));
                }
            }
        });
    });
    let about = words.delete_what.map(label);
    let problem = move || error.get().map(|it| words_for(&it, language.get()));
    let ConfirmWords {
        title,
        text,
        keep,
        delete: delete_words,
        ..
    } = words;
    view! {
        <Button kind=ButtonKind::Link about on_press=move |()| open.set(true)>
            {t(delete_words)}
        </Button>
        <Modal id heading=title open on_close=close>
            <p>{t(text)}</p>
            <InlineAlert kind=AlertKind::Error text=Signal::derive(problem)/>
            <div class="button-row">
                <Button on_press=close>{t(keep)}</Button>
                <Button kind=ButtonKind::Secondary busy on_press=confirm>{t(delete_words)}</Button>
            </div>
        </Modal>
    }
    .into_any()
}
