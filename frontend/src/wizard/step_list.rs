//! The list of steps beside the step.

use kanta_shared::journey::{Journey, JourneyStep, Progress};
use kanta_shared::texts::Text;
use leptos::prelude::*;

use super::form::{WizardForm, WizardStep};
use super::navigation::Wizard;
use super::store::DraftStore;
use super::texts;
use crate::i18n::{common, label, use_language, worded};
use crate::route::WizardPage;
use crate::ui::{StepItem, StepList, StepMark};

/// The progress of each step, with links to those that may be opened.
#[component]
pub fn Steps<F: WizardForm>(
    /// The accessible name of the list.
    name: Text,
    /// The filing, if it has been started.
    store: Option<DraftStore<F>>,
    journey: Memo<Journey<F::Step>>,
    page: Memo<WizardPage<F::Step>>,
) -> impl IntoView {
    let wizard: Wizard<F::Step> = expect_context();
    let language = use_language();
    let item = move |journey: &Journey<F::Step>, it: &JourneyStep<F::Step>| {
        let step = it.step;
        let attention = store.is_some_and(|it| it.needs_attention(step));
        let current = page.get() == WizardPage::Step(step);
        // Before the filing is started, nothing of it is done.
        let progress = store.map_or(Progress::NotStarted, |_| it.progress);
        let (mark, status) = match progress {
            _ if attention => (StepMark::NeedsAttention, common::NEEDS_ATTENTION),
            Progress::NotStarted | Progress::Unreviewed if current => {
                (StepMark::NotStarted, texts::CURRENT)
            }
            Progress::NotStarted => (StepMark::NotStarted, texts::NOT_STARTED),
            Progress::Unfinished => (StepMark::Unfinished, texts::IN_PROGRESS),
            Progress::Unreviewed => (StepMark::NotStarted, texts::UNREVIEWED),
            Progress::Complete => (StepMark::Done, texts::DONE),
            Progress::ViewOnly => (StepMark::NotStarted, texts::VIEW_ONLY),
        };
        let open = match store {
            Some(_) => journey.can_visit(step),
            None => journey.number(step) == Some(1),
        };
        let language = language.get();
        let mut words = status.in_(language).to_owned();
        if current && status != texts::CURRENT {
            words = [&words, ", ", texts::CURRENT.in_(language)].concat();
        }
        StepItem {
            is_quiet: status == texts::NOT_STARTED,
            label: step.heading().in_(language).to_owned(),
            status: words,
            mark,
            href: open.then(|| wizard.step_href(step)),
            current,
        }
    };
    let steps = Signal::derive(move || {
        journey.with(|journey| {
            journey
                .steps()
                .iter()
                .map(|it| item(journey, it))
                .collect::<Vec<_>>()
        })
    });
    let compact = worded(move |language| {
        let WizardPage::Step(step) = page.get() else {
            return String::new();
        };
        let (number, count) = journey.with(|it| (it.number(step), it.steps().len()));
        let position = number
            .map(|number| texts::position(language, number, count))
            .unwrap_or_default();
        [&position, ": ", step.heading().in_(language)].concat()
    });
    view! { <StepList label=label(name) compact steps/> }
}
