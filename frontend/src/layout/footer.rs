//! The footer: support, and information about the service.

use leptos::prelude::*;

use super::texts;
use crate::i18n::{common, linked, t};
use crate::route::Route;
use crate::ui::BuildNow;

/// The footer. Help is in the same place on every page.
#[component]
pub(super) fn Footer() -> impl IntoView {
    view! {
        <footer class="site-footer">
            <div class="site-footer__inner">
                <section class="site-footer__part">
                    <h2>{t(common::SUPPORT)}</h2>
                    <ul>
                        <li>{linked(texts::SUPPORT_EMAIL)}</li>
                        <li>{linked(common::SUPPORT_PHONE)}</li>
                    </ul>
                </section>
                <section class="site-footer__part">
                    <h2>{t(texts::FOOTER_HEADING)}</h2>
                    <p>{t(texts::FOOTER_PROVIDER)}</p>
                    <ul>
                        <li>
                            <a href=Route::Mandates.href()>{t(common::MANDATES)}</a>
                        </li>
                        <li>
                            <a href=Route::Accessibility.href()>{t(texts::FOOTER_ACCESSIBILITY)}</a>
                        </li>
                        <li>{linked(texts::FOOTER_KANTA)}</li>
                    </ul>
                    <p>{t(texts::DEMONSTRATION_BANNER)}</p>
                </section>
            </div>
        </footer>
    }
    .built()
}
