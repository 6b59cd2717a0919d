//! The notice for users whose mandate allows the guides and nothing else.

use leptos::prelude::*;

use crate::i18n::{heading, t};
use crate::ui::{BuildNow, Notification};

mod texts;

/// What the mandate to view guidelines allows, and what is needed to do more.
#[component]
pub(super) fn OnlyGuidelines() -> impl IntoView {
    view! {
        <Notification heading=heading(texts::HEADING)>
            {t(texts::TEXT)}
        </Notification>
    }
    .built()
}
