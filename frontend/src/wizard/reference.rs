//! The reference number of what was sent.

use kanta_shared::texts::Text;
use kanta_shared::texts::act::REFERENCE;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsValue;
use leptos::web_sys::Element;

use super::texts;
use crate::i18n::{label, t, use_language};
use crate::ui::{BuildNow, Button, ButtonKind, announce};

/// The reference number in a line.
#[component]
pub fn Reference(reference: String) -> impl IntoView {
    view! { <p>{t(REFERENCE)} " " <ReferenceNumber reference/></p> }.built()
}

/// The number, and the button that copies it. Where the browser does not let it be copied, it is
/// selected, so that the user can copy it.
#[component]
pub fn ReferenceNumber(reference: String) -> impl IntoView {
    let number = NodeRef::<html::Strong>::new();
    let language = use_language();
    let outcome = RwSignal::new(None::<Text>);
    let copied = reference.clone();
    let copy = move |()| {
        let text = copied.clone();
        spawn_local(async move {
            let words = match write_to_clipboard(&text).await {
                Some(()) => texts::COPIED,
                None => {
                    if let Some(number) = number.get_untracked() {
                        select(&number);
                    }
                    texts::SELECTED
                }
            };
            announce(words.in_(language.get_untracked()));
            outcome.try_set(Some(words));
        });
    };
    view! {
        <strong class="identifier" node_ref=number>{reference}</strong>
        " "
        <span class="screen-only">
            <Button kind=ButtonKind::Link about=label(texts::COPY_WHAT) on_press=Callback::new(copy)>
                {t(texts::COPY)}
            </Button>
            " "
            <span class="meta">{move || outcome.get().map(|it| it.in_(language.get()))}</span>
        </span>
    }
    .built()
}

/// Copies a text; `None` where the browser has no clipboard for the page, or refuses.
async fn write_to_clipboard(text: &str) -> Option<()> {
    let clipboard = window().navigator().clipboard();
    // On a page without TLS there is none.
    if AsRef::<JsValue>::as_ref(&clipboard).is_undefined() {
        return None;
    }
    let written = clipboard.write_text(text);
    let written = wasm_bindgen_futures::JsFuture::from(written).await;
    written.ok().map(drop)
}

fn select(element: &Element) {
    let selection = window().get_selection().ok().flatten();
    // What cannot be selected can still be read.
    let _ = selection.map(|it| it.select_all_children(element));
}
