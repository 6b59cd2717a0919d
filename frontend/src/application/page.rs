//! The wizard's page: it opens the application, keeps it for as long as the person is in the
//! wizard, and sees to it that they are where they may be.

use kanta_shared::api::{ApplicationDetails, ServiceDetails};
use kanta_shared::application::{ApplicationDraft, Step};
use kanta_shared::journey::{Journey, Progress, Stage as Leg};
use kanta_shared::service::KantaService;
use kanta_shared::session::Capability;
use kanta_shared::texts::vocabulary::step_heading;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate, use_query_map};

use super::frame::{Notice, Wizard, application_title};
use super::leaving::LeaveGuard;
use super::place::{Lead, Place, Stage, lead};
use super::received::Received;
use super::saving::Conflict;
use super::steps::{
    AccessPoints, Billing, Commitment, Contacts, Customer, Instructions, SentSummary,
    ServiceDescription, Summary,
};
use super::store::{ApplicationStore, Onward, Status};
use super::texts::frame as texts;
use crate::api::{self, ApiError};
use crate::i18n::{label, use_language, worded};
use crate::page::{Failed, Load, Loaded, use_title};
use crate::route::Route;
use crate::session::use_session;
use crate::ui::{StepItem, StepList, StepMark, focus};

/// The joining wizard of the service that the address names.
#[component]
pub fn ApplicationPage() -> impl IntoView {
    let path = use_location().pathname;
    // On the way out the address is already another page's; until then nothing changes here.
    let at = Memo::new(move |before: Option<&Option<(KantaService, Place)>>| {
        let path = path.get();
        match (path.starts_with("/applications"), before) {
            (false, Some(before)) => *before,
            _ => Place::of(&path),
        }
    });
    let service = Memo::new(move |_| at.get().map(|(service, _)| service));
    let place = Memo::new(move |_| at.get().map_or(Place::Start, |(_, place)| place));
    move || match service.get() {
        Some(service) => view! { <ServiceWizard service place/> }.into_any(),
        None => view! { <div class="page"><NoSuchPlace/></div> }.into_any(),
    }
}

#[component]
fn ServiceWizard(service: KantaService, place: Memo<Place>) -> impl IntoView {
    let load = Load::new(move || api::service(service));
    let waiting = RwSignal::new(true);
    let opened = move |details: ServiceDetails| {
        waiting.set(false);
        view! { <Application details place/> }.into_any()
    };
    view! {
        <div class:page=waiting>
            {move || waiting.get().then(|| view! { <Waiting service/> })}
            <Loaded load children=opened/>
        </div>
    }
}

/// The heading while the application is being fetched. Whoever was brought to it is brought on to
/// the heading that takes its place.
#[component]
fn Waiting(service: KantaService) -> impl IntoView {
    let heading = application_title(service);
    use_title(heading);
    on_cleanup(|| {
        if document()
            .active_element()
            .is_some_and(|it| it.tag_name() == "H1")
        {
            focus::after_render(focus::focus_page_heading);
        }
    });
    view! { <h1>{heading}</h1> }
}

#[component]
fn NoSuchPlace() -> impl IntoView {
    use_title(label(texts::NO_SUCH_STEP));
    let heading = label(texts::NO_SUCH_STEP);
    view! {
        <h1>{heading}</h1>
        <Failed error=ApiError::NotFound busy=false retry=Callback::new(|()| ())/>
    }
}

#[component]
fn Application(details: ServiceDetails, place: Memo<Place>) -> impl IntoView {
    let service = details.summary.service;
    let session = use_session();
    let acting = untrack(|| session.acting());
    let may_edit = acting.is_some_and(|it| it.basis.may_edit(Capability::Application));
    let store = RwSignal::new(details.application.clone().map(ApplicationStore::new));
    let owner = Owner::current();
    // What an event makes would be gone with the event; this lives as long as the page.
    let open = Callback::new(move |details: ApplicationDetails| {
        let make = || ApplicationStore::new(details);
        store.set(Some(match &owner {
            Some(owner) => owner.with(make),
            None => make(),
        }));
    });
    let wizard = provide_wizard(service);
    let stage = Memo::new(move |_| match store.get() {
        None => Stage::None,
        Some(store) if may_edit && store.application_status().is_open_to_customer() => Stage::Open,
        Some(_) => Stage::Closed,
    });
    let context = details.context.clone();
    let journey = Memo::new(move |_| match store.get() {
        Some(store) => store.journey(),
        None => ApplicationDraft::default().journey(&context),
    });
    // Where one may be is judged on coming there. What changes later does not throw anybody out.
    let led = Memo::new(move |_| {
        let receipt = store
            .get()
            .is_some_and(|it| untrack(|| it.kept().receipt.is_some()));
        lead(place.get(), stage.get(), &journey.get_untracked(), receipt)
    });
    follow(led, place, wizard, store);
    save_when_connection_is_back(wizard, store, place);

    let details = StoredValue::new(details);
    let take_theirs = move |theirs| {
        if let Some(store) = store.get_untracked() {
            store.forget_changes();
        }
        open.run(theirs);
        focus::after_render(focus::focus_page_heading);
    };
    let content = move || match (led.get(), store.get()) {
        (Lead::Stay(Place::Step(Step::Instructions)), store) => {
            view! { <Instructions details=details.get_value() store may_edit open/> }.into_any()
        }
        (Lead::Stay(Place::Step(step)), Some(store)) => step_view(step, store),
        (Lead::Stay(Place::Received), Some(store)) => view! { <Received store/> }.into_any(),
        (Lead::Nowhere, _) => view! { <NoSuchPlace/> }.into_any(),
        (Lead::Stay(_) | Lead::On(_) | Lead::Back(_), _) => ().into_any(),
    };
    let frame = Memo::new(move |_| match (stage.get(), place.get()) {
        (_, Place::Received) => Frame::Receipt,
        (Stage::Closed, _) => Frame::Sent,
        (Stage::None | Stage::Open, _) => Frame::Steps,
    });
    move || {
        match (frame.get(), store.get()) {
        (Frame::Steps, store) => view! {
            <div class="wizard">
                <div class="wizard__steps">
                    <p class="wizard__service">{application_title(service)}</p>
                    <Steps service store journey place/>
                </div>
                <div class="wizard__content">{content}</div>
            </div>
            {store.map(|store| view! {
                <LeaveGuard store/>
                <Conflict store take_theirs/>
            })}
        }
        .into_any(),
        (Frame::Sent, Some(store)) => {
            view! { <div class="page"><SentSummary store details=details.get_value() may_edit/></div> }.into_any()
        }
        (Frame::Receipt | Frame::Sent, _) => view! { <div class="page">{content}</div> }.into_any(),
    }
    }
}

