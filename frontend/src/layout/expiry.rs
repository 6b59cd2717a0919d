//! The dialog that warns before the session expires, and extends it.

use kanta_shared::language::Language;
use kanta_shared::texts::Text;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::log_out::LogOut;
use super::texts;
use crate::i18n::{common, label, t, worded};
use crate::route::Route;
use crate::session::{Expiry, use_session};
use crate::ui::{
    AlertKind, BuildNow, Button, ButtonKind, InlineAlert, LinkButton, Modal, effect, shown_if,
};

/// Asks shortly before the session expires whether to extend it, and says when it has expired.
#[component]
pub fn SessionExpiry(expiry: Signal<Expiry>) -> impl IntoView {
    let session = use_session();
    let is_near = Memo::new(move |_| expiry.get() != Expiry::NotSoon);
    let is_over = Memo::new(move |_| expiry.get() == Expiry::Expired);
    // A warning that was closed does not come back every few seconds, but once more when the session
    // has expired.
    let read = RwSignal::new(false);
    let going_on = RwSignal::new(false);
    let failed = RwSignal::new(false);
    effect(move || {
        is_near.track();
        is_over.track();
        read.set(false);
        failed.set(false);
    });
    let heading = worded(move |language| heading(expiry.get()).in_(language).to_owned());
    let text = worded(move |language| text(expiry.get(), language));
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
            expiry.get(),
            Expiry::Soon {
                can_go_on: true,
                ..
            }
        )
    });
    // Closing the dialog extends the session, unless that has been tried already.
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
            {shown_if(Signal::derive(move || !is_over.get()), || view! { <p>{t(texts::TYPED_STAYS)}</p> }.built())}
            <InlineAlert kind=AlertKind::Error text=Signal::derive(move || failed.get().then(|| no_connection.get()))/>
            <div class="button-row">
                {shown_if(is_over, || view! {
                    <LinkButton href=Route::Login.href() new_tab=label(common::OPENS_IN_NEW_TAB)>
                        {t(common::LOG_IN_AGAIN)}
                    </LinkButton>
                }.built())}
                {shown_if(can_go_on, move || view! {
                    <Button busy=going_on on_press=Callback::new(go_on)>{t(texts::GO_ON)}</Button>
                }.built())}
                {shown_if(Signal::derive(move || !is_over.get()), || {
                    view! { <LogOut kind=ButtonKind::Secondary/> }.built()
                })}
                {shown_if(Signal::derive(move || !can_go_on.get() || failed.get()), move || view! {
                    <Button kind=ButtonKind::Secondary on_press=Callback::new(close)>{t(texts::CLOSE)}</Button>
                }.built())}
            </div>
        </Modal>
    }
}

fn heading(expiry: Expiry) -> Text {
    match expiry {
        Expiry::NotSoon | Expiry::Soon { .. } => texts::ENDING_SOON,
        Expiry::Expired => common::SESSION_ENDED,
    }
}

fn text(expiry: Expiry, language: Language) -> String {
    match expiry {
        Expiry::NotSoon => String::new(),
        Expiry::Soon {
            minutes,
            can_go_on: true,
        } => texts::ends_unless(language, minutes),
        Expiry::Soon {
            minutes,
            can_go_on: false,
        } => texts::ends(language, minutes),
        Expiry::Expired => texts::ENDED_TEXT.in_(language).to_owned(),
    }
}
