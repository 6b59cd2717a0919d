//! The app as a whole: what everything on the page can count on, and which page is shown.

use leptos::prelude::*;

use crate::{i18n, session};

/// The app.
#[component]
pub fn App() -> impl IntoView {
    i18n::provide_language();
    session::provide_session();
}
