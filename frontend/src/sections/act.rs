//! Who does something, for whom, by what right, when and under which number.

use kanta_shared::session::Act;
use kanta_shared::texts::act::act_lines;
use leptos::prelude::*;

use crate::i18n::{label, use_language};
use crate::ui::{BuildNow, SummaryItem, SummaryList};

/// The lines of an act, as on every page and in every document about it.
#[component]
pub fn ActLines(act: Act) -> impl IntoView {
    let language = use_language();
    let lines = move || {
        let lines = act_lines(&act, language.get()).into_iter();
        let line = |(name, value)| view! { <SummaryItem label=label(name)>{value}</SummaryItem> };
        lines.map(line).collect_view()
    };
    view! { <SummaryList>{lines}</SummaryList> }.built()
}
