//! Requests that are meant only for some versions of a thing (RFC 9110, 13).

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderName, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use kanta_shared::api::version_from_etag;

/// The versions on which a change may be based.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Whatever version there is.
    Any,
    /// One of these. Tags that name no version that we ever gave, and weak ones, are left out, as
    /// they are not those of the current version either.
    Versions(Vec<u64>),
}

impl Seen {
    /// Whether the change may be based on this version.
    pub fn holds(&self, version: u64) -> bool {
        match self {
            Seen::Any => true,
            Seen::Versions(versions) => versions.contains(&version),
        }
    }

    /// The versions that a header names; nothing without the header.
    pub(crate) fn in_header(headers: &HeaderMap, name: &HeaderName) -> Option<Seen> {
        headers.contains_key(name).then(|| {
            let tags: Vec<&str> = tags(headers, name).collect();
            match tags.as_slice() {
                ["*"] => Seen::Any,
                tags => {
                    Seen::Versions(tags.iter().filter_map(|it| version_from_etag(it)).collect())
                }
            }
        })
    }
}

impl From<u64> for Seen {
    fn from(version: u64) -> Seen {
        Seen::Versions(vec![version])
    }
}

/// The tags in a header. Ours have no comma in them, so those that do are none of ours.
fn tags<'a>(headers: &'a HeaderMap, name: &HeaderName) -> impl Iterator<Item = &'a str> {
    let lines = headers.get_all(name).into_iter();
    lines
        .filter_map(|it| it.to_str().ok())
        .flat_map(|it| it.split(','))
        .map(str::trim)
}

/// Answers 304 instead of what the browser has already.
pub(crate) async fn answer_not_modified(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let known = reads.then(|| request.headers().clone());
    let mut response = next.run(request).await;
    let etag = response.headers().get(ETAG).and_then(|it| it.to_str().ok());
    let is_known = known.zip(etag).is_some_and(|(known, etag)| {
        // A weak tag is as good as a strong one here.
        tags(&known, &IF_NONE_MATCH).any(|it| it == "*" || it.trim_start_matches("W/") == etag)
    });
    if response.status() == StatusCode::OK && is_known {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        *response.body_mut() = Body::empty();
        for header in [CONTENT_TYPE, CONTENT_LENGTH] {
            response.headers_mut().remove(header);
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use axum::http::header::IF_MATCH;

    use super::*;

    #[track_caller]
    fn check(lines: &[&'static str], expected: Option<Seen>) {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(IF_MATCH, line.parse().unwrap());
        }
        assert_eq!(Seen::in_header(&headers, &IF_MATCH), expected, "{lines:?}");
    }

    #[test]
    fn versions_are_named_one_by_one_or_all_together() {
        let versions = |versions: &[u64]| Some(Seen::Versions(versions.to_vec()));
        check(&[], None);
        check(&["*"], Some(Seen::Any));
        check(&[r#""v1""#], versions(&[1]));
        check(&[r#""v99", "v1""#], versions(&[99, 1]));
        check(&[r#""v99""#, r#""v1""#], versions(&[99, 1]));
        check(&[r#"W/"v1", "v2""#], versions(&[2]));
        for none in ["", "v1", r#"W/"v1""#, r#""1""#, r#""a,"v1b""#, r#"*, "v""#] {
            check(&[none], versions(&[]));
        }
    }
}
