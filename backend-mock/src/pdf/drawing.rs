//! What has been laid out, drawn by krilla.

use kanta_shared::language::Language;
use kanta_shared::timestamp::Timestamp;
use krilla::Document;
use krilla::SerializeSettings;
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::error::KrillaResult;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, Tag, TagGroup, TagTree,
};

use super::fonts::{Face, Fonts};
use super::layout::{Colour, Element, Heading, Ink, LEFT, Layout, PAGE, WIDTH};
use super::{LONGEST_STRING, PdfDocument, Source, short};

const THIN: f32 = 0.6;
const SMALL: f32 = 8.0;

/// The PDF of a PDF document.
pub(super) fn draw(pdf: &PdfDocument, layout: Layout, fonts: &Fonts) -> KrillaResult<Vec<u8>> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .expect("both allow PDF 1.7");
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    let mut leaves: Vec<Vec<Node>> = vec![Vec::new(); layout.leaves];
    let count = layout.pages.len();
    for (index, ink) in layout.pages.into_iter().enumerate() {
        let settings = PageSettings::from_wh(PAGE.0, PAGE.1).expect("A4 is a size");
        let mut page = document.start_page_with(settings);
        let mut links = Vec::new();
        let mut surface = page.surface();
        let mut pen = Pen {
            surface: &mut surface,
            fonts,
        };
        pen.margins(pdf, index + 1, count);
        for it in ink {
            if let Some(link) = pen.draw(it, &mut leaves) {
                links.push(link);
            }
        }
        surface.finish();
        for Link {
            leaf,
            position,
            area,
            target,
            words,
        } in links
        {
            let action = Target::Action(Action::Link(LinkAction::new(target)));
            let annotation = Annotation::new_link(LinkAnnotation::new(area, action), Some(words));
            let id = page.add_tagged_annotation(annotation);
            if let Some(Node::Group(group)) = leaves[leaf].get_mut(position) {
                group.push(id);
            }
        }
        page.finish();
    }
    let language = pdf.language.name().to_owned();
    let mut tree = TagTree::new().with_lang(Some(language.clone()));
    for element in layout.structure {
        for node in nodes(element, &mut leaves) {
            tree.push(node);
        }
    }
    document.set_tag_tree(tree);
    document.set_outline(outline(&layout.headings));
    let made_at = date_time(&pdf.made_at);
    let metadata = Metadata::new()
        .title(short(&fonts.printable(&pdf.title)))
        .language(language)
        .creator("Kanta Extranet".to_owned())
        .text_direction(TextDirection::LeftToRight)
        .creation_date(made_at);
    document.set_metadata(metadata);
    if let Some(source) = &pdf.source {
        document.embed_file(file(source, made_at));
    }
    document.finish()
}

/// What draws on one page.
struct Pen<'a, 'b> {
    surface: &'a mut Surface<'b>,
    fonts: &'a Fonts,
}

/// A link that has been drawn, to be made into one.
struct Link {
    leaf: usize,
    /// Where in the leaf its group is.
    position: usize,
    area: Rect,
    target: String,
    words: String,
}

impl Pen<'_, '_> {
    /// What is around the PDF document's own text on every page: nothing that is read aloud.
    fn margins(&mut self, pdf: &PdfDocument, number: usize, count: usize) {
        let foot = PAGE.1 - 44.0;
        let page = match pdf.language {
            Language::Fi => format!("Sivu {number} ({count})"),
            Language::Sv => format!("Sida {number} ({count})"),
            Language::En => format!("Page {number} of {count}"),
        };
        let width = SMALL * self.fonts.face(Face::Regular).width(&page);
        let mark = short(&self.fonts.printable(&pdf.mark));
        let title = short(&self.fonts.printable(&pdf.title));
        self.aside(ArtifactType::Header, |pen| {
            pen.words(LEFT, 44.0, SMALL, Face::Bold, Colour::Quiet, &mark);
            pen.rule(LEFT, 54.0, WIDTH);
        });
        self.aside(ArtifactType::Footer, |pen| {
            let right = LEFT + WIDTH - width;
            pen.rule(LEFT, foot - 14.0, WIDTH);
            pen.words(LEFT, foot, SMALL, Face::Regular, Colour::Quiet, &title);
            pen.words(right, foot, SMALL, Face::Regular, Colour::Quiet, &page);
        });
    }

    fn draw(&mut self, ink: Ink, leaves: &mut [Vec<Node>]) -> Option<Link> {
        match ink {
            Ink::Rule { x, y, width } => {
                self.aside(ArtifactType::Layout, |pen| pen.rule(x, y, width));
                None
            }
            Ink::Words {
                x,
                baseline,
                size,
                colour,
                words,
                leaf,
            } => {
                let id = self.tagged(ContentTag::Span(SpanTag::empty()), |pen| {
                    pen.words(x, baseline, size, words.face, colour, &words.text);
                });
                let Some(target) = words.link.filter(|it| it.len() <= LONGEST_STRING) else {
                    leaves[leaf].push(id.into());
                    return None;
                };
                let width = size * self.fonts.face(words.face).width(words.text.trim_end());
                self.aside(ArtifactType::Layout, |pen| {
                    pen.fill(x, baseline + 1.5, width, THIN, colour);
                });
                let group = TagGroup::with_children(Tag::Link, vec![id.into()]);
                leaves[leaf].push(group.into());
                Some(Link {
                    leaf,
                    position: leaves[leaf].len() - 1,
                    area: Rect::from_xywh(x, baseline - size, width.max(1.0), size * 1.3)?,
                    target,
                    words: short(&words.text),
                })
            }
        }
    }

