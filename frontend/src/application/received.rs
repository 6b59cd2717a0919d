//! The receipt: the application has been delivered, and what happens next.

use kanta_shared::api::Receipt;
use kanta_shared::application::Step;
use kanta_shared::application::access_points::asks_renewal;
use kanta_shared::service::KantaService;
use kanta_shared::texts::Text;
use leptos::prelude::*;

use super::names::{application_title, deployment_link};
use super::store::ApplicationStore;
use super::texts::received as texts;
use crate::form::StepHeading;
use crate::i18n::{common, label, linked, t, worded};
use crate::page::{PrintButton, use_title};
use crate::route::{Route, WizardPage};
use crate::ui::{ButtonKind, LinkButton, Panel, PanelKind};

/// Says that the application has been delivered to Kela, under which number, and what comes next.
#[component]
pub fn Received(store: ApplicationStore) -> impl IntoView {
    let service: KantaService = expect_context();
    use_title(label(texts::HEADING));
    let receipt = Memo::new(move |_| store.kept().receipt);
    view! {
        <StepHeading position=application_title(service) heading=texts::HEADING/>
        {move || receipt.get().map(|receipt| view! { <ReceiptText store receipt/> })}
        <div class="button-row screen-only">
            <LinkButton href=Route::Services.href()>{t(common::BACK_TO_SERVICES)}</LinkButton>
            <LinkButton kind=ButtonKind::Secondary href=Route::Application(service, WizardPage::Step(Step::Summary)).href()>
                {t(texts::SHOW)}
            </LinkButton>
            <PrintButton words=common::PRINT_RECEIPT/>
        </div>
    }
    .into_any()
}

#[component]
fn ReceiptText(store: ApplicationStore, receipt: Receipt) -> impl IntoView {
    let Receipt {
        reference,
        sent_at,
        notified,
        commitment_signed,
    } = receipt;
    let context = store.context.get_untracked();
    let takes_renewals = asks_renewal(&context)
        && store
            .draft
            .with_untracked(|it| it.renewal_requests == Some(true));
    let test = match context.organisation.kind.is_pharmacy() {
        true => texts::NEXT_TEST_PHARMACY,
        false => texts::NEXT_TEST,
    };
    let letters = worded(move |language| match commitment_signed {
        true => texts::next_commitment(language, notified.as_str()),
        false => texts::next_no_commitment(language, notified.as_str()),
    });
    let item = |text: Text| view! { <li>{t(text)}</li> };
    view! {
        <Panel kind=PanelKind::Success heading=label(texts::REFERENCE)>
            <p class="lead"><strong class="identifier">{reference}</strong></p>
            <p>{worded(move |language| texts::sent_at(language, &sent_at.date(), &sent_at.time(language)))}</p>
            <p>{t(texts::REFERENCE_HINT)}</p>
        </Panel>
        <p>{t(texts::DONE)}</p>
        <h2>{t(texts::NEXT)}</h2>
        <ul>
            <li>{letters}</li>
            {[texts::NEXT_QUESTIONS, texts::NEXT_ACCEPTANCE, test].map(item)}
            {takes_renewals.then(|| item(texts::NEXT_RENEWAL))}
        </ul>
        <p>{linked(deployment_link(context.service))}</p>
        <p>{linked(texts::CONTACT_US)}</p>
    }
    .into_any()
}
