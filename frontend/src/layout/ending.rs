//! Tells that the session is about to end, and lets a person go on.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::texts;
use crate::i18n::{common, label, t, worded};
use crate::route::Route;
use crate::session::{Ending, use_ending, use_session};
use crate::ui::{Button, ButtonKind, LinkButton, Modal};

/// Asks whether to go on, shortly before the session ends; and tells when it has ended.
#[component]
pub fn SessionEnding() -> impl IntoView {
    let session = use_session();
    let ending = use_ending(session);
    let is_near = Memo::new(move |_| ending.get() != Ending::NotYet);
    let is_over = Memo::new(move |_| ending.get() == Ending::Over);
    // Who has been told that it ends need not be told every few seconds, but once more when it has.
    let read = RwSignal::new(false);
    Effect::new(move |_| {
        is_near.track();
        is_over.track();
        read.set(false);
    });
    let heading = worded(move |language| {
        let text = match ending.get() {
            Ending::NotYet | Ending::Soon { .. } => texts::ENDING_SOON,
            Ending::Over => texts::ENDED,
        };
        text.in_(language).to_owned()
    });
    let text = worded(move |language| match ending.get() {
        Ending::NotYet => String::new(),
        Ending::Soon {
            minutes,
            can_go_on: true,
        } => texts::ends_unless(language, minutes),
        Ending::Soon {
            minutes,
            can_go_on: false,
        } => texts::ends(language, minutes),
        Ending::Over => texts::ENDED_TEXT.in_(language).to_owned(),
    });
    let close = move |()| match ending.get_untracked() {
        Ending::Soon {
            can_go_on: true, ..
        } => {
            spawn_local(session.refresh());
        }
        Ending::NotYet | Ending::Soon { .. } | Ending::Over => read.set(true),
    };
    let can_go_on = Memo::new(move |_| {
        matches!(
            ending.get(),
            Ending::Soon {
                can_go_on: true,
                ..
            }
        )
    });
    view! {
        <Modal
            id="session-ending"
            heading
            open=Signal::derive(move || is_near.get() && !read.get())
            on_close=Callback::new(close)
        >
            <p>{text}</p>
            <div class="button-row">
                {move || is_over.get().then(|| view! {
                    <LinkButton href=Route::Login.href() new_tab=label(common::OPENS_IN_NEW_TAB)>
                        {t(common::LOG_IN_AGAIN)}
                    </LinkButton>
                })}
                {move || match can_go_on.get() {
                    true => view! { <Button on_press=Callback::new(close)>{t(texts::GO_ON)}</Button> }.into_any(),
                    false => view! {
                        <Button kind=ButtonKind::Secondary on_press=Callback::new(close)>{t(texts::CLOSE)}</Button>
                    }
                    .into_any(),
                }}
            </div>
        </Modal>
    }
}
