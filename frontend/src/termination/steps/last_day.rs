//! *Viimeinen voimassaolopäivä ja syy*.

use kanta_shared::termination::TerminationStep;
use leptos::prelude::*;

use crate::form::{Inputs, StepButtons};
use crate::i18n::{t, worded};
use crate::termination::controls::controls;
use crate::termination::store::TerminationStore;
use crate::termination::texts::steps as texts;
use crate::wizard::StepPage;

/// The last day on which the services are in use, and why the customership ends.
#[component]
pub fn LastDay(store: TerminationStore) -> impl IntoView {
    let today = Memo::new(move |_| store.context.with(|it| it.today));
    let step = TerminationStep::LastDay;
    view! {
        <StepPage store step buttons=StepButtons::PreviousAndNext>
            <p>{t(texts::LAST_DAY)}</p>
            <p>{worded(move |language| texts::not_before(language, &today.get().written()))}</p>
            <Inputs groups=step.groups() control=controls(store)/>
        </StepPage>
    }
}
