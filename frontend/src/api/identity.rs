//! The identity that the page speaks for, which every request contains.

use std::cell::RefCell;

use kanta_shared::api::{ACTING_AS, ACTING_AS_QUERY};
use kanta_shared::session::Identity;
use leptos::prelude::Callable;
use leptos::prelude::Callback;

use gloo_net::http::RequestBuilder;

use crate::deployment;

thread_local! {
    static PAGE: RefCell<Option<Identity>> = const { RefCell::new(None) };
    static ON_REFUSED: RefCell<Option<Callback<()>>> = const { RefCell::new(None) };
}

/// The identity that the page speaks for, once a session is known.
pub fn identity() -> Option<Identity> {
    PAGE.with_borrow(Clone::clone)
}

/// Makes every later request speak for this identity.
pub fn speak_for(identity: Option<Identity>) {
    PAGE.set(identity);
}

/// Runs `act` whenever the server refuses a request because the session is gone or has another
/// identity.
pub fn on_session_refused(act: Callback<()>) {
    ON_REFUSED.set(Some(act));
}

/// Reports a refusal, see [`on_session_refused`].
pub(super) fn report_refusal() {
    if let Some(act) = ON_REFUSED.with_borrow(Clone::clone) {
        act.run(());
    }
}

/// The address of a file of the API for a link, with the identity in the query as links have no
/// headers.
pub fn file_link(path: &str) -> String {
    let path = &deployment::api(path);
    match identity() {
        None => path.to_owned(),
        Some(identity) => {
            let joint = if path.contains('?') { "&" } else { "?" };
            [path, joint, ACTING_AS_QUERY, "=", &identity.to_string()].concat()
        }
    }
}

/// The request with the identity of the page.
pub(super) fn from_page(request: RequestBuilder) -> RequestBuilder {
    match identity() {
        None => request,
        Some(identity) => request.header(ACTING_AS, &identity.to_string()),
    }
}
