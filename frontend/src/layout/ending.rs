//! Tells that the session is about to end, and lets a person go on.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::texts;
use crate::i18n::{common, label, t, worded};
use crate::route::Route;
use crate::session::{Ending, use_ending, use_session};
use crate::ui::{AlertKind, Button, ButtonKind, InlineAlert, LinkButton, Modal, shown_if};

/// Asks whether to go on, shortly before the session ends; and tells when it has ended.
#[component]
pub fn SessionEnding() -> impl IntoView {
    let session = use_session();
    let ending = use_ending(session);
    let is_near = Memo::new(move |_| ending.get() != Ending::NotYet);
    let is_over = Memo::new(move |_| ending.get() == Ending::Over);
    // Who has been told that it ends need not be told every few seconds, but once more when it has.
    let read = RwSignal::new(false);
    let going_on = RwSignal::new(false);
    let failed = RwSignal::new(false);
    Effect::new(move |_| {
        is_near.track();
        is_over.track();
        read.set(false);
        failed.set(false);
    });
    let heading = worded(move |language| {
        let text = match ending.get() {
            Ending::NotYet | Ending::Soon { .. } => texts::ENDING_SOON,
            Ending::Over => common::SESSION_ENDED,
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
    let go_on = move |()| {
        going_on.set(true);
        failed.set(false);
        spawn_local(async move {
            failed.set(!session.refresh().await);
            going_on.set(false);
        });
    };
    let close = move |()| read.set(true);
    let can_go_on = Memo::new(move |_| {
        matches!(
            ending.get(),
            Ending::Soon {
                can_go_on: true,
                ..
            }
        )
    });
    // To leave the question is to go on; who could not, or is waiting for it, may still leave.
    let leave = move |()| {
        let has_tried = failed.get_untracked() || going_on.get_untracked();
        match can_go_on.get_untracked() && !has_tried {
            true => go_on(()),
            false => close(()),
        }
    };
    let no_connection = label(texts::NO_CONNECTION);
    view! {
        <Modal
            id="session-ending"
            heading
            open=Signal::derive(move || is_near.get() && !read.get() && session.change().is_none())
            on_close=Callback::new(leave)
        >
            <p>{text}</p>
            <InlineAlert kind=AlertKind::Error text=Signal::derive(move || failed.get().then(|| no_connection.get()))/>
            <div class="button-row">
                {shown_if(is_over, || view! {
                    <LinkButton href=Route::Login.href() new_tab=label(common::OPENS_IN_NEW_TAB)>
                        {t(common::LOG_IN_AGAIN)}
                    </LinkButton>
                }.into_any())}
                {shown_if(can_go_on, move || view! {
                    <Button busy=going_on on_press=Callback::new(go_on)>{t(texts::GO_ON)}</Button>
                }.into_any())}
                {shown_if(Signal::derive(move || !can_go_on.get() || failed.get()), move || view! {
                    <Button kind=ButtonKind::Secondary on_press=Callback::new(close)>{t(texts::CLOSE)}</Button>
                }.into_any())}
            </div>
        </Modal>
    }
}
