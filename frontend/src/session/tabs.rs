//! Messages between the tabs of one browser, and the check of a page that comes back into view.

use kanta_shared::session::Identity;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::PageTransitionEvent;

use super::SessionStore;
use crate::api;

/// The channel on which a tab sends the identity of the browser's session, or an empty text after
/// logging out.
const CHANNEL: &str = "kanta-session";

/// The class of the document that hides all of it; see `base.css`.
const CONCEALED: &str = "is-concealed";

/// Keeps the page in step with the browser's session: fetches the session when another tab has
/// changed it, when the page comes back into view, and before a page from the back/forward cache
/// is seen again.
pub(super) fn watch(store: SessionStore) {
    listen(store);
    window_event_listener(ev::visibilitychange, move |_| {
        if !document().hidden() {
            store.refresh_later();
        }
    });
    // The browser may keep the page as it is and show it again before any code runs.
    window_event_listener(ev::pagehide, |_| conceal(true));
    window_event_listener(ev::pageshow, move |event: PageTransitionEvent| {
        if event.persisted() {
            spawn_local(come_back(store));
        }
    });
}

/// Informs the other tabs whom the session speaks for now.
pub(super) fn announce(identity: Option<Identity>) {
    // A tab that gets no message asks when it comes into view.
    api::post_to_tabs(CHANNEL, &identity.map(String::from).unwrap_or_default());
}

fn listen(store: SessionStore) {
    api::hear_tabs(CHANNEL, move |said| {
        let ours = api::identity().map(String::from);
        if ours.as_deref() != Some(&said) || !store.may_stay() {
            store.refresh_later();
        }
    });
}

/// Shows a page from the back/forward cache only if it is still that of the current user.
async fn come_back(store: SessionStore) {
    if store.may_stay_after_refresh().await {
        conceal(false);
    } else {
        let _ = window().location().reload();
    }
}

/// Whether the page is hidden until the session is known. No question about it can be answered.
pub fn is_concealed() -> bool {
    document()
        .document_element()
        .is_some_and(|it| it.class_list().contains(CONCEALED))
}

fn conceal(is_concealed: bool) {
    if let Some(root) = document().document_element() {
        let classes = root.class_list();
        let _ = match is_concealed {
            true => classes.add_1(CONCEALED),
            false => classes.remove_1(CONCEALED),
        };
    }
}
