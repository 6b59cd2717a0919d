//! *Palvelut ja asiakastiedot*: the four services, their states, and what to do next.

use kanta_shared::api::customership::{Ended, Ending};
use kanta_shared::api::papers::LastVisit;
use kanta_shared::api::{ServiceState, ServiceSummary, Services as ServiceStates, paths};
use kanta_shared::application::ApplicationStatus;
use kanta_shared::service::KantaService;
use kanta_shared::session::{ActingFor, Capability};
use kanta_shared::sorted::sort_by_key;
use kanta_shared::texts::Text;
use leptos::prelude::*;

use super::only_guidelines::OnlyGuidelines;
use crate::api;
use crate::i18n::{common, label, linked, t, use_language, worded};
use crate::page::{Load, Loaded, Page, Rights};
use crate::route::{Route, WizardPage};
use crate::session::use_session;
use crate::ui::{AlertKind, BuildNow, ExternalLink, LinkButton, Notification};

mod card;
mod texts;

use card::ServiceCard;

/// The services of the organisation that the user acts for.
#[component]
pub fn Services() -> impl IntoView {
    let acting = use_session().last_acting();
    let content = move || {
        acting.get().map(|acting| {
            if acting.basis.may_view(Capability::Status) {
                view! { <Overview acting/> }.built()
            } else {
                view! {
                    <OnlyGuidelines/>
                    <LinkButton href=Route::Guides.href()>{t(common::GUIDES)}</LinkButton>
                }
                .built()
            }
        })
    };
    view! { <Page heading=common::SERVICES>{content}</Page> }.built()
}

#[component]
fn Overview(acting: ActingFor) -> impl IntoView {
    let load = Load::new(api::services);
    let basis = acting.basis;
    let may_apply = basis.may_edit(Capability::Application);
    let may_see_notice = basis.may_view(Capability::Termination);
    let organisation = StoredValue::new(acting.organisation);
    let overview = move |states: ServiceStates| {
        let ServiceStates {
            ending,
            ended,
            last_visit,
            services,
            commitment_signed_at: _,
        } = states;
        let patient_data_in_use = services.iter().any(is_patient_data_in_use);
        let last_day = ending.as_ref().map(|it| it.last_day);
        // Once the customer joins again, what has ended is history.
        let is_history = services.iter().any(|it| is_joining(&it.state));
        let (history, news) = match is_history {
            true => (ended, None),
            false => (None, ended),
        };
        let card = move |summary: ServiceSummary| {
            let note = (summary.service == KantaService::Imaging && !patient_data_in_use)
                .then_some(texts::IMAGING_NOTICE);
            let organisation = organisation.get_value();
            view! { <ServiceCard summary organisation basis note last_day load/> }
        };
        let mut services = services;
        sort_by_key(&mut services, |it| urgency(&it.state));
        let group = move |it: Group| {
            let mut members = services.clone();
            members.retain(|summary| Group::of(&summary.state, last_day.is_some()) == it);
            let advises = it == Group::Open && may_apply;
            (!members.is_empty()).then(|| {
                view! {
                    <h2>{t(it.heading())}</h2>
                    {advises.then(|| view! { <BeforeApplying/> })}
                    <ul class="card-list card-list--rows">{members.into_iter().map(card).collect_view()}</ul>
                }
            })
        };
        view! {
            {last_visit.map(since_last_visit)}
            {ending.map(|ending| view! { <PendingEnd ending may_see_notice/> })}
            {news.map(|ended| view! {
                <Notification heading=label(texts::ENDED_HEADING)>
                    <EndedFacts ended may_see_notice/>
                    <p>{t(texts::JOIN_ANEW)}</p>
                </Notification>
            })}
            {(!may_apply).then(|| view! { <Rights basis/> })}
            {Group::ALL.map(group)}
            {history.map(|ended| view! {
                <h2>{t(texts::EARLIER_HEADING)}</h2>
                <EndedFacts ended may_see_notice/>
            })}
        }
        .built()
    };
    view! {
        <Loaded load children=overview/>
        <section class="beside">
            <h2>{t(texts::OTHER_HEADING)}</h2>
            <p>{linked(texts::OTHER_TEXT)}</p>
        </section>
    }
    .built()
}

