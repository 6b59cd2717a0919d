//! The three languages of the service.

use crate::names::names;

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
    /// Finnish, as the customer has laid down.
    fn default() -> Language {
        Language::Fi
    }
}
