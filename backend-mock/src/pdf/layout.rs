//! The place of everything on its page, and its structure for those who do not see it.

use krilla::tagging::TagKind;

use super::fonts::Face;
use super::lines::Words;

/// A4, in points.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);
pub(super) const LEFT: f32 = 64.0;
pub(super) const WIDTH: f32 = PAGE.0 - 2.0 * LEFT;

/// How text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    pub(super) size: f32,
    /// From line to line.
    pub(super) leading: f32,
    pub(super) face: Face,
    pub(super) colour: Colour,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Colour {
    Text,
    Quiet,
    Title,
    Link,
    Line,
}

pub(super) const fn style(size: f32, leading: f32, face: Face, colour: Colour) -> Style {
    Style {
        size,
        leading,
        face,
        colour,
    }
}

/// A PDF document, laid out.
pub(super) struct Layout {
    /// What is on each page.
    pub(super) pages: Vec<Vec<Ink>>,
    /// What is what, in the order in which it is read.
    pub(super) structure: Vec<Element>,
    /// How many leaves the structure has.
    pub(super) leaves: usize,
    pub(super) headings: Vec<Heading>,
}

/// Something on a page.
pub(super) enum Ink {
    Words {
        x: f32,
        baseline: f32,
        size: f32,
        colour: Colour,
        words: Words,
        /// The leaf of the structure that it is a part of.
        leaf: usize,
    },
    Rule {
        x: f32,
        y: f32,
        width: f32,
    },
}

/// What something is.
pub(super) enum Element {
    Group(TagKind, Vec<Element>),
    Leaf(usize),
}

/// Where a heading is.
pub(super) struct Heading {
    pub(super) text: String,
    /// 1 is the title.
    pub(super) level: u16,
    pub(super) page: usize,
    pub(super) y: f32,
}
