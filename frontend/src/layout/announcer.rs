//! What a browser does by itself when it opens a page, and a router does not.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;
use leptos_router::hooks::use_location;

use super::Places;
use crate::i18n;
use crate::ui::focus;

/// Brings the focus to the heading and the window to the top when another page is shown; to the
/// place where the person was when they come back to it, see [`Places`].
///
/// The first page is the browser's own matter. A change of the language is no other page.
#[component]
pub fn RouteAnnouncer() -> impl IntoView {
    let location = use_location();
    let language = i18n::use_language();
    let places: Places = expect_context();
    Effect::new(move |before: Option<String>| {
        let now = location.pathname.get();
        let (path, search) = (now.clone(), location.search.get_untracked());
        match before {
            None => focus::after_render(move || places.arrive(path)),
            Some(before) if before != now => {
                places.leave();
                let is_coming_back = places.is_coming_back();
                focus::after_render(move || {
                    put_into_address(&path, &search);
                    i18n::correct_address(language.get_untracked());
                    match is_coming_back {
                        true => focus::focus_heading(),
                        false => focus::focus_page_heading(),
                    }
                    places.arrive(path);
                });
            }
            Some(_) => {}
        }
        now
    });
}

/// Makes sure that the address is that of the page.
///
/// The router leaves it alone when it takes the way to a page for the way on from it: it counts
/// the pages that were visited, and miscounts when somebody goes back by two or when an address
/// has changed in place, as with a change of the language.
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
