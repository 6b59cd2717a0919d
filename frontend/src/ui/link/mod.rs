//! Links that look like buttons, and links that lead away.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;

use super::BuildNow;
use super::button::ButtonKind;
use super::visually_hidden::VisuallyHidden;

/// A link with the weight of a button: for going somewhere, where a button would do something.
#[component]
pub fn LinkButton(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// How much weight it has.
    #[prop(optional)]
    kind: ButtonKind,
    /// Makes it open in a new tab, and says so, in words such as "(opens in a new tab)".
    #[prop(optional, into)]
    new_tab: Option<Signal<String>>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <a
            class=kind.class()
            href=href
            target=new_tab.map(|_| "_blank")
            rel=new_tab.map(|_| "noopener")
        >
            <span class="button__text">{children()}</span>
            {new_tab.map(|text| view! { <VisuallyHidden text/> })}
        </a>
    }
    .built()
}

/// A link to somewhere outside, which opens in a new tab and says so. The form stays where it is.
#[component]
pub fn ExternalLink(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// Says that it opens in a new tab.
    #[prop(into)]
    new_tab: Signal<String>,
    /// The language of what it leads to and of its words, where it is not the page's.
    #[prop(optional)]
    lang: Option<&'static str>,
    /// The language of what it leads to, where its words are in the page's all the same.
    #[prop(optional)]
    hreflang: Option<&'static str>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <a class="external-link" href=href target="_blank" rel="noopener noreferrer" hreflang=hreflang.or(lang)>
            <span lang=lang>{children()}</span>
            <VisuallyHidden text=new_tab/>
        </a>
    }
    .built()
}
