//! Links, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::Example;
use crate::ui::*;

/// A link button, and links that open a new tab.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "as buttons",
        view: || {
            view! {
                <div class="button-row">
                    <LinkButton href="#Link">"Aloita"</LinkButton>
                    <LinkButton
                        href="#Link"
                        kind=ButtonKind::Accent
                        new_tab="(avautuu uuteen välilehteen)"
                    >
                        "Kirjaudu Ekstranetiin"
                    </LinkButton>
                </div>
            }
            .into_any()
        },
    },
    Example {
        name: "to elsewhere, in another language",
        view: || {
            view! {
                <p>
                    "Lue lisää: "
                    <ExternalLink href="https://www.kanta.fi/" new_tab="(avautuu uuteen välilehteen)">
                        "Kanta.fi"
                    </ExternalLink> " ja "
                    <ExternalLink
                        href="https://www.kanta.fi/sv/professionella"
                        new_tab="(avautuu uuteen välilehteen)"
                        lang="sv"
                    >
                        "anvisningar på svenska"
                    </ExternalLink>
                </p>
            }
            .into_any()
        },
    },
];
