//! A step that is somebody else's to fill in.

use kanta_shared::application::Step;
use kanta_shared::texts::vocabulary::step_heading;
use leptos::prelude::*;

use super::frame::Notices;
use super::sections::StepAnswers;
use super::store::ApplicationStore;
use super::texts::frame as texts;
use crate::form::StepHeading;
use crate::i18n::{common, t};
use crate::page::{Rights, use_title};
use crate::ui::LinkButton;
use crate::wizard::{Place, Wizard, position};

/// What has been answered on a step, for somebody who may look at it and not change it.
#[component]
pub fn LookAt(
    /// The application.
    store: ApplicationStore,
    /// Which step it is.
    step: Step,
) -> impl IntoView {
    let wizard: Wizard<Step> = expect_context();
    use_title(wizard.step_title(step));
    let journey = untrack(|| store.journey());
    let way = |to: Option<Step>| to.map(|it| wizard.step_href(it));
    let (back, on) = (way(journey.before(step)), way(journey.after(step)));
    view! {
        {back.map(|href| view! { <a class="back-link" href=href>{t(common::PREVIOUS)}</a> })}
        <StepHeading position=position(store, step) heading=step_heading(step)/>
        <Notices store place=Place::Step(step)/>
        <Rights basis=store.basis/>
        <section class="summary-section">
            <h2>{t(texts::GIVEN)}</h2>
            <StepAnswers store step/>
        </section>
        <div class="wizard__foot">
            <div class="button-row">
                {on.map(|href| view! { <LinkButton href>{t(common::NEXT)}</LinkButton> })}
            </div>
        </div>
    }
    .into_any()
}
