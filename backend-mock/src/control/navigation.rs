//! What browsers ask for because a person opens an address, and what they ask for otherwise.

use axum::extract::{FromRequestParts, Request};
use axum::http::header::ACCEPT;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use kanta_shared::api::error::ErrorCode;
use maud::html;

use super::pages;
use crate::error::AppError;
use crate::local_path::LocalPath;
use crate::scenarios::scenario_links;

/// Asks that a browser opens the address to show what is there. A picture, a script or a page that
/// is fetched ahead gets nothing, whichever site it is on: addresses that are opened make worlds
/// and log in. Programs that are no browsers do not say what they are after, and may.
pub(super) struct Navigation;

impl<S: Sync> FromRequestParts<S> for Navigation {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Navigation, AppError> {
        match is_other_than_navigation(&parts.headers) {
            false => Ok(Navigation),
            true => Err(AppError::Detailed(
                ErrorCode::CrossSite,
                "this address is there to be opened in a window of its own".to_owned(),
            )),
        }
    }
}

fn is_other_than_navigation(headers: &HeaderMap) -> bool {
    let has_any = |names: &[&str]| names.iter().any(|it| headers.contains_key(*it));
    let says = |name: &str, expected: &str| headers.get(name).is_some_and(|it| it == expected);
    let is_ahead = has_any(&["sec-purpose", "purpose"]);
    let is_browser = has_any(&["sec-fetch-site", "sec-fetch-mode", "sec-fetch-dest"]);
    let is_shown = says("sec-fetch-mode", "navigate") && says("sec-fetch-dest", "document");
    is_ahead || (is_browser && !is_shown)
}

/// Whether the answer is meant to be shown as a page for which there has to be a world. Those that
/// lead into another world are not.
pub(crate) fn asks_for_page(request: &Request) -> bool {
    let headers = request.headers();
    let accepted = headers.get(ACCEPT).and_then(|it| it.to_str().ok());
    let leads_elsewhere = ["/_mock/s/", "/_mock/worlds/"]
        .iter()
        .any(|it| request.uri().path().starts_with(it));
    matches!(*request.method(), Method::GET | Method::HEAD)
        && accepted.is_some_and(|it| it.contains("text/html"))
        && !leads_elsewhere
}

/// Says that the world is gone in which the browser was, and how to go on.
pub(crate) fn world_gone(request: &Request) -> Response {
    let asked = request.uri().path_and_query().map_or("/", |it| it.as_str());
    let asked: LocalPath = asked.parse().unwrap_or_else(|_| LocalPath::ours("/"));
    let page = asked.as_parameter();
    let page = pages::page(
        "This world is gone",
        html! {
            p {
                "Worlds that scenario links make live as long as the mock runs, and the 500 that were used last are kept. "
                "What was done in this one is gone with it."
            }
            ul {
                li { a href={ "/_mock/s/default?go=" (page) } { "Make a new world, in which no user is logged in, and open the same page" } }
                li { a href={ "/_mock/worlds/main?go=" (page) } { "Go on in the world that is kept, main, and open the same page" } }
            }
            h2 { "Scenario links" }
            p { "Each makes a new world and logs in there." }
            ul {
                @for link in scenario_links() {
                    li { a href=(link.path) { (link.shows) } }
                }
            }
        },
    );
    (StatusCode::GONE, page).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(headers: &[(&'static str, &'static str)], expected: bool) {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.insert(*name, value.parse().unwrap());
        }
        assert_eq!(is_other_than_navigation(&map), expected, "{headers:?}");
    }

    #[test]
    fn only_what_a_person_opens_is_a_navigation() {
        let opened = [
            ("sec-fetch-mode", "navigate"),
            ("sec-fetch-dest", "document"),
        ];
        check(&[], false);
        check(&opened, false);
        check(
            &[opened[0], opened[1], ("sec-fetch-site", "cross-site")],
            false,
        );
        for (mode, dest) in [
            ("no-cors", "image"),
            ("no-cors", "script"),
            ("cors", "empty"),
            ("same-origin", "empty"),
            ("navigate", "iframe"),
            ("navigate", "embed"),
            ("navigate", "object"),
            ("no-cors", "document"),
        ] {
            check(&[("sec-fetch-mode", mode), ("sec-fetch-dest", dest)], true);
        }
        check(&[("sec-fetch-dest", "image")], true);
        check(&[("sec-fetch-site", "cross-site")], true);
        check(&[opened[0], opened[1], ("sec-purpose", "prefetch")], true);
        check(&[opened[0], opened[1], ("purpose", "prefetch")], true);
    }
}