    fn aside(&mut self, kind: ArtifactType, work: impl FnOnce(&mut Self)) {
        self.tagged(ContentTag::Artifact(Artifact::with_kind(kind)), work);
    }

    fn tagged(&mut self, tag: ContentTag<'_>, work: impl FnOnce(&mut Self)) -> Identifier {
        let id = self.surface.start_tagged(tag);
        work(self);
        self.surface.end_tagged();
        id
    }

    fn words(&mut self, x: f32, baseline: f32, size: f32, face: Face, colour: Colour, text: &str) {
        let face = self.fonts.face(face);
        self.surface.set_fill(Some(paint(colour)));
        let (at, glyphs) = (Point::from_xy(x, baseline), face.glyphs(text));
        self.surface
            .draw_glyphs(at, &glyphs, face.font.clone(), text, size, false);
    }

    fn rule(&mut self, x: f32, y: f32, width: f32) {
        self.fill(x, y, width, THIN, Colour::Line);
    }

    fn fill(&mut self, x: f32, y: f32, width: f32, height: f32, colour: Colour) {
        let mut path = PathBuilder::new();
        if let Some(area) = Rect::from_xywh(x, y, width, height) {
            path.push_rect(area);
        }
        if let Some(path) = path.finish() {
            self.surface.set_fill(Some(paint(colour)));
            self.surface.draw_path(&path);
        }
    }
}

fn paint(colour: Colour) -> Fill {
    let colour = match colour {
        Colour::Text => rgb::Color::new(0x1a, 0x1e, 0x24),
        Colour::Quiet => rgb::Color::new(0x4d, 0x57, 0x63),
        Colour::Title => rgb::Color::new(0x00, 0x35, 0x80),
        Colour::Link => rgb::Color::new(0x00, 0x4e, 0xb3),
        Colour::Line => rgb::Color::new(0xc6, 0xcd, 0xd6),
    };
    Fill {
        paint: colour.into(),
        opacity: NormalizedF32::ONE,
        rule: FillRule::default(),
    }
}

/// An element with what has been drawn of its leaves.
fn nodes(element: Element, leaves: &mut [Vec<Node>]) -> Vec<Node> {
    match element {
        Element::Leaf(leaf) => std::mem::take(&mut leaves[leaf]),
        Element::Group(tag, elements) => {
            let children = elements.into_iter().flat_map(|it| nodes(it, leaves));
            vec![TagGroup::with_children(tag, children.collect()).into()]
        }
    }
}

/// The headings, each below the one above it.
fn outline(headings: &[Heading]) -> Outline {
    let mut outline = Outline::new();
    for node in outline_nodes(headings, 1) {
        outline.push_child(node);
    }
    outline
}

fn outline_nodes(headings: &[Heading], level: u16) -> Vec<OutlineNode> {
    let of_level = headings.chunk_by(|_, next| level < next.level);
    let node = |headings: &[Heading]| {
        let (first, below) = headings.split_first()?;
        let place = XyzDestination::new(first.page, Point::from_xy(LEFT, first.y));
        let mut node = OutlineNode::new(first.text.clone(), place).with_open(true);
        for child in outline_nodes(below, level + 1) {
            node.push_child(child);
        }
        Some(node)
    };
    of_level.filter_map(node).collect()
}

fn file(source: &Source, made_at: DateTime) -> EmbeddedFile {
    EmbeddedFile {
        path: short(&source.name),
        mime_type: MimeType::new("text/plain"),
        description: Some(short(&source.description)),
        association_kind: AssociationKind::Source,
        data: source.text.clone().into_bytes().into(),
        modification_date: Some(made_at),
        compress: None,
        location: None,
    }
}

fn date_time(at: &Timestamp) -> DateTime {
    // A moment has this shape: 2026-12-01T09:00:00+02:00.
    let text = at.as_str();
    let number = |from: usize| text[from..from + 2].parse::<u8>().unwrap_or_default();
    let year = text[..4].parse().unwrap_or_default();
    let hours = i8::try_from(number(20)).unwrap_or_default();
    let behind = text.as_bytes()[19] == b'-';
    DateTime::new(year)
        .month(number(5))
        .day(number(8))
        .hour(number(11))
        .minute(number(14))
        .second(number(17))
        .utc_offset_hour(if behind { -hours } else { hours })
        .utc_offset_minute(number(23))
}
