//! Where the app and its API are: what the page says in its head (see docs/deployment.md). The rest
//! of the app writes addresses as if both were at the top of the host.

use std::sync::OnceLock;

/// The address of one of our pages, for a path such as `/services`.
pub fn page(path: &str) -> String {
    [base(), path].concat()
}

/// The target of a link in a text of the server: a path is a page of ours.
pub fn link(href: &str) -> String {
    match href.starts_with('/') {
        true => page(href),
        false => href.to_owned(),
    }
}

/// The path of a page without where the app is; `None` for an address that is not ours.
pub fn path_of(address: &str) -> Option<&str> {
    let path = address.strip_prefix(base())?;
    (path.is_empty() || path.starts_with(['/', '?', '#'])).then_some(path)
}

/// The address of something that the server answers, for a path such as `/api/v1/session`.
pub fn api(path: &str) -> String {
    static API: OnceLock<String> = OnceLock::new();
    [API.get_or_init(|| without_slash(said("api"))), path].concat()
}

/// The build of the app; empty where it was not finished by the build.
pub fn build() -> String {
    said("build")
}

fn base() -> &'static str {
    static BASE: OnceLock<String> = OnceLock::new();
    BASE.get_or_init(|| without_slash(said("base")))
}

fn without_slash(address: String) -> String {
    address.trim_end_matches('/').to_owned()
}

/// What the page says under a name; nothing in tests, which have no page.
#[cfg(target_arch = "wasm32")]
fn said(name: &str) -> String {
    let selector = ["meta[name=\"", name, "\"]"].concat();
    let element = leptos::prelude::document().query_selector(&selector);
    let element = element.ok().flatten();
    element
        .and_then(|it| it.get_attribute("content"))
        .unwrap_or_default()
}

#[cfg(not(target_arch = "wasm32"))]
fn said(_: &str) -> String {
    String::new()
}
