//! *Irtisanomisen vahvistaminen*: the notice is read, signed and sent.

use kanta_shared::document::DocumentVersion;
use kanta_shared::termination::{TerminationDraftStoreFields, TerminationStep};
use kanta_shared::texts::vocabulary;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::form::{Inputs, StepButtons};
use crate::i18n::{label, t, use_language};
use crate::route::WizardPage;
use crate::termination::controls::controls;
use crate::termination::ending::WhatEnds;
use crate::termination::notice::NoticeLink;
use crate::termination::store::TerminationStore;
use crate::termination::texts::steps as texts;
use crate::ui::{AlertKind, InlineAlert};
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
            <Sign store/>
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

/// The box, and what is to be known about the notice that was signed.
#[component]
fn Sign(store: TerminationStore) -> impl IntoView {
    let language = use_language();
    let signed = store.draft.notice();
    let now = Memo::new(move |_| store.context.with(|it| it.notice.clone()));
    let counts = move |it: &DocumentVersion| now.with(|all| all.contains(it));
    let is_outdated = Memo::new(move |_| signed.get().is_some_and(|it| !counts(&it)));
    let changed = label(texts::CHANGED);
    let other_language = Signal::derive(move || {
        let signed = signed.get().filter(|it| counts(it))?;
        let language = language.get();
        let name = vocabulary::language(signed.language).in_(language);
        (signed.language != language).then(|| texts::signed_in(language, name))
    });
    view! {
        <InlineAlert
            kind=Signal::stored(AlertKind::Warning)
            text=Signal::derive(move || is_outdated.get().then(|| changed.get()))
        />
        <Inputs groups=TerminationStep::Confirmation.groups() control=controls(store)/>
        <InlineAlert kind=Signal::stored(AlertKind::Info) text=other_language/>
    }
    .into_any()
}
