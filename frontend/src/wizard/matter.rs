//! What a wizard fills in.

use std::future::Future;

use kanta_shared::field::FieldPath;
use kanta_shared::journey::Journey;
use kanta_shared::problem::{Hint, Problem, Problems};
use kanta_shared::session::Basis;
use kanta_shared::texts::Text;
use kanta_shared::timestamp::Timestamp;
use reactive_stores::Store;
use serde::de::DeserializeOwned;

use super::store::DraftStore;
use crate::api::ApiError;

/// A step of a wizard.
pub trait WizardStep: Copy + Ord + Send + Sync + 'static {
    /// What has been answered is looked over on this step, and changed from there.
    const SUMMARY: Self;

    /// Its name in addresses.
    fn name(self) -> &'static str;

    /// What it is called.
    fn heading(self) -> Text;
}

/// What the server knows after a save.
pub struct SavedDraft<Context> {
    /// The version that was made.
    pub version: u64,
    /// When.
    pub saved_at: Timestamp,
    /// What is known now besides the draft.
    pub context: Context,
}

/// Something that a customer fills in and sends to Kela, as the server keeps it.
pub trait Matter: Clone + PartialEq + DeserializeOwned + Send + Sync + 'static {
    /// What is typed.
    type Draft: Clone + PartialEq + Send + Sync + 'static;
    /// What is known besides.
    type Context: Clone + PartialEq + Send + Sync + 'static;
    /// The steps.
    type Step: WizardStep;
    /// What the customer gets for it.
    type Receipt;
    /// What the form of this matter keeps and no other.
    type Own: Copy + Send + Sync + 'static;

    /// What the form keeps besides, when it is opened.
    fn own(draft: Store<Self::Draft>) -> Self::Own;

    /// Its id in addresses.
    fn id(&self) -> &str;
    /// Which version it is.
    fn version(&self) -> u64;
    /// When it was last saved.
    fn saved_at(&self) -> &Timestamp;
    /// What has been typed.
    fn draft(&self) -> &Self::Draft;
    /// What is known besides.
    fn context(&self) -> &Self::Context;
    /// Whether the customer may change it.
    fn is_open(&self) -> bool;
    /// Whether it was sent at some time.
    fn has_receipt(&self) -> bool;
    /// Notes that this draft has been saved.
    fn note_saved(&mut self, draft: Self::Draft, version: u64, saved_at: Timestamp);
    /// Notes that it has been sent.
    fn note_sent(&mut self, receipt: Self::Receipt);

    /// The name of the organisation it is about.
    fn organisation(context: &Self::Context) -> &str;
    /// How far it has come, for somebody on these grounds.
    fn journey(draft: &Self::Draft, context: &Self::Context, basis: Basis) -> Journey<Self::Step>;
    /// Everything that is wrong with a step.
    fn problems_on(draft: &Self::Draft, step: Self::Step, context: &Self::Context) -> Problems;
    /// What looks odd on a step and stops nobody.
    fn hints_on(draft: &Self::Draft, step: Self::Step, context: &Self::Context) -> Vec<Hint>;
    /// The step on which a field stands.
    fn step_of(field: FieldPath) -> Option<Self::Step>;
    /// The draft without what is nothing typed, such as rows with nothing in them that are not
    /// kept either.
    fn tidied(draft: &Self::Draft, kept: &Self::Draft) -> Self::Draft {
        let _ = kept;
        draft.clone()
    }
    /// What counts of what is typed when somebody else has saved meanwhile: all that a person on
    /// these grounds may change.
    fn merged(mine: &Self::Draft, theirs: &Self::Draft, basis: Basis) -> Self::Draft {
        let _ = (theirs, basis);
        mine.clone()
    }
    /// Notes that the person has gone through a step that was filled in beforehand.
    fn note_checked(draft: Store<Self::Draft>, step: Self::Step);
    /// What is known now, when this was known before.
    fn renewed(before: &Self::Context, now: Self::Context) -> Self::Context {
        let _ = before;
        now
    }

    /// Asks for it as it stands now.
    fn fetch(id: &str) -> impl Future<Output = Result<Self, ApiError>>;
    /// Keeps a draft, provided that nobody has saved since `version`.
    fn save(
        id: &str,
        version: u64,
        draft: &Self::Draft,
    ) -> impl Future<Output = Result<SavedDraft<Self::Context>, ApiError>>;
    /// Sends it to Kela; once, when it is repeated with the same key.
    fn submit(
        id: &str,
        version: u64,
        key: &str,
    ) -> impl Future<Output = Result<Self::Receipt, ApiError>>;

    /// Whether a problem is only that an answer is still awaited.
    fn is_awaited(store: DraftStore<Self>, problem: &Problem) -> bool {
        let _ = (store, problem);
        false
    }
    /// What a person has asked for by saving, besides saving.
    fn after_save(store: DraftStore<Self>) -> impl Future<Output = ()> {
        let _ = store;
        async {}
    }
}
