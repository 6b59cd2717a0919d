//! The texts that a customer reads and accepts, embedded in the program: the descriptions of the
//! services, the commitment, the notice of termination and our own guides, from `content/`, in every
//! language.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use include_dir::{Dir, include_dir};
use kanta_shared::document::{CurrentDocuments, Document, DocumentVersion};
use kanta_shared::language::Language;
use kanta_shared::service::KantaService;

use crate::random::sha256;

mod markdown;

/// A text as it was written, and as it is shown.
pub struct Content {
    /// The file, byte for byte; the hash in [`Document::version`] is taken of this.
    pub source: &'static str,
    /// The same as data.
    pub document: Document,
}

static CONTENT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/content");

/// Every text in every language, by its path without language and ending.
static TEXTS: LazyLock<BTreeMap<Language, BTreeMap<&'static str, Content>>> = LazyLock::new(|| {
    let mut texts: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
    for file in CONTENT.files().chain(CONTENT.dirs().flat_map(Dir::files)) {
        let path = file.path().to_str().and_then(|it| it.strip_suffix(".md"));
        let named = path.and_then(|it| it.rsplit_once('.'));
        let named = named.and_then(|(name, it)| Some((name, Language::from_name(it)?)));
        if let (Some((name, language)), Some(source)) = (named, file.contents_utf8()) {
            let of_language = texts.entry(language).or_default();
            of_language.insert(name, content(source, language));
        }
    }
    texts
});

/// A file of `content/`.
pub(crate) fn file(path: &str) -> Option<&'static str> {
    CONTENT.get_file(path)?.contents_utf8()
}

/// A text of `content/`, by its path without language and ending.
pub(crate) fn text(name: &str, language: Language) -> Option<&'static Content> {
    TEXTS[&language].get(name)
}

/// The description of a service that is in force.
pub fn service_description(service: KantaService, language: Language) -> &'static Content {
    &TEXTS[&language][["service-description/", service.name()].concat().as_str()]
}

/// The commitment that is in force.
pub fn commitment(language: Language) -> &'static Content {
    &TEXTS[&language]["commitment"]
}

/// The notice of termination that is in force. A paragraph such as `{contact}` is the place of a
/// table of facts.
pub fn notice_of_termination(language: Language) -> &'static Content {
    &TEXTS[&language]["notice-of-termination"]
}

/// The versions that an application for the service may accept.
pub fn current_documents(service: KantaService) -> CurrentDocuments {
    let versions =
        |content: fn(KantaService, Language) -> &'static Content| -> Vec<DocumentVersion> {
            Language::ALL
                .iter()
                .map(|language| content(service, *language).document.version.clone())
                .collect()
        };
    CurrentDocuments {
        service_description: versions(service_description),
        commitment: versions(|_, language| commitment(language)),
    }
}

/// A text of `content/`. Panics when it is not written as texts are; a test reads each of them.
fn content(source: &'static str, language: Language) -> Content {
    let page = markdown::read(source).unwrap_or_else(|error| {
        panic!("a text of content/ in `{language}` cannot be read: {error}")
    });
    let version = DocumentVersion {
        version: page.version,
        language,
        hash: sha256(source),
    };
    Content {
        source,
        document: Document {
            version,
            dated: page.dated,
            title: page.title,
            blocks: page.blocks,
        },
    }
}

/// The names of the texts in a language.
#[cfg(test)]
pub(crate) fn names(language: Language) -> impl Iterator<Item = &'static str> {
    TEXTS[&language].keys().copied()
}

#[cfg(test)]
mod tests {
    use kanta_shared::document::{Block, Span};

    use super::*;
    use crate::guides;

