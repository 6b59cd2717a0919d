//! The steps beside the step.

use kanta_shared::application::Step;
use kanta_shared::journey::{Journey, Progress, Stage};
use kanta_shared::service::KantaService;
use kanta_shared::texts::vocabulary::step_heading;
use leptos::prelude::*;

use super::place::Place;
use super::store::ApplicationStore;
use super::texts::frame as texts;
use crate::i18n::{label, use_language, worded};
use crate::route::Route;
use crate::ui::{StepItem, StepList, StepMark};

/// How far each step is, and the way to those that may be opened.
#[component]
pub fn Steps(
    /// The service applied for.
    service: KantaService,
    /// The application, if one has been started.
    store: Option<ApplicationStore>,
    /// How far it has come.
    journey: Memo<Journey<Step>>,
    /// Where the person is.
    place: Memo<Place>,
) -> impl IntoView {
    let language = use_language();
    let item = move |journey: &Journey<Step>, stage: &Stage<Step>| {
        let attention = store.is_some_and(|it| it.needs_attention(stage.step));
        let current = place.get() == Place::Step(stage.step);
        // Before the application is started, nothing of it is done.
        let progress = store.map_or(Progress::NotStarted, |_| stage.progress);
        let (mark, status) = match progress {
            _ if attention => (StepMark::NeedsAttention, texts::NEEDS_ATTENTION),
            Progress::NotStarted if current => (StepMark::NotStarted, texts::CURRENT),
            Progress::NotStarted => (StepMark::NotStarted, texts::NOT_STARTED),
            Progress::Unfinished => (StepMark::Unfinished, texts::IN_PROGRESS),
            Progress::Complete => (StepMark::Done, texts::DONE),
            Progress::ViewOnly => (StepMark::NotStarted, texts::VIEW_ONLY),
        };
        let open = match store {
            Some(_) => journey.can_visit(stage.step),
            None => stage.step == Step::Instructions,
        };
        let language = language.get();
        StepItem {
            label: step_heading(stage.step).in_(language).to_owned(),
            status: status.in_(language).to_owned(),
            mark,
            href: open.then(|| Route::Application(service, stage.step).href()),
            current,
        }
    };
    let steps = Signal::derive(move || {
        journey.with(|journey| {
            journey
                .stages()
                .iter()
                .map(|stage| item(journey, stage))
                .collect::<Vec<_>>()
        })
    });
    let compact = worded(move |language| {
        let Place::Step(step) = place.get() else {
            return String::new();
        };
        let (number, count) = journey.with(|it| (it.number(step), it.stages().len()));
        let position = number
            .map(|number| texts::position(language, number, count))
            .unwrap_or_default();
        [&position, ": ", step_heading(step).in_(language)].concat()
    });
    view! { <StepList label=label(texts::STEPS) compact steps/> }
}
