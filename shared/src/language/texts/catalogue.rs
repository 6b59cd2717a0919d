//! The texts of a language, fetched beside the wasm.
//!
//! In the browser a text is only a key, and its words come from a file. `frontend/texts.mjs` writes
//! the files from the source: the name of the language, then the entries in the order of their keys,
//! between them [`END`]; each entry is a key followed by the words.

use std::sync::{PoisonError, RwLock};

use crate::language::Language;

/// Ends a text in a file, and a language in what a key is computed from.
const END: u8 = 0x1e;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The length of a key.
const KEY: usize = 5;

/// By language, the entries of each file.
static CATALOGUES: [RwLock<Vec<Vec<&'static str>>>; 3] = [const { RwLock::new(Vec::new()) }; 3];

/// Takes a file with texts. They stay for as long as the program runs.
pub fn add(file: String) {
    let mut entries = file.leak().split(char::from(END));
    if let Some(language) = entries.next().and_then(Language::from_name) {
        let mut files = of(language).write().unwrap_or_else(PoisonError::into_inner);
        files.push(entries.collect());
    }
}

fn of(language: Language) -> &'static RwLock<Vec<Vec<&'static str>>> {
    match language {
        Language::Fi => &CATALOGUES[0],
        Language::Sv => &CATALOGUES[1],
        Language::En => &CATALOGUES[2],
    }
}

/// The words for a key, if a file with them is here.
pub(super) fn words(key: &str, language: Language) -> &'static str {
    let files = of(language).read().unwrap_or_else(PoisonError::into_inner);
    let key_of = |it: &&str| it.get(..KEY).unwrap_or_default().cmp(key);
    let found = files.iter().find_map(|entries| {
        let at = entries.binary_search_by(key_of).ok()?;
        entries.get(at)?.get(KEY..)
    });
    found.unwrap_or_default()
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
        add(["sv\u{1e}", &entries.join("\u{1e}")].concat());
        assert_eq!(words(first, Language::Sv), "Spara");
        assert_eq!(words(second, Language::Sv), "Spara det");
        assert_eq!(words(first, Language::En), "");
        let third = as_text(const { &key(["Poista", "Ta bort", "Remove"]) });
        assert_eq!(words(third, Language::Sv), "");
        add(["sv\u{1e}", third, "Ta bort"].concat());
        assert_eq!(words(third, Language::Sv), "Ta bort");
        assert_eq!(words(second, Language::Sv), "Spara det");
    }
}
