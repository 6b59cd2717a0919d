//! Search for words in a text, whatever their case, accents and hyphens.

use kanta_shared::typed_text::{is_hyphen, is_invisible, lowercase};

/// Whether every word of the query is in the text, also in the middle of another word: people type
/// the beginning of a word, or one part of a compound. A query without words matches any text.
pub(super) fn finds(query: &str, text: &str) -> bool {
    let text = folded(text);
    folded(query)
        .split_whitespace()
        .all(|word| text.contains(word))
}

/// The letters and digits of a text without case and accents. Hyphens are left out, as people do not
/// remember where they are; all other marks separate words.
fn folded(text: &str) -> String {
    lowercase(text)
        .chars()
        .filter(|it| !is_left_out(*it))
        .map(|it| match it {
            'à'..='å' => 'a',
            'ç' => 'c',
            'è'..='ë' => 'e',
            'ì'..='ï' => 'i',
            'ñ' => 'n',
            'ò'..='ö' | 'ø' => 'o',
            'ù'..='ü' => 'u',
            'ý' | 'ÿ' => 'y',
            'š' => 's',
            'ž' => 'z',
            it if it.is_alphanumeric() => it,
            _ => ' ',
        })
        .collect()
}

/// Hyphens, invisible characters, and accents that follow their letter.
fn is_left_out(it: char) -> bool {
    is_hyphen(it) || is_invisible(it) || matches!(it, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Resepti-palvelun käyttöönotto: Välitys, OmaKanta ja é (PDF)";

    #[track_caller]
    fn check(query: &str, expected: bool) {
        assert_eq!(finds(query, TEXT), expected, "{query:?}");
    }

    #[test]
    fn a_query_without_words_matches_any_text() {
        for query in ["", "   ", "\t", "-", "…"] {
            check(query, true);
        }
    }

    #[test]
    fn case_accents_and_hyphens_do_not_matter() {
        for query in [
            "käyttöönotto",
            "KÄYTTÖÖNOTTO",
            "kayttoonotto",
            "ka\u{308}ytto\u{308}o\u{308}notto",
            "resepti-palvelu",
            "reseptipalvelu",
            "Resepti\u{ad}palvelun",
            "\u{202a}Resepti\u{2011}palvelun\u{202c}",
            "omakanta",
            "e",
        ] {
            check(query, true);
        }
    }

    #[test]
    fn every_word_has_to_be_there_in_any_order_also_inside_another() {
        check("otto resepti", true);
        check("palvelu,välitys", true);
        check("(pdf)", true);
        check("resepti kuva", false);
        check("reseptikäyttöönotto", false);
        check("lomake", false);
    }
}
