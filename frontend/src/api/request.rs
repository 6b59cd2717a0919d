//! Requests to the API, wherever it is deployed.

use gloo_net::http::{Request as Unsent, RequestBuilder};
use leptos::web_sys::RequestCredentials;

use crate::deployment;

/// Begins requests to a path of the API.
pub(super) struct Request;

impl Request {
    pub(super) fn get(path: &str) -> RequestBuilder {
        begin(Unsent::get, path)
    }

    pub(super) fn post(path: &str) -> RequestBuilder {
        begin(Unsent::post, path)
    }

    pub(super) fn put(path: &str) -> RequestBuilder {
        begin(Unsent::put, path)
    }

    pub(super) fn delete(path: &str) -> RequestBuilder {
        begin(Unsent::delete, path)
    }
}

/// The session goes along to another host too, if the API is there.
fn begin(method: fn(&str) -> RequestBuilder, path: &str) -> RequestBuilder {
    method(&deployment::api(path)).credentials(RequestCredentials::Include)
}
