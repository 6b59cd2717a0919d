//! Puts everything in its place, page after page.

use std::num::NonZeroU16;

use kanta_shared::document::{Block, Span};
use kanta_shared::texts::Text;
use krilla::tagging::{ListNumbering, TableHeaderScope, Tag, TagKind};

use super::fonts::{Face, Fonts};
use super::layout::{Colour, Element, Heading, Ink, LEFT, Layout, PAGE, Style, WIDTH, style};
use super::lines::{Line, Words, break_lines, widest_word};
use super::{Fact, Level, Part, PdfDocument, short};

const TOP: f32 = 78.0;
const BOTTOM: f32 = PAGE.1 - 72.0;

/// The distance of labels and list items from what they introduce.
const LABELS: f32 = 158.0;
const INDENT: f32 = 20.0;
/// Above and below the words of a row.
const PADDING: f32 = 3.5;

const SENDER: Text = Text {
    fi: "Lähettäjä",
    sv: "Avsändare",
    en: "From",
};
const RECIPIENT: Text = Text {
    fi: "Vastaanottaja",
    sv: "Mottagare",
    en: "To",
};

const TITLE: Style = style(18.0, 24.0, Face::Bold, Colour::Title);
const CHAPTER: Style = style(13.0, 18.0, Face::Bold, Colour::Title);
const SECTION: Style = style(11.0, 16.0, Face::Bold, Colour::Text);
const BODY: Style = style(10.0, 15.0, Face::Regular, Colour::Text);
const NAME: Style = style(10.0, 15.0, Face::Bold, Colour::Text);
const LABEL: Style = style(9.0, 14.0, Face::Regular, Colour::Quiet);
const VALUE: Style = style(10.0, 14.0, Face::Regular, Colour::Text);
/// The smallest that a value is set so that its longest word stays whole.
const SMALLEST: f32 = 7.5;

/// Lays a PDF document out.
pub(super) fn lay_out(pdf: &PdfDocument, fonts: &Fonts) -> Layout {
    let mut setter = Typesetter {
        fonts,
        y: TOP,
        layout: Layout {
            pages: vec![Vec::new()],
            structure: Vec::new(),
            leaves: 0,
            headings: Vec::new(),
        },
    };
    setter.letterhead(pdf);
    setter.heading(1, &pdf.title);
    for part in &pdf.parts {
        match part {
            Part::Heading(level, text) => setter.heading(level.number(), text),
            Part::Text(level, blocks) => {
                for block in blocks {
                    setter.block(*level, block);
                }
            }
            Part::Facts(facts) => setter.facts(facts),
        }
    }
    setter.layout
}

impl Level {
    fn number(self) -> u16 {
        match self {
            Level::Chapter => 2,
            Level::Section => 3,
        }
    }
}

struct Typesetter<'a> {
    fonts: &'a Fonts,
    /// How far the page is filled.
    y: f32,
    layout: Layout,
}

