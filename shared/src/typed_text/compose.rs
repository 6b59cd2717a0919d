//! The composed form of a text (Unicode's NFC): `a` and a combining diaeresis are `ä`.
//!
//! In the browser its own function composes, so the tables are not part of the wasm; elsewhere a
//! library does. The browser tests check that both have the same result.

use std::borrow::Cow;

/// The text in its composed form.
pub(super) fn composed(text: &str) -> Cow<'_, str> {
    // No character below the combining marks has another form, and most texts have only those.
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
