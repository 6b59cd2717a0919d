//! There is no page at this address.

use leptos::prelude::*;

use crate::i18n::t;
use crate::page::Page;
use crate::page::texts::{NO_SUCH_PLACE, NOT_FOUND};
use crate::route::Route;

mod texts;

/// Says so, and leads home.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <Page heading=NO_SUCH_PLACE>
            <p>{t(NOT_FOUND)}</p>
            <p>
                <a href=Route::Start.href()>{t(texts::NOT_FOUND_HOME)}</a>
            </p>
        </Page>
    }
}
