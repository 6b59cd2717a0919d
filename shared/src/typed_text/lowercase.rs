//! Small letters. As in [`compose`](super::compose), the tables are not part of the wasm.

/// The text in small letters.
#[cfg(target_arch = "wasm32")]
pub fn lowercase(text: &str) -> String {
    match text.is_ascii() {
        true => text.to_ascii_lowercase(),
        false => js_sys::JsString::from(text).to_lower_case().into(),
    }
}

/// The text in small letters.
#[cfg(not(target_arch = "wasm32"))]
pub fn lowercase(text: &str) -> String {
    text.to_lowercase()
}
