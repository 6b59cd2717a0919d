//! The pages of the remote control that people read.

use axum::response::Response;
use kanta_shared::language::Language;
use maud::{Markup, html};

use super::outbox::OutboxLetter;
use crate::html;

/// All letters, the newest first.
pub(super) fn outbox(letters: &[OutboxLetter]) -> Response {
    page(
        "Outbox",
        html! {
            @if letters.is_empty() {
                p { "No letters yet." }
            } @else {
                table {
                    thead { tr { th { "No." } th { "To" } th { "Subject" } th { "Attachments" } } }
                    tbody {
                        @for letter in letters.iter().rev() {
                            tr {
                                td { (letter.n) }
                                td { (letter.to) }
                                td lang=(letter.language) { a href={ "/_mock/outbox/" (letter.n) } { (letter.subject) } }
                                td { (letter.attachments.len()) }
                            }
                        }
                    }
                }
            }
        },
    )
}

/// One letter.
pub(super) fn letter(letter: &OutboxLetter) -> Response {
    page(
        &letter.subject,
        html! {
            dl {
                dt { "To" } dd { (letter.to) }
                dt { "Kind" } dd { (letter.kind.name()) }
                dt { "Posted" } dd { (letter.posted_at) }
                @for attachment in &letter.attachments {
                    dt { "Attachment" }
                    dd {
                        a href={ "/_mock/outbox/" (letter.n) "/attachments/" (attachment.name) } { (attachment.name) }
                        " (" (attachment.size) " bytes)"
                    }
                }
            }
            pre lang=(letter.language) { (letter.text) }
            p { a href={ "/_mock/outbox/" (letter.n) "/message" } { "The letter as an e-mail message" } }
            p { a href="/_mock/outbox" { "All letters" } }
        },
    )
}

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
