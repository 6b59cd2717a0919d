//! The words of the letters, in both of their languages.
//!
//! A letter puts them together in its own file.

use kanta_shared::language::LetterLanguage;

pub(super) mod application_accepted;
pub(super) mod application_copy;
pub(super) mod application_recalled;
pub(super) mod application_received;
pub(super) mod commitment_copy;
pub(super) mod data_changed;
pub(super) mod information_requested;
pub(super) mod notice_of_termination;
pub(super) mod pdf_documents;
pub(super) mod termination_effective;
pub(super) mod termination_received;

/// A text in the language of a letter. What is in braces is the value of that name, as with `format!`.
macro_rules! in_language {
    ($language:expr; fi: $fi:literal, sv: $sv:literal $(,)?) => {
        match $language {
            LetterLanguage::Fi => format!($fi),
            LetterLanguage::Sv => format!($sv),
        }
    };
}

use in_language;

/// Which service a letter is about.
pub(super) fn service(language: LetterLanguage, service: &str) -> String {
    in_language! { language; fi: "Palvelu: {service}", sv: "Tjänst: {service}" }
}
