use kanta_backend_mock::pdf::{Fact, Level, Part, PdfDocument, write};
use kanta_shared::document::{Block, Span};
use kanta_shared::language::Language;
use proptest::prelude::*;
use proptest::test_runner::Config;

use crate::helpers::{Pdf, noon};

fn document(parts: Vec<Part>) -> PdfDocument {
    PdfDocument {
        language: Language::Fi,
        title: "Otsikko".to_owned(),
        mark: "Esittelyversio".to_owned(),
        sender: vec!["Lähettäjä Oy".to_owned()],
        recipient: vec!["Kela".to_owned()],
        made_at: noon(),
        parts,
        source: None,
    }
}

/// A PDF document in which a text is in every place.
fn paper_of(text: &str) -> PdfDocument {
    let paragraph = |text: &str| Block::Paragraph {
        spans: vec![Span {
            text: text.to_owned(),
            link: None,
        }],
    };
    let list = Block::List {
        numbered: true,
        items: vec![vec![Span {
            text: text.to_owned(),
            link: Some("https://www.kanta.fi/".to_owned()),
        }]],
    };
    let facts = vec![Fact::new("Nimi", text), Fact::new(text, "Arvo")];
    PdfDocument {
        title: format!("Otsikko {text}"),
        sender: vec![text.to_owned()],
        recipient: vec![text.to_owned()],
        mark: text.to_owned(),
        ..document(vec![
            Part::Heading(Level::Chapter, format!("Luku {text}")),
            Part::Text(Level::Section, vec![paragraph(text), list]),
            Part::Facts(facts),
        ])
    }
}

#[track_caller]
fn check(text: &str, shown: &str) {
    let pdf = Pdf::new(&write(&paper_of(text)));
    pdf.expect_whole(Language::Fi);
    pdf.expect_words(&[shown]);
}

#[test]
fn every_letter_of_the_languages_of_finland_is_printed() {
    check("Åke Öhman, Ähtäri", "Åke Öhman, Ähtäri");
    check(
        "Čáppá Ŋuorra đuođđar Šillá Ŧ Ž ǥ ǧ ǩ ʒ ǯ",
        "Čáppá Ŋuorra đuođđar Šillá Ŧ Ž ǥ ǧ ǩ ʒ ǯ",
    );
    check(
        "”Lainaus” – ’heitto’ … 5 € ½",
        "”Lainaus” – ’heitto’ … 5 € ½",
    );
    check("Ελλάδα, Київ", "Ελλάδα, Київ");
}

#[test]
fn a_hostile_text_stays_a_text() {
    for text in [
        "<script>alert(1)</script>",
        "<b onload=\"x\">&amp;</b>",
        "{{7*7}} ${7*7} #{7*7} <%= 7*7 %> [[x]] $x$ *x*",
        "'; DROP TABLE letter; --",
        "\\) Tj ET (x) /JavaScript (app.alert)",
        "endstream endobj %%EOF",
    ] {
        check(text, text);
    }
}

#[test]
fn what_cannot_be_printed_is_shown_by_its_number() {
    check("🧑 Emoji", "[U+1F9D1] Emoji");
    check("مرحبا", "[U+0645][U+0631][U+062D][U+0628][U+0627]");
    check("oma \u{e000} \u{10ffff}", "oma [U+E000] [U+10FFFF]");
}

#[test]
fn marks_that_are_invisible_are_in_no_document() {
    check("❤\u{fe0f}", "[U+2764]");
    check("👩\u{200d}⚕", "[U+1F469][U+2695]");
    check("oy\u{202e}yo\u{202c}", "oyyo");
    check("a\u{2066}b\u{2069}", "ab");
    check("nolla\u{200b}leveys\u{feff}", "nollaleveys");
    check("tavu\u{ad}viiva", "tavuviiva");
    check("tyhjä\u{3164}\u{2800}\u{e0041}\u{34f}", "tyhjä");
    check("väli\u{2009}väli\u{3000}väli", "väli väli väli");
}

#[test]
fn letters_in_two_parts_are_printed_as_one() {
    check("A\u{308}hta\u{308}ri, s\u{30c}illa\u{301}", "Ähtäri, šillá");
}

