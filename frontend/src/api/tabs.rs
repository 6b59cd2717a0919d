//! Messages between the tabs of one browser.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

/// Says something to the other tabs; one may get no message.
pub fn post_to_tabs(channel: &str, text: &str) {
    if let Ok(channel) = BroadcastChannel::new(channel) {
        let _ = channel.post_message(&JsValue::from_str(text));
        channel.close();
    }
}

/// Hears what other tabs say, for as long as the owner lives.
pub fn hear_tabs(channel: &str, hear: impl Fn(String) + 'static) {
    let Ok(channel) = BroadcastChannel::new(channel) else {
        return;
    };
    let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        hear(event.data().as_string().unwrap_or_default());
    });
    channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    let kept = StoredValue::new_local((channel, hear));
    on_cleanup(move || kept.with_value(|(channel, _)| channel.close()));
}
