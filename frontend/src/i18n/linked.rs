//! Texts that hold links.

use kanta_shared::texts::Text;
use leptos::prelude::*;

use super::{common, label, use_language};
use crate::ui::ExternalLink;

/// A part of a text: words, or words that lead somewhere.
#[derive(Debug, PartialEq, Eq)]
enum Part<'a> {
    Words(&'a str),
    Link { words: &'a str, href: &'a str },
}

/// A text in which links are written as `[words](address)`.
///
/// What leads to another site opens in a new tab and says so, as people come here in the middle
/// of a form. An address for mail or a telephone is followed where it is.
pub fn linked(text: Text) -> impl IntoView {
    let language = use_language();
    let new_tab = label(common::OPENS_IN_NEW_TAB);
    let view_of = move |part: Part<'static>| match part {
        Part::Words(words) => words.into_any(),
        Part::Link { words, href } if href.starts_with("https:") => {
            view! { <ExternalLink href new_tab>{words}</ExternalLink> }.into_any()
        }
        Part::Link { words, href } => view! { <a href=href>{words}</a> }.into_any(),
    };
    move || parts(text.in_(language.get())).into_iter().map(view_of).collect_view()
}

fn parts(mut text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    while let Some((before, words, href, after)) = first_link(text) {
        parts.extend([Part::Words(before), Part::Link { words, href }]);
        text = after;
    }
    parts.push(Part::Words(text));
    parts.retain(|it| *it != Part::Words(""));
    parts
}

fn first_link(text: &str) -> Option<(&str, &str, &str, &str)> {
    let (before, rest) = text.split_once('[')?;
    let (words, rest) = rest.split_once("](")?;
    let (href, after) = rest.split_once(')')?;
    Some((before, words, href, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_where_they_stand() {
        let [one, two] = [("kanta.fi", "https://www.kanta.fi"), ("kanta@kanta.fi", "mailto:kanta@kanta.fi")]
            .map(|(words, href)| Part::Link { words, href });
        let text = "Katso [kanta.fi](https://www.kanta.fi) tai [kanta@kanta.fi](mailto:kanta@kanta.fi).";
        assert_eq!(parts(text), [Part::Words("Katso "), one, Part::Words(" tai "), two, Part::Words(".")]);
    }

    #[test]
    fn a_text_without_links_is_words() {
        for text in ["Ei linkkejä.", "[hakasulut]", "[auki](kesken"] {
            assert_eq!(parts(text), [Part::Words(text)]);
        }
    }
}
