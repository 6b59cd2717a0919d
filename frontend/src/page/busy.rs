//! The line that says that something is under way.

use kanta_shared::texts::Text;
use leptos::prelude::*;

use crate::i18n::use_language;
use crate::ui::{BuildNow, announce_changes};

/// Says that something is under way, for as long as it is.
#[component]
pub fn BusyLine(busy: Memo<bool>, words: Text) -> impl IntoView {
    let language = use_language();
    let text = Signal::derive(move || busy.get().then(|| words.in_(language.get()).to_owned()));
    announce_changes(text);
    view! { <p class="save-status">{text}</p> }.built()
}
