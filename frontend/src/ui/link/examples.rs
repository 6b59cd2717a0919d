//! Links, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::examples;
use crate::ui::*;

examples! {
    /// A link button, and links that open a new tab.
    "as buttons": view! {
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
    },
    "to elsewhere, in another language": view! {
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
    },
}
