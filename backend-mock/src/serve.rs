//! The built app, as a web server in front of the real backend would give it out.

use std::path::Path;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use tower_http::services::ServeDir;

/// The headers that every answer has, whoever made it, unless it brings its own.
const SECURITY_HEADERS: [(HeaderName, &str); 6] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
         manifest-src 'self'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
];

/// A file whose name has a hash in it never changes.
const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// Any other is asked for again each time, and not sent again when it is the same.
const ASK_FIRST: HeaderValue = HeaderValue::from_static("no-cache");

/// Gives out the files of a folder, and its `index.html` for every address that a person may
/// open. A file that is not there is 404, never a page.
pub fn app(folder: &Path) -> Router {
    let files = ServeDir::new(folder).append_index_html_on_directories(false);
    let files = files.precompressed_br().precompressed_gzip();
    Router::new()
        .fallback_service(files)
        .layer(middleware::from_fn(find_and_cache))
}

async fn find_and_cache(mut request: Request, next: Next) -> Response {
    let forever = is_hashed(request.uri().path());
    if is_page(&request) {
        *request.uri_mut() = Uri::from_static("/index.html");
    }
    let mut response = next.run(request).await;
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let caching = if forever && found { FOREVER } else { ASK_FIRST };
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, caching);
    response
}

/// Whether the app has to look at the address: a person opens it, and it names no file.
fn is_page(request: &Request) -> bool {
    let path = request.uri().path();
    let accepted = request
        .headers()
        .get(header::ACCEPT)
        .and_then(|it| it.to_str().ok())
        .unwrap_or_default();
    let names_file = path.rsplit('/').next().is_some_and(|it| it.contains('.'));
    path == "/" || (accepted.contains("text/html") && !names_file)
}

/// Whether the name of the file has a hash in it, such as `base-1f2e3d4c5b6a7988.css`.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.split(['-', '_', '.'])
        .skip(1)
        .any(|part| part.len() >= 16 && part.bytes().all(|it| it.is_ascii_hexdigit()))
}

/// Adds [`SECURITY_HEADERS`] to every answer of a router.
pub fn with_security_headers(router: Router) -> Router {
    let add = async |request: Request, next: Next| {
        let mut response = next.run(request).await;
        for (name, value) in SECURITY_HEADERS {
            response
                .headers_mut()
                .entry(name)
                .or_insert(HeaderValue::from_static(value));
        }
        response
    };
    router.layer(middleware::from_fn(add))
}
