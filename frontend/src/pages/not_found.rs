//! There is no page at this address.

use leptos::prelude::*;

use crate::i18n::t;
use crate::page::Page;
use crate::route::Route;

mod texts;

/// Says so, and leads home.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <Page heading=texts::NOT_FOUND_HEADING>
            <p>{t(texts::NOT_FOUND_TEXT)}</p>
            <p>
                <a href=Route::Start.href()>{t(texts::NOT_FOUND_HOME)}</a>
            </p>
        </Page>
    }
}
