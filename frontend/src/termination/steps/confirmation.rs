//! *Irtisanomisen vahvistaminen*: the notice is read, signed and sent.

use kanta_shared::termination::TerminationStep;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::form::{Inputs, StepButtons};
use crate::i18n::t;
use crate::route::WizardPage;
use crate::sections::AcceptedDocument;
use crate::termination::controls::{accepted_notice, controls};
use crate::termination::ending::WhatEnds;
use crate::termination::notice::NoticeLink;
use crate::termination::store::TerminationStore;
use crate::termination::texts::steps as texts;
use crate::wizard::{NotSent, NotSentWords, StepPage, Wizard};

/// The notice as it reads now, the box that signs it, and the button that sends it.
#[component]
pub fn Confirmation(store: TerminationStore) -> impl IntoView {
    let wizard: Wizard<TerminationStep> = expect_context();
    let step = TerminationStep::Confirmation;
    // What is read is what the server has, so it has to have everything.
    if untrack(|| store.is_unsaved() && !store.is_busy()) {
        spawn_local(async move {
            store.save_draft().await;
        });
    }
    let send = move |()| {
        if !store.note_attempt(step) {
            spawn_local(async move {
                store.save_draft().await;
            });
            return;
        }
        spawn_local(async move {
            if store.submit().await {
                wizard.navigate.run(wizard.href.run(WizardPage::Received));
            } else if let Some(elsewhere) = first_objection(store) {
                wizard.navigate.run(wizard.step_href(elsewhere));
            }
        });
    };
    view! {
        <StepPage
            store
            step
            buttons=StepButtons::PreviousAndSend
            on_save=Callback::new(send)
            foot=move || view! { <NotSent saving=store.saving() words=NOT_SENT/> }
        >
            <WhatEnds store/>
            <NoticeLink store/>
            <p>{t(texts::TICK)}</p>
            <AcceptedDocument
                accepted=accepted_notice(store)
                changed=texts::CHANGED
                in_language=|language, _, name| texts::signed_in(language, name)
            >
                <Inputs groups=TerminationStep::Confirmation.groups() control=controls(store)/>
            </AcceptedDocument>
        </StepPage>
    }
}

const NOT_SENT: NotSentWords = NotSentWords {
    not_sent: texts::NOT_SENT,
    unknown: texts::NOT_SENT_UNKNOWN,
};

/// The step that prevents sending, if it is another one: the day may have passed
/// meanwhile, or a colleague has changed something.
fn first_objection(store: TerminationStore) -> Option<TerminationStep> {
    let unfinished = untrack(|| store.unfinished_steps());
    unfinished
        .into_iter()
        .find(|it| *it != TerminationStep::Confirmation)
}
