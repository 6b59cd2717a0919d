//! The dialogs in which a wizard asks something. They are fetched later than the form.

use leptos::prelude::*;

use crate::ui::BuildNow;

use super::conflict::Conflict;
use super::form::WizardForm;
use super::leaving::{LeaveUnsaved, Leaving};
use super::recovery::Recovery;
use super::store::DraftStore;

/// Asks whether to leave without saving, whose answer stays, and what becomes of a copy in the browser.
#[component]
pub fn Questions<F: WizardForm>(store: DraftStore<F>, leaving: Leaving) -> impl IntoView {
    view! {
        <LeaveUnsaved store leaving/>
        <Conflict store/>
        <Recovery copies=store.copies/>
    }
    .built()
}

/// Whether there is anything to ask.
pub(super) fn has_questions<F: WizardForm>(store: DraftStore<F>, leaving: Leaving) -> Signal<bool> {
    Signal::derive(move || {
        leaving.with(Option::is_some)
            || store.is_asking()
            || store.copies.left.with(Option::is_some)
    })
}
