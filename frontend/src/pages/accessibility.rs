//! The accessibility statement that the law asks for (306/2019).

use leptos::prelude::*;

use crate::i18n::{linked, t, worded};
use crate::page::Page;

mod texts;

/// The days on which the statement was written and last updated.
const WRITTEN: &str = "22.11.2026";
const UPDATED: &str = "27.11.2026";

#[component]
pub fn Accessibility() -> impl IntoView {
    let item = |text| view! { <li>{t(text)}</li> };
    let done = [texts::DONE_1, texts::DONE_2, texts::DONE_3, texts::DONE_4].map(item);
    let gaps = [texts::GAPS_1, texts::GAPS_2].map(item);
    view! {
        <Page heading=texts::HEADING lead=texts::INTRO>
            <p>{t(texts::LAW)}</p>
            <h2>{t(texts::STATUS_HEADING)}</h2>
            <p>{t(texts::STATUS)}</p>
            <h2>{t(texts::DONE_HEADING)}</h2>
            <ul>{done}</ul>
            <h2>{t(texts::GAPS_HEADING)}</h2>
            <ul>{gaps}</ul>
            <h2>{t(texts::HOW_HEADING)}</h2>
            <p>{t(texts::HOW)}</p>
            <h2>{t(texts::FEEDBACK_HEADING)}</h2>
            <p>{linked(texts::FEEDBACK)}</p>
            <h2>{t(texts::AUTHORITY_HEADING)}</h2>
            <p>{linked(texts::AUTHORITY)}</p>
            <p>{worded(|language| texts::dated(language, WRITTEN, UPDATED))}</p>
        </Page>
    }
}
