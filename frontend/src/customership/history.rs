//! What has been changed before.

use kanta_shared::api::customership::{ChangeRecord, CustomershipDetails};
use kanta_shared::texts::history;
use kanta_shared::texts::vocabulary::service_name;
use leptos::prelude::*;

use super::texts;
use crate::i18n::{label, t, worded};
use crate::sections::Changes;
use crate::ui::{BuildNow, Expander};

/// The id of the heading.
pub const CHANGES: &str = "changes";

/// The changes that have been made: when, by whom, on what basis, and what.
#[component]
pub fn History(details: RwSignal<CustomershipDetails>) -> impl IntoView {
    let records = Memo::new(move |_| details.with(|it| it.history.clone()));
    let content = move || {
        let records = records.get();
        match records.is_empty() {
            true => view! { <p>{t(texts::NO_HISTORY)}</p> }.built(),
            false => view! {
                <Expander summary=label(texts::SHOW_HISTORY)>
                    <ol class="history">{records.into_iter().map(record).collect_view()}</ol>
                </Expander>
            }
            .built(),
        }
    };
    view! {
        <section class="summary-section">
            <h2 id=CHANGES>{t(texts::HISTORY)}</h2>
            {content}
        </section>
    }
    .built()
}

fn record(record: ChangeRecord) -> AnyView {
    let ChangeRecord {
        reference,
        at,
        by,
        service,
        section,
        changes,
    } = record;
    let heading = worded(move |language| texts::changed_at(language, section, &at));
    let by = worded(move |language| history::by(&by, language));
    view! {
        <li class="history__item">
            <h3>{heading}</h3>
            <p class="meta">
                {by} ". " {t(service_name(service))} ". " {t(texts::REFERENCE)} " " <span class="identifier">{reference}</span>
            </p>
            <Changes changes=Signal::stored(changes)/>
        </li>
    }
    .built()
}
