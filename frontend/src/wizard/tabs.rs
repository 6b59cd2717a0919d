//! Tabs of one browser that show the same draft follow each other.

use kanta_shared::api::etag;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

use super::form::WizardForm;
use super::store::DraftStore;

/// The channel on which a tab says which version of a draft it has saved; nothing of its content.
const CHANNEL: &str = "kanta-draft";

/// Says to the other tabs that this version of a draft has been saved.
pub(super) fn announce(id: &str, version: u64) {
    if let Ok(channel) = BroadcastChannel::new(CHANNEL) {
        // A tab that gets no message finds out when it saves.
        let _ = channel.post_message(&JsValue::from_str(&message(id, version)));
        channel.close();
    }
}

/// Takes over what other tabs save, for as long as the wizard is open.
pub(super) fn follow_other_tabs<F: WizardForm>(store: DraftStore<F>) {
    let Ok(channel) = BroadcastChannel::new(CHANNEL) else {
        return;
    };
    let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let said = event.data().as_string().unwrap_or_default();
        if store.is_unmounted() {
            return;
        }
        let saved = untrack(|| store.saved());
        if said.starts_with(&[&saved.id, " "].concat()) && said != message(&saved.id, saved.version)
        {
            spawn_local(store.follow());
        }
    });
    channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    let kept = StoredValue::new_local((channel, hear));
    on_cleanup(move || kept.with_value(|(channel, _)| channel.close()));
}

fn message(id: &str, version: u64) -> String {
    [id, " ", &etag(version)].concat()
}
