//! The frame of the few pages that the mock makes itself. Texts are put in by `maud`, which
//! escapes them.

use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse, Response};
use kanta_shared::language::Language;
use maud::{DOCTYPE, Markup, html};

/// Where the pages' style sheet is.
pub(crate) const STYLE_PATH: &str = "/_mock/pages.css";

/// Where the pages' icon is.
pub(crate) const ICON_PATH: &str = "/_mock/icon.svg";

/// No script at all, nothing from elsewhere, and forms that lead nowhere else.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
);

/// A page with its title and body.
pub(crate) fn page(language: Language, title: &str, body: Markup) -> Response {
    with_assets([ICON_PATH, STYLE_PATH], language, title, body)
}

/// The same, with style sheet and icon in the page's own folder.
pub(crate) fn page_beside_assets(language: Language, title: &str, body: Markup) -> Response {
    with_assets(["icon.svg", "pages.css"], language, title, body)
}

fn with_assets(
    [icon, style]: [&str; 2],
    language: Language,
    title: &str,
    body: Markup,
) -> Response {
    let page = html! {
        (DOCTYPE)
        html lang=(language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                link rel="icon" href=(icon) type="image/svg+xml";
                link rel="stylesheet" href=(style);
            }
            body { (body) }
        }
    };
    let headers = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, Html(page.into_string())).into_response()
}

/// The pages' style sheet.
pub(crate) async fn style() -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, "text/css; charset=utf-8")],
        include_str!("html/pages.css"),
    )
}

/// The pages' icon, which is the app's.
pub(crate) async fn icon() -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, "image/svg+xml")],
        include_str!("../../frontend/assets/icon.svg"),
    )
}
