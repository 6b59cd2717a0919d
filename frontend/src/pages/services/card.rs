//! One service: what it is, its state, and what to do next.

use std::iter;
use std::sync::Arc;

use kanta_shared::api::{ServiceState, ServiceSummary, Services, paths};
use kanta_shared::application::{ApplicationDraft, ApplicationStatus, Step};
use kanta_shared::day::Day;
use kanta_shared::filing::Filing;
use kanta_shared::organisation::Organisation;
use kanta_shared::service::KantaService;
use kanta_shared::session::{Basis, Capability};
use kanta_shared::texts::act::REFERENCE;
use kanta_shared::texts::{Text, vocabulary};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::texts;
use crate::api;
use crate::i18n::{common, label, linked, t, use_language, worded};
use crate::page::{Confirm, ConfirmWords, Load, Performing};
use crate::route::{Route, WizardPage};
use crate::ui::{
    BuildNow, ButtonKind, Card, Expander, HeadingLevel, LinkButton, StatusTag, TagKind,
    VisuallyHidden, announce, focus,
};

/// The card of a service.
#[component]
pub(super) fn ServiceCard(
    summary: ServiceSummary,
    /// Whose services they are.
    organisation: Organisation,
    basis: Basis,
    /// Something to know before applying for it.
    note: Option<Text>,
    /// The last day of the customership, where notice of its end has been given.
    last_day: Option<Day>,
    /// Where the news comes from when something has been done.
    load: Load<Services>,
) -> impl IntoView {
    let ServiceSummary { service, state } = summary;
    let name = vocabulary::service_name(service);
    let (kind, word) = state_word(&state);
    let is_ending = last_day.is_some();
    let is_open =
        !is_ending && !matches!(state, ServiceState::NotOpen | ServiceState::InUse { .. });
    let wait = match &state {
        ServiceState::NotYet { from } if is_open => Some(*from),
        _ => None,
    };
    let was_sent = matches!(&state, ServiceState::Applied { status, .. } if *status != ApplicationStatus::Draft);
    let advice = organisation.takeover.filter(|_| is_open && !was_sent);
    let not_open = (state == ServiceState::NotOpen).then(|| why_not_open(service, &organisation));
    let discard = if let ServiceState::Applied {
        application,
        status: ApplicationStatus::Draft,
        ..
    } = &state
        && basis.may_edit(Capability::Application)
    {
        Some(application.clone())
    } else {
        None
    };
    let way_on = next(&state, service, basis, is_ending).map(|Next { route, text, kind }| {
        view! {
            <LinkButton href=route.href() kind>
                {t(text)}
                <VisuallyHidden text=label(name)/>
            </LinkButton>
        }
    });
    let end = last_day.and_then(|day| match &state {
        ServiceState::InUse { .. } => {
            Some(worded(move |language| texts::in_use_until(language, day)))
        }
        ServiceState::Applied { .. } => Some(worded(move |language| common::lapses(language, day))),
        ServiceState::NotOpen | ServiceState::NotYet { .. } | ServiceState::NotInUse => None,
    });
    view! {
        <Card heading=label(name) level=HeadingLevel::H3 id=heading_id(service)>
            <p>
                <StatusTag kind text=label(word)/>
            </p>
            <p>{t(about(service, organisation.kind.is_pharmacy()))}</p>
            {not_open}
            {since(state).map(|since| view! { <p class="meta">{since}</p> })}
            {end.map(|end| view! { <p><strong>{end}</strong></p> })}
            {note.filter(|_| is_open).map(|note| view! { <p>{t(note)}</p> })}
            {wait.map(|from| view! { <p>{worded(move |language| vocabulary::too_early(language, from))}</p> })}
            {advice.map(|day| view! { <p>{worded(move |language| texts::takeover_advice(language, day))} " " {t(common::LESS_TIME)}</p> })}
            {way_on.map(|way_on| {
                let discard = discard.map(|application| view! { <Discard service application load/> });
                view! { <div class="button-row">{way_on} {discard}</div> }
            })}
        </Card>
    }
    .built()
}

/// Id of the heading of a service's card.
fn heading_id(service: KantaService) -> String {
    ["service-", service.name()].concat()
}

/// Deletes the draft of an application after a question.
#[component]
fn Discard(
    service: KantaService,
    /// The id of the draft.
    application: String,
    /// Loads the services when the draft is gone.
    load: Load<Services>,
) -> impl IntoView {
    let language = use_language();
    let delete = move |()| -> Performing {
        let application = application.clone();
        Box::pin(async move {
            // The draft is deleted as it is now, also when a colleague has changed it last.
            let now = api::application(&application).await?;
            api::discard(&paths::application(&now.id), now.version).await
        })
    };
    let deleted = move || {
        announce(texts::draft_deleted(language.get_untracked(), service));
        spawn_local(async move {
            load.refresh().await;
            // The button that was pressed is gone with the draft.
            focus::after_render(move || focus::focus_by_id(&heading_id(service)));
        });
    };
    let words = ConfirmWords {
        title: worded(move |language| texts::delete_draft_title(language, service)),
        text: texts::DELETE_DRAFT_TEXT,
        keep: texts::DELETE_DRAFT_KEEP,
        confirm: texts::DELETE_DRAFT,
        about: Some(vocabulary::service_name(service)),
    };
    view! {
        <Confirm
            id=["discard-", service.name()].concat()
            words
            act=Callback::new(delete)
            on_done=Arc::new(deleted)
        />
    }
    .built()
}

