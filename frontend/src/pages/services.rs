//! *Palvelut ja asiakastiedot*: the four services, how they stand, and what to do next.

use kanta_shared::api::customership::Ending;
use kanta_shared::api::{ServiceState, ServiceSummary, Services as Standing};
use kanta_shared::service::KantaService;
use kanta_shared::session::{Acting, Capability};
use leptos::prelude::*;

use super::only_guidelines::OnlyGuidelines;
use crate::api;
use crate::i18n::{common, label, linked, t, worded};
use crate::page::{Load, Loaded, Page, Rights};
use crate::route::Route;
use crate::session::use_session;
use crate::ui::{AlertKind, LinkButton, Notification};

mod card;
mod discard;
mod texts;

use card::ServiceCard;

/// The services of the organisation that one acts for.
#[component]
pub fn Services() -> impl IntoView {
    let session = use_session();
    // When the session has ended, what to do about it is still on the page.
    let acting = Memo::new(move |before: Option<&Option<Acting>>| {
        session.acting().or_else(|| before.cloned().flatten())
    });
    let content = move || {
        acting.get().map(|acting| {
            if acting.basis.may_view(Capability::Status) {
                view! { <Overview acting/> }.into_any()
            } else {
                view! {
                    <OnlyGuidelines/>
                    <LinkButton href=Route::Guides.href()>{t(common::GUIDES)}</LinkButton>
                }
                .into_any()
            }
        })
    };
    view! { <Page heading=common::SERVICES>{content}</Page> }.into_any()
}

#[component]
fn Overview(acting: Acting) -> impl IntoView {
    let load = Load::new(api::services);
    let basis = acting.basis;
    let may_apply = basis.may_edit(Capability::Application);
    let may_see_notice = basis.may_view(Capability::Termination);
    let organisation = StoredValue::new(acting.organisation);
    // While the end is near nothing can be applied for, and nothing is to be known before it.
    let is_ending = RwSignal::new(false);
    let cards = move |standing: Standing| {
        let patient_data_in_use = standing.services.iter().any(is_patient_data_in_use);
        let last_day = standing.ending.as_ref().map(|it| it.last_day);
        is_ending.set(last_day.is_some());
        let ending = standing
            .ending
            .map(|ending| view! { <PendingEnd ending may_see_notice/> });
        let card = move |summary: ServiceSummary| {
            let note = (summary.service == KantaService::Imaging && !patient_data_in_use)
                .then_some(texts::IMAGING_NOTICE);
            let organisation = organisation.get_value();
            view! { <ServiceCard summary organisation basis note last_day load/> }
        };
        view! {
            {ending}
            <ul class="card-list card-list--two">{standing.services.into_iter().map(card).collect_view()}</ul>
        }
        .into_any()
    };
    view! {
        {move || match (may_apply, is_ending.get()) {
            (true, false) => view! {
                <p>{t(texts::INTRO)}</p>
                <p>{t(texts::SECTOR_EXPLAINS)}</p>
                <Notification heading=label(texts::BEFORE_APPLYING_HEADING)>{t(texts::BEFORE_APPLYING)}</Notification>
            }
            .into_any(),
            (true, true) => ().into_any(),
            (false, _) => view! { <Rights basis/> }.into_any(),
        }}
        <Loaded load children=cards/>
        <h2>{t(texts::OTHER_HEADING)}</h2>
        <p>{linked(texts::OTHER_TEXT)}</p>
    }
    .into_any()
}

/// That the customership ends, and when; with the way to the notice for those who may see it.
#[component]
fn PendingEnd(ending: Ending, may_see_notice: bool) -> impl IntoView {
    let Ending {
        last_day,
        reference,
    } = ending;
    view! {
        <Notification kind=AlertKind::Warning heading=label(texts::ENDING_HEADING)>
            <p>{worded(move |language| texts::ending(language, last_day))}</p>
            <p>{worded(move |language| texts::ending_reference(language, &reference))}</p>
            {may_see_notice.then(|| view! { <p><a href=Route::Termination.href()>{t(texts::ENDING_SHOW)}</a></p> })}
        </Notification>
    }
    .into_any()
}

fn is_patient_data_in_use(summary: &ServiceSummary) -> bool {
    summary.service == KantaService::PatientData
        && matches!(summary.state, ServiceState::InUse { .. })
}
