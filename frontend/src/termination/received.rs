//! The receipt: the notice has arrived, and what happens next.

use kanta_shared::api::termination::TerminationReceipt;
use kanta_shared::termination::texts::NAME;
use leptos::prelude::*;

use super::notice::NoticeLink;
use super::store::TerminationStore;
use super::texts::received as texts;
use crate::i18n::{label, linked, t, worded};
use crate::route::{Route, WizardPage};
use crate::sections::ActLines;
use crate::ui::BuildNow;
use crate::wizard::{ReceiptHead, ReceiptPage};

/// Says that the notice has arrived, under which number, and what comes next.
#[component]
pub fn Received(store: TerminationStore) -> impl IntoView {
    let receipt = Memo::new(move |_| store.saved().receipt);
    let organisation = store.context.with_untracked(|it| it.organisation.clone());
    view! {
        <ReceiptPage
            position=label(NAME)
            heading=texts::HEADING
            show=(texts::SHOW, Route::Termination(WizardPage::Start).href())
        >
            {move || receipt.get().map(|receipt| {
                let act = receipt.act(&organisation);
                view! { <ReceiptText store receipt/> <ActLines act/> }
            })}
        </ReceiptPage>
    }
}

#[component]
fn ReceiptText(store: TerminationStore, receipt: TerminationReceipt) -> impl IntoView {
    let TerminationReceipt {
        reference,
        sent_at,
        notified,
        last_day,
        ..
    } = receipt;
    let end = last_day.plus_days(1).written();
    let last_day = last_day.written();
    view! {
        <ReceiptHead reference sent_at hint=texts::REFERENCE_HINT>
            <NoticeLink store/>
        </ReceiptHead>
        <ul>
            <li>{worded(move |language| texts::in_use_until(language, &last_day))}</li>
            <li>{worded(move |language| texts::ends_on(language, &end))}</li>
            <li>{worded(move |language| texts::letter(language, notified.as_str()))}</li>
            <li>{t(texts::LETTER_AT_THE_END)}</li>
        </ul>
        <p>{linked(texts::CORRECTION)}</p>
    }
    .built()
}
