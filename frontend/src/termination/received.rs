//! The receipt: the notice has arrived, and what happens next.

use kanta_shared::api::termination::TerminationReceipt;
use leptos::prelude::*;

use super::notice::NoticeLink;
use super::store::TerminationStore;
use super::texts::received as texts;
use crate::form::StepHeading;
use crate::i18n::{common, label, linked, t, worded};
use crate::page::{PrintButton, use_title};
use crate::route::{Route, WizardPage};
use crate::ui::{ButtonKind, LinkButton, Panel, PanelKind};

/// Says that the notice has arrived, under which number, and what comes next.
#[component]
pub fn Received(store: TerminationStore) -> impl IntoView {
    use_title(label(texts::HEADING));
    let receipt = Memo::new(move |_| store.kept().receipt);
    view! {
        <StepHeading position=label(common::TERMINATION) heading=texts::HEADING/>
        {move || receipt.get().map(|receipt| view! { <ReceiptText receipt/> })}
        <NoticeLink store/>
        <div class="button-row screen-only">
            <LinkButton href=Route::Services.href()>{t(common::BACK_TO_SERVICES)}</LinkButton>
            <LinkButton kind=ButtonKind::Secondary href=Route::Termination(WizardPage::Start).href()>{t(texts::SHOW)}</LinkButton>
            <PrintButton words=common::PRINT_RECEIPT/>
        </div>
    }
    .into_any()
}

#[component]
fn ReceiptText(receipt: TerminationReceipt) -> impl IntoView {
    let TerminationReceipt {
        reference,
        sent_at,
        notified,
        last_day,
    } = receipt;
    let end = last_day.plus_days(1).written();
    let last_day = last_day.written();
    view! {
        <Panel kind=PanelKind::Success heading=label(texts::REFERENCE)>
            <p class="lead"><strong class="identifier">{reference}</strong></p>
            <p>{worded(move |language| texts::sent_at(language, &sent_at.date(), &sent_at.time(language)))}</p>
            <p>{t(texts::REFERENCE_HINT)}</p>
        </Panel>
        <h2>{t(texts::NEXT)}</h2>
        <ul>
            <li>{worded(move |language| texts::in_use_until(language, &last_day))}</li>
            <li>{worded(move |language| texts::ends_on(language, &end))}</li>
            <li>{worded(move |language| texts::letter(language, notified.as_str()))}</li>
            <li>{t(texts::LETTER_AT_THE_END)}</li>
        </ul>
        <p>{linked(texts::CORRECTION)}</p>
    }
    .into_any()
}
