//! A termination that has been sent or has taken effect, to be looked at.

use kanta_shared::api::{Filed, paths};
use kanta_shared::termination::TerminationDraft;
use kanta_shared::termination::texts::NAME;
use leptos::prelude::*;

use super::notice::NoticeLink;
use super::store::TerminationStore;
use super::texts;
use super::texts::received;
use crate::api::file_link;
use crate::i18n::{common, label, linked, t, worded};
use crate::page::{BackToServices, Page, use_title};
use crate::route::Route;
use crate::sections::ActLines;
use crate::ui::{BuildNow, ExternalLink, Notification};
use crate::wizard::{AllAnswers, Reference};

/// What was sent, when the services end, and whom to ask.
#[component]
pub fn Sent(store: TerminationStore) -> impl IntoView {
    let heading = label(NAME);
    use_title(heading);
    let receipt = Memo::new(move |_| store.saved().receipt);
    let state = worded(move |language| {
        let receipt = receipt.get();
        receipt
            .map(|it| texts::sent_on(language, &it.sent_at.date()))
            .unwrap_or_else(|| texts::NOT_SENT_YET.in_(language).to_owned())
    });
    let organisation = store.context.with_untracked(|it| it.organisation.clone());
    let act = move || receipt.get().map(|it| it.act(&organisation));
    let facts = move || {
        receipt.get().map(|it| {
            let end = it.last_day.plus_days(1).written();
            let last_day = it.last_day.written();
            view! {
                <Reference reference=it.reference/>
                <p>{worded(move |language| received::in_use_until(language, &last_day))}</p>
                <p>{worded(move |language| received::ends_on(language, &end))}</p>
            }
        })
    };
    view! {
        <a class="back-link" href=Route::Services.href()>{t(common::BACK_TO_SERVICES)}</a>
        <h1>{heading}</h1>
        <Notification heading=state>
            {facts}
            <p>{linked(received::CORRECTION)}</p>
        </Notification>
        {move || act().map(|act| view! { <ActLines act/> })}
        <NoticeLink store/>
        <AllAnswers store may_change=false/>
    }
    .built()
}

/// Says that nothing is in use that could end, and since when, if a customership has ended.
#[component]
pub fn NothingToEnd(
    /// The termination that took effect last, if any.
    ended: Option<Filed<TerminationDraft>>,
) -> impl IntoView {
    let since = ended.and_then(|it| {
        let language = it.draft.notice.as_ref()?.language;
        let notice = file_link(&paths::termination_notice(&it.id, language));
        let receipt = it.receipt?;
        let end = receipt.last_day.plus_days(1).written();
        Some(view! {
            <p>{worded(move |language| texts::ended_on(language, &end))}</p>
            <Reference reference=receipt.reference/>
            <p>
                <ExternalLink href=notice new_tab=label(common::OPENS_IN_NEW_TAB)>{t(common::NOTICE_OF_TERMINATION)}</ExternalLink>
            </p>
        })
    });
    view! {
        <Page heading=NAME>
            {since}
            <p>{t(texts::NOTHING_TO_END)}</p>
            <p>
                <BackToServices/>
            </p>
        </Page>
    }
    .built()
}
