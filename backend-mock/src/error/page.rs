//! What a person sees where a link to a file of the API, such as the notice of termination, does
//! not open it. The server knows no language of the page, so it says the same in all three.

use axum::response::Response;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::language::Language;
use maud::html;

use super::texts::{HEADING, why};
use crate::html;

/// The page that says why, and what helps.
pub(super) fn page(code: ErrorCode) -> Response {
    let why = why(code);
    let body = html! {
        main {
            @for language in Language::ALL {
                section lang=(language) {
                    h1 { (HEADING.in_(*language)) }
                    p { (why.in_(*language)) }
                }
            }
        }
    };
    html::page(Language::Fi, HEADING.fi, body)
}
