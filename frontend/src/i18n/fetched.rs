//! The texts that are fetched beside the wasm (`frontend/assets/boot.js`).

use kanta_shared::language::Language;
use kanta_shared::language::texts::catalogue;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The texts of a language did not come.
#[derive(Debug)]
pub(super) struct NotFetched;

/// Takes the texts that the start script has fetched since the last time.
pub fn take_texts() {
    let come = property("texts").and_then(|it| it.dyn_into::<js_sys::Array>().ok());
    if let Some(come) = come {
        while let Some(file) = come.shift().as_string() {
            catalogue::add(file);
        }
    }
}

/// Fetches all texts in a language, once. They stay for as long as the page does.
pub(super) async fn fetch(language: Language) -> Result<(), NotFetched> {
    asked(language).await.ok_or(NotFetched)?;
    take_texts();
    Ok(())
}

async fn asked(language: Language) -> Option<JsValue> {
    let fetch = property("fetchTexts")?
        .dyn_into::<js_sys::Function>()
        .ok()?;
    let file = fetch.call1(&JsValue::NULL, &language.name().into()).ok()?;
    JsFuture::from(file.dyn_into::<js_sys::Promise>().ok()?)
        .await
        .ok()
}

fn property(name: &str) -> Option<JsValue> {
    js_sys::Reflect::get(&window(), &name.into()).ok()
}
