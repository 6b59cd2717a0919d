//! *Irtisanomisen yhteyshenkilö*.

use kanta_shared::field::{FieldPath, TerminationField};
use kanta_shared::termination::{TerminationDraftStoreFields, TerminationStep};
use leptos::prelude::*;

use crate::form::{BoundText, StepButtons};
use crate::i18n::t;
use crate::termination::store::TerminationStore;
use crate::termination::texts::steps as texts;
use crate::wizard::StepPage;

/// Whom Kela contacts about the termination.
#[component]
pub fn Contact(store: TerminationStore) -> impl IntoView {
    let at = FieldPath::from;
    let draft = store.draft;
    view! {
        <StepPage store step=TerminationStep::Contact buttons=StepButtons::PreviousAndNext>
            <p>{t(texts::CONTACT)}</p>
            <p>{t(texts::CONTACT_LETTERS)}</p>
            <BoundText field=at(TerminationField::ContactName) value=draft.contact_name()/>
            <BoundText field=at(TerminationField::ContactPhone) value=draft.contact_phone()/>
            <BoundText field=at(TerminationField::ContactEmail) value=draft.contact_email()/>
        </StepPage>
    }
}
