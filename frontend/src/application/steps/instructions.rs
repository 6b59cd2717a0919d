//! *Käyttöönoton toimintaohje*: what the service is, what is needed, and the way into the form.

use kanta_shared::api::{Filed, ServiceDetails, ServiceState};
use kanta_shared::application::access_points::asks_renewal;
use kanta_shared::application::{ApplicationContext, ApplicationDraft, Step};
use kanta_shared::day::Day;
use kanta_shared::filing::Filing;
use kanta_shared::role::ContactRole;
use kanta_shared::service::KantaService;
use kanta_shared::session::{Access, Basis, Capability};
use kanta_shared::texts::Text;
use kanta_shared::texts::vocabulary::{step_heading, too_early};
use leptos::prelude::*;

use crate::api;
use crate::application::ending::EndingNotice;
use crate::application::names::deployment_link;
use crate::application::store::ApplicationStore;
use crate::application::texts::instructions as texts;
use crate::form::StepHeading;
use crate::i18n::{common, label, linked, t, worded};
use crate::page::{BackToServices, Rights, use_title};
use crate::route::{Route, WizardPage};
use crate::ui::{AlertKind, BuildNow, ButtonKind, LinkButton, Notification};
use crate::wizard::{Notices, StartButton, Wizard, first_of};

/// What to know and to have at hand before the form is filled in.
#[component]
pub fn Instructions(
    details: ServiceDetails,
    /// The application, if one has been started.
    store: Option<ApplicationStore>,
    basis: Basis,
    /// Takes the application that has been started.
    open: Callback<Filed<ApplicationDraft>>,
) -> impl IntoView {
    let wizard: Wizard<Step> = expect_context();
    use_title(wizard.step_title(Step::Instructions));
    let context = store.map_or_else(|| details.context.clone(), |it| it.context.get_untracked());
    let mut steps: Vec<Step> = ApplicationDraft::steps_for(&context).collect();
    steps.retain(|it| basis.access_to(*it) != Access::None);
    let count = steps.len();
    let last_day = context.last_day;
    let state = details.summary.state;
    let why_not = why_not(&state, last_day.is_some());
    // Where nothing can be begun, also not what had best come first.
    let images_first = context.service == KantaService::Imaging
        && !details.patient_data_in_use
        && why_not.is_none();
    view! {
        <StepHeading position=first_of(count) heading=step_heading(Step::Instructions)/>
        <Notices store page=WizardPage::Step(Step::Instructions)/>
        {last_day.filter(|_| store.is_none()).map(|last_day| view! { <EndingNotice last_day lapses=false/> })}
        {why_not.filter(|_| store.is_none() && last_day.is_none()).map(|text| view! {
            <div class=AlertKind::Info.class()><p class="notice__text">{text}</p></div>
        })}
        <p class="lead">{t(about(&context))}</p>
        <p>{t(texts::READ_FIRST)}</p>
        <p>{t(if context.first_application { texts::TIME } else { texts::TIME_LATER })}</p>
        <SpecialNotices context=context.clone() images_first/>

        <h2>{t(texts::BEFORE)}</h2>
        <p>{t(texts::BEFORE_INTRO)}</p>
        {list(needed(&context))}

        <h2>{t(texts::STEPS)}</h2>
        {list(steps.into_iter().filter_map(|step| what_is_done(step, &context)).collect())}
        {(!context.first_application).then(|| view! { <p>{t(texts::NO_COMMITMENT)}</p> })}

        <h2>{t(texts::SAVING)}</h2>
        <p>{t(texts::SAVING_1)}</p>
        <p>{t(texts::SAVING_2)}</p>

        <h2>{t(texts::AFTER)}</h2>
        {list(what_happens(&context))}

        <h2>{t(texts::LINKS)}</h2>
        <ul>{links(&context).into_iter().map(|it| view! { <li>{linked(it)}</li> }).collect_view()}</ul>
        <p>{linked(texts::LINK_SUPPORT)}</p>

        <WayIn state why_not store basis open/>
    }
    .built()
}

fn list(texts: Vec<Text>) -> AnyView {
    view! { <ul>{texts.into_iter().map(|it| view! { <li>{t(it)}</li> }).collect_view()}</ul> }
        .built()
}

/// What the service is.
fn about(context: &ApplicationContext) -> Text {
    match context.service {
        KantaService::PatientData => texts::ABOUT_PATIENT_DATA,
        KantaService::SocialWelfare => texts::ABOUT_SOCIAL_WELFARE,
        KantaService::Prescription if context.organisation.kind.is_pharmacy() => {
            texts::ABOUT_PRESCRIPTION_PHARMACY
        }
        KantaService::Prescription => texts::ABOUT_PRESCRIPTION,
        KantaService::Imaging => texts::ABOUT_IMAGING,
    }
}

/// What only some have to know.
#[component]
fn SpecialNotices(context: ApplicationContext, images_first: bool) -> impl IntoView {
    let takeover = context.organisation.takeover.map(Day::written);
    view! {
        {images_first.then(|| view! {
            <Notification kind=AlertKind::Warning heading=label(texts::IMAGING_NOTICE_HEADING)>
                <p>{t(texts::IMAGING_NOTICE)}</p>
                <p>
                    <a href=Route::Application(KantaService::PatientData, WizardPage::Step(Step::Instructions)).href()>
                        {t(texts::IMAGING_NOTICE_LINK)}
                    </a>
                </p>
            </Notification>
        })}
        {takeover.map(|date| view! {
            <p>{worded(move |language| texts::pharmacy_takeover(language, &date))} " " {t(common::LESS_TIME)}</p>
        })}
        {context.organisation.kind.is_pharmacy().then(|| view! { <p>{t(texts::PHARMACY_EARLIER)}</p> })}
        {(context.service == KantaService::SocialWelfare).then(|| view! { <p>{t(texts::SOCIAL_NOTE)}</p> })}
    }
    .built()
}

