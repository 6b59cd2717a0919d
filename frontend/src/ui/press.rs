//! What is to wait for the end of a press.
//!
//! A press of a button begins with the end of a change in a field. What is found out about the field
//! then takes a line, and would move the button from under the pointer: the press would be lost.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use leptos::prelude::*;

use super::focus::after_render;
use super::reading::listen_first;

type Act = Box<dyn FnOnce()>;

/// What begins a press, before the focus moves.
const BEGIN: &str = "pointerdown";

/// What ends one.
const END: [&str; 3] = ["pointerup", "pointercancel", "keydown"];

/// How long a press is waited for.
const LONGEST: Duration = Duration::from_secs(1);

thread_local! {
    /// What waits for the press that is under way, if one is.
    static WAITING: RefCell<Option<Vec<Act>>> = const { RefCell::new(None) };
    /// What has waited for a press that has ended.
    static DUE: RefCell<Vec<Act>> = const { RefCell::new(Vec::new()) };
    /// How many presses there have been.
    static PRESSES: Cell<u32> = const { Cell::new(0) };
}

/// Notices presses from now on. To be called once, before other listeners are there.
pub fn notice_presses() {
    let begin = || {
        end();
        PRESSES.set(PRESSES.get() + 1);
        WAITING.set(Some(Vec::new()));
    };
    listen_first(&[BEGIN], begin);
    listen_first(&END, end);
    // What the press clicks is settled by now, and it may be a link that leads away from the field.
    listen_first(&["click"], run_due);
}

/// Runs in the next frame, but not while a press is under way, and before what the press clicks.
pub fn after_press(act: impl FnOnce() + 'static) {
    let act: Act = Box::new(act);
    let is_pressed = WAITING.with_borrow(Option::is_some);
    if !is_pressed {
        after_render(act);
        return;
    }
    WAITING.with_borrow_mut(|it| it.get_or_insert_default().push(act));
    let press = PRESSES.get();
    let end_this = move || {
        if PRESSES.get() == press {
            end();
        }
    };
    set_timeout(end_this, LONGEST);
}

fn end() {
    let waiting = WAITING.take().unwrap_or_default();
    if !waiting.is_empty() {
        DUE.with_borrow_mut(|it| it.extend(waiting));
        after_render(run_due);
    }
}

fn run_due() {
    for act in DUE.take() {
        act();
    }
}
