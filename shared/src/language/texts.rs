//! Texts in Finnish, Swedish and English side by side.
//!
//! A text that lacks a language does not compile, nor does a [`Sentence!`](crate::Sentence) that lacks
//! a parameter. In the browser a text is a key, and its words are in the file of a language, see
//! [`catalogue`].

use super::Language;

/// One text in every language, written as `Text! { fi: "…", sv: "…", en: "…" }`.
#[macro_export]
macro_rules! Text {
    (fi: $fi:literal, sv: $sv:literal, en: $en:literal $(,)?) => {
        const {
            match cfg!(target_arch = "wasm32") {
                true => $crate::language::texts::Text {
                    fi: $crate::language::texts::catalogue::as_text(
                        const { &$crate::language::texts::catalogue::key([$fi, $sv, $en]) },
                    ),
                    sv: "",
                    en: "",
                },
                false => $crate::language::texts::Text {
                    fi: $fi,
                    sv: $sv,
                    en: $en,
                },
            }
        }
    };
}

/// A sentence in one language, with its parameters. It does not compile unless each language has a place
/// for each parameter, and for no other.
///
/// ```
/// use kanta_shared::Sentence;
/// use kanta_shared::language::Language;
///
/// fn saved(language: Language, time: &str) -> String {
///     Sentence! { language, time;
///         fi: "Tallennettu klo {time}",
///         sv: "Sparat kl. {time}",
///         en: "Saved at {time}",
///     }
/// }
/// assert_eq!(saved(Language::Sv, "9.05"), "Sparat kl. 9.05");
/// ```
#[macro_export]
macro_rules! Sentence {
    ($language:expr $(, $name:ident)*; fi: $fi:literal, sv: $sv:literal, en: $en:literal $(,)?) => {{
        const { assert!($crate::language::texts::template::fits([$fi, $sv, $en], &[$(stringify!($name)),*])) };
        $crate::language::texts::template::fill(
            $crate::Text!(fi: $fi, sv: $sv, en: $en).in_($language),
            &[$((stringify!($name), &$name)),*],
        )
    }};
}

pub mod catalogue;
pub mod template;

/// One text in every language. In the browser `fi` may be the key of a text whose words are fetched;
/// the other two are empty then.
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
    pub fn in_(self, language: Language) -> &'static str {
        if cfg!(target_arch = "wasm32") && self.sv.is_empty() {
            return catalogue::words(self.fi, language);
        }
        match language {
            Language::Fi => self.fi,
            Language::Sv => self.sv,
            Language::En => self.en,
        }
    }
}
