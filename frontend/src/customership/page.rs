//! The page of a service in use: it loads the data, keeps them for as long as the user is with the
//! service, and shows the summary or the part that is being changed.

use kanta_shared::api::customership::{ChangeRecord, CustomershipDetails};
use kanta_shared::customership::Section;
use kanta_shared::service::KantaService;
use kanta_shared::session::Capability;
use kanta_shared::texts::vocabulary::service_name;
use leptos::prelude::*;

use super::parts;
use super::texts;
use crate::api::{self, ApiError};
use crate::i18n::label;
use crate::page::{Failed, Load, Loaded, NoSuchPlace, Waiting, use_page, use_title};
use crate::route::{CUSTOMERSHIP, Route};
use crate::session::use_session;
use crate::ui::shown_if;

/// The service in use that the address names, or the part of it.
#[component]
pub fn CustomershipPage() -> impl IntoView {
    let at = use_page(CUSTOMERSHIP, Route::customership);
    let service = Memo::new(move |_| at.get().map(|(service, _)| service));
    let section = Memo::new(move |_| at.get().and_then(|(_, section)| section));
    let content = move || match service.get() {
        Some(service) => view! { <InUse service section/> }.into_any(),
        None => view! { <NoSuchPlace/> }.into_any(),
    };
    view! { <div class="page">{content}</div> }
}

#[component]
fn InUse(service: KantaService, section: Memo<Option<Section>>) -> impl IntoView {
    let load = Load::new(move || api::customership(service));
    let waiting = RwSignal::new(true);
    let opened = move |details: CustomershipDetails| {
        waiting.set(false);
        view! { <Opened details section/> }.into_any()
    };
    view! {
        {shown_if(waiting, move || view! { <Waiting heading=label(service_name(service))/> }.into_any())}
        <Loaded load children=opened/>
    }
}

#[component]
fn Opened(details: CustomershipDetails, section: Memo<Option<Section>>) -> impl IntoView {
    let service = details.context.service;
    let details = RwSignal::new(details);
    // The change that was made last, for as long as the person is with the service.
    let receipt = RwSignal::new(None::<ChangeRecord>);
    let session = use_session();
    let acting = untrack(|| session.acting());
    let may_edit = move |section: Section| {
        let asked = section != Section::Billing || service.asks_billing();
        let basis = acting.as_ref().map(|it| it.basis);
        asked && basis.is_some_and(|it| it.may_edit(section.capability()))
    };
    let may_view = {
        let basis = untrack(|| session.acting()).map(|it| it.basis);
        move |capability: Capability| basis.is_some_and(|it| it.may_view(capability))
    };
    provide_context(details);
    provide_context(receipt);
    provide_context(Callback::new(may_view));
    move || match section.get() {
        None => {
            let all = Section::ALL.iter().copied();
            provide_context(all.filter(|it| may_edit(*it)).collect::<Vec<Section>>());
            parts::summary().part()
        }
        Some(section) if may_edit(section) => {
            provide_context(section);
            parts::edit().part()
        }
        Some(section) => view! { <NotForYou section/> }.into_any(),
    }
}

/// A part that the person may not change, or that the service does not have.
#[component]
fn NotForYou(section: Section) -> impl IntoView {
    let heading = label(texts::section(section));
    use_title(heading);
    view! {
        <h1>{heading}</h1>
        <Failed error=ApiError::NotPermitted busy=false retry=Callback::new(|()| ())/>
    }
}
