//! What the PDF documents that go with letters have in common.

use kanta_shared::document::{Block, DocumentVersion, Span};
use kanta_shared::language::Language;
use kanta_shared::session::Act;
use kanta_shared::texts::act::act_lines;
use kanta_shared::texts::{Text, vocabulary};

use crate::pdf::{self, Fact, Part, PdfDocument};
use crate::storage::outbox::Attachment;
use crate::text::one_line;

mod texts;

use texts::{CHECKSUM, KELA, LANGUAGE, MARK, VERSION};

/// A PDF document as a file, under a name such as `kanta-sitoumus-1.0`.
pub(super) fn attachment(name: &str, pdf: &PdfDocument) -> Attachment {
    Attachment {
        name: format!("{name}.pdf"),
        media_type: "application/pdf".to_owned(),
        bytes: pdf::write(pdf),
    }
}

/// Kela, as it is named on PDF documents.
pub(super) fn kela(language: Language) -> Vec<String> {
    KELA.map(|it| it.in_(language).to_owned()).into()
}

/// What is said at the head of every page.
pub(super) fn mark(language: Language) -> String {
    MARK.in_(language).to_owned()
}

/// A row of a table of facts. An empty value is shown as not given.
pub(super) fn fact(label: Text, value: &str, language: Language) -> Fact {
    let lines: Vec<&str> = value.lines().filter(|it| !it.trim().is_empty()).collect();
    let values = match lines.is_empty() {
        true => vec![vocabulary::NOT_GIVEN.in_(language)],
        false => lines,
    };
    Fact {
        label: label.in_(language).to_owned(),
        values: values.into_iter().map(str::to_owned).collect(),
    }
}

/// Who acted, for whom, by what right, when and under which number.
pub(super) fn act_facts(act: &Act, language: Language) -> Vec<Fact> {
    let lines = act_lines(act, language).into_iter();
    let lines = lines.map(|(label, value)| fact(label, &one_line(&value), language));
    lines.collect()
}

/// Which text exactly.
pub(super) fn version_facts(document: &DocumentVersion) -> [Fact; 3] {
    let language = document.language;
    let name = vocabulary::language_name(language);
    [
        fact(VERSION, &document.version, language),
        fact(LANGUAGE, name, language),
        fact(CHECKSUM, &document.hash, language),
    ]
}

/// A part of one paragraph.
pub(super) fn paragraph(text: &str) -> Block {
    let text = text.to_owned();
    Block::Paragraph {
        spans: vec![Span { text, link: None }],
    }
}

/// The words of parts of a PDF document as plain text, a line for every heading, paragraph, item of a
/// list and value.
pub(super) fn plain_text(title: &str, parts: &[Part]) -> String {
    let words = |spans: &[Span]| spans.iter().map(|it| it.text.as_str()).collect::<String>();
    let mut lines = vec![title.to_owned()];
    for part in parts {
        match part {
            Part::Heading(_, text) => lines.extend([String::new(), text.clone()]),
            Part::Text(_, blocks) => {
                for block in blocks {
                    lines.push(String::new());
                    match block {
                        Block::Heading { text } => lines.push(text.clone()),
                        Block::Paragraph { spans } => lines.push(words(spans)),
                        Block::List { numbered, items } => {
                            lines.extend(items.iter().zip(1..).map(|(item, n)| match numbered {
                                true => format!("{n}. {}", words(item)),
                                false => format!("• {}", words(item)),
                            }));
                        }
                    }
                }
            }
            Part::Facts(facts) => {
                lines.push(String::new());
                for Fact { label, values } in facts {
                    lines.push(format!("{label}: {}", values.join("; ")));
                }
            }
        }
    }
    lines.join("\n") + "\n"
}
