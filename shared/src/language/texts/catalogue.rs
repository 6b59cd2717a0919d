//! The texts of one language, fetched beside the wasm.
//!
//! In the browser a text is only a key, and its words come from a file. `frontend/texts.mjs` writes
//! the files from the source: the entries in the order of their keys, between them [`END`]; each is
//! a key followed by the words.

use std::sync::OnceLock;

use crate::language::Language;

/// Ends a text in a file, and a language in what a key is computed from.
const END: u8 = 0x1e;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The length of a key.
const KEY: usize = 5;

static CATALOGUES: [OnceLock<Vec<&'static str>>; 3] = [const { OnceLock::new() }; 3];

/// Whether the texts in this language are here.
pub fn has(language: Language) -> bool {
    of(language).get().is_some()
}

/// Takes the file with the texts in this language. They stay for as long as the program runs.
pub fn add(language: Language, file: String) {
    let entries = file.leak().split(char::from(END)).collect();
    // A second file of the same language has the same texts.
    let _ = of(language).set(entries);
}

fn of(language: Language) -> &'static OnceLock<Vec<&'static str>> {
    match language {
        Language::Fi => &CATALOGUES[0],
        Language::Sv => &CATALOGUES[1],
        Language::En => &CATALOGUES[2],
    }
}

/// The words for a key, in a language that is here.
pub(super) fn words(key: &str, language: Language) -> &'static str {
    let entries = of(language).get().map(Vec::as_slice).unwrap_or_default();
    let key_of = |it: &&str| it.get(..KEY).unwrap_or_default().cmp(key);
    let found = entries.binary_search_by(key_of).ok();
    let entry = found.and_then(|it| entries.get(it)?.get(KEY..));
    entry.unwrap_or_default()
}

/// The key of a text: FNV-1a over its bytes in the three languages.
#[must_use]
pub const fn key(text: [&str; 3]) -> [u8; KEY] {
    let mut hash: u32 = 0x811c_9dc5;
    let mut language = 0;
    while language < text.len() {
        let bytes = text[language].as_bytes();
        let mut index = 0;
        while index <= bytes.len() {
            let byte = if index < bytes.len() {
                bytes[index]
            } else {
                END
            };
            hash = (hash ^ byte as u32).wrapping_mul(0x0100_0193);
            index += 1;
        }
        language += 1;
    }
    let mut key = [0; KEY];
    let mut index = 0;
    while index < KEY {
        key[index] = ALPHABET[(hash >> (6 * index)) as usize & 63];
        index += 1;
    }
    key
}

/// The key as text. It consists of ASCII letters, digits, `-` and `_`.
#[must_use]
pub const fn as_text(key: &'static [u8; KEY]) -> &'static str {
    match std::str::from_utf8(key) {
        Ok(text) => text,
        Err(_) => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_finds_its_words() {
        let first = as_text(const { &key(["Tallenna", "Spara", "Save"]) });
        let second = as_text(const { &key(["Tallenna", "Spara", "Save it"]) });
        let mut entries = [[first, "Spara"].concat(), [second, "Spara det"].concat()];
        entries.sort();
        assert!(!has(Language::Sv));
        add(Language::Sv, entries.join("\u{1e}"));
        assert!(has(Language::Sv));
        assert_eq!(words(first, Language::Sv), "Spara");
        assert_eq!(words(second, Language::Sv), "Spara det");
        assert_eq!(words(first, Language::En), "");
    }
}
