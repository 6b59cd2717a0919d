//! What has happened to an application between the customer and Kela.

use kanta_shared::application::{ApplicationEvent, Change, HistoryEntry};
use kanta_shared::session::Representative;
use kanta_shared::texts::history as texts;
use leptos::prelude::*;

use super::changes::Changes;
use crate::i18n::{t, worded};
use crate::ui::BuildNow;

/// The history of an application, oldest first: questions and replies in their words, and changes
/// old beside new.
#[component]
pub fn HistorySection(entries: Vec<HistoryEntry>) -> impl IntoView {
    let is_empty = entries.is_empty();
    let items = entries.into_iter().map(entry).collect_view();
    (!is_empty).then(|| {
        view! {
            <section class="summary-section">
                <h2>{t(texts::HEADING)}</h2>
                <ol class="history">{items}</ol>
            </section>
        }
    })
}

fn entry(HistoryEntry { at, event }: HistoryEntry) -> AnyView {
    let what = texts::event(&event);
    let when = worded(move |language| texts::moment(&at, language));
    let content = match event {
        ApplicationEvent::Sent { by, reply, changes } => sent(by, reply, changes),
        ApplicationEvent::Recalled { by } => acted_by(by),
        ApplicationEvent::Asked { question } => quote(question),
        ApplicationEvent::Taken | ApplicationEvent::Accepted => ().built(),
    };
    view! {
        <li class="history__item">
            <h3>{t(what)}</h3>
            <p class="meta">{when}</p>
            {content}
        </li>
    }
    .built()
}

fn sent(by: Representative, reply: Option<String>, changes: Vec<Change>) -> AnyView {
    let nothing_changed = reply.is_some() && changes.is_empty();
    view! {
        {acted_by(by)}
        {reply.map(quote)}
        {nothing_changed.then(|| view! { <p>{t(texts::NO_CHANGES)}</p> })}
        {(!changes.is_empty()).then(|| view! {
            <p>{t(texts::CHANGES)}</p>
            <Changes changes=Signal::stored(changes)/>
        })}
    }
    .built()
}

fn acted_by(by: Representative) -> AnyView {
    view! { <p class="meta">{worded(move |language| texts::by(&by, language))}</p> }.built()
}

fn quote(words: String) -> AnyView {
    view! { <blockquote class="question">{words}</blockquote> }.built()
}
