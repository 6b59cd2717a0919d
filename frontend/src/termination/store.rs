//! A termination as a form.

use kanta_shared::api::termination::{TerminationDetails, TerminationPage};
use kanta_shared::api::{Filed, paths};
use kanta_shared::termination::texts::step_heading;
use kanta_shared::termination::{TerminationDraft, TerminationDraftStoreFields, TerminationStep};
use kanta_shared::texts::Text;
use leptos::prelude::*;
use reactive_stores::Store;

use crate::api::{self, ApiError};
use crate::wizard::{DraftStore, WizardForm, WizardStep};

/// The termination of the customership with its state, and all that its wizard needs.
pub async fn current() -> Result<TerminationPage, ApiError> {
    api::read(paths::TERMINATION).await
}

/// Starts a termination, or returns the one that is open already.
pub async fn start() -> Result<TerminationDetails, ApiError> {
    api::begin(paths::TERMINATION).await
}

/// The state of a termination in the browser.
pub type TerminationStore = DraftStore<TerminationDraft>;

impl WizardStep for TerminationStep {
    fn name(self) -> &'static str {
        self.name()
    }

    fn heading(self) -> Text {
        step_heading(self)
    }
}

impl WizardForm for TerminationDraft {
    type Extras = ();

    fn extras(_: Store<TerminationDraft>) {}

    fn mark_reviewed(draft: Store<TerminationDraft>, step: TerminationStep) {
        draft.unreviewed().update(|it| {
            it.remove(&step);
        });
    }

    /// There is one termination at a time.
    async fn fetch(id: &str) -> Result<Filed<TerminationDraft>, ApiError> {
        let newest = current().await?.termination;
        newest.filter(|it| it.id == id).ok_or(ApiError::NotFound)
    }
}
