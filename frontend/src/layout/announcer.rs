//! Focus, scrolling and the address on navigation, which a browser does by itself and a router does not.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;
use leptos_router::hooks::use_location;

use super::ScrollMemory;
use crate::i18n;
use crate::ui::focus;

/// Focuses the heading and scrolls to the top when another page is shown, or to the remembered
/// position when the user comes back to a page (see [`ScrollMemory`]).
///
/// The first page is left to the browser. A change of the language is not another page.
#[component]
pub fn RouteAnnouncer() -> impl IntoView {
    let location = use_location();
    let language = i18n::use_language();
    let memory: ScrollMemory = expect_context();
    Effect::new(move |before: Option<String>| {
        let now = location.pathname.get();
        let (path, search) = (now.clone(), location.search.get_untracked());
        match before {
            None => focus::after_render(move || memory.arrive(path)),
            Some(before) if before != now => {
                memory.leave();
                let is_coming_back = memory.is_coming_back();
                let acts = memory.acts();
                focus::after_render(move || {
                    // The user may have gone back by now, and the other page has its own turn.
                    if location.pathname.try_get_untracked().as_ref() != Some(&path) {
                        return;
                    }
                    put_into_address(&path, &search);
                    i18n::correct_address(language.get_untracked());
                    let is_theirs = acts != memory.acts() && focus::focused().is_some();
                    match is_coming_back {
                        // The user is on the page already.
                        _ if is_theirs => {}
                        true => focus::focus_heading(),
                        false => focus::focus_page_heading(),
                    }
                    memory.arrive(path);
                });
            }
            // A page was drawn anew in its own place: an address of the history leads to it.
            Some(_) => focus::restore(),
        }
        now
    });
}

/// Makes sure that the address is that of the page.
///
/// The router does not change it when it mistakes the way to a page for the way back from it: it
/// counts the visited pages, and miscounts when the user goes back by two, or when an address has
/// changed in place, as with a change of the language.
fn put_into_address(path: &str, search: &str) {
    let window = window();
    let is_there = window.location().pathname().is_ok_and(|it| it == path);
    if !is_there && let Ok(history) = window.history() {
        let address = match search {
            "" => path.to_owned(),
            _ => [path, "?", search].concat(),
        };
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}
