//! What makes the wizard save without a button.

use leptos::ev;
use leptos::prelude::*;

use super::form::WizardForm;
use super::schedule::Event;
use super::store::DraftStore;
use crate::ui::press::after_press;

/// Saves while the user types, for as long as the wizard is open. A service in use is not saved so:
/// there every save changes what is registered, so the change is checked and confirmed first.
pub(super) fn save_while_typing<F: WizardForm>(store: DraftStore<F>) {
    Effect::watch(
        move || store.draft.track(),
        move |(), _, _| store.hear(Event::Edited),
        false,
    );
    // The text takes its official form first.
    let left = window_event_listener(ev::focusout, move |_| {
        after_press(move || store.hear(Event::FieldLeft));
    });
    let hidden = window_event_listener(ev::visibilitychange, move |_| {
        if document().hidden() {
            store.hear(Event::Now);
        }
    });
    let leaving = window_event_listener(ev::pagehide, move |_| store.hear(Event::Now));
    let online = window_event_listener(ev::online, move |_| store.hear(Event::Online));
    on_cleanup(move || {
        left.remove();
        hidden.remove();
        leaving.remove();
        online.remove();
    });
}
