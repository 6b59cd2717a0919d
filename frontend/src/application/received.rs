//! The receipt: the application has been delivered, and what happens next.

use kanta_shared::api::Receipt;
use kanta_shared::application::Step;
use kanta_shared::application::access_points::asks_renewal;
use kanta_shared::service::KantaService;
use kanta_shared::texts::Text;
use leptos::prelude::*;

use super::ending::EndingNotice;
use super::names::{application_title, deployment_link};
use super::papers::{SentAct, SentPapers};
use super::store::ApplicationStore;
use super::texts::received as texts;
use crate::i18n::{linked, t, worded};
use crate::route::{Route, WizardPage};
use crate::ui::BuildNow;
use crate::wizard::{ReceiptHead, ReceiptPage};

/// Says that the application has been delivered to Kela, under which number, and what comes next.
#[component]
pub fn Received(store: ApplicationStore) -> impl IntoView {
    let service: KantaService = expect_context();
    let receipt = Memo::new(move |_| store.saved().receipt);
    let summary = Route::Application(service, WizardPage::Step(Step::Summary));
    view! {
        <ReceiptPage
            position=application_title(service)
            heading=texts::HEADING
            show=(texts::SHOW, summary.href())
        >
            {move || receipt.get().map(|receipt| view! { <ReceiptText store receipt/> })}
            <SentAct store/>
        </ReceiptPage>
    }
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
    let done = match context.has_replied() {
        true => texts::REPLIED,
        false => texts::DONE,
    };
    let letters = worded(move |language| match commitment_signed {
        true => texts::next_commitment(language, notified.as_str()),
        false => texts::next_no_commitment(language, notified.as_str()),
    });
    let item = |text: Text| view! { <li>{t(text)}</li> };
    view! {
        <ReceiptHead reference sent_at hint=texts::REFERENCE_HINT done>
            <SentPapers store/>
        </ReceiptHead>
        {match context.last_day {
            Some(last_day) => view! { <EndingNotice last_day lapses=true/> }.built(),
            None => view! {
                <ul>
                    <li>{letters}</li>
                    {item(texts::NEXT_PROCESSING)}
                    {[texts::NEXT_QUESTIONS, texts::NEXT_ACCEPTANCE, test].map(item)}
                    {takes_renewals.then(|| item(texts::NEXT_RENEWAL))}
                </ul>
                <p>{linked(deployment_link(context.service))}</p>
            }
            .built(),
        }}
        <p>{linked(texts::CONTACT_US)}</p>
    }
    .built()
}
