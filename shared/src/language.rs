//! The three languages of the service, and the two in which Kela writes letters.

use crate::names::names;

#[macro_use]
pub mod texts;

names! {
    /// A language in which the whole service can be used.
    pub enum Language {
        /// Finnish, the default.
        Fi = "fi",
        /// Swedish.
        Sv = "sv",
        /// English.
        En = "en",
    }
}

impl Default for Language {
    /// Finnish, by Kela's decision.
    fn default() -> Language {
        Language::Fi
    }
}

names! {
    /// The language in which Kela writes to the customer: one of the two official ones.
    pub enum LetterLanguage {
        /// Finnish.
        Fi = "fi",
        /// Swedish.
        Sv = "sv",
    }
}

impl Default for LetterLanguage {
    /// Finnish.
    fn default() -> LetterLanguage {
        LetterLanguage::Fi
    }
}

impl From<LetterLanguage> for Language {
    fn from(language: LetterLanguage) -> Language {
        match language {
            LetterLanguage::Fi => Language::Fi,
            LetterLanguage::Sv => Language::Sv,
        }
    }
}
