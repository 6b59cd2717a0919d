//! What the end of the customership means for an application.

use kanta_shared::day::Day;
use leptos::prelude::*;

use crate::i18n::{common, label, worded};
use crate::ui::{AlertKind, Notification};

/// Says that the customership ends, and when.
#[component]
pub fn EndingNotice(
    last_day: Day,
    /// Whether there is an application, which ends with it.
    lapses: bool,
) -> impl IntoView {
    view! {
        <Notification kind=AlertKind::Warning heading=label(common::ENDING_HEADING)>
            <p>{worded(move |language| common::ending(language, last_day))}</p>
            {lapses.then(|| view! { <p><strong>{worded(move |language| common::lapses(language, last_day))}</strong></p> })}
        </Notification>
    }
    .into_any()
}
