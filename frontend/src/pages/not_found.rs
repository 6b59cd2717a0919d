//! The page for an address that has none.

use leptos::prelude::*;

use super::login;
use crate::i18n::{common, linked, t};
use crate::page::Page;
use crate::page::texts::{NO_SUCH_PLACE, NOT_FOUND};
use crate::route::Route;

mod texts;

/// Says that there is no such page, and links to those that people look for.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <Page heading=NO_SUCH_PLACE>
            <p>{t(NOT_FOUND)}</p>
            <ul>
                <li>
                    <a href=Route::Start.href()>{t(texts::NOT_FOUND_HOME)}</a>
                </li>
                <li>
                    <a href=Route::Services.href()>{t(common::SERVICES)}</a>
                </li>
                <li>
                    <a href=Route::Guides.href()>{t(common::GUIDES)}</a>
                </li>
            </ul>
            <section class="beside">
                <h2>{t(common::SUPPORT)}</h2>
                <p>{linked(login::texts::HELP_SUPPORT)}</p>
                <p>{linked(common::SUPPORT_PHONE)}</p>
            </section>
        </Page>
    }
}
