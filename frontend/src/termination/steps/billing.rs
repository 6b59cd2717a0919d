//! *Laskutusosoite*.

use kanta_shared::termination::{TerminationDraftStoreFields, TerminationStep};
use leptos::prelude::*;

use crate::form::StepButtons;
use crate::i18n::{linked, t};
use crate::sections::BillingInputs;
use crate::termination::store::TerminationStore;
use crate::termination::texts::steps as texts;
use crate::wizard::StepPage;

/// Where the last invoice goes: the current data, to be checked and changed.
#[component]
pub fn Billing(store: TerminationStore) -> impl IntoView {
    view! {
        <StepPage store step=TerminationStep::Billing buttons=StepButtons::PreviousAndNext>
            <p>{t(texts::BILLING)}</p>
            <p>{linked(texts::FEES)}</p>
            <BillingInputs billing=store.draft.billing()/>
        </StepPage>
    }
}
