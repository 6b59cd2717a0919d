//! Notifications, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::examples;
use crate::ui::*;

examples! {
    /// Each kind.
    "kinds": {
        [
            (AlertKind::Info, "Tarkista ennen aloittamista"),
            (AlertKind::Success, "Hakemus on lähetetty"),
            (AlertKind::Warning, "Rekisteritiedot ovat vanhentuneet"),
            (AlertKind::Error, "Asiointi ei ole mahdollista"),
        ]
        .map(|(kind, heading)| {
            view! {
                <Notification kind heading level=HeadingLevel::H3>
                    <p>
                        "Palvelunantajan OID-tunnusten ja muiden yleistietojen on oltava ajan tasalla "
                        <a href="#Notification">"koodistopalvelun rekistereissä"</a> "."
                    </p>
                </Notification>
            }
        })
    },
}