impl Typesetter<'_> {
    fn letterhead(&mut self, pdf: &PdfDocument) {
        let date = pdf.made_at.date();
        let width = BODY.size * self.fonts.face(BODY.face).width(&date);
        self.line_of_letterhead(LEFT + WIDTH - width, &date, BODY);
        self.y -= BODY.leading;
        for (label, address) in [(SENDER, &pdf.sender), (RECIPIENT, &pdf.recipient)] {
            self.line_of_letterhead(LEFT, label.in_(pdf.language), LABEL);
            for (index, line) in address.iter().enumerate() {
                let style = if index == 0 { NAME } else { BODY };
                self.line_of_letterhead(LEFT, line, style);
            }
            self.y += 12.0;
        }
        self.y += 14.0;
    }

    fn line_of_letterhead(&mut self, x: f32, text: &str, style: Style) {
        let leaf = self.leaf();
        // The date has the right edge for itself.
        let lines = self.lines(text, style, WIDTH - 90.0);
        self.place(x, &lines, style, leaf);
        self.element(Tag::P, vec![Element::Leaf(leaf)]);
    }

    fn heading(&mut self, level: u16, text: &str) {
        let (style, before, after) = match level {
            1 => (TITLE, 0.0, 12.0),
            2 => (CHAPTER, 16.0, 4.0),
            _ => (SECTION, 14.0, 3.0),
        };
        let text = self.fonts.printable(text);
        let name = short(&text);
        let words = [Words::plain(text, style.face)];
        let lines = break_lines(self.fonts, &words, style.size, WIDTH);
        self.space(before);
        // A heading stays with the beginning of what it is about.
        self.need(lines.len() as f32 * style.leading + after + 3.0 * BODY.leading);
        self.layout.headings.push(Heading {
            text: name.clone(),
            level,
            page: self.layout.pages.len() - 1,
            y: self.y,
        });
        let leaf = self.leaf();
        self.place(LEFT, &lines, style, leaf);
        let number = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
        self.element(Tag::Hn(number, Some(name)), vec![Element::Leaf(leaf)]);
        self.y += after;
    }

    fn block(&mut self, level: Level, block: &Block) {
        match block {
            Block::Heading { text } => self.heading(level.number(), text),
            Block::Paragraph { spans } => {
                let leaf = self.leaf();
                self.paragraph(LEFT, spans, leaf);
                self.element(Tag::P, vec![Element::Leaf(leaf)]);
                self.y += 7.0;
            }
            Block::List { numbered, items } => self.list(*numbered, items),
        }
    }

    fn list(&mut self, numbered: bool, items: &[Vec<Span>]) {
        let mut elements = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let label = match numbered {
                true => format!("{}.", index + 1),
                false => "•".to_owned(),
            };
            let label = self.lines(&label, BODY, INDENT);
            let leaves = (self.leaf(), self.leaf());
            self.need(2.0 * BODY.leading);
            let top = self.y;
            self.place(LEFT, &label, BODY, leaves.0);
            self.y = top;
            self.paragraph(LEFT + INDENT, item, leaves.1);
            self.y += 2.0;
            elements.push(Element::Group(
                Tag::LI.into(),
                vec![
                    Element::Group(Tag::Lbl.into(), vec![Element::Leaf(leaves.0)]),
                    Element::Group(Tag::LBody.into(), vec![Element::Leaf(leaves.1)]),
                ],
            ));
        }
        let numbering = match numbered {
            true => ListNumbering::Decimal,
            false => ListNumbering::Disc,
        };
        self.element(Tag::L(numbering), elements);
        self.y += 6.0;
    }

    /// Words to the right edge, in as many lines as it takes.
    fn paragraph(&mut self, x: f32, spans: &[Span], leaf: usize) {
        // The spaces at the ends of a span belong to the sentence.
        let printable = |text: &str| {
            let space = |found: bool| if found { " " } else { "" };
            let (before, after) = (text.starts_with(' '), text.ends_with(' '));
            let inside = self.fonts.printable(text);
            match inside.is_empty() {
                true => space(before).to_owned(),
                false => [space(before), &inside, space(after)].concat(),
            }
        };
        let words: Vec<Words> = spans
            .iter()
            .map(|span| Words {
                text: printable(&span.text),
                face: BODY.face,
                link: span.link.clone(),
            })
            .collect();
        let lines = break_lines(self.fonts, &words, BODY.size, LEFT + WIDTH - x);
        // No line of a paragraph is alone on a page.
        self.need(lines.len().min(2) as f32 * BODY.leading);
        match lines.split_last_chunk::<2>() {
            Some((most, last)) => {
                self.place(x, most, BODY, leaf);
                self.need(2.0 * BODY.leading);
                self.place(x, last, BODY, leaf);
            }
            None => self.place(x, &lines, BODY, leaf),
        }
    }

    fn facts(&mut self, facts: &[Fact]) {
        self.space(4.0);
        let mut rows = Vec::new();
        for fact in facts {
            let row = self.row(fact, rows.is_empty());
            rows.push(row);
        }
        self.rule();
        self.element(Tag::Table, rows);
        self.y += 10.0;
    }

    /// A row with the line above it.
    fn row(&mut self, fact: &Fact, is_first: bool) -> Element {
        let name = self.leaf();
        let label = self.lines(&fact.label, LABEL, LABELS - 12.0);
        let mut cells = Vec::new();
        let mut values = Vec::new();
        for value in &fact.values {
            let leaf = self.leaf();
            let (style, lines) = self.value(value);
            cells.push(Element::Group(Tag::P.into(), vec![Element::Leaf(leaf)]));
            values.extend(lines.into_iter().map(|line| (leaf, style, line)));
        }
        let count = label.len().max(values.len());
        // A row stays whole, unless it is so long that much of a page would be empty.
        let whole = count.min(12) as f32 * VALUE.leading + 2.0 * PADDING;
        if !self.has_room(whole) {
            if !is_first {
                self.rule();
            }
            self.turn_page();
        }
        self.rule();
        self.y += PADDING;
        for index in 0..count {
            if !self.has_room(VALUE.leading) {
                self.y += PADDING;
                self.rule();
                self.turn_page();
                self.rule();
                self.y += PADDING;
            }
            let top = self.y;
            if let Some(line) = label.get(index) {
                self.place(LEFT, std::slice::from_ref(line), LABEL, name);
            }
            if let Some((leaf, style, line)) = values.get(index) {
                self.y = top;
                let line = std::slice::from_ref(line);
                self.place(LEFT + LABELS, line, *style, *leaf);
            }
            self.y = top + VALUE.leading;
        }
        self.y += PADDING;
        let header = Tag::TH(TableHeaderScope::Row);
        Element::Group(
            Tag::TR.into(),
            vec![
                Element::Group(header.into(), vec![Element::Leaf(name)]),
                Element::Group(Tag::TD.into(), cells),
            ],
        )
    }

    /// The lines of a value, and how they look: a long word, such as a checksum, is set smaller
    /// rather than broken.
    fn value(&self, value: &str) -> (Style, Vec<Line>) {
        let width = WIDTH - LABELS;
        let words = Words::plain(self.fonts.printable(value), VALUE.face);
        let widest = widest_word(self.fonts, &words, VALUE.size);
        // A little less, as widths are rounded.
        let fitting = 0.99 * VALUE.size * width / widest.max(1.0);
        let size = match fitting < SMALLEST {
            true => VALUE.size,
            false => fitting.min(VALUE.size),
        };
        let style = Style { size, ..VALUE };
        (style, break_lines(self.fonts, &[words], size, width))
    }

    fn lines(&self, text: &str, style: Style, width: f32) -> Vec<Line> {
        let words = [Words::plain(self.fonts.printable(text), style.face)];
        break_lines(self.fonts, &words, style.size, width)
    }

    /// Puts lines one below another, on as many pages as it takes.
    fn place(&mut self, x: f32, lines: &[Line], style: Style, leaf: usize) {
        for line in lines {
            self.need(style.leading);
            // Letters are in the middle of their line.
            let baseline = self.y + style.leading / 2.0 + style.size * 0.36;
            for (offset, words) in line {
                let colour = match words.link {
                    Some(_) => Colour::Link,
                    None => style.colour,
                };
                self.put(Ink::Words {
                    x: x + offset,
                    baseline,
                    size: style.size,
                    colour,
                    words: words.clone(),
                    leaf,
                });
            }
            self.y += style.leading;
        }
    }

    fn rule(&mut self) {
        self.put(Ink::Rule {
            x: LEFT,
            y: self.y,
            width: WIDTH,
        });
    }

    fn put(&mut self, ink: Ink) {
        if let Some(page) = self.layout.pages.last_mut() {
            page.push(ink);
        }
    }

    /// Leaves room, but not at the top of a page.
    fn space(&mut self, height: f32) {
        if TOP < self.y {
            self.y += height;
        }
    }

    /// Goes to the next page, if this one has no room for so much.
    fn need(&mut self, height: f32) {
        if !self.has_room(height) {
            self.turn_page();
        }
    }

    /// Whether so much fits on the page; on an empty one anything does.
    fn has_room(&self, height: f32) -> bool {
        self.y <= TOP || self.y + height <= BOTTOM
    }

    fn turn_page(&mut self) {
        self.layout.pages.push(Vec::new());
        self.y = TOP;
    }

    fn leaf(&mut self) -> usize {
        self.layout.leaves += 1;
        self.layout.leaves - 1
    }

    fn element(&mut self, tag: impl Into<TagKind>, elements: Vec<Element>) {
        self.layout
            .structure
            .push(Element::Group(tag.into(), elements));
    }
}
