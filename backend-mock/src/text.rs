//! What holds of any text, wherever it is shown.

/// Whether a character could begin a new line, or does something else than be read.
pub(crate) fn breaks_line(it: char) -> bool {
    it.is_control() || matches!(it, '\u{2028}' | '\u{2029}')
}
