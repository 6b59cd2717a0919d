//! *Laskutustiedot*.

use kanta_shared::application::{ApplicationDraftStoreFields, Step};
use leptos::prelude::*;

use crate::application::store::ApplicationStore;
use crate::sections::BillingFields;
use crate::wizard::StepPage;

/// Where the user-fee invoice goes.
#[component]
pub fn Billing(store: ApplicationStore) -> impl IntoView {
    let context = store.context.get_untracked();
    view! {
        <StepPage store step=Step::Billing>
            <BillingFields
                billing=store.draft.billing()
                customer=Signal::derive(move || store.draft.customer().get())
                organisation=context.organisation.name
                is_known=!context.first_application
            />
        </StepPage>
    }
}
