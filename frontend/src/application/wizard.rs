//! What the parts of one wizard share: where one goes, and what is said on the way.

use kanta_shared::application::Step;
use kanta_shared::service::KantaService;
use kanta_shared::timestamp::Timestamp;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

use super::place::{Lead, Place};
use super::store::{ApplicationStore, Onward, Status};
use crate::api::ApiError;
use crate::route::Route;

/// What the parts of one wizard share.
#[derive(Clone, Copy)]
pub struct Wizard {
    /// The service applied for.
    pub service: KantaService,
    /// Where the person goes when a step is done.
    pub onward: Memo<Onward>,
    /// Goes to another page.
    pub navigate: Callback<String>,
    /// What is to be said at a place while the person is there.
    pub notice: RwSignal<Option<(Place, Notice)>>,
}

/// Something to say to a person who has come to a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// They are back, and go on where they stopped.
    Resumed(Timestamp),
    /// They wanted to go further than is possible before this step is complete.
    NotReachableYet(Step),
    /// They have changed something and are back in the summary.
    EditedBack,
    /// Their change asks for more in these steps.
    NewQuestions(Vec<Step>),
    /// The connection is back, and what was typed has been saved.
    ConnectionBack(Timestamp),
}

impl Wizard {
    /// Says something at a place, for as long as the person is there.
    pub fn say(self, place: Place, notice: Notice) {
        self.notice.set(Some((place, notice)));
    }

    fn forget_what_was_said_elsewhere(self, here: Place) {
        let elsewhere =
            |it: &Option<(Place, Notice)>| it.as_ref().is_some_and(|(at, _)| *at != here);
        if self.notice.with_untracked(elsewhere) {
            self.notice.set(None);
        }
    }

    /// Goes from a step that is done to where the person wants to go.
    pub fn go_on(self, store: ApplicationStore, next: Step) {
        let place = Place::Step(next);
        match self.onward.get_untracked() {
            Onward::NextStep => self.navigate.run(place.route(self.service).href()),
            Onward::Summary if next == Step::Summary => {
                self.say(place, Notice::EditedBack);
                self.navigate.run(place.route(self.service).href());
            }
            Onward::Summary => {
                let unfinished = untrack(|| store.unfinished_steps());
                self.say(place, Notice::NewQuestions(unfinished));
                self.navigate.run(edit_href(self.service, next));
            }
        }
    }
}

/// Where a step is changed from the summary; when it is done, the person is back there.
pub fn edit_href(service: KantaService, step: Step) -> String {
    Route::Application(service, step).href_with(&[("return", Step::Summary.name())])
}

/// Gives the parts of the wizard what they share.
pub fn provide_wizard(service: KantaService) -> Wizard {
    let query = use_query_map();
    let onward = move |_: Option<&Onward>| match query.with(|it| it.get("return")).as_deref() {
        Some(step) if step == Step::Summary.name() => Onward::Summary,
        Some(_) | None => Onward::NextStep,
    };
    let navigate = use_navigate();
    let wizard = Wizard {
        service,
        onward: Memo::new(onward),
        navigate: Callback::new(move |href: String| navigate(&href, NavigateOptions::default())),
        notice: RwSignal::new(None),
    };
    provide_context(wizard);
    wizard
}

/// Leads people to where they are led, and forgets what was said where they no longer are.
pub fn follow(
    led: Memo<Lead>,
    place: Memo<Place>,
    wizard: Wizard,
    store: RwSignal<Option<ApplicationStore>>,
) {
    let navigate = use_navigate();
    let replace = move |place: Place| {
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        navigate(&place.route(wizard.service).href(), options);
    };
    Effect::new(move |_| {
        let here = place.get();
        match led.get() {
            Lead::On(to) => {
                let kept = store.get_untracked().map(|it| untrack(|| it.kept()));
                let resumed =
                    kept.filter(|it| here == Place::Start && it.status.is_open_to_customer());
                if let Some(kept) = resumed {
                    wizard.say(to, Notice::Resumed(kept.saved_at));
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
pub fn save_when_connection_is_back(
    wizard: Wizard,
    store: RwSignal<Option<ApplicationStore>>,
    place: Memo<Place>,
) {
    let online = window_event_listener(ev::online, move |_| {
        let Some(store) = store.get_untracked() else {
            return;
        };
        if untrack(|| store.status()) != Status::NotSaved(ApiError::Offline) {
            return;
        }
        spawn_local(async move {
            if store.keep().await {
                let saved_at = untrack(|| store.kept().saved_at);
                wizard.say(place.get_untracked(), Notice::ConnectionBack(saved_at));
            }
        });
    });
    on_cleanup(move || online.remove());
}
