//! Copies of what is typed and not saved yet, in the browser's storage. The start script keeps and
//! encrypts them (`frontend/assets/boot.js`); the server has the keys.

use std::cell::Cell;

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

thread_local! {
    static IS_CLOSED: Cell<bool> = const { Cell::new(false) };
}

/// Keeps a text under a key, in the place of the one before. Nothing happens where nothing can be
/// stored.
pub fn keep_copy(key: &str, text: &str) {
    if !IS_CLOSED.get() {
        call("keepCopy", &[key, text]);
    }
}

/// The text that was kept under a key in the last 24 hours.
pub async fn read_copy(key: &str) -> Option<String> {
    let answer = call("readCopy", &[key])?.dyn_into::<js_sys::Promise>();
    JsFuture::from(answer.ok()?).await.ok()?.as_string()
}

/// Removes what was kept under a key.
pub fn forget_copy(key: &str) {
    call("forgetCopy", &[key]);
}

/// Removes everything that was kept, and keeps nothing more: the user has logged out.
pub fn close_copies() {
    IS_CLOSED.set(true);
    call("forgetCopies", &[]);
}

/// Keeps copies again: the page has a session.
pub fn open_copies() {
    IS_CLOSED.set(false);
}

fn call(name: &str, arguments: &[&str]) -> Option<JsValue> {
    let function = js_sys::Reflect::get(&window(), &name.into()).ok()?;
    let arguments = arguments.iter().map(|it| JsValue::from_str(it));
    let arguments = arguments.collect::<js_sys::Array>();
    let function = function.dyn_into::<js_sys::Function>().ok()?;
    function.apply(&JsValue::NULL, &arguments).ok()
}
