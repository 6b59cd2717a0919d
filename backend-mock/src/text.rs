//! What holds of any text, wherever it is shown.

use kanta_shared::typed_text::prepared;

/// Whether a character could begin a new line, or does something else than be read.
pub(crate) fn breaks_line(it: char) -> bool {
    it.is_control() || matches!(it, '\u{2028}' | '\u{2029}')
}

/// The text as it is read, on one line: it can neither end a header, nor pass for a line of its
/// own, nor turn the direction of what follows it.
pub(crate) fn one_line(text: &str) -> String {
    prepared(&text.replace(breaks_line, " "))
}

/// The text with every byte escaped that is not to be kept.
pub(crate) fn percent_encoded(text: &str, keep: impl Fn(u8) -> bool) -> String {
    text.bytes()
        .map(|it| {
            if keep(it) {
                char::from(it).to_string()
            } else {
                format!("%{it:02X}")
            }
        })
        .collect()
}
