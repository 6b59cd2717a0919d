//! A termination as something that is filled in.

use kanta_shared::api::Saved;
use kanta_shared::api::termination::{TerminationDetails, TerminationReceipt};
use kanta_shared::field::FieldPath;
use kanta_shared::filing::Filing;
use kanta_shared::journey::Journey;
use kanta_shared::problem::{Hint, Problems};
use kanta_shared::session::Basis;
use kanta_shared::termination::{
    TerminationContext, TerminationDraft, TerminationDraftStoreFields, TerminationStatus,
    TerminationStep,
};
use kanta_shared::texts::Text;
use kanta_shared::texts::vocabulary::termination_step_heading;
use kanta_shared::timestamp::Timestamp;
use leptos::prelude::*;
use reactive_stores::Store;

use crate::api::{self, ApiError};
use crate::wizard::{DraftStore, Matter, SavedDraft, WizardStep};

/// The state of a termination in the browser.
pub type TerminationStore = DraftStore<TerminationDetails>;

impl WizardStep for TerminationStep {
    const SUMMARY: TerminationStep = TerminationStep::Summary;

    fn name(self) -> &'static str {
        self.name()
    }

    fn heading(self) -> Text {
        termination_step_heading(self)
    }
}

impl Matter for TerminationDetails {
    type Draft = TerminationDraft;
    type Context = TerminationContext;
    type Step = TerminationStep;
    type Receipt = TerminationReceipt;
    type Own = ();

    fn own(_: Store<TerminationDraft>) {}

    fn id(&self) -> &str {
        &self.id
    }

    fn version(&self) -> u64 {
        self.version
    }

    fn saved_at(&self) -> &Timestamp {
        &self.saved_at
    }

    fn draft(&self) -> &TerminationDraft {
        &self.draft
    }

    fn context(&self) -> &TerminationContext {
        &self.context
    }

    fn is_open(&self) -> bool {
        self.status == TerminationStatus::Draft
    }

    fn has_receipt(&self) -> bool {
        self.receipt.is_some()
    }

    fn note_saved(&mut self, draft: TerminationDraft, version: u64, saved_at: Timestamp) {
        self.version = version;
        self.saved_at = saved_at;
        self.draft = draft;
    }

    fn note_sent(&mut self, receipt: TerminationReceipt) {
        self.status = TerminationStatus::Sent;
        self.receipt = Some(receipt);
    }

    fn organisation(context: &TerminationContext) -> &str {
        &context.organisation.name
    }

    fn journey(
        draft: &TerminationDraft,
        context: &TerminationContext,
        _: Basis,
    ) -> Journey<TerminationStep> {
        draft.journey(context)
    }

    fn problems_on(
        draft: &TerminationDraft,
        step: TerminationStep,
        context: &TerminationContext,
    ) -> Problems {
        draft.problems_on(step, context)
    }

    fn hints_on(
        draft: &TerminationDraft,
        step: TerminationStep,
        context: &TerminationContext,
    ) -> Vec<Hint> {
        draft.hints_on(step, context)
    }

    fn step_of(field: FieldPath) -> Option<TerminationStep> {
        TerminationDraft::step_of(field)
    }

    fn note_checked(draft: Store<TerminationDraft>, step: TerminationStep) {
        draft.unreviewed().update(|it| {
            it.remove(&step);
        });
    }

    /// There is one termination at a time.
    async fn fetch(id: &str) -> Result<TerminationDetails, ApiError> {
        let newest = api::termination().await?.termination;
        newest.filter(|it| it.id == id).ok_or(ApiError::NotFound)
    }

    async fn save(
        id: &str,
        version: u64,
        draft: &TerminationDraft,
    ) -> Result<SavedDraft<TerminationContext>, ApiError> {
        let Saved {
            version,
            saved_at,
            context,
        } = api::save_termination(id, version, draft).await?;
        Ok(SavedDraft {
            version,
            saved_at,
            context,
        })
    }

    async fn submit(id: &str, version: u64, key: &str) -> Result<TerminationReceipt, ApiError> {
        api::submit_termination(id, version, key).await
    }
}
