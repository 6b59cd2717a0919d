//! The button that logs out, in the header and where the session is about to end.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::texts;
use crate::i18n::{in_language, label, t, use_language};
use crate::page::{Goal, ask_before, leave_for, note_log_out};
use crate::route::Route;
use crate::session::use_session;
use crate::ui::{AlertKind, BuildNow, Button, ButtonKind, InlineAlert};

/// The query of the start page after logging out.
const LOGGED_OUT: &str = "?logged-out";

/// Logs out, and asks before if something on the page has not been saved.
#[component]
pub(super) fn LogOut(kind: ButtonKind) -> impl IntoView {
    let session = use_session();
    let language = use_language();
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let log_out = Callback::new(move |()| {
        busy.set(true);
        failed.set(false);
        note_log_out(true);
        spawn_local(async move {
            match session.log_out().await {
                // A page that is loaded keeps nothing of what was on the last one.
                Ok(()) => {
                    let query = in_language(LOGGED_OUT, language.get_untracked());
                    leave_for(&[Route::Start.href(), query].concat());
                }
                Err(_) => {
                    note_log_out(false);
                    busy.try_set(false);
                    failed.try_set(true);
                }
            }
        });
    });
    let press = move |()| {
        if !ask_before(Goal::LogOut(log_out)) {
            log_out.run(());
        }
    };
    let words = label(texts::LOG_OUT_FAILED);
    let failure = move || failed.get().then(|| words.get());
    view! {
        <div>
            <Button kind busy on_press=press>
                {t(texts::LOG_OUT)}
            </Button>
            <InlineAlert kind=AlertKind::Error text=Signal::derive(failure)/>
        </div>
    }
    .built()
}
