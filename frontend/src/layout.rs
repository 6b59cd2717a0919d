//! The frame around every page, and the guard of the pages that need a session.

use kanta_shared::api::paths;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{DocumentFragment, Element, HtmlDialogElement, NodeList};

use crate::address;
use crate::i18n::label;
use crate::session::{Expiry, SessionStore, use_expiry, use_session};
use crate::ui::{BuildNow, SkipLink, effect};

mod announcer;
mod change;
mod expiry;
mod footer;
mod guard;
mod header;
mod log_out;
mod parts;
mod print_head;
mod scroll;
mod texts;
mod translation;
mod update;

pub use announcer::RouteAnnouncer;
pub use guard::Guarded;
pub use scroll::{ScrollMemory, provide_scroll_memory};

/// The id of the content, which the skip link leads to.
const CONTENT: &str = "content";

/// The frame around every page.
///
/// Once the session is known, the parameter that says that the user has just been identified is
/// removed from the address: an address may be kept, and then it would be wrong.
#[component]
pub fn Frame(children: Children) -> impl IntoView {
    let content = NodeRef::<html::Main>::new();
    let session = use_session();
    cover(content, session);
    let expiry = use_expiry(session);
    let is_near = Signal::derive(move || expiry.get() != Expiry::NotSoon);
    provide_context(expiry);
    effect(move || {
        if session.person().is_some() {
            address::change_query(|it| address::with_parameter(it, paths::IDENTIFIED, None));
        }
    });
    view! {
        <SkipLink target=CONTENT text=label(texts::SKIP_TO_CONTENT)/>
        <header::Header/>
        <main class="site-main" id=CONTENT node_ref=content>
            <translation::TranslationNotice/>
            <update::UpdateNotice/>
            {children()}
        </main>
        <footer::Footer/>
        {parts::expiry().once_needed(is_near)}
        {parts::change().once_needed(Signal::derive(move || session.change().is_some()))}
    }
    .built()
}

/// Takes the content out of the document while the current user must not see it, and puts it back,
/// with all that is typed, once the user may.
fn cover(content: NodeRef<html::Main>, session: SessionStore) {
    let is_covered = Memo::new(move |_| session.is_covered());
    let aside = StoredValue::new_local(None::<DocumentFragment>);
    effect(move || {
        let Some(content) = content.get() else { return };
        if is_covered.get() {
            close_dialogs(&content);
            let fragment = document().create_document_fragment();
            while let Some(child) = content.first_child() {
                if fragment.append_child(&child).is_err() {
                    break;
                }
            }
            aside.set_value(Some(fragment));
        } else if let Some(fragment) = aside.try_update_value(Option::take).flatten() {
            let _ = content.append_child(&fragment);
        }
    });
}

/// Closes the open dialogs: outside the document they would stay open, and come back as boxes in the
/// text.
fn close_dialogs(content: &Element) {
    let open = content.query_selector_all("dialog[open]");
    for index in 0..open.as_ref().map_or(0, NodeList::length) {
        let dialog = open.as_ref().ok().and_then(|it| it.item(index));
        if let Some(dialog) = dialog.and_then(|it| it.dyn_into::<HtmlDialogElement>().ok()) {
            dialog.close();
        }
    }
}
