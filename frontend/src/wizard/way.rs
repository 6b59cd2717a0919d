//! What the parts of one wizard share: where one goes, and what is said on the way.

use kanta_shared::timestamp::Timestamp;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

use super::matter::{Matter, WizardStep};
use super::place::{Lead, Place};
use super::store::{DraftStore, Onward, Status};
use crate::api::ApiError;
use crate::route::with_query;

/// What the parts of one wizard share.
#[derive(Clone, Copy)]
pub struct Wizard<S: WizardStep> {
    /// What the wizard is about, for the window's title.
    pub title: Signal<String>,
    /// The address of a place.
    pub href: Callback<Place<S>, String>,
    /// Whether an address is one of this wizard's.
    pub is_inside: Callback<String, bool>,
    /// Where the person goes when a step is done.
    pub onward: Memo<Onward>,
    /// Goes to another page.
    pub navigate: Callback<String>,
    /// What is to be said at a place while the person is there.
    pub notice: RwSignal<Option<(Place<S>, Notice<S>)>>,
}

/// Something to say to a person who has come to a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice<S> {
    /// They are back, and go on where they stopped.
    Resumed(Timestamp),
    /// They wanted to go further than is possible before this step is complete.
    NotReachableYet(S),
    /// They have changed something and are back in the summary.
    EditedBack,
    /// Their change asks for more in these steps.
    NewQuestions(Vec<S>),
    /// The connection is back, and what was typed has been saved.
    ConnectionBack(Timestamp),
}

impl<S: WizardStep> Wizard<S> {
    /// The address of a step.
    pub fn step_href(self, step: S) -> String {
        self.href.run(Place::Step(step))
    }

    /// Where a step is changed from the summary; when it is done, the person is back there.
    pub fn edit_href(self, step: S) -> String {
        with_query(&self.step_href(step), &[("return", S::SUMMARY.name())])
    }

    /// The name of a step with that of the wizard, for the window's title.
    pub fn step_title(self, step: S) -> Signal<String> {
        let heading = crate::i18n::label(step.heading());
        Signal::derive(move || [&heading.get(), " – ", &self.title.get()].concat())
    }

    /// Says something at a place, for as long as the person is there.
    pub fn say(self, place: Place<S>, notice: Notice<S>) {
        self.notice.set(Some((place, notice)));
    }

    fn forget_what_was_said_elsewhere(self, here: Place<S>) {
        let elsewhere =
            |it: &Option<(Place<S>, Notice<S>)>| it.as_ref().is_some_and(|(at, _)| *at != here);
        if self.notice.with_untracked(elsewhere) {
            self.notice.set(None);
        }
    }

    /// Goes from a step that is done to where the person wants to go.
    pub fn go_on<M: Matter<Step = S>>(self, store: DraftStore<M>, next: S) {
        let place = Place::Step(next);
        match self.onward.get_untracked() {
            Onward::NextStep => self.navigate.run(self.step_href(next)),
            Onward::Summary if next == S::SUMMARY => {
                self.say(place, Notice::EditedBack);
                self.navigate.run(self.step_href(next));
            }
            Onward::Summary => {
                let unfinished = untrack(|| store.unfinished_steps());
                self.say(place, Notice::NewQuestions(unfinished));
                self.navigate.run(self.edit_href(next));
            }
        }
    }
}

/// Gives the parts of the wizard what they share.
pub fn provide_wizard<S: WizardStep>(
    title: Signal<String>,
    href: impl Fn(Place<S>) -> String + Send + Sync + 'static,
    is_inside: impl Fn(&str) -> bool + Send + Sync + 'static,
) -> Wizard<S> {
    let query = use_query_map();
    let onward = move |_: Option<&Onward>| match query.with(|it| it.get("return")).as_deref() {
        Some(step) if step == S::SUMMARY.name() => Onward::Summary,
        Some(_) | None => Onward::NextStep,
    };
    let navigate = use_navigate();
    let wizard = Wizard {
        title,
        href: Callback::new(href),
        is_inside: Callback::new(move |path: String| is_inside(&path)),
        onward: Memo::new(onward),
        navigate: Callback::new(move |href: String| navigate(&href, NavigateOptions::default())),
        notice: RwSignal::new(None),
    };
    provide_context(wizard);
    wizard
}

/// Leads people to where they are led, and forgets what was said where they no longer are.
pub fn follow<M: Matter>(
    led: Memo<Lead<M::Step>>,
    place: Memo<Place<M::Step>>,
    wizard: Wizard<M::Step>,
    store: RwSignal<Option<DraftStore<M>>>,
) {
    let navigate = use_navigate();
    let replace = move |place: Place<M::Step>| {
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        navigate(&wizard.href.run(place), options);
    };
    Effect::new(move |_| {
        let here = place.get();
        match led.get() {
            Lead::On(to) => {
                let kept = store.get_untracked().map(|it| untrack(|| it.kept()));
                if let Some(kept) = kept.filter(|it| here == Place::Start && it.is_open()) {
                    wizard.say(to, Notice::Resumed(kept.saved_at().clone()));
                }
                replace(to);
            }
            Lead::Back(step) => {
                let to = Place::Step(step);
                wizard.say(to, Notice::NotReachableYet(step));
                replace(to);
            }
            Lead::Stay(_) | Lead::Nowhere => wizard.forget_what_was_said_elsewhere(here),
        }
    });
}

/// Saves what could not be saved for want of a connection, as soon as there is one.
pub fn save_when_connection_is_back<M: Matter>(
    wizard: Wizard<M::Step>,
    store: RwSignal<Option<DraftStore<M>>>,
    place: Memo<Place<M::Step>>,
) {
    let online = window_event_listener(ev::online, move |_| {
        let Some(store) = store.get_untracked() else {
            return;
        };
        if !matches!(
            untrack(|| store.status()),
            Status::NotSaved(ApiError::Offline)
        ) {
            return;
        }
        spawn_local(async move {
            if store.keep().await {
                let saved_at = untrack(|| store.kept().saved_at().clone());
                wizard.say(place.get_untracked(), Notice::ConnectionBack(saved_at));
            }
        });
    });
    on_cleanup(move || online.remove());
}
