//! *Irtisanomisen yhteyshenkilö*.

use kanta_shared::termination::TerminationStep;
use leptos::prelude::*;

use crate::form::{Inputs, StepButtons};
use crate::i18n::t;
use crate::termination::controls::controls;
use crate::termination::store::TerminationStore;
use crate::termination::texts::steps as texts;
use crate::wizard::StepPage;

/// Whom Kela contacts about the termination.
#[component]
pub fn Contact(store: TerminationStore) -> impl IntoView {
    let step = TerminationStep::Contact;
    view! {
        <StepPage store step buttons=StepButtons::PreviousAndNext>
            <p>{t(texts::CONTACT)}</p>
            <p>{t(texts::CONTACT_LETTERS)}</p>
            <Inputs groups=step.groups() control=controls(store)/>
        </StepPage>
    }
}
