//! PDF documents that users keep: made from a description of what they say.
//!
//! Every PDF document is PDF/UA-1, so that it can be read by ear, and PDF/A-3a, so that it can be
//! archived. Of the parts of PDF/A it is the third, because that one allows an attachment: the text
//! whose checksum the document gives. Conformance is checked while writing, and a PDF document that
//! would not conform is not written.
//!
//! The same description gives the same bytes: nothing comes from a clock or from chance.

use kanta_shared::document::Block;
use kanta_shared::language::Language;
use kanta_shared::timestamp::Timestamp;

mod drawing;
mod fonts;
mod layout;
mod lines;
mod typesetter;

use fonts::Fonts;

/// A PDF document, described by what it says.
///
/// Any text may be anywhere. It is prepared as what people type is, so no invisible mark
/// is in it; whatever would break a line is a space, and a dash that the typeface lacks a hyphen.
/// Any other character that it lacks is shown by its number, as `[U+1F9D1]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PdfDocument {
    /// The language it is written in.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// What is said at the head of every page.
    pub mark: String,
    /// Whose PDF document it is, one line each.
    pub sender: Vec<String>,
    /// Whom it is for, one line each.
    pub recipient: Vec<String>,
    /// When it was made.
    pub made_at: Timestamp,
    /// What it says.
    pub parts: Vec<Part>,
    /// The file that travels in it.
    pub source: Option<Source>,
}

/// A part of a PDF document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A heading.
    Heading(Level, String),
    /// Paragraphs, lists and headings of one level.
    Text(Level, Vec<Block>),
    /// A table of facts.
    Facts(Vec<Fact>),
}

/// How deep a heading is; the title is above them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Right under the title.
    Chapter,
    /// In a chapter.
    Section,
}

/// What something is: a row of a table of facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The name of the thing.
    pub label: String,
    /// What it is, one below another.
    pub values: Vec<String>,
}

/// A file that travels in a PDF document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// What it is.
    pub description: String,
    /// Its text.
    pub text: String,
}

impl Fact {
    /// A fact with one value.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Fact {
        Fact {
            label: label.into(),
            values: vec![value.into()],
        }
    }
}

/// The PDF document as a PDF.
pub fn write(pdf: &PdfDocument) -> Vec<u8> {
    let fonts = Fonts::get();
    let layout = typesetter::lay_out(pdf, fonts);
    drawing::draw(pdf, layout, fonts)
        .expect("the tests write any text there can be, and all of it conforms")
}

/// How many bytes a string in a PDF/A has at the most, without those of its encoding.
const LONGEST_STRING: usize = 32_000;

/// A text for those who find their way by it: the beginning of it, if it is longer than PDF/A lets
/// a string be. The whole is on a page.
fn short(text: &str) -> String {
    // A character takes four bytes at the most, however it is written.
    match text.char_indices().nth(LONGEST_STRING / 4 - 1) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
