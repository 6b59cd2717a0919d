//! The wizard's page: it opens the application, keeps it for as long as the person is in the
//! wizard, and shows the place where they are.

use kanta_shared::api::{ApplicationDetails, ServiceDetails, ServiceState};
use kanta_shared::application::{ApplicationDraft, Step};
use kanta_shared::filing::Filing;
use kanta_shared::service::KantaService;
use kanta_shared::session::Basis;
use kanta_shared::texts::vocabulary::service_name;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::look_at::LookAt;
use super::names::application_title;
use super::received::Received;
use super::sent::Sent;
use super::steps::{
    AccessPoints, Billing, Commitment, Contacts, Customer, Instructions, ServiceDescription,
    Summary,
};
use super::store::ApplicationStore;
use super::texts::frame as texts;
use crate::api;
use crate::i18n::label;
use crate::page::{Load, Loaded, NoSuchPlace, use_page};
use crate::route::{APPLICATIONS, Route};
use crate::session::use_session;
use crate::ui::focus;
use crate::wizard::{
    Conflict, Lead, LeaveGuard, Matter, Place, Stage, Steps, Waiting, follow, lead, provide_wizard,
    save_when_connection_is_back,
};

/// The joining wizard of the service that the address names.
#[component]
pub fn ApplicationPage() -> impl IntoView {
    let at = use_page(APPLICATIONS, Route::application);
    let service = Memo::new(move |_| at.get().map(|(service, _)| service));
    let place = Memo::new(move |_| at.get().map_or(Place::Start, |(_, place)| place));
    move || match service.get() {
        Some(service) => view! { <ServiceWizard service place/> }.into_any(),
        None => view! { <div class="page"><NoSuchPlace/></div> }.into_any(),
    }
}

#[component]
fn ServiceWizard(service: KantaService, place: Memo<Place<Step>>) -> impl IntoView {
    let load = Load::new(move || api::service(service));
    let waiting = RwSignal::new(true);
    let session = use_session();
    let navigate = use_navigate();
    let opened = move |details: ServiceDetails| {
        // A service in use is kept up to date elsewhere; only its receipt is looked at here.
        let in_use = matches!(details.summary.state, ServiceState::InUse { .. });
        if in_use && untrack(|| place.get()) != Place::Received {
            let options = NavigateOptions {
                replace: true,
                ..NavigateOptions::default()
            };
            navigate(&Route::Customership(service, None).href(), options);
            return ().into_any();
        }
        waiting.set(false);
        let acting = untrack(|| session.acting());
        acting
            .map(|it| view! { <Application details place basis=it.basis/> })
            .into_any()
    };
    view! {
        <div class:page=waiting>
            {move || waiting.get().then(|| view! { <Waiting heading=application_title(service)/> })}
            <Loaded load children=opened/>
        </div>
    }
}

#[component]
fn Application(details: ServiceDetails, place: Memo<Place<Step>>, basis: Basis) -> impl IntoView {
    let service = details.summary.service;
    let made = details.application.clone();
    let store = RwSignal::new(made.map(|it| ApplicationStore::new(it, basis)));
    let owner = Owner::current();
    // What an event makes would be gone with the event; this lives as long as the page.
    let open = Callback::new(move |details: ApplicationDetails| {
        let make = || ApplicationStore::new(details, basis);
        store.set(Some(match &owner {
            Some(owner) => owner.with(make),
            None => make(),
        }));
    });
    provide_context(service);
    let name = label(service_name(service));
    let href = move |place| Route::Application(service, place).href();
    let is_inside = move |path: &str| {
        let page = Route::parse(path).and_then(Route::application);
        page.is_some_and(|(it, _)| it == service)
    };
    let wizard = provide_wizard(name, href, is_inside);
    let stage = Memo::new(move |_| match store.get() {
        None => Stage::None,
        Some(store) if basis.may_fill_in() && store.application_status().is_open_to_customer() => {
            Stage::Open
        }
        Some(_) => Stage::Closed,
    });
    let context = details.context.clone();
    let journey = Memo::new(move |_| match store.get() {
        Some(store) => store.journey(),
        None => ApplicationDraft::default().journey_for(basis, &context),
    });
    // Where one may be is judged on coming there. What changes later does not throw anybody out.
    let led = Memo::new(move |_| {
        let receipt = store
            .get()
            .is_some_and(|it| untrack(|| it.kept().has_receipt()));
        let journey = journey.get_untracked();
        let closed_at = Place::Step(Step::Summary);
        lead(place.get(), stage.get(), &journey, receipt, closed_at)
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
    let step_view = move |step, store: Option<ApplicationStore>| match (step, store) {
        (Step::Instructions, store) => {
            let details = details.get_value();
            view! { <Instructions details store basis open/> }.into_any()
        }
        (_, None) => ().into_any(),
        (Step::Summary, Some(store)) if stage.get() == Stage::Closed => {
            let details = details.get_value();
            view! { <Sent store details/> }.into_any()
        }
        (Step::Summary, Some(store)) => view! { <Summary store/> }.into_any(),
        (step, Some(store)) if !store.may_change(step) => view! { <LookAt store step/> }.into_any(),
        (Step::AccessPoints, Some(store)) => view! { <AccessPoints store/> }.into_any(),
        (Step::Customer, Some(store)) => view! { <Customer store/> }.into_any(),
        (Step::Contacts, Some(store)) => view! { <Contacts store/> }.into_any(),
        (Step::Billing, Some(store)) => view! { <Billing store/> }.into_any(),
        (Step::ServiceDescription, Some(store)) => view! { <ServiceDescription store/> }.into_any(),
        (Step::Commitment, Some(store)) => view! { <Commitment store/> }.into_any(),
    };
    let content = move || match (led.get(), store.get()) {
        (Lead::Stay(Place::Step(step)), store) => step_view(step, store),
        (Lead::Stay(Place::Received), Some(store)) => view! { <Received store/> }.into_any(),
        (Lead::Nowhere, _) => view! { <NoSuchPlace/> }.into_any(),
        (Lead::Stay(_) | Lead::On(_) | Lead::Back(_), _) => ().into_any(),
    };
    let is_filled_in =
        Memo::new(move |_| stage.get() != Stage::Closed && place.get() != Place::Received);
    move || match (is_filled_in.get(), store.get()) {
        (false, _) => view! { <div class="page">{content}</div> }.into_any(),
        (true, store) => view! {
            <div class="wizard">
                <div class="wizard__steps">
                    <p class="wizard__service">{application_title(service)}</p>
                    <Steps name=texts::STEPS store journey place/>
                </div>
                <div class="wizard__content">{content}</div>
            </div>
            {store.map(|store| view! {
                <LeaveGuard store/>
                <Conflict store take_theirs/>
            })}
        }
        .into_any(),
    }
}