/// What the page looks like as a whole.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Frame {
    /// A step, beside the list of steps.
    Steps,
    /// What was sent, to be looked at.
    Sent,
    /// The receipt.
    Receipt,
}

fn provide_wizard(service: KantaService) -> Wizard {
    let query = use_query_map();
    let to_summary = move || {
        query.with(|it| {
            it.get("return")
                .is_some_and(|it| it == Step::Summary.name())
        })
    };
    let navigate = use_navigate();
    let wizard = Wizard {
        service,
        onward: Memo::new(move |_| {
            if to_summary() {
                Onward::Summary
            } else {
                Onward::NextStep
            }
        }),
        navigate: Callback::new(move |href: String| navigate(&href, NavigateOptions::default())),
        notice: RwSignal::new(None),
    };
    provide_context(wizard);
    wizard
}

/// Leads people to where they are led, and forgets what was said where they no longer are.
fn follow(
    led: Memo<Lead>,
    place: Memo<Place>,
    wizard: Wizard,
    store: RwSignal<Option<ApplicationStore>>,
) {
    let navigate = use_navigate();
    let Wizard {
        service, notice, ..
    } = wizard;
    let replace = move |place: Place| {
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        navigate(&place.route(service).href(), options);
    };
    Effect::new(move |_| {
        let here = place.get();
        match led.get() {
            Lead::On(to) => {
                let saved = store.get_untracked().map(|it| untrack(|| it.kept()));
                if let Some(kept) =
                    saved.filter(|it| here == Place::Start && it.status.is_open_to_customer())
                {
                    notice.set(Some((to, Notice::Resumed(kept.saved_at))));
                }
                replace(to);
            }
            Lead::Back(step) => {
                let to = Place::Step(step);
                notice.set(Some((to, Notice::NotReachableYet(step))));
                replace(to);
            }
            Lead::Stay(_) | Lead::Nowhere => {
                if notice.with_untracked(|it| it.as_ref().is_some_and(|(at, _)| *at != here)) {
                    notice.set(None);
                }
            }
        }
    });
}

/// Saves what could not be saved for want of a connection, as soon as there is one.
fn save_when_connection_is_back(
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
                wizard.notice.set(Some((
                    place.get_untracked(),
                    Notice::ConnectionBack(saved_at),
                )));
            }
        });
    });
    on_cleanup(move || online.remove());
}

fn step_view(step: Step, store: ApplicationStore) -> AnyView {
    match step {
        // The instructions are there also without an application, and are shown before this.
        Step::Instructions => ().into_any(),
        Step::AccessPoints => view! { <AccessPoints store/> }.into_any(),
        Step::Customer => view! { <Customer store/> }.into_any(),
        Step::Contacts => view! { <Contacts store/> }.into_any(),
        Step::Billing => view! { <Billing store/> }.into_any(),
        Step::ServiceDescription => view! { <ServiceDescription store/> }.into_any(),
        Step::Commitment => view! { <Commitment store/> }.into_any(),
        Step::Summary => view! { <Summary store/> }.into_any(),
    }
}

/// The steps beside the step: how far each is, and the way to those that may be opened.
#[component]
fn Steps(
    service: KantaService,
    store: Option<ApplicationStore>,
    journey: Memo<Journey<Step>>,
    place: Memo<Place>,
) -> impl IntoView {
    let language = use_language();
    let item = move |journey: &Journey<Step>, leg: &Leg<Step>| {
        let attention = store.is_some_and(|it| it.needs_attention(leg.step));
        let current = place.get() == Place::Step(leg.step);
        // Before the application is started, nothing of it is done.
        let progress = store.map_or(Progress::NotStarted, |_| leg.progress);
        let (mark, status) = match progress {
            _ if attention => (StepMark::NeedsAttention, texts::NEEDS_ATTENTION),
            Progress::NotStarted if current => (StepMark::NotStarted, texts::CURRENT),
            Progress::NotStarted => (StepMark::NotStarted, texts::NOT_STARTED),
            Progress::Unfinished => (StepMark::Unfinished, texts::IN_PROGRESS),
            Progress::Complete => (StepMark::Done, texts::DONE),
        };
        let open = match store {
            Some(_) => journey.can_visit(leg.step),
            None => leg.step == Step::Instructions,
        };
        let language = language.get();
        StepItem {
            label: step_heading(leg.step).in_(language).to_owned(),
            status: status.in_(language).to_owned(),
            mark,
            href: open.then(|| Route::Application(service, leg.step).href()),
            current,
        }
    };
    let steps = Signal::derive(move || {
        journey.with(|journey| {
            journey
                .stages()
                .iter()
                .map(|leg| item(journey, leg))
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
