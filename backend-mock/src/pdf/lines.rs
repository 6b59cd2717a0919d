//! Words broken into lines, by the Unicode Line Breaking Algorithm and the widths of the
//! typeface.

use std::ops::Range;

use unicode_linebreak::linebreaks;

use super::fonts::{Face, Fonts};

/// Words of one kind.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Words {
    pub(super) text: String,
    pub(super) face: Face,
    /// Where they lead, if they are a link.
    pub(super) link: Option<String>,
}

/// A line: words, each with the place where they begin.
pub(super) type Line = Vec<(f32, Words)>;

impl Words {
    pub(super) fn plain(text: String, face: Face) -> Words {
        Words {
            text,
            face,
            link: None,
        }
    }
}

/// Breaks words into lines of at most this width. A word that is longer than a line is broken
/// where the line ends. There is at least one line.
pub(super) fn break_lines(fonts: &Fonts, words: &[Words], size: f32, width: f32) -> Vec<Line> {
    let text: String = words.iter().map(|it| it.text.as_str()).collect();
    // How wide everything before a byte is, so that no width is added up twice.
    let mut before: Vec<f64> = Vec::with_capacity(text.len() + 1);
    let mut sum = 0.0;
    for it in words {
        let face = fonts.face(it.face);
        for character in it.text.chars() {
            before.resize(before.len() + character.len_utf8(), sum);
            sum += f64::from(size * face.width(character.encode_utf8(&mut [0; 4])));
        }
    }
    before.push(sum);
    let wide = |range: Range<usize>| (before[range.end] - before[range.start]) as f32;

    let mut lines = Vec::new();
    let (mut start, mut end) = (0, 0);
    for (at, _) in linebreaks(&text) {
        // A space at the end of a line may stick out.
        let word_end = end + text[end..at].trim_end().len();
        if start < end && width < wide(start..word_end) {
            lines.push(start..end);
            start = end;
        }
        while width < wide(start..word_end) {
            let fits = |(offset, it): &(usize, char)| {
                let next = start + offset + it.len_utf8();
                wide(start..next) <= width
            };
            let first = text[start..].chars().next().map_or(1, char::len_utf8);
            let fitting = text[start..word_end].char_indices().take_while(fits);
            let cut = fitting.last().map_or(first, |(at, it)| at + it.len_utf8());
            lines.push(start..start + cut);
            start += cut;
            if start == word_end {
                break;
            }
        }
        end = at;
    }
    if start < end || lines.is_empty() {
        lines.push(start..end);
    }
    lines
        .into_iter()
        .map(|line| cut_line(words, line, wide))
        .collect()
}

/// How wide the widest word is that cannot be broken.
pub(super) fn widest_word(fonts: &Fonts, words: &Words, size: f32) -> f32 {
    let mut last = 0;
    let mut widest: f32 = 0.0;
    for (at, _) in linebreaks(&words.text) {
        let word = words.text[last..at].trim_end();
        widest = widest.max(size * fonts.face(words.face).width(word));
        last = at;
    }
    widest
}

/// What of the words is on a line.
fn cut_line(words: &[Words], line: Range<usize>, wide: impl Fn(Range<usize>) -> f32) -> Line {
    let mut cut = Vec::new();
    let mut from = 0;
    for it in words {
        let to = from + it.text.len();
        let (first, last) = (line.start.max(from), line.end.min(to));
        if first < last {
            let text = it.text[first - from..last - from].to_owned();
            cut.push((wide(line.start..first), Words { text, ..it.clone() }));
        }
        from = to;
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, width: f32, expected: &[&str]) {
        let fonts = Fonts::get();
        let words = [Words::plain(text.to_owned(), Face::Regular)];
        let lines: Vec<String> = break_lines(fonts, &words, 10.0, width)
            .into_iter()
            .map(|line| line.into_iter().map(|(_, words)| words.text).collect())
            .collect();
        assert_eq!(lines, expected);
        let whole: String = expected.concat();
        assert_eq!(whole, text, "no character is lost");
    }

    #[test]
    fn lines_break_between_words_and_a_word_only_when_it_must() {
        check("", 100.0, &[""]);
        check("Kela", 100.0, &["Kela"]);
        check(
            "Kanta-palvelujen asiakkuus",
            90.0,
            &["Kanta-palvelujen ", "asiakkuus"],
        );
        check("Kanta-palvelujen", 60.0, &["Kanta-", "palvelujen"]);
        check("aaaaaaaaaaaa bb", 30.0, &["aaaaa", "aaaaa", "aa bb"]);
        check("äöäöäöäö", 0.5, &["ä", "ö", "ä", "ö", "ä", "ö", "ä", "ö"]);
    }

    #[test]
    fn a_word_of_a_million_letters_is_broken_like_a_short_one() {
        let fonts = Fonts::get();
        let words = [Words::plain("a".repeat(1_000_000), Face::Regular)];
        let lines = break_lines(fonts, &words, 10.0, 30.0);
        assert_eq!(lines.len(), 200_000);
        assert!(lines.iter().all(|it| it[0].1.text == "aaaaa"));
    }

    #[test]
    fn a_line_keeps_what_is_a_link_and_where_it_stands() {
        let fonts = Fonts::get();
        let link = Words {
            text: "kanta.fi".to_owned(),
            face: Face::Regular,
            link: Some("https://www.kanta.fi/".to_owned()),
        };
        let words = [
            Words::plain("Lue ".to_owned(), Face::Regular),
            link.clone(),
            Words::plain(".".to_owned(), Face::Regular),
        ];
        let [line] = break_lines(fonts, &words, 10.0, 500.0).try_into().unwrap();
        assert_eq!(line.len(), 3);
        assert_eq!(line[1].1, link);
        assert!(line[0].0 < line[1].0 && line[1].0 < line[2].0);
    }
}
