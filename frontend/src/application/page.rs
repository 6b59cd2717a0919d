//! The joining wizard of a service: it opens the application, and draws the pages that are the
//! application's own.

use kanta_shared::api::{ServiceDetails, ServiceState};
use kanta_shared::application::{ApplicationDraft, Step};
use kanta_shared::service::KantaService;
use kanta_shared::session::Basis;
use kanta_shared::texts::vocabulary::service_name;
use leptos::prelude::*;

use super::names::application_title;
use super::parts;
use super::store::ApplicationStore;
use super::texts::frame as texts;
use crate::api;
use crate::i18n::label;
use crate::page::{Load, NoSuchPlace, awaited_page, use_page};
use crate::route::{APPLICATIONS, Route, WizardPage};
use crate::session::use_session;
use crate::ui::BuildNow;
use crate::wizard::{Shown, WizardSetup, WizardView, replace_page};

/// The joining wizard of the service that the address names.
#[component]
pub fn ApplicationPage() -> impl IntoView {
    let at = use_page(APPLICATIONS, Route::application);
    let service = Memo::new(move |_| at.get().map(|(service, _)| service));
    let page = Memo::new(move |_| at.get().map_or(WizardPage::Start, |(_, page)| page));
    move || match service.get() {
        Some(service) => view! { <ServiceWizard service page/> }.built(),
        None => view! { <div class="page"><NoSuchPlace/></div> }.built(),
    }
}

#[component]
fn ServiceWizard(service: KantaService, page: Memo<WizardPage<Step>>) -> impl IntoView {
    let load = Load::new(move || api::service(service));
    let session = use_session();
    let replace = replace_page();
    let opened = move |details: ServiceDetails| {
        // A service in use is kept up to date elsewhere.
        if matches!(details.summary.state, ServiceState::InUse { .. }) {
            replace.run(Route::Customership(service, None).href());
            return None;
        }
        let acting = untrack(|| session.acting());
        Some(
            acting
                .map(|it| view! { <WizardView setup=setup(details, it.basis) page/> })
                .built(),
        )
    };
    awaited_page(application_title(service), load, opened)
}

fn setup(details: ServiceDetails, basis: Basis) -> WizardSetup<ApplicationDraft> {
    let service = details.summary.service;
    provide_context(service);
    provide_context(details.clone());
    provide_context(basis);
    let is_inside = move |path: String| {
        let page = Route::parse(&path).and_then(Route::application);
        page.is_some_and(|(it, _)| it == service)
    };
    WizardSetup {
        filed: details.application,
        context: details.context,
        basis,
        title: label(service_name(service)),
        name: application_title(service),
        steps: texts::STEPS,
        href: Callback::new(move |page| Route::Application(service, page).href()),
        is_inside: Callback::new(is_inside),
        closed_at: WizardPage::Step(Step::Summary),
        questions: parts::questions(),
        draw: Callback::new(draw),
    }
}

/// Draws a page with what it needs in the context.
fn draw(shown: Shown<ApplicationDraft>) -> AnyView {
    let Shown {
        page,
        store,
        is_open,
        open,
    } = shown;
    provide_context(open);
    let may_change = move |step| store.is_some_and(|it: ApplicationStore| it.may_change(step));
    if let Some(store) = store {
        provide_context(store);
    }
    let step = match (page, store) {
        (WizardPage::Received, Some(_)) => return parts::received().part(),
        (WizardPage::Step(Step::Instructions), None) => Step::Instructions,
        (WizardPage::Step(step), Some(_)) => step,
        (WizardPage::Start, _) | (WizardPage::Received | WizardPage::Step(_), None) => {
            return ().built();
        }
    };
    provide_context(step);
    let part = match step {
        Step::Instructions => parts::instructions(),
        Step::Summary if is_open => parts::summary(),
        Step::Summary => parts::sent(),
        step if !may_change(step) => parts::read_only(),
        Step::AccessPoints => parts::access_points(),
        Step::Customer => parts::customer(),
        Step::Contacts => parts::contacts(),
        Step::Billing => parts::billing(),
        Step::ServiceDescription => parts::service_description(),
        Step::Reply => parts::reply(),
        Step::Commitment => parts::commitment(),
    };
    part.part()
}
