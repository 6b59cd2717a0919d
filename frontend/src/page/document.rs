//! A document that Kela gives to read.

use kanta_shared::document::{Block, Document, DocumentVersion, Span};
use leptos::prelude::*;

use super::{Contents, texts};
use crate::deployment;
use crate::i18n::{common, label, softened, t, worded};
use crate::ui::{BuildNow, ExternalLink, Heading, HeadingLevel};

/// The document in full, in its own language.
///
/// A document that is accepted is set apart from the page, with its title and the hash that says
/// exactly which text it is. Otherwise the page is the document and has its title.
#[component]
pub fn DocumentText(
    /// The text.
    document: Document,
    /// Whether the page is the document.
    #[prop(optional)]
    is_page: bool,
) -> impl IntoView {
    let Document {
        version,
        dated,
        title,
        blocks,
    } = document;
    let DocumentVersion {
        version,
        language,
        hash,
    } = version;
    let dated = dated.written();
    let headings = blocks.iter().enumerate().filter_map(|(n, it)| match it {
        Block::Heading { text } => Some((chapter_id(n), Signal::stored(text.clone()))),
        Block::Paragraph { .. } | Block::List { .. } => None,
    });
    let (class, chapters) = match is_page {
        true => ("document", HeadingLevel::H2),
        false => ("panel document", HeadingLevel::H3),
    };
    view! {
        <Contents parts=headings.collect() folded=!is_page/>
        <article class=class lang=language.name() aria-label=title.clone()>
            {(!is_page).then(|| view! { <h2>{softened(&title)}</h2> })}
            <p class="meta">{worded(move |language| texts::version(language, &version, &dated))}</p>
            {blocks.into_iter().enumerate().map(|(n, it)| block(n, it, chapters)).collect_view()}
            {(!is_page)
                .then(|| {
                    view! { <p class="meta">{t(texts::HASH)} " " <span class="identifier">{hash}</span></p> }
                })}
        </article>
    }
    .built()
}

/// The id of a heading, by the place of its block.
fn chapter_id(n: usize) -> String {
    format!("chapter-{n}")
}

fn block(n: usize, block: Block, chapters: HeadingLevel) -> AnyView {
    match block {
        Block::Heading { text } => {
            view! { <Heading level=chapters id=chapter_id(n) text=Signal::stored(text)/> }.built()
        }
        Block::Paragraph { spans: words } => view! { <p>{spans(words)}</p> }.built(),
        Block::List { numbered, items } => {
            let items = items
                .into_iter()
                .map(|item| view! { <li>{spans(item)}</li> })
                .collect_view();
            match numbered {
                true => view! { <ol>{items}</ol> }.built(),
                false => view! { <ul>{items}</ul> }.built(),
            }
        }
    }
}

fn spans(spans: Vec<Span>) -> Vec<AnyView> {
    let new_tab = label(common::OPENS_IN_NEW_TAB);
    let view = |Span { text, link }| match link {
        None => text.built(),
        Some(href) if href.starts_with("https:") => {
            view! { <ExternalLink href new_tab>{text}</ExternalLink> }.built()
        }
        Some(href) => view! { <a href=deployment::link(&href)>{text}</a> }.built(),
    };
    spans.into_iter().map(view).collect()
}
