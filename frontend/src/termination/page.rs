//! The page of the termination: it opens what there is, keeps it for as long as the person is in
//! the wizard, and shows the place where they are.

use kanta_shared::api::termination::{TerminationDetails, TerminationPage as Opened};
use kanta_shared::filing::Filing;
use kanta_shared::session::{ActingFor, Basis, Capability};
use kanta_shared::termination::{TerminationDraft, TerminationStatus, TerminationStep};
use leptos::prelude::*;

use super::received::Received;
use super::sent::{NothingToEnd, Sent};
use super::steps::{Billing, Confirmation, Contact, Instructions, LastDay, Summary};
use super::store::TerminationStore;
use super::texts;
use crate::api;
use crate::i18n::{common, label, t};
use crate::page::{Load, Loaded, NoSuchPlace, Page, use_page};
use crate::route::{Route, TERMINATION};
use crate::session::use_session;
use crate::ui::{ButtonKind, LinkButton, focus};
use crate::wizard::{
    Conflict, Lead, LeaveGuard, Matter, Place, Stage, Steps, Waiting, follow, lead, provide_wizard,
    save_when_connection_is_back,
};

/// The end of the customership of the organisation that one acts for.
#[component]
pub fn TerminationPage() -> impl IntoView {
    let at = use_page(TERMINATION, Route::termination);
    let exists = Memo::new(move |_| at.get().is_some());
    let place = Memo::new(move |_| at.get().unwrap_or(Place::Start));
    let session = use_session();
    // When the session has ended, what to do about it is still on the page.
    let acting = Memo::new(move |before: Option<&Option<ActingFor>>| {
        session.acting().or_else(|| before.cloned().flatten())
    });
    move || match (exists.get(), acting.get()) {
        (false, _) => view! { <div class="page"><NoSuchPlace/></div> }.into_any(),
        (true, None) => ().into_any(),
        (true, Some(acting)) if acting.basis.may_view(Capability::Termination) => {
            view! { <Fetched place basis=acting.basis/> }.into_any()
        }
        (true, Some(_)) => view! { <NotPermitted/> }.into_any(),
    }
}

#[component]
fn NotPermitted() -> impl IntoView {
    view! {
        <Page heading=common::TERMINATION>
            <p>{t(texts::NOT_PERMITTED)}</p>
            <p>
                <LinkButton kind=ButtonKind::Secondary href=Route::Services.href()>{t(common::BACK_TO_SERVICES)}</LinkButton>
            </p>
        </Page>
    }
}

#[component]
fn Fetched(place: Memo<Place<TerminationStep>>, basis: Basis) -> impl IntoView {
    let load = Load::new(api::termination);
    let waiting = RwSignal::new(true);
    let opened = move |opened: Opened| {
        waiting.set(false);
        view! { <Termination opened place basis load/> }.into_any()
    };
    view! {
        <div class:page=waiting>
            {move || waiting.get().then(|| view! { <Waiting heading=label(common::TERMINATION)/> })}
            <Loaded load children=opened/>
        </div>
    }
}

#[component]
fn Termination(
    opened: Opened,
    place: Memo<Place<TerminationStep>>,
    basis: Basis,
    load: Load<Opened>,
) -> impl IntoView {
    let Opened {
        context,
        termination,
    } = opened;
    // What has taken effect is over: another one may begin, if anything is in use again.
    let (ended, on_its_way) = match termination {
        Some(it) => match it.status {
            TerminationStatus::Effective => (Some(it), None),
            TerminationStatus::Draft | TerminationStatus::Sent => (None, Some(it)),
        },
        None => (None, None),
    };
    if context.services.is_empty() && on_its_way.is_none() {
        return view! { <NothingToEnd ended/> }.into_any();
    }
    let store = RwSignal::new(on_its_way.map(|it| TerminationStore::new(it, basis)));
    let owner = Owner::current();
    // What an event makes would be gone with the event; this lives as long as the page.
    let open = Callback::new(move |details: TerminationDetails| {
        let make = || TerminationStore::new(details, basis);
        store.set(Some(match &owner {
            Some(owner) => owner.with(make),
            None => make(),
        }));
    });
    let href = |place| Route::Termination(place).href();
    let is_inside = |path: &str| Route::parse(path).and_then(Route::termination).is_some();
    let wizard = provide_wizard(label(common::TERMINATION), href, is_inside);
    let may_edit = basis.may_edit(Capability::Termination);
    let stage = Memo::new(move |_| match store.get() {
        None => Stage::None,
        Some(store) if may_edit && store.kept().status == TerminationStatus::Draft => Stage::Open,
        Some(_) => Stage::Closed,
    });
    let context = StoredValue::new(context);
    let journey = Memo::new(move |_| match store.get() {
        Some(store) => store.journey(),
        None => context.with_value(|it| TerminationDraft::default().journey(it)),
    });
    // Where one may be is judged on coming there. What changes later does not throw anybody out.
    let led = Memo::new(move |_| {
        let receipt = store
            .get()
            .is_some_and(|it| untrack(|| it.kept().has_receipt()));
        let journey = journey.get_untracked();
        lead(place.get(), stage.get(), &journey, receipt, Place::Start)
    });
    follow(led, place, wizard, store);
    save_when_connection_is_back(wizard, store, place);

    let take_theirs = move |theirs| {
        if let Some(store) = store.get_untracked() {
            store.forget_changes();
        }
        open.run(theirs);
        focus::after_render(focus::focus_page_heading);
    };
    let step_view = move |step, store: Option<TerminationStore>| match (step, store) {
        (TerminationStep::Instructions, store) => {
            let context = context.get_value();
            view! { <Instructions context store basis open load/> }.into_any()
        }
        (_, None) => ().into_any(),
        (TerminationStep::LastDay, Some(store)) => view! { <LastDay store/> }.into_any(),
        (TerminationStep::Contact, Some(store)) => view! { <Contact store/> }.into_any(),
        (TerminationStep::Billing, Some(store)) => view! { <Billing store/> }.into_any(),
        (TerminationStep::Summary, Some(store)) => view! { <Summary store/> }.into_any(),
        (TerminationStep::Confirmation, Some(store)) => view! { <Confirmation store/> }.into_any(),
    };
    let content = move || match (led.get(), store.get()) {
        (Lead::Stay(Place::Step(step)), store) => step_view(step, store),
        (Lead::Stay(Place::Received), Some(store)) => view! { <Received store/> }.into_any(),
        (Lead::Stay(Place::Start), Some(store)) => view! { <Sent store/> }.into_any(),
        (Lead::Nowhere, _) => view! { <NoSuchPlace/> }.into_any(),
        (Lead::Stay(_) | Lead::On(_) | Lead::Back(_), _) => ().into_any(),
    };
    let is_filled_in =
        Memo::new(move |_| stage.get() != Stage::Closed && place.get() != Place::Received);
    let view = move || match (is_filled_in.get(), store.get()) {
        (false, _) => view! { <div class="page">{content}</div> }.into_any(),
        (true, store) => view! {
            <div class="wizard">
                <div class="wizard__steps">
                    <p class="wizard__service">{t(common::TERMINATION)}</p>
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
    };
    view.into_any()
}
