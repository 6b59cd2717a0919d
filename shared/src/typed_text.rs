//! Typed and pasted text, prepared for parsing.
//!
//! Every value, day and free text reads its text through here, so that texts that look the same are
//! the same. The text in a field and in a draft stays as it was typed; only its prepared form is
//! parsed.

mod compose;
mod lowercase;

pub use lowercase::lowercase;

/// The prepared text: composed (NFC), without invisible characters, with one plain space between
/// words and none around them. Preparing a prepared text changes nothing.
///
/// Dashes and quotation marks stay as they are. Line breaks and control characters inside stay
/// too, for the caller to refuse.
pub fn prepared(typed: &str) -> String {
    let visible = without_invisible(typed);
    let mut prepared = String::with_capacity(visible.len());
    for it in compose::composed(&visible).chars() {
        match is_space(it) {
            false => prepared.push(it),
            true if prepared.ends_with(' ') => {}
            true => prepared.push(' '),
        }
    }
    prepared.trim().to_owned()
}

/// The prepared text of several lines: each line is prepared, without control characters, and there
/// are no empty lines around them.
pub fn prepared_lines(typed: &str) -> String {
    let is_read = |it: &char| !it.is_control() || it.is_whitespace();
    let lines: Vec<String> = typed
        .replace("\r\n", "\n")
        .split(['\n', '\r'])
        .map(|line| prepared(&line.chars().filter(is_read).collect::<String>()))
        .collect();
    lines.join("\n").trim().to_owned()
}

/// Whether the text has no visible character.
pub fn is_empty(typed: &str) -> bool {
    prepared(typed).is_empty()
}

/// Whether the text has a letter or a digit. A name or a street of punctuation marks alone is not
/// one.
pub fn has_words(typed: &str) -> bool {
    typed.chars().any(char::is_alphanumeric)
}

/// Whether a character is invisible: zero-width and direction marks, soft hyphens,
/// fillers, variation selectors and tags (Unicode's `Default_Ignorable_Code_Point`), the anchors
/// of annotations, and the two blanks that Unicode does not count as spaces.
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d159}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a character is a hyphen, a dash or a minus sign: Unicode's dash punctuation and what
/// looks like it. Word processors replace the typed hyphen by them.
pub fn is_hyphen(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2d7}' | '\u{58a}' | '\u{5be}' | '\u{1400}' | '\u{1806}' | '\u{2010}'
            ..='\u{2015}'
                | '\u{2043}'
                | '\u{207b}'
                | '\u{208b}'
                | '\u{2212}'
                | '\u{2796}'
                | '\u{2e17}'
                | '\u{2e1a}'
                | '\u{2e3a}'
                | '\u{2e3b}'
                | '\u{2e40}'
                | '\u{2e5d}'
                | '\u{301c}'
                | '\u{3030}'
                | '\u{30a0}'
                | '\u{fe31}'
                | '\u{fe32}'
                | '\u{fe58}'
                | '\u{fe63}'
                | '\u{ff0d}'
                | '\u{10d6e}'
                | '\u{10ead}'
    )
}

/// The text of a value that may be missing.
pub(crate) fn written(value: Option<&impl ToString>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

/// The text of a value: prepared, and without what people copy along with it: brackets and quotation
/// marks around it, full stops, commas and semicolons behind it, and labels in front of it.
///
/// A label is given in small letters. It is followed by a colon or a space, unless it ends in a
/// full stop.
pub(crate) fn bare(typed: &str, labels: &[&str]) -> String {
    stripped(typed, |text| without_label(text, labels))
}

/// [`bare`] for a value without letters: any words before a colon are a label.
pub(crate) fn bare_digits(typed: &str, labels: &[&str]) -> String {
    stripped(typed, |text| match text.split_once(':') {
        Some((words, rest)) if !words.contains(char::is_numeric) => rest,
        _ => without_label(text, labels),
    })
}

/// The text without its spaces: the form of codes that people write in groups.
pub(crate) fn compact(text: &str) -> String {
    text.split_whitespace().collect()
}

fn stripped(typed: &str, without_label: impl Fn(&str) -> &str) -> String {
    let prepared = prepared(typed);
    let mut text = prepared.as_str();
    loop {
        let ended = text.trim().trim_end_matches(['.', ',', ';']).trim();
        let rest = without_label(without_brackets(ended)).trim();
        if rest.len() == text.len() {
            return rest.to_owned();
        }
        text = rest;
    }
}

/// Brackets and quotation marks, as pairs around a text.
const BRACKETS: [(char, char); 17] = [
    ('(', ')'),
    ('[', ']'),
    ('{', '}'),
    ('<', '>'),
    ('"', '"'),
    ('\'', '\''),
    ('`', '`'),
    ('`', '\''),
    ('´', '´'),
    ('”', '”'),
    ('“', '”'),
    ('„', '“'),
    ('„', '”'),
    ('’', '’'),
    ('‘', '’'),
    ('«', '»'),
    ('»', '»'),
];

fn without_brackets(text: &str) -> &str {
    let inside = |(open, close): &(char, char)| {
        let inside = text.strip_prefix(*open)?.strip_suffix(*close)?;
        (!inside.contains([*open, *close])).then_some(inside)
    };
    BRACKETS.iter().find_map(inside).unwrap_or(text)
}

fn without_label<'a>(text: &'a str, labels: &[&str]) -> &'a str {
    let behind = |label: &&str| {
        let rest = after(text, label)?;
        let ends = label.ends_with('.') || rest.is_empty() || rest.starts_with([' ', ':']);
        ends.then(|| rest.trim_start_matches([' ', ':']))
    };
    labels.iter().find_map(behind).unwrap_or(text)
}

