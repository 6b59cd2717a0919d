//! The page for an address that has none.

use leptos::prelude::*;

use crate::i18n::t;
use crate::page::Page;
use crate::page::texts::{NO_SUCH_PLACE, NOT_FOUND};
use crate::route::Route;

mod texts;

/// Says that there is no such page, and links to the first one.
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
