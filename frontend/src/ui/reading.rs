//! The content of the fields counts, however it got there.
//!
//! Controls hear `input` and `change`. Form fillers, password managers and speech programs may put
//! an answer into a field and fire neither. So all controls are read once more before anything else
//! hears of what a person does: then whatever saves, leaves or looks finds what is on the screen.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::Event;

/// What comes before a save, a question or another page.
const DEEDS: [&str; 4] = ["click", "submit", "popstate", "beforeunload"];

/// The event by which a control is asked to take over what it holds, if that is news: each listens
/// with `on:read`.
const READ: &str = "read";

/// From now on every control on the page is read before other listeners hear of a deed. To be called
/// once, before any of them is there.
pub fn read_before_deeds() {
    let read = Closure::<dyn Fn()>::new(read_controls).into_js_value();
    for deed in DEEDS {
        let _ =
            window().add_event_listener_with_callback_and_bool(deed, read.unchecked_ref(), true);
    }
}

/// Reads every control on the page: each takes over what it holds.
pub fn read_controls() {
    let Ok(controls) = document().query_selector_all("input, select, textarea") else {
        return;
    };
    for index in 0..controls.length() {
        if let (Some(control), Ok(event)) = (controls.get(index), Event::new(READ)) {
            let _ = control.dispatch_event(&event);
        }
    }
}
