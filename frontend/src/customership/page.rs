//! The page of a service in use: it loads the data, keeps them for as long as the user is with the
//! service, and shows the summary or the part that is being changed.

use kanta_shared::api::customership::{ChangeRecord, Changed, CustomershipDetails};
use kanta_shared::customership::Section;
use kanta_shared::service::KantaService;
use kanta_shared::session::Capability;
use kanta_shared::texts::vocabulary::service_name;
use leptos::prelude::*;

use super::editing::copy_key;
use super::parts;
use super::texts;
use crate::api::{self, ApiError};
use crate::i18n::label;
use crate::page::{Load, NoSuchPlace, Refusal, awaited, use_page};
use crate::route::{CUSTOMERSHIP, Route};
use crate::session::use_session;
use crate::ui::{BuildNow, effect};

/// The service in use that the address names, or the part of it.
#[component]
pub fn CustomershipPage() -> impl IntoView {
    let at = use_page(CUSTOMERSHIP, Route::customership);
    let service = Memo::new(move |_| at.get().map(|(service, _)| service));
    let section = Memo::new(move |_| at.get().and_then(|(_, section)| section));
    let content = move || match service.get() {
        Some(service) => view! { <InUse service section/> }.built(),
        None => view! { <NoSuchPlace/> }.built(),
    };
    view! { <div class="page">{content}</div> }
}

#[component]
fn InUse(service: KantaService, section: Memo<Option<Section>>) -> impl IntoView {
    let load = Load::new(move || api::customership(service));
    awaited(label(service_name(service)), load, move |details| {
        Some(view! { <Opened details section/> }.built())
    })
}

#[component]
fn Opened(details: CustomershipDetails, section: Memo<Option<Section>>) -> impl IntoView {
    let service = details.context.service;
    let details = RwSignal::new(details);
    // The change that was made last, for as long as the user is with the service.
    let receipt = RwSignal::new(None::<ChangeRecord>);
    let late = RwSignal::new(None::<Changed>);
    // A form that is open goes on with what it was opened with: saved, it meets the newer version as a conflict.
    effect(move || {
        if section.get().is_none()
            && let Some(Changed {
                record,
                details: now,
            }) = late.get()
            && details.with_untracked(|it| it.version < now.version)
        {
            if let Some(key) = copy_key(&now, record.section) {
                api::forget_copy(&key);
            }
            details.set(now);
            receipt.set(Some(record));
        }
    });
    let session = use_session();
    let basis = untrack(|| session.acting()).map(|it| it.basis);
    let may_edit = move |section: Section| {
        section.is_asked_by(service) && basis.is_some_and(|it| it.may_edit(section.capability()))
    };
    let may_view = move |capability: Capability| basis.is_some_and(|it| it.may_view(capability));
    provide_context(details);
    provide_context(receipt);
    provide_context(late);
    provide_context(Callback::new(may_view));
    move || match section.get() {
        None => {
            receipt.track();
            let all = Section::ALL.iter().copied();
            provide_context(all.filter(|it| may_edit(*it)).collect::<Vec<Section>>());
            parts::summary().part()
        }
        Some(section) if may_edit(section) => {
            provide_context(section);
            parts::edit().part()
        }
        // A part that the user may not change, or that the service does not have.
        Some(section) => {
            let heading = texts::section(section);
            view! { <Refusal heading error=ApiError::NotPermitted/> }.built()
        }
    }
}
