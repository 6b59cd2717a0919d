//! Tabs of one browser that show the same draft follow each other.

use kanta_shared::api::etag;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::WizardForm;
use super::store::DraftStore;
use crate::api::{hear_tabs, post_to_tabs};

/// The channel on which a tab says which version of a draft it has saved; nothing of its content.
const CHANNEL: &str = "kanta-draft";

/// Says to the other tabs that this version of a draft has been saved.
pub(super) fn announce(id: &str, version: u64) {
    // A tab that gets no message finds out when it saves.
    post_to_tabs(CHANNEL, &message(id, version));
}

/// Takes over what other tabs save, for as long as the wizard is open.
pub(super) fn follow_other_tabs<F: WizardForm>(store: DraftStore<F>) {
    hear_tabs(CHANNEL, move |said| {
        if store.is_unmounted() {
            return;
        }
        let saved = untrack(|| store.saved());
        if said.starts_with(&[&saved.id, " "].concat()) && said != message(&saved.id, saved.version)
        {
            spawn_local(store.follow());
        }
    });
}

fn message(id: &str, version: u64) -> String {
    [id, " ", &etag(version)].concat()
}