/// What to have at hand.
fn needed(context: &ApplicationContext) -> Vec<Text> {
    let ApplicationContext {
        service,
        organisation,
        first_application,
        ..
    } = context;
    let pharmacy = organisation.kind.is_pharmacy();
    let archivist = ContactRole::Archivist.is_offered_for(*service, organisation.kind);
    [
        (
            true,
            if pharmacy {
                texts::BEFORE_OID_PHARMACY
            } else {
                texts::BEFORE_OID
            },
        ),
        (service.asks_viewer_system(), texts::BEFORE_VIEWER),
        (
            true,
            if pharmacy {
                texts::BEFORE_REGISTER_PHARMACY
            } else {
                texts::BEFORE_REGISTER
            },
        ),
        (archivist, texts::BEFORE_ARCHIVIST),
        (true, texts::BEFORE_CONTACTS),
        (service.asks_billing(), texts::BEFORE_BILLING),
        (
            true,
            if *first_application {
                texts::BEFORE_READING
            } else {
                texts::BEFORE_READING_LATER
            },
        ),
        (asks_renewal(context), texts::BEFORE_RENEWAL),
        // For a pharmacy the day of the takeover decides.
        (!pharmacy, texts::BEFORE_TWO_WEEKS),
    ]
    .into_iter()
    .filter_map(|(applies, text)| applies.then_some(text))
    .collect()
}

/// What one does in a step.
fn what_is_done(step: Step, context: &ApplicationContext) -> Option<Text> {
    let archivist =
        ContactRole::Archivist.is_offered_for(context.service, context.organisation.kind);
    Some(match step {
        Step::Instructions => return None,
        Step::AccessPoints if asks_renewal(context) => texts::STEP_ACCESS_PRESCRIPTION,
        Step::AccessPoints if context.service.asks_viewer_system() => texts::STEP_ACCESS_IMAGING,
        Step::AccessPoints => texts::STEP_ACCESS,
        Step::Customer => texts::STEP_CUSTOMER,
        Step::Contacts if archivist => texts::STEP_CONTACTS_ARCHIVIST,
        Step::Contacts => texts::STEP_CONTACTS,
        Step::Billing => texts::STEP_BILLING,
        Step::ServiceDescription => texts::STEP_DESCRIPTION,
        Step::Commitment => texts::STEP_COMMITMENT,
        Step::Reply => texts::STEP_REPLY,
        Step::Summary => texts::STEP_SUMMARY,
    })
}

/// What happens when the application has been sent.
fn what_happens(context: &ApplicationContext) -> Vec<Text> {
    let letters = match context.first_application {
        true => texts::AFTER_COMMITMENT,
        false => texts::AFTER_NO_COMMITMENT,
    };
    let test = match context.organisation.kind.is_pharmacy() {
        true => texts::AFTER_TEST_PHARMACY,
        false => texts::AFTER_TEST,
    };
    vec![
        letters,
        texts::AFTER_QUESTIONS,
        texts::AFTER_ACCEPTANCE,
        test,
    ]
}

fn links(context: &ApplicationContext) -> Vec<Text> {
    let mut links = vec![deployment_link(context.service)];
    links.extend(asks_renewal(context).then_some(texts::LINK_RENEWALS));
    links.extend(context.service.asks_billing().then_some(texts::LINK_FEES));
    links.push(texts::LINK_EXTRANET);
    links
}

/// The button at the end: into the form, back into it, or why there is none.
#[component]
fn WayIn(
    state: ServiceState,
    why_not: Option<Signal<String>>,
    store: Option<ApplicationStore>,
    basis: Basis,
    open: Callback<Filed<ApplicationDraft>>,
) -> impl IntoView {
    let service: KantaService = expect_context();
    if let Some(store) = store {
        let resume = move || {
            let step = store.journey().resume_at().unwrap_or(Step::AccessPoints);
            Route::Application(service, WizardPage::Step(step)).href()
        };
        return view! {
            <div class="wizard__foot">
                <div class="button-row">
                    <LinkButton href=Signal::derive(resume)>{t(texts::CONTINUE)}</LinkButton>
                </div>
            </div>
        }
        .built();
    }
    if let Some(why_not) = why_not {
        return view! {
            <div class="wizard__foot">
                <p>{why_not}</p>
                <div class="button-row">
                    <BackToServices kind=ButtonKind::Primary/>
                </div>
            </div>
        }
        .built();
    }
    match state == ServiceState::NotInUse && basis.may_edit(Capability::Application) {
        true => view! {
            <StartButton request=move || api::start_application(service) basis open refused=texts::IN_USE/>
        }
        .built(),
        false => view! { <div class="wizard__foot"><Rights basis/></div> }.built(),
    }
}

/// Why no application of the service can be made.
fn why_not(state: &ServiceState, is_ending: bool) -> Option<Signal<String>> {
    Some(match state {
        ServiceState::NotInUse if is_ending => label(texts::ENDING),
        ServiceState::NotInUse | ServiceState::Applied { .. } => return None,
        ServiceState::NotOpen => label(texts::NOT_OPEN),
        &ServiceState::NotYet { from } => worded(move |language| too_early(language, from)),
        ServiceState::InUse { .. } => label(texts::IN_USE),
    })
}
