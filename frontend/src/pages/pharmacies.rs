//! *Apteekit*: the entries in the pharmacy register, when to apply, and what to do when a pharmacy
//! changes.

use kanta_shared::api::{Pharmacies as Known, ServiceState};
use kanta_shared::application::Step;
use kanta_shared::customership::Section;
use kanta_shared::day::Day;
use kanta_shared::organisation::Register;
use kanta_shared::pharmacy::Pharmacy;
use kanta_shared::service::KantaService;
use kanta_shared::session::Capability;
use kanta_shared::texts::vocabulary;
use leptos::prelude::*;

use crate::api;
use crate::i18n::{common, label, linked, t, worded};
use crate::page::{BackToServices, Load, Loaded, Page};
use crate::route::{Route, WizardPage};
use crate::session::use_session;
use crate::ui::{BuildNow, Card, HeadingLevel, LinkButton, Notification, SummaryItem, SummaryList};

mod texts;

#[component]
pub fn Pharmacies() -> impl IntoView {
    let acting = untrack(|| use_session().acting());
    let content = if acting.is_some_and(|it| it.organisation.kind.is_pharmacy()) {
        let load = Load::new(api::pharmacies);
        let content = |known: Known| view! { <Content known/> }.built();
        view! { <Loaded load children=content/> }.built()
    } else {
        view! { <NoPharmacy/> }.built()
    };
    view! { <Page heading=common::PHARMACIES lead=texts::LEAD>{content}</Page> }.built()
}

/// Says that the page is for pharmacies only, to another customer who has opened its address.
#[component]
fn NoPharmacy() -> impl IntoView {
    view! {
        <Notification heading=label(texts::NO_PHARMACY_HEADING)>{t(texts::NO_PHARMACY)}</Notification>
        <div class="button-row">
            <BackToServices/>
        </div>
    }
    .built()
}

#[component]
fn Content(known: Known) -> impl IntoView {
    let Known {
        pharmacies,
        takeover,
        prescription,
    } = known;
    let is_in_use = matches!(prescription, ServiceState::InUse { .. });
    let changes = [texts::CHANGE_NAME, texts::CHANGE_FORM, texts::CHANGE_END];
    view! {
        <h2>{t(texts::REGISTER_HEADING)}</h2>
        <p>{t(texts::REGISTER)}</p>
        <SummaryList>
            <SummaryItem label=label(texts::REGISTER_NAME)>{t(vocabulary::register(Register::Pharmacies))}</SummaryItem>
            {takeover.map(|day| view! {
                <SummaryItem label=label(texts::TAKEOVER)>{day.written()}</SummaryItem>
            })}
        </SummaryList>
        <ul class="card-list">
            {pharmacies.into_iter().map(|pharmacy| view! { <PharmacyCard pharmacy/> }).collect_view()}
        </ul>

        <h2>{t(texts::WHEN_HEADING)}</h2>
        <WhenToApply takeover state=prescription/>
        <p>{t(texts::REGISTER_FIRST)}</p>
        <p>{t(texts::EARLIER)}</p>

        <h2>{t(texts::CHANGES_HEADING)}</h2>
        <ul>{changes.map(|it| view! { <li>{t(it)}</li> })}</ul>
        <p>{linked(texts::CHANGES_LINK)}</p>

        <h2>{t(texts::CONTACTS_HEADING)}</h2>
        <p>{t(texts::CONTACTS)}</p>
        <WhereContactsAre is_in_use/>
    }
    .built()
}

/// One pharmacy as it is in the register.
#[component]
fn PharmacyCard(pharmacy: Pharmacy) -> impl IntoView {
    let Pharmacy {
        oid,
        name,
        kind,
        street,
        postal_code,
        post_office,
    } = pharmacy;
    view! {
        <Card heading=Signal::stored(name) level=HeadingLevel::H3>
            <SummaryList>
                <SummaryItem label=label(texts::KIND)>{t(vocabulary::pharmacy_kind(kind))}</SummaryItem>
                <SummaryItem label=label(texts::ADDRESS)>
                    {street} <br/> {postal_code.to_string()} " " {post_office}
                </SummaryItem>
                <SummaryItem label=label(texts::OID)>
                    <span class="identifier">{oid.to_string()}</span>
                </SummaryItem>
            </SummaryList>
        </Card>
    }
    .built()
}

/// The link to the contacts: to their form if the service is in use and the user may edit them.
#[component]
fn WhereContactsAre(is_in_use: bool) -> impl IntoView {
    let service = KantaService::Prescription;
    let basis = untrack(|| use_session().acting()).map(|it| it.basis);
    let may_edit = basis.is_some_and(|it| it.may_edit(Capability::Contacts));
    let (route, text) = match (is_in_use, may_edit) {
        (true, true) => (
            Route::Customership(service, Some(Section::Contacts)),
            texts::UPDATE_CONTACTS,
        ),
        (true, false) => (Route::Customership(service, None), texts::SHOW_CUSTOMERSHIP),
        (false, _) => (Route::Services, common::SERVICES),
    };
    view! { <p><a href=route.href()>{t(text)}</a></p> }.built()
}

/// Says whether the application can be made now, and when is the best time.
#[component]
fn WhenToApply(takeover: Option<Day>, state: ServiceState) -> impl IntoView {
    let may_apply = untrack(|| use_session().acting())
        .is_some_and(|it| it.basis.may_edit(Capability::Application));
    let apply = may_apply.then(|| {
        let first = WizardPage::Step(Step::Instructions);
        let href = Route::Application(KantaService::Prescription, first).href();
        view! { <p><LinkButton href>{t(texts::APPLY)}</LinkButton></p> }
    });
    let advice = takeover.map(|day| {
        let words = worded(move |language| texts::takeover(language, day));
        view! { <p>{words}</p> }
    });
    match state {
        ServiceState::NotYet { from } => {
            let heading = worded(move |language| texts::not_yet(language, from));
            view! { <Notification heading level=HeadingLevel::H3>{advice}</Notification> }.built()
        }
        ServiceState::NotInUse => view! {
            {advice}
            <p>{t(texts::NOW)} {takeover.map(|_| view! { " " {t(common::LESS_TIME)} })}</p>
            {apply}
        }
        .built(),
        ServiceState::Applied { .. } => view! { <p>{t(texts::APPLIED)}</p> }.built(),
        ServiceState::InUse { .. } => view! { <p>{t(texts::IN_USE)}</p> }.built(),
        ServiceState::NotOpen => ().built(),
    }
}
