//! The steps beside the step.

use kanta_shared::journey::{Journey, JourneyStep, Progress};
use kanta_shared::texts::Text;
use leptos::prelude::*;

use super::matter::{Matter, WizardStep};
use super::place::Place;
use super::store::DraftStore;
use super::texts;
use super::way::Wizard;
use crate::i18n::{common, label, use_language, worded};
use crate::ui::{StepItem, StepList, StepMark};

/// How far each step is, and the way to those that may be opened.
#[component]
pub fn Steps<M: Matter>(
    /// What the list is called, for those who hear it.
    name: Text,
    /// The matter, if it has been started.
    store: Option<DraftStore<M>>,
    /// How far it has come.
    journey: Memo<Journey<M::Step>>,
    /// Where the person is.
    place: Memo<Place<M::Step>>,
) -> impl IntoView {
    let wizard: Wizard<M::Step> = expect_context();
    let language = use_language();
    let item = move |journey: &Journey<M::Step>, stage: &JourneyStep<M::Step>| {
        let attention = store.is_some_and(|it| it.needs_attention(stage.step));
        let current = place.get() == Place::Step(stage.step);
        // Before the matter is started, nothing of it is done.
        let progress = store.map_or(Progress::NotStarted, |_| stage.progress);
        let (mark, status) = match progress {
            _ if attention => (StepMark::NeedsAttention, common::NEEDS_ATTENTION),
            Progress::NotStarted | Progress::Unreviewed if current => {
                (StepMark::NotStarted, texts::CURRENT)
            }
            Progress::NotStarted => (StepMark::NotStarted, texts::NOT_STARTED),
            Progress::Unfinished => (StepMark::Unfinished, texts::IN_PROGRESS),
            Progress::Unreviewed => (StepMark::NotStarted, texts::UNCHECKED),
            Progress::Complete => (StepMark::Done, texts::DONE),
            Progress::ViewOnly => (StepMark::NotStarted, texts::VIEW_ONLY),
        };
        let open = match store {
            Some(_) => journey.can_visit(stage.step),
            None => journey.number(stage.step) == Some(1),
        };
        let language = language.get();
        StepItem {
            label: stage.step.heading().in_(language).to_owned(),
            status: status.in_(language).to_owned(),
            mark,
            href: open.then(|| wizard.step_href(stage.step)),
            current,
        }
    };
    let steps = Signal::derive(move || {
        journey.with(|journey| {
            journey
                .steps()
                .iter()
                .map(|stage| item(journey, stage))
                .collect::<Vec<_>>()
        })
    });
    let compact = worded(move |language| {
        let Place::Step(step) = place.get() else {
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
