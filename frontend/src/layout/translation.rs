//! What is said when the browser has translated the page.

use leptos::prelude::*;

use super::texts;
use crate::i18n::label;
use crate::ui::translation::use_translated;
use crate::ui::{AlertKind, InlineAlert};

/// Says that the browser has translated the page, and what to do, from that moment on.
#[component]
pub fn TranslationNotice() -> impl IntoView {
    let translated = use_translated();
    let words = label(texts::TRANSLATED);
    view! {
        <InlineAlert
            kind=Signal::stored(AlertKind::Warning)
            text=Signal::derive(move || translated.get().then(|| words.get()))
        />
    }
}
