//! The words that screens and letters share, in Finnish, Swedish and English side by side.
//!
//! A text that lacks a language does not compile. A text with a parameter is a function.
//! Texts that only one part of the service shows live with that part.

use crate::language::Language;

pub mod act;
pub mod answers;
pub mod changes;
pub mod fields;
pub mod history;
pub mod problems;
pub mod values;
pub mod vocabulary;

/// One text in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// In Finnish.
    pub fi: &'static str,
    /// In Swedish.
    pub sv: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Text {
    /// The text in one language.
    pub const fn in_(self, language: Language) -> &'static str {
        match language {
            Language::Fi => self.fi,
            Language::Sv => self.sv,
            Language::En => self.en,
        }
    }
}
