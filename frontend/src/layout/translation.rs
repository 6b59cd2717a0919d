//! The notice on a page that the browser has translated.

use leptos::prelude::*;

use super::texts;
use crate::i18n::label;
use crate::ui::translation::use_translated;
use crate::ui::{AlertKind, BuildNow, InlineAlert, announce, effect, shown_if};

/// Says that the browser has translated the page, and what to do, from that moment on.
#[component]
pub fn TranslationNotice() -> impl IntoView {
    let translated = use_translated();
    let words = label(texts::TRANSLATED);
    effect(move || {
        if translated.get() {
            announce(words.get_untracked());
        }
    });
    shown_if(translated, move || {
        view! {
            <InlineAlert
                kind=Signal::stored(AlertKind::Warning)
                text=Signal::derive(move || Some(words.get()))
            />
        }
        .built()
    })
}
