//! The pages of the remote control that people read.

use axum::response::Response;
use kanta_shared::language::Language;
use maud::{Markup, html};

use crate::html;

/// A page in English, for developers.
pub(super) fn page(title: &str, content: Markup) -> Response {
    let body = html! {
        header { p.banner { a href="/_mock" { "Mock of Kanta Extranet" } } }
        main {
            h1 { (title) }
            (content)
        }
    };
    html::page(Language::En, title, body)
}