/// What there is to do next.
struct Next {
    route: Route,
    text: Text,
    kind: ButtonKind,
}

/// While the end is near nothing new is begun; what has been begun may be looked at.
fn next(
    state: &ServiceState,
    service: KantaService,
    basis: Basis,
    is_ending: bool,
) -> Option<Next> {
    let wizard = |text, kind| {
        Some(Next {
            route: Route::Application(service, WizardPage::Start),
            text,
            kind,
        })
    };
    // No button asks to complete what cannot be sent.
    let may_go_on = ApplicationDraft::may_fill_in(basis) && !is_ending;
    match state {
        ServiceState::NotInUse if basis.may_edit(Capability::Application) && !is_ending => {
            let route = Route::Application(service, WizardPage::Step(Step::Instructions));
            Some(Next {
                route,
                text: texts::APPLY,
                kind: ButtonKind::Secondary,
            })
        }
        ServiceState::Applied {
            status: ApplicationStatus::Draft | ApplicationStatus::Recalled,
            ..
        } if may_go_on => wizard(texts::CONTINUE, ButtonKind::Primary),
        ServiceState::Applied {
            status: ApplicationStatus::InformationRequested,
            ..
        } if may_go_on => wizard(texts::COMPLETE, ButtonKind::Primary),
        ServiceState::Applied { .. } => wizard(texts::SHOW, ButtonKind::Secondary),
        ServiceState::InUse { .. } => Some(Next {
            route: Route::Customership(service, None),
            text: texts::OPEN_IN_USE,
            kind: ButtonKind::Secondary,
        }),
        ServiceState::NotOpen | ServiceState::NotYet { .. } | ServiceState::NotInUse => None,
    }
}

/// The state of a service, in a word.
fn state_word(state: &ServiceState) -> (TagKind, Text) {
    match state {
        ServiceState::NotOpen => (TagKind::Closed, texts::STATE_NOT_FOR_SECTOR),
        ServiceState::NotYet { .. } => (TagKind::Neutral, texts::STATE_NOT_YET),
        ServiceState::NotInUse => (TagKind::Neutral, texts::STATE_NOT_IN_USE),
        ServiceState::Applied { status, .. } => match status {
            ApplicationStatus::Draft => (TagKind::Active, texts::STATE_DRAFT),
            ApplicationStatus::Sent => (TagKind::Active, texts::STATE_SENT),
            ApplicationStatus::Recalled => (TagKind::Attention, texts::STATE_RECALLED),
            ApplicationStatus::InProcessing => (TagKind::Active, texts::STATE_PROCESSING),
            ApplicationStatus::InformationRequested => (TagKind::Attention, texts::STATE_QUESTION),
            ApplicationStatus::Accepted => (TagKind::Success, texts::STATE_IN_USE),
        },
        ServiceState::InUse { .. } => (TagKind::Success, texts::STATE_IN_USE),
    }
}

/// Since when it is in this state, where that is known.
fn since(state: ServiceState) -> Option<Signal<String>> {
    match state {
        ServiceState::NotOpen | ServiceState::NotYet { .. } | ServiceState::NotInUse => None,
        ServiceState::Applied {
            status: ApplicationStatus::Draft | ApplicationStatus::Recalled,
            at,
            ..
        } => Some(worded(move |language| texts::saved(language, &at))),
        ServiceState::Applied { at, reference, .. } => Some(worded(move |language| {
            let reference = reference
                .iter()
                .map(|it| [REFERENCE.in_(language), it].join(" "));
            let words: Vec<_> = iter::once(texts::sent(language, &at))
                .chain(reference)
                .collect();
            words.join(" · ")
        })),
        ServiceState::InUse { since } => Some(worded(move |language| {
            texts::in_use_since(language, &since)
        })),
    }
}

/// Why the customer cannot apply for a service, and what to do if that rests on a mistake.
fn why_not_open(service: KantaService, organisation: &Organisation) -> AnyView {
    if organisation.kind.is_pharmacy() {
        return view! { <p>{t(texts::NOT_FOR_PHARMACIES)}</p> }.built();
    }
    let whose = match service {
        KantaService::PatientData | KantaService::Imaging => texts::FOR_HEALTH_CARE,
        KantaService::SocialWelfare => texts::FOR_SOCIAL_WELFARE,
        KantaService::Prescription => texts::NOT_FOR_PRACTITIONERS_OF_SOCIAL_WELFARE,
    };
    let sector = vocabulary::sector(organisation.sector);
    view! {
        <Expander summary=label(texts::WHY_NOT)>
            <p>{t(whose)} " " {worded(move |language| texts::sector_is(language, sector.in_(language)))}</p>
            <p>{linked(texts::SECTOR_WRONG)}</p>
        </Expander>
    }
    .built()
}

/// What a service is.
fn about(service: KantaService, pharmacy: bool) -> Text {
    match service {
        KantaService::PatientData => texts::PATIENT_DATA_ABOUT,
        KantaService::SocialWelfare => texts::SOCIAL_WELFARE_ABOUT,
        KantaService::Prescription if pharmacy => texts::PRESCRIPTION_ABOUT_PHARMACY,
        KantaService::Prescription => texts::PRESCRIPTION_ABOUT,
        KantaService::Imaging => texts::IMAGING_ABOUT,
    }
}