/// When the user acted for the customer before, and how much is new since then.
fn since_last_visit(LastVisit { at, news }: LastVisit) -> AnyView {
    let when = worded(move |language| texts::last_visit(language, &at));
    if news == 0 {
        return view! { <p class="meta">{when}</p> }.built();
    }
    let papers = worded(move |language| texts::new_papers(language, news));
    view! {
        <Notification heading=label(texts::NEWS)>
            <p>{when}</p>
            <p><a href=Route::Papers.href()>{papers}</a></p>
        </Notification>
    }
    .built()
}

/// Services of a kind, in the order in which they need the user.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    /// Applied for or in use.
    Own,
    /// Can be applied for, now or later.
    Open,
    /// Not for customers of this kind, or not before the customership has ended.
    Closed,
}

impl Group {
    const ALL: [Group; 3] = [Group::Own, Group::Open, Group::Closed];

    fn of(state: &ServiceState, is_ending: bool) -> Group {
        match state {
            ServiceState::Applied { .. } | ServiceState::InUse { .. } => Group::Own,
            ServiceState::NotInUse | ServiceState::NotYet { .. } if !is_ending => Group::Open,
            ServiceState::NotInUse | ServiceState::NotYet { .. } | ServiceState::NotOpen => {
                Group::Closed
            }
        }
    }

    fn heading(self) -> Text {
        match self {
            Group::Own => texts::OWN_HEADING,
            Group::Open => texts::OPEN_HEADING,
            Group::Closed => texts::CLOSED_HEADING,
        }
    }
}

/// What needs the user comes first.
fn urgency(state: &ServiceState) -> u8 {
    match state {
        ServiceState::Applied { status, .. } => match status {
            ApplicationStatus::InformationRequested => 0,
            ApplicationStatus::Draft | ApplicationStatus::Recalled => 1,
            ApplicationStatus::Sent | ApplicationStatus::InProcessing => 2,
            ApplicationStatus::Accepted => 3,
        },
        ServiceState::InUse { .. } | ServiceState::NotInUse => 3,
        ServiceState::NotYet { .. } => 4,
        ServiceState::NotOpen => 5,
    }
}

/// What to know before an application is made.
#[component]
fn BeforeApplying() -> impl IntoView {
    view! {
        <p>{t(texts::INTRO)}</p>
        <p>{t(texts::SECTOR_EXPLAINS)}</p>
        <Notification heading=label(texts::BEFORE_APPLYING_HEADING)>{t(texts::BEFORE_APPLYING)}</Notification>
    }
    .built()
}

/// That the customership ends, and when; with the way to the notice for those who may see it.
#[component]
fn PendingEnd(ending: Ending, may_see_notice: bool) -> impl IntoView {
    let Ending {
        last_day,
        reference,
    } = ending;
    view! {
        <Notification kind=AlertKind::Warning heading=label(common::ENDING_HEADING)>
            <p>{worded(move |language| common::ending(language, last_day))}</p>
            <p>{worded(move |language| texts::ending_reference(language, &reference))}</p>
            {may_see_notice.then(|| view! { <p><a href=Route::Termination(WizardPage::Start).href()>{t(texts::ENDING_SHOW)}</a></p> })}
        </Notification>
    }
    .built()
}

/// When a customership ended and on which notice; with the notice for those who may see it.
#[component]
fn EndedFacts(ended: Ended, may_see_notice: bool) -> impl IntoView {
    let Ended {
        last_day,
        reference,
        termination,
    } = ended;
    let language = use_language();
    let notice = move || api::file_link(&paths::termination_notice(&termination, language.get()));
    view! {
        <p>{worded(move |language| texts::ended(language, last_day))}</p>
        <p>{worded(move |language| texts::ending_reference(language, &reference))}</p>
        {may_see_notice.then(|| view! {
            <p>
                <ExternalLink href=Signal::derive(notice) new_tab=label(common::OPENS_IN_NEW_TAB)>
                    {t(common::NOTICE_OF_TERMINATION)}
                </ExternalLink>
            </p>
        })}
    }
    .built()
}

/// Whether the customer has done its part to use the service.
fn is_joining(state: &ServiceState) -> bool {
    match state {
        ServiceState::Applied { status, .. } => *status != ApplicationStatus::Draft,
        ServiceState::InUse { .. } => true,
        ServiceState::NotOpen | ServiceState::NotYet { .. } | ServiceState::NotInUse => false,
    }
}

fn is_patient_data_in_use(summary: &ServiceSummary) -> bool {
    summary.service == KantaService::PatientData
        && matches!(summary.state, ServiceState::InUse { .. })
}
