//! The two faces of Noto Sans, and which characters they have.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::LazyLock;

use kanta_shared::typed_text::{is_hyphen, is_invisible};
use krilla::Data;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::text::one_line;

/// Which face.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    Regular,
    Bold,
}

/// Both faces.
pub(super) struct Fonts {
    regular: Loaded,
    bold: Loaded,
}

/// One face, ready to be measured and drawn.
pub(super) struct Loaded {
    pub(super) font: Font,
    /// The glyph of each character that it has, and how wide that is at size one.
    glyphs: HashMap<char, (GlyphId, f32)>,
}

impl Fonts {
    /// Both, read once.
    pub(super) fn get() -> &'static Fonts {
        static FONTS: LazyLock<Fonts> = LazyLock::new(|| Fonts {
            regular: Loaded::new(notosans::REGULAR_TTF),
            bold: Loaded::new(notosans::BOLD_TTF),
        });
        &FONTS
    }

    pub(super) fn face(&self, face: Face) -> &Loaded {
        match face {
            Face::Regular => &self.regular,
            Face::Bold => &self.bold,
        }
    }

    /// The text as it can be printed on one line: every character is there to be seen.
    pub(super) fn printable(&self, text: &str) -> String {
        let mut printed = String::with_capacity(text.len());
        // What shapes pictographs is still in it, and nothing to be seen where they are numbers.
        for it in one_line(text).chars().filter(|it| !is_invisible(*it)) {
            if self.have(it) && !has_no_meaning(it) {
                printed.push(it);
            } else if is_hyphen(it) {
                printed.push('-');
            } else {
                // Writing to a string cannot fail.
                let _ = write!(printed, "[U+{:04X}]", u32::from(it));
            }
        }
        printed
    }

    fn have(&self, it: char) -> bool {
        [&self.regular, &self.bold]
            .iter()
            .all(|face| face.glyphs.contains_key(&it))
    }
}

impl Loaded {
    fn new(file: &'static [u8]) -> Loaded {
        let font = FontRef::new(file).expect("the typeface is one");
        // Of an em, as the drawing wants it.
        let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
        let glyphs = font.charmap().mappings().filter_map(|(character, id)| {
            let width = metrics.advance_width(id).unwrap_or_default();
            Some((
                char::from_u32(character)?,
                (GlyphId::new(id.to_u32()), width),
            ))
        });
        Loaded {
            glyphs: glyphs.collect(),
            font: Font::new(Data::from(file), 0).expect("the typeface is one"),
        }
    }

    /// How wide a text is at size one.
    pub(super) fn width(&self, text: &str) -> f32 {
        text.chars().map(|it| self.glyph(it).1).sum()
    }

    /// The text as it is drawn.
    pub(super) fn glyphs(&self, text: &str) -> Vec<KrillaGlyph> {
        let glyph = |(at, it): (usize, char)| {
            let (id, width) = self.glyph(it);
            KrillaGlyph::new(id, width, 0.0, 0.0, 0.0, at..at + it.len_utf8(), None)
        };
        text.char_indices().map(glyph).collect()
    }

    /// The glyph of a character, and how wide it is at size one.
    fn glyph(&self, it: char) -> (GlyphId, f32) {
        // Never in a text that was made printable: both faces have all its characters.
        let missing = (GlyphId::new(0), 0.0);
        self.glyphs.get(&it).copied().unwrap_or(missing)
    }
}

/// Characters without a meaning of their own: those for private use, and those that are none.
fn has_no_meaning(it: char) -> bool {
    matches!(it, '\u{e000}'..='\u{f8ff}' | '\u{fffe}' | '\u{ffff}' | '\u{e1000}'..='\u{10ffff}')
}