    /// Every text in every language, each with its name.
    fn every_text() -> Vec<(&'static str, [&'static Content; 3])> {
        let in_every_language = |content: &dyn Fn(Language) -> &'static Content| {
            [Language::Fi, Language::Sv, Language::En].map(content)
        };
        let descriptions = KantaService::ALL.iter().map(|it| {
            (
                it.name(),
                in_every_language(&|language| service_description(*it, language)),
            )
        });
        let guides = guides::guides(Language::Fi).iter();
        let guides = guides.filter(|it| it.href.is_none()).map(|it| {
            let document = |language| guides::document(&it.id, language).unwrap().1;
            (it.id.as_str(), in_every_language(&document))
        });
        descriptions
            .chain([
                ("commitment", in_every_language(&commitment)),
                (
                    "notice-of-termination",
                    in_every_language(&notice_of_termination),
                ),
            ])
            .chain(guides)
            .collect()
    }

    /// What a text looks like without its words: the kinds of its blocks, how many items its
    /// lists have, and where it has links.
    fn structure(document: &Document) -> Vec<String> {
        let links = |spans: &[Span]| spans.iter().filter(|it| it.link.is_some()).count();
        let outline = |block: &Block| match block {
            Block::Heading { text } => {
                format!("heading {}", text.split(' ').next().unwrap_or_default())
            }
            Block::Paragraph { spans } => format!("paragraph with {} links", links(spans)),
            Block::List { numbered, items } => {
                format!(
                    "list, numbered: {numbered}, of {} items with {} links",
                    items.len(),
                    links(&items.concat())
                )
            }
        };
        document.blocks.iter().map(outline).collect()
    }

    #[test]
    fn every_text_has_the_same_structure_in_every_language() {
        for (name, [fi, sv, en]) in every_text() {
            assert_eq!(
                structure(&fi.document),
                structure(&sv.document),
                "{name} in Finnish and Swedish"
            );
            assert_eq!(
                structure(&fi.document),
                structure(&en.document),
                "{name} in Finnish and English"
            );
            assert_eq!(
                fi.document.version.version, sv.document.version.version,
                "{name}"
            );
            assert_eq!(
                fi.document.version.version, en.document.version.version,
                "{name}"
            );
        }
    }

    #[test]
    fn every_text_has_words_and_every_link_leads_to_a_page_or_an_address() {
        for (name, languages) in every_text() {
            for content in languages {
                let document = &content.document;
                assert!(
                    !document.title.is_empty() && document.blocks.len() > 3,
                    "{name}"
                );
                for span in spans(document) {
                    assert!(!span.text.is_empty(), "{name}");
                    let leads = |link: &String| {
                        let guide = link.strip_prefix("/guides/");
                        link.starts_with("https://")
                            || link.starts_with("mailto:")
                            || guide.is_some_and(|it| guides::document(it, Language::Fi).is_some())
                    };
                    assert!(
                        span.link.as_ref().is_none_or(leads),
                        "{name}: {:?}",
                        span.link
                    );
                }
            }
        }
    }

    fn spans(document: &Document) -> Vec<&Span> {
        document
            .blocks
            .iter()
            .flat_map(|block| match block {
                Block::Heading { .. } => Vec::new(),
                Block::Paragraph { spans } => spans.iter().collect(),
                Block::List { items, .. } => items.iter().flatten().collect(),
            })
            .collect()
    }

    #[test]
    fn the_hash_is_that_of_the_file() {
        for (name, languages) in every_text() {
            for content in languages {
                assert_eq!(
                    content.document.version.hash,
                    sha256(content.source),
                    "{name}"
                );
            }
        }
    }

    #[test]
    fn no_two_texts_have_the_same_hash() {
        let texts = every_text();
        let mut hashes: Vec<_> = texts
            .iter()
            .flat_map(|(_, it)| it.iter().map(|it| &it.document.version.hash))
            .collect();
        hashes.sort();
        hashes.dedup();
        assert_eq!(hashes.len(), texts.len() * Language::ALL.len());
    }

    #[test]
    fn an_application_may_accept_a_text_in_any_language() {
        let current = current_documents(KantaService::Imaging);
        for versions in [&current.service_description, &current.commitment] {
            let languages: Vec<_> = versions.iter().map(|it| it.language).collect();
            assert_eq!(languages, Language::ALL);
        }
        assert!(
            current
                .commitment
                .contains(&commitment(Language::Sv).document.version)
        );
    }
}