#[test]
fn hyphens_and_dashes_of_word_processors_are_printed() {
    for hyphen in
        "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{2043}\u{fe63}".chars()
    {
        let pdf = Pdf::new(&write(&paper_of(&format!("Esimerkki{hyphen}Malli"))));
        pdf.expect_whole(Language::Fi);
        let spoken = pdf.spoken();
        let printed = ['-', hyphen].map(|it| format!("Esimerkki{it}Malli"));
        assert!(printed.iter().any(|it| spoken.contains(it)), "{spoken}");
    }
}

#[test]
fn what_would_break_a_line_is_a_space() {
    check(
        "Paha Oy\r\nBcc: kaikki@esimerkki.fi",
        "Paha Oy Bcc: kaikki@esimerkki.fi",
    );
    check("a\u{0}b\u{7}c\td\u{2028}e\u{85}f", "a b c d e f");
    check("\u{0}", "");
}

#[test]
fn the_same_paper_is_the_same_file() {
    let pdf = paper_of("Sama teksti");
    let first = write(&pdf);
    assert_eq!(first, write(&pdf));
    let later = PdfDocument {
        made_at: "2026-12-02T12:00:00+02:00".parse().unwrap(),
        ..pdf
    };
    assert_ne!(first, write(&later), "a day is a part of it");
}

#[test]
fn a_long_text_goes_on_over_numbered_pages() {
    let sentences: Vec<String> = (0..900).map(|it| format!("Lause numero {it}.")).collect();
    let spans = vec![Span {
        text: sentences.join(" "),
        link: None,
    }];
    let long_value = sentences.join(" ");
    let pdf = Pdf::new(&write(&document(vec![
        Part::Text(Level::Chapter, vec![Block::Paragraph { spans }]),
        Part::Facts(vec![Fact::new("Selitys", long_value)]),
    ])));
    pdf.expect_whole(Language::Fi);
    let count = pdf.pages();
    assert!(5 < count, "{count}");
    for number in 1..=count {
        let page = pdf.page(number);
        assert!(page.contains(&format!("Sivu {number} ({count})")), "{page}");
        assert!(page.contains("Lause numero"), "{page}");
    }
    let spoken = pdf.spoken();
    for sentence in &sentences {
        assert_eq!(spoken.matches(sentence.as_str()).count(), 2, "{sentence}");
    }
    assert!(!spoken.contains("Sivu"), "page numbers are not read aloud");
}

#[test]
fn a_word_longer_than_a_line_is_broken_and_a_checksum_is_not() {
    let long = "ä".repeat(400);
    let hash = "0123456789abcdef".repeat(4);
    let facts = vec![Fact::new("Pitkä", &*long), Fact::new("Tiiviste", &*hash)];
    let pdf = Pdf::new(&write(&document(vec![Part::Facts(facts)])));
    assert!(pdf.spoken().contains(&long));
    assert!(pdf.page(1).contains(&hash), "{}", pdf.page(1));
}

#[test]
fn a_text_that_is_longer_than_a_string_may_be_is_printed_whole() {
    for text in ["Luku ".repeat(8_000), "ä".repeat(33_000)] {
        let heading = Part::Heading(Level::Chapter, text.clone());
        let pdf = Pdf::new(&write(&document(vec![heading])));
        pdf.expect_whole(Language::Fi);
        let letters = |it: &str| it.chars().filter(|it| !it.is_whitespace()).count();
        assert!(letters(&text) <= letters(&pdf.spoken()));
        let title = PdfDocument {
            title: text,
            ..document(Vec::new())
        };
        assert!(write(&title).starts_with(b"%PDF-"));
    }
}

#[test]
fn what_is_what_is_told_to_those_who_do_not_see_it() {
    let pdf = Pdf::new(&write(&paper_of("Teksti")));
    let structure = pdf.structure();
    for expected in [
        "H1",
        "H2",
        "P (block)",
        "L (block):",
        "Lbl",
        "LBody",
        "Link",
        "Table",
        "TH",
        "/Scope /Row",
        "TD",
    ] {
        assert!(
            structure.contains(expected),
            "{expected} is missing in {structure}"
        );
    }
}

proptest! {
    #![proptest_config(Config { cases: 64, failure_persistence: None, ..Config::default() })]

    #[test]
    fn any_text_can_be_written(text in any::<String>()) {
        write(&paper_of(&text));
    }
}
