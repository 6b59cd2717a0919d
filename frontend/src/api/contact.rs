//! The time of the last successful request.

use std::cell::Cell;

thread_local! {
    static LAST: Cell<f64> = const { Cell::new(0.0) };
}

/// The time of the last successful request, in milliseconds by the browser's clock. Only differences
/// mean something: the clock may be wrong.
pub fn last_contact() -> f64 {
    LAST.get()
}

pub(super) fn note() {
    note_at(js_sys::Date::now());
}

pub(super) fn note_at(time: f64) {
    LAST.set(LAST.get().max(time));
}
