//! Texts that hold links.

use kanta_shared::texts::Text;
use leptos::prelude::*;

use super::{common, t, use_language};

/// A part of a text: words, or a link.
#[derive(Debug, PartialEq, Eq)]
enum Part<'a> {
    Words(&'a str),
    Link(Link<'a>),
}

/// A link.
#[derive(Debug, PartialEq, Eq)]
struct Link<'a> {
    words: &'a str,
    href: &'a str,
}

/// Shows a text in which links are written as `[words](address)`.
///
/// A link to another site opens in a new tab and says so, as people follow it in the middle of a
/// form. An address for mail or a telephone opens in the same tab.
pub fn linked(text: Text) -> impl IntoView {
    let language = use_language();
    let new_tab = t(common::OPENS_IN_NEW_TAB);
    let view_of = move |part: Part<'static>| match part {
        Part::Words(words) => words.into_any(),
        Part::Link(link) if link.href.starts_with("https:") => view! {
            <a
                class="external-link"
                href=link.href
                hreflang=link.language()
                target="_blank"
                rel="noopener noreferrer"
            >
                {link.words}
                <span class="visually-hidden">" " {new_tab}</span>
            </a>
        }
        .into_any(),
        Part::Link(Link { words, href }) => view! { <a href=href>{words}</a> }.into_any(),
    };
    move || {
        parts(text.in_(language.get()))
            .into_iter()
            .map(view_of)
            .collect_view()
    }
}

impl Link<'_> {
    /// The language of the target, if the words of the link say that it is not the page's.
    fn language(&self) -> Option<&'static str> {
        ["(på finska)", "(in Finnish)"]
            .iter()
            .any(|it| self.words.ends_with(it))
            .then_some("fi")
    }
}

fn parts(mut text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    while let Some((before, link, after)) = first_link(text) {
        parts.extend([Part::Words(before), Part::Link(link)]);
        text = after;
    }
    parts.push(Part::Words(text));
    parts.retain(|it| *it != Part::Words(""));
    parts
}

fn first_link(text: &str) -> Option<(&str, Link<'_>, &str)> {
    let (before, rest) = text.split_once('[')?;
    let (words, rest) = rest.split_once("](")?;
    let (href, after) = rest.split_once(')')?;
    Some((before, Link { words, href }, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KANTA: Link<'_> = Link {
        words: "kanta.fi",
        href: "https://www.kanta.fi",
    };
    const MAIL: Link<'_> = Link {
        words: "kanta@kanta.fi",
        href: "mailto:kanta@kanta.fi",
    };

    #[test]
    fn links_are_found_in_their_order() {
        let text =
            "Katso [kanta.fi](https://www.kanta.fi) tai [kanta@kanta.fi](mailto:kanta@kanta.fi).";
        let expected = [
            Part::Words("Katso "),
            Part::Link(KANTA),
            Part::Words(" tai "),
            Part::Link(MAIL),
            Part::Words("."),
        ];
        assert_eq!(parts(text), expected);
    }

    #[test]
    fn a_text_without_links_is_words() {
        for text in ["Ei linkkejä.", "[hakasulut]", "[auki](kesken"] {
            assert_eq!(parts(text), [Part::Words(text)]);
        }
    }

    #[test]
    fn a_link_to_a_page_in_finnish_says_so_to_programs_too() {
        assert_eq!(KANTA.language(), None);
        for words in [
            "Read more on kanta.fi (in Finnish)",
            "Läs mer på kanta.fi (på finska)",
        ] {
            assert_eq!(Link { words, ..KANTA }.language(), Some("fi"));
        }
    }
}
