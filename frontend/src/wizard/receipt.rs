//! The receipt of a filing: it has been delivered, and what happens next.

use kanta_shared::texts::Text;
use kanta_shared::texts::act::REFERENCE;
use kanta_shared::timestamp::Timestamp;
use leptos::prelude::*;

use super::reference::ReferenceNumber;
use super::texts;
use crate::form::StepHeading;
use crate::i18n::{common, label, t, worded};
use crate::page::{BackToServices, PrintButton, use_title};
use crate::route::Route;
use crate::ui::{BuildNow, ButtonKind, LinkButton, Panel, PanelKind};

/// The page of a receipt.
#[component]
pub fn ReceiptPage(
    /// What was filed.
    position: Signal<String>,
    heading: Text,
    /// The words and the address of the link to what was sent.
    show: (Text, String),
    /// What the receipt says.
    children: Children,
) -> impl IntoView {
    use_title(label(heading));
    let (words, href) = show;
    view! {
        <StepHeading position heading/>
        {children()}
        <div class="button-row screen-only">
            <LinkButton href>{t(words)}</LinkButton>
            <PrintButton words=common::PRINT_RECEIPT/>
            <BackToServices kind=ButtonKind::Link/>
        </div>
    }
    .built()
}

/// The reference number and the time of delivery, what the customer keeps, and the heading of what
/// happens next.
#[component]
pub fn ReceiptHead(
    reference: String,
    sent_at: Timestamp,
    /// When to give the reference number.
    hint: Text,
    /// What is said before what happens next.
    #[prop(optional)]
    done: Option<Text>,
    /// The links to the documents.
    children: Children,
) -> impl IntoView {
    let sent =
        worded(move |language| texts::sent_at(language, &sent_at.date(), &sent_at.time(language)));
    view! {
        <Panel kind=PanelKind::Success heading=label(REFERENCE)>
            <p class="lead"><ReferenceNumber reference/></p>
            <p>{sent}</p>
            <p>{t(hint)}</p>
            {children()}
            <p class="screen-only"><a href=Route::Papers.href()>{t(texts::ALL_PAPERS)}</a></p>
        </Panel>
        {done.map(|done| view! { <p>{t(done)}</p> })}
        <h2>{t(texts::NEXT)}</h2>
    }
    .built()
}
