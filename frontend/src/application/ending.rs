//! What the end of the customership means for an application.

use kanta_shared::day::Day;
use kanta_shared::language::Language;
use leptos::prelude::*;

use super::texts::ending as texts;
use crate::i18n::{common, label, worded};
use crate::ui::{AlertKind, BuildNow, Notification};

/// When the customership ends and the application with it, and how Kela's question is answered if
/// there is one.
pub fn words(language: Language, last_day: Day, is_asked: bool) -> String {
    let mut words = vec![
        common::ending(language, last_day),
        common::lapses(language, last_day),
    ];
    if is_asked {
        words.push(texts::REPLY.in_(language).to_owned());
    }
    words.join(" ")
}

/// Says that the customership ends, and when.
#[component]
pub fn EndingNotice(
    last_day: Day,
    /// Whether there is an application, which ends with it.
    lapses: bool,
) -> impl IntoView {
    let text = worded(move |language| match lapses {
        true => words(language, last_day, false),
        false => common::ending(language, last_day),
    });
    view! {
        <Notification kind=AlertKind::Warning heading=label(common::ENDING_HEADING)>
            <p>{text}</p>
        </Notification>
    }
    .built()
}
