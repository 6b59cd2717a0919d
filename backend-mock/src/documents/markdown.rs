//! The part of Markdown in which the texts are written: a heading, chapters, paragraphs, lists
//! of one level, and links, after lines with the version and the day.

use kanta_shared::day::Day;
use kanta_shared::document::{Block, Span};
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

/// A file, read.
pub(super) struct Page {
    pub(super) version: String,
    pub(super) dated: Day,
    pub(super) title: String,
    pub(super) blocks: Vec<Block>,
}

/// Why a file cannot be read.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum PageError {
    /// It does not begin with lines between `---`.
    #[error("it does not begin with lines between `---`")]
    NoFrontMatter,
    /// Those lines lack one, or it says something else.
    #[error("the line `{0}:` is missing")]
    MissingLine(&'static str),
    /// It has no heading.
    #[error("it has no heading")]
    NoTitle,
    /// It has something that the texts do not use.
    #[error("the texts have no {0}")]
    Unsupported(String),
}

/// Reads a file, or says why it cannot be read: a text is shown as it was meant or not at all.
pub(super) fn read(source: &str) -> Result<Page, PageError> {
    let (front_matter, body) = source
        .strip_prefix("---\n")
        .and_then(|it| it.split_once("\n---\n"))
        .ok_or(PageError::NoFrontMatter)?;
    let line = |name: &'static str| {
        let value = |line: &str| {
            Some(
                line.strip_prefix(name)?
                    .strip_prefix(": ")?
                    .trim()
                    .to_owned(),
            )
        };
        front_matter
            .lines()
            .find_map(value)
            .ok_or(PageError::MissingLine(name))
    };
    let mut reader = Reader::default();
    for event in Parser::new(body) {
        reader.take(event)?;
    }
    Ok(Page {
        version: line("version")?,
        dated: line("dated")?
            .parse()
            .map_err(|_| PageError::MissingLine("dated"))?,
        title: reader.title.ok_or(PageError::NoTitle)?,
        blocks: reader.blocks,
    })
}

#[derive(Default)]
struct Reader {
    title: Option<String>,
    blocks: Vec<Block>,
    /// Whether the list that is open is numbered, and its items.
    list: Option<(bool, Vec<Vec<Span>>)>,
    /// What has been read of the paragraph, item or heading that is open.
    spans: Vec<Span>,
    /// Where the link that is open leads.
    link: Option<String>,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) -> Result<(), PageError> {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::Paragraph | Tag::Item) => {}
            Event::Start(Tag::List(first)) if self.list.is_none() => {
                self.list = Some((first.is_some(), Vec::new()))
            }
            Event::Start(Tag::Link { dest_url, .. }) => self.link = Some(dest_url.into_string()),
            Event::Text(text) => self.add(&text),
            Event::SoftBreak => self.add(" "),
            Event::End(TagEnd::Link) => self.link = None,
            Event::End(TagEnd::Heading(HeadingLevel::H1)) if self.title.is_none() => {
                self.title = Some(self.words())
            }
            Event::End(TagEnd::Heading(HeadingLevel::H2)) => {
                let text = self.words();
                self.blocks.push(Block::Heading { text });
            }
            // The paragraph of an item is the item.
            Event::End(TagEnd::Paragraph) if self.list.is_some() => {}
            Event::End(TagEnd::Paragraph) => {
                let spans = std::mem::take(&mut self.spans);
                self.blocks.push(Block::Paragraph { spans });
            }
            Event::End(TagEnd::Item) => {
                let item = std::mem::take(&mut self.spans);
                self.list.get_or_insert_default().1.push(item);
            }
            Event::End(TagEnd::List(_)) => {
                let (numbered, items) = self.list.take().unwrap_or_default();
                self.blocks.push(Block::List { numbered, items });
            }
            other => return Err(PageError::Unsupported(format!("{other:?}"))),
        }
        Ok(())
    }

    /// Adds words to what is open. The parser hands them over in pieces.
    fn add(&mut self, text: &str) {
        match self.spans.last_mut() {
            Some(last) if last.link == self.link => last.text.push_str(text),
            _ => self.spans.push(Span {
                text: text.to_owned(),
                link: self.link.clone(),
            }),
        }
    }

    fn words(&mut self) -> String {
        std::mem::take(&mut self.spans)
            .into_iter()
            .map(|it| it.text)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(body: &str) -> Result<Page, PageError> {
        read(&format!(
            "---\nversion: 1.0\ndated: 2026-01-26\n---\n\n{body}"
        ))
    }

    fn words(text: &str) -> Span {
        Span {
            text: text.to_owned(),
            link: None,
        }
    }

    fn link(text: &str, to: &str) -> Span {
        Span {
            text: text.to_owned(),
            link: Some(to.to_owned()),
        }
    }

    #[track_caller]
    fn check(body: &str, expected: &[Block]) {
        let page = page(&format!("# Otsikko\n\n{body}")).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(page.blocks, expected);
    }

    #[track_caller]
    fn check_refused(read: Result<Page, PageError>, expected: &str) {
        let error = read.err().map(|it| it.to_string()).unwrap_or_default();
        assert!(error.contains(expected), "{error}");
    }

    #[test]
    fn the_version_the_day_and_the_heading_are_told() {
        let page = page("# Sitoumus\n\n## 1 Luku\n").unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(
            [page.version, page.dated.to_string(), page.title],
            ["1.0", "2026-01-26", "Sitoumus"]
        );
        assert_eq!(
            page.blocks,
            [Block::Heading {
                text: "1 Luku".to_owned()
            }]
        );
    }

    #[test]
    fn a_paragraph_is_one_piece_of_words_between_links() {
        check(
            "Lue ”ohje” & \\[muu\\].",
            &[Block::Paragraph {
                spans: vec![words("Lue ”ohje” & [muu].")],
            }],
        );
        check(
            "Yksi\nrivi [sivulla](https://www.kanta.fi) – \"ja\" [muualla](mailto:kanta@kanta.fi).",
            &[Block::Paragraph {
                spans: vec![
                    words("Yksi rivi "),
                    link("sivulla", "https://www.kanta.fi"),
                    words(" – \"ja\" "),
                    link("muualla", "mailto:kanta@kanta.fi"),
                    words("."),
                ],
            }],
        );
    }

    #[test]
    fn a_list_is_numbered_or_not_and_may_have_air_in_it() {
        let items = || vec![vec![words("yksi")], vec![words("kaksi")]];
        check(
            "1. yksi\n2. kaksi\n",
            &[Block::List {
                numbered: true,
                items: items(),
            }],
        );
        check(
            "- yksi\n- kaksi\n",
            &[Block::List {
                numbered: false,
                items: items(),
            }],
        );
        check(
            "- yksi\n\n- kaksi\n",
            &[Block::List {
                numbered: false,
                items: items(),
            }],
        );
    }

    #[test]
    fn what_could_not_be_shown_as_it_was_meant_is_refused() {
        check_refused(read("# Otsikko\n"), "between `---`");
        check_refused(read("---\nversion: 1.0\n---\n\n# Otsikko\n"), "`dated:`");
        check_refused(page("Teksti\n"), "no heading");
        check_refused(page("# Otsikko\n\n**tärkeää**\n"), "Strong");
        check_refused(page("# Otsikko\n\n- ulompi\n  - sisempi\n"), "List");
        check_refused(page("# Otsikko\n\n<b>html</b>\n"), "Html");
        check_refused(page("# Otsikko\n\n# Toinen\n"), "Heading");
    }
}
