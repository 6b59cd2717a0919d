//! The built app, as a web server in front of the real backend would give it out.

use std::path::{Path, PathBuf};

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use tower_http::services::ServeDir;

/// The headers of every answer that does not bring its own.
const SECURITY_HEADERS: [(HeaderName, &str); 7] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (
        header::CONTENT_SECURITY_POLICY_REPORT_ONLY,
        "require-trusted-types-for 'script'; trusted-types default",
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

/// The page for every address that a person may open, but the first.
const PAGE: &str = "/app.html";
/// The start page, which is at the first address.
const START: &str = "/index.html";

/// The files of the pages in a folder.
pub fn pages(folder: &Path) -> [PathBuf; 2] {
    [PAGE, START].map(|it| folder.join(it.trim_start_matches('/')))
}

/// The build of the app in a folder, as its page says it.
pub fn build(folder: &Path) -> Option<String> {
    let [page, _] = pages(folder);
    let page = std::fs::read_to_string(page).ok()?;
    let (_, rest) = page.split_once(r#"<meta name="build" content=""#)?;
    let (build, _) = rest.split_once('"')?;
    (!build.is_empty()).then(|| build.to_owned())
}

/// Gives out the files of a folder: its start page, and its page for every other address that a
/// person may open. A file that is not there is 404, never a page.
pub fn app(folder: &Path) -> Router {
    let files = ServeDir::new(folder).append_index_html_on_directories(false);
    let files = files.precompressed_br().precompressed_gzip();
    Router::new()
        .fallback_service(files)
        .layer(middleware::from_fn(find_and_cache))
}

async fn find_and_cache(mut request: Request, next: Next) -> Response {
    let forever = is_hashed(request.uri().path());
    let depends_on_accept = !names_file(request.uri().path());
    if request.uri().path() == "/" {
        *request.uri_mut() = Uri::from_static(START);
    } else if is_page(&request) {
        *request.uri_mut() = Uri::from_static(PAGE);
    }
    let mut response = next.run(request).await;
    // The library says it with the file alone (RFC 9110, 15.4.5).
    if response.status() == StatusCode::NOT_MODIFIED {
        let accept_encoding = HeaderValue::from_static("accept-encoding");
        response.headers_mut().insert(header::VARY, accept_encoding);
    }
    if depends_on_accept {
        let accept = HeaderValue::from_static("accept");
        response.headers_mut().append(header::VARY, accept);
    }
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let caching = if forever && found { FOREVER } else { ASK_FIRST };
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, caching);
    response
}

/// Whether the app has to look at the address: it names no file, and a page will do.
fn is_page(request: &Request) -> bool {
    !names_file(request.uri().path()) && accepts_pages(request.headers())
}

fn names_file(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|it| it.contains('.'))
}

/// Whether a page in HTML is among what is accepted (RFC 9110, 12.5.1): of the ranges that it is
/// in, the closest decides. Where nothing is said, everything is accepted.
fn accepts_pages(headers: &HeaderMap) -> bool {
    let mut ranges = headers
        .get_all(header::ACCEPT)
        .into_iter()
        .filter_map(|it| it.to_str().ok())
        .flat_map(|it| it.split(','))
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .peekable();
    if ranges.peek().is_none() {
        return true;
    }
    let closest = ranges.filter_map(|range| {
        let mut parts = range.split(';').map(str::trim);
        let name = parts.next()?.to_ascii_lowercase();
        let closeness = ["*/*", "text/*", "text/html"]
            .iter()
            .position(|it| *it == name)?;
        let weight = parts.find_map(|it| it.strip_prefix("q=").or_else(|| it.strip_prefix("Q=")));
        let is_wanted = weight.is_none_or(|it| it.parse().is_ok_and(|it: f32| 0.0 < it));
        Some((closeness, is_wanted))
    });
    closest.max().is_some_and(|(_, is_wanted)| is_wanted)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_configuration_of_nginx_has_the_same_headers() {
        let sample = include_str!("../../docs/nginx.conf").to_lowercase();
        for (name, value) in SECURITY_HEADERS {
            let line = format!("add_header {name} \"{}\" always;", value.to_lowercase());
            assert!(sample.contains(&line), "{line}");
        }
    }
}
