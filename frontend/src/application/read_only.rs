//! A step that others fill in.

use kanta_shared::application::Step;
use kanta_shared::texts::vocabulary::step_heading;
use leptos::prelude::*;

use super::store::ApplicationStore;
use super::texts::frame as texts;
use crate::form::StepHeading;
use crate::i18n::{common, t};
use crate::page::{Rights, use_title};
use crate::route::WizardPage;
use crate::ui::{BuildNow, ButtonKind, LinkButton};
use crate::wizard::{Notices, StepAnswers, Wizard, position};

/// The answers of a step, for a user who may view it and not change it.
#[component]
pub fn ReadOnlyStep(store: ApplicationStore, step: Step) -> impl IntoView {
    let wizard: Wizard<Step> = expect_context();
    use_title(wizard.step_title(step));
    let journey = untrack(|| store.journey());
    let href = |to: Option<Step>| to.map(|it| wizard.step_href(it));
    let (back, on) = (href(journey.before(step)), href(journey.after(step)));
    view! {
        <StepHeading position=position(store, step) heading=step_heading(step)/>
        <Notices store=Some(store) page=WizardPage::Step(step)/>
        <Rights basis=store.basis/>
        <section class="summary-section">
            <h2>{t(texts::GIVEN)}</h2>
            <StepAnswers store step/>
        </section>
        <div class="wizard__foot">
            <div class="button-row">
                {on.map(|href| view! { <LinkButton href>{t(common::NEXT)}</LinkButton> })}
                {back.map(|href| view! { <LinkButton kind=ButtonKind::Link href>{t(common::PREVIOUS)}</LinkButton> })}
            </div>
        </div>
    }
    .built()
}
