//! The content of the fields counts, however it got there.
//!
//! Browsers fire `input` and `change`. Form fillers, password managers and speech programs may put
//! an answer into a field and fire neither. So all controls are read once more before anything else
//! hears of what a person does: then whatever saves, leaves or looks finds what is on the screen.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;

/// What comes before a save, a question or another page.
const DEEDS: [&str; 4] = ["click", "submit", "popstate", "beforeunload"];

/// When a control takes over its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// The user is changing it.
    Input,
    /// The user has changed it.
    Change,
    /// No event has reported a change, and there may be one.
    BeforeDeed,
}

/// Takes over the content of a control, if that is news.
pub(super) type Read = dyn Fn(Reading);

thread_local! {
    /// The controls on the page, and some that were there.
    static CONTROLS: RefCell<Vec<Weak<Read>>> = const { RefCell::new(Vec::new()) };
}

/// From now on every control on the page is read before other listeners hear of a deed. To be called
/// once, before any of them is there.
pub fn read_before_deeds() {
    listen_first(&DEEDS, read_controls);
}

/// Handles events of the window before other listeners, for as long as the page is open.
pub(super) fn listen_first(events: &[&str], handle: fn()) {
    let handler = Closure::<dyn Fn()>::new(handle).into_js_value();
    for event in events {
        let handler = handler.unchecked_ref();
        let _ = window().add_event_listener_with_callback_and_bool(event, handler, true);
    }
}

/// Registers how a control is read, for as long as it is kept. Controls are read in the order in which
/// they are registered. Reading one must not panic: those after it would not be read.
pub(super) fn register(control: &Rc<Read>) {
    CONTROLS.with_borrow_mut(|all| all.push(Rc::downgrade(control)));
}

/// Reads every control on the page: each takes over what it holds.
pub fn read_controls() {
    let mut present = Vec::new();
    CONTROLS.with_borrow_mut(|all| {
        all.retain(|it| {
            let control = it.upgrade();
            let is_present = control.is_some();
            present.extend(control);
            is_present
        });
    });
    for read in present {
        read(Reading::BeforeDeed);
    }
}
