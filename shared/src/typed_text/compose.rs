//! The composed form of a text (Unicode's NFC): `a` and a combining diaeresis are `ä`.
//!
//! The browser composes by itself, so the tables for it are no part of the wasm; everything else
//! composes by a library. The browser tests hold both to one result.

use std::borrow::Cow;

/// The text in its composed form.
pub(super) fn composed(text: &str) -> Cow<'_, str> {
    // No character below the combining marks has another form, and most texts have no other.
    match text.chars().all(|it| it < '\u{300}') {
        true => Cow::Borrowed(text),
        false => normalized(text),
    }
}

#[cfg(target_arch = "wasm32")]
fn normalized(text: &str) -> Cow<'_, str> {
    let composed = js_sys::JsString::from(text).normalize("NFC");
    Cow::Owned(composed.into())
}

#[cfg(not(target_arch = "wasm32"))]
fn normalized(text: &str) -> Cow<'_, str> {
    icu_normalizer::ComposingNormalizerBorrowed::new_nfc().normalize(text)
}
