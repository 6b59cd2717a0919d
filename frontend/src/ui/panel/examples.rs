//! Panels and cards, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::examples;
use crate::ui::*;

examples! {
    /// A receipt, a plain panel and a list of cards.
    "panels": view! {
        <Panel
            kind=PanelKind::Success
            heading="Hakemus on toimitettu Kelaan"
            level=HeadingLevel::H3
        >
            <p>"Viite: " <span class="identifier">"KE-2026-7F3M-Q"</span></p>
        </Panel>
        <Panel heading="Laskutusosoite" level=HeadingLevel::H3>
            <p>"Esimerkkilän hyvinvointialue"</p>
        </Panel>
    },
    "cards": view! {
        <ul class="card-list card-list--rows">
            <Card heading="Potilastietovaranto" level=HeadingLevel::H3>
                <StatusTag kind=TagKind::Success text="Käytössä"/>
                <p>"Käytössä 1.3.2024 alkaen."</p>
                <div class="button-row">
                    <LinkButton href="#Panel" kind=ButtonKind::Secondary>
                        "Päivitä tietoja"
                    </LinkButton>
                </div>
            </Card>
            <Card heading="Sosiaalihuollon asiakastietovaranto" level=HeadingLevel::H3>
                <StatusTag kind=TagKind::Active text="Hakemus kesken"/>
                <p>
                    "Tallennettu 21.11.2026 klo 14.05. Seuraavaksi: Yhteyshenkilöt ja roolit. "
                    "Luonnos säilyy 60 päivää."
                </p>
                <div class="button-row">
                    <LinkButton href="#Panel">"Jatka hakemusta"</LinkButton>
                </div>
            </Card>
        </ul>
    },
}
