//! *Asiakastiedot*.

use kanta_shared::application::{ApplicationDraftStoreFields, Step};
use leptos::prelude::*;

use crate::application::store::ApplicationStore;
use crate::application::texts::customer as texts;
use crate::i18n::t;
use crate::sections::{CustomerFields, RegisterData, texts as parts};
use crate::wizard::StepPage;

/// What the customer says about itself, after what is known already.
#[component]
pub fn Customer(store: ApplicationStore) -> impl IntoView {
    let context = store.context.get_untracked();
    let kind = context.organisation.kind;
    let intro_email = match context.first_application {
        true => texts::INTRO_EMAIL,
        false => texts::INTRO_EMAIL_NO_COMMITMENT,
    };
    view! {
        <StepPage store step=Step::Customer>
            <p>{t(parts::customer::INTRO)}</p>
            <p>{t(intro_email)}</p>
            <RegisterData organisation=context.organisation/>
            <CustomerFields customer=store.draft.customer() kind/>
        </StepPage>
    }
}
