//! The texts of the page's language, which are fetched beside the wasm (`frontend/assets/boot.js`).

use kanta_shared::language::Language;
use kanta_shared::language::texts::catalogue;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The texts of a language did not come.
#[derive(Debug)]
pub(super) struct NotFetched;

/// Takes the texts that the start script has fetched, which are in the language of the page.
pub(super) fn take(language: Language) {
    if let Some(file) = property("texts").and_then(|it| it.as_string()) {
        catalogue::add(language, file);
    }
}

/// Fetches the texts in a language. They stay for as long as the page does.
pub(super) async fn fetch(language: Language) -> Result<(), NotFetched> {
    let file = asked(language).await.ok_or(NotFetched)?;
    catalogue::add(language, file);
    Ok(())
}

async fn asked(language: Language) -> Option<String> {
    let fetch = property("fetchTexts")?
        .dyn_into::<js_sys::Function>()
        .ok()?;
    let file = fetch.call1(&JsValue::NULL, &language.name().into()).ok()?;
    let file = JsFuture::from(file.dyn_into::<js_sys::Promise>().ok()?).await;
    file.ok()?.as_string()
}

fn property(name: &str) -> Option<JsValue> {
    js_sys::Reflect::get(&window(), &name.into()).ok()
}
