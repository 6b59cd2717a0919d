//! Words that several letters share, in both of their languages. Those of one letter are beside it.

use kanta_shared::language::LetterLanguage;

/// A text in the language of a letter. What is in braces is the value of that name, as with `format!`.
macro_rules! in_language {
    ($language:expr; fi: $fi:literal, sv: $sv:literal $(,)?) => {
        match $language {
            LetterLanguage::Fi => format!($fi),
            LetterLanguage::Sv => format!($sv),
        }
    };
}

pub(super) use in_language;

/// Which service a letter is about.
pub(super) fn service(language: LetterLanguage, service: &str) -> String {
    in_language! { language; fi: "Palvelu: {service}", sv: "Tjänst: {service}" }
}
