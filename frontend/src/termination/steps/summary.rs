//! *Irtisanomisen yhteenveto*: everything that was given, to be looked over.

use kanta_shared::termination::TerminationStep;
use leptos::prelude::*;

use crate::form::StepHeading;
use crate::i18n::{common, t};
use crate::page::use_title;
use crate::route::WizardPage;
use crate::sections::ActLines;
use crate::session::use_session;
use crate::termination::ending::WhatEnds;
use crate::termination::store::TerminationStore;
use crate::termination::texts::steps as texts;
use crate::ui::{BuildNow, ButtonKind, LinkButton};
use crate::wizard::{AllAnswers, NotSaved, Notices, Wizard, WizardStep, position};

/// Everything that was given, each part with the way to change it.
#[component]
pub fn Summary(store: TerminationStore) -> impl IntoView {
    let step = TerminationStep::Summary;
    let wizard: Wizard<TerminationStep> = expect_context();
    use_title(wizard.step_title(step));
    let act = untrack(|| use_session().act());
    let before = move || {
        let before = store.journey().before(step);
        wizard.step_href(before.unwrap_or(TerminationStep::Instructions))
    };
    view! {
        <StepHeading position=position(store, step) heading=step.heading()/>
        <Notices store=Some(store) page=WizardPage::Step(step)/>
        <p>{t(texts::SUMMARY)}</p>
        <p>{t(texts::SUMMARY_NEXT)}</p>
        <WhatEnds store/>
        {act.map(|act| view! { <ActLines act/> })}
        <AllAnswers store may_change=true/>
        <div class="wizard__foot">
            <NotSaved saving=store.saving()/>
            <div class="button-row">
                <LinkButton href=wizard.step_href(TerminationStep::Confirmation)>{t(common::NEXT)}</LinkButton>
                <LinkButton kind=ButtonKind::Link href=Signal::derive(before)>{t(common::PREVIOUS)}</LinkButton>
            </div>
        </div>
    }
    .built()
}