/// The text behind a label, in any case and with any form of hyphens.
fn after<'a>(text: &'a str, label: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    let is_same = |expected: char| {
        rest.next().is_some_and(|it| match expected {
            '-' => is_hyphen(it),
            _ => lowercase(it.encode_utf8(&mut [0; 4]))
                .chars()
                .eq([expected]),
        })
    };
    label.chars().all(is_same).then_some(rest.as_str())
}

/// Removes invisible characters, except those that join pictographs or give them colours, which are
/// visible.
fn without_invisible(typed: &str) -> String {
    let mut visible = String::with_capacity(typed.len());
    let mut rest = typed.chars();
    while let Some(it) = rest.next() {
        let before = visible.chars().next_back();
        let next = rest.clone().next();
        if !is_invisible(it) || shapes_pictograph(before, it, next) {
            visible.push(it);
        }
    }
    visible
}

fn shapes_pictograph(before: Option<char>, mark: char, next: Option<char>) -> bool {
    const JOINER: char = '\u{200d}';
    const COLOURS: char = '\u{fe0f}';
    let is_there = |it: Option<char>| it.is_some_and(is_pictograph);
    match mark {
        JOINER => (is_there(before) || before == Some(COLOURS)) && is_there(next),
        COLOURS => is_there(before),
        _ => false,
    }
}

fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}') && !is_invisible(c)
}

/// Whether a character is a space of any kind, but not a line feed or a carriage return.
fn is_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\n' | '\r')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: &str) {
        assert_eq!(prepared(typed), expected, "{typed:?}");
        assert_eq!(prepared(expected), expected);
    }

    #[track_caller]
    fn check_bare(typed: &str, expected: &str) {
        let labels = ["oid-tunnus", "oid", "puh."];
        assert_eq!(bare(typed, &labels), expected, "{typed:?}");
    }

    #[test]
    fn invisible_marks_are_removed() {
        check("Mai\u{ad}ja\u{200b}\u{feff}", "Maija");
        check("\u{202e}Maija\u{202c} \u{2066}M\u{2069}", "Maija M");
        check(
            "\u{200e}\u{61c}\u{3164}\u{2800}\u{180e}\u{e0041}\u{fe00}",
            "",
        );
        check("A\u{34f}\u{30a}", "Å");
    }

    #[test]
    fn every_space_is_a_plain_one() {
        check("\u{a0}Maija\u{2009}\u{3000}Mallikas\t", "Maija Mallikas");
        check("PL\u{202f}\u{200b} 12\u{2028}A\u{85}", "PL 12 A");
        check(" a\nb\r\n", "a\nb");
    }

    #[test]
    fn letters_are_composed() {
        check("A\u{308}hta\u{308}ri", "Ähtäri");
        check("\u{212b}land, s\u{30c}illa\u{301}", "Åland, šillá");
        check("e\u{323}\u{302}", "ệ");
    }

    #[test]
    fn pictographs_stay_whole() {
        check("👩🏽\u{200d}⚕\u{fe0f}", "👩🏽\u{200d}⚕\u{fe0f}");
        check("👩\u{200d}", "👩");
        check("a\u{200d}b\u{fe0f}", "ab");
        check("👩\u{200d}\u{2800}⚕", "👩⚕");
        check("🕵\u{fe0f}\u{fe0f}\u{200d}♂", "🕵\u{fe0f}\u{200d}♂");
    }

    #[test]
    fn dashes_and_quotation_marks_stay() {
        check("Esimerkki–Malli “A”", "Esimerkki–Malli “A”");
    }

    #[test]
    fn a_text_of_marks_alone_is_empty() {
        for text in ["", " ", ".", "-", "–", "…", "\u{301}", "(?)", "👍"] {
            assert!(!has_words(text), "{text}");
        }
        for text in ["x", "5", "Å.", "-1", "Ж"] {
            assert!(has_words(text), "{text}");
        }
    }

    #[test]
    fn a_value_is_read_without_what_was_copied_along() {
        check_bare("1.2.;", "1.2");
        check_bare("( „1.2” ).", "1.2");
        check_bare("<'1.2'>", "1.2");
        check_bare("(1) 2 (3)", "(1) 2 (3)");
        check_bare("OID: 1.2", "1.2");
        check_bare("Oid\u{2011}tunnus\u{a0}:1.2.", "1.2");
        check_bare("(oid 1.2)", "1.2");
        check_bare("oid1.2", "oid1.2");
        check_bare("oid.1.2", "oid.1.2");
        check_bare("Puh.040", "040");
        check_bare("oid", "");
        check_bare(".", "");
    }

    #[test]
    fn words_before_a_colon_are_a_label_if_a_value_has_no_letters() {
        assert_eq!(bare_digits("urn:oid:1.2", &[]), "1.2");
        assert_eq!(
            bare_digits("Päivystys (24 h): 040", &[]),
            "Päivystys (24 h): 040"
        );
        assert_eq!(bare_digits("Päivystys: 040", &[]), "040");
    }
}
