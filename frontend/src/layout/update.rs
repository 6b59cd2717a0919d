//! The notice on a page that is older than the server.

use leptos::prelude::*;

use super::texts;
use crate::api;
use crate::i18n::{label, t};
use crate::page::{Goal, ask_before, reload};
use crate::ui::{BuildNow, Button, ButtonKind, announce, effect, shown_if};

/// Says that there is a new build of the app, and loads it when the user wants to. What is typed is saved
/// before, or the user is asked.
#[component]
pub fn UpdateNotice() -> impl IntoView {
    let is_old = RwSignal::new(false);
    api::on_other_build(Callback::new(move |()| is_old.set(true)));
    let words = label(texts::UPDATED);
    let is_old = Memo::new(move |_| is_old.get());
    effect(move || {
        if is_old.get() {
            announce(words.get_untracked());
        }
    });
    let press = move |()| {
        if !ask_before(Goal::Reload) {
            reload();
        }
    };
    shown_if(is_old, move || {
        view! {
            <div class="notice notice--info">
                <p class="notice__text">{words}</p>
                <div class="notice__actions">
                    <Button kind=ButtonKind::Secondary on_press=Callback::new(press)>
                        {t(texts::RELOAD)}
                    </Button>
                </div>
            </div>
        }
        .built()
    })
}
