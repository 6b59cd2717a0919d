//! Expanders, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::examples;
use crate::ui::*;

examples! {
    /// Closed and open.
    "closed": view! {
        <Expander summary="Mistä löydän varmennekortin numeron?">
            <p>"Numero on kortin etupuolella. Siinä on 11 merkkiä."</p>
        </Expander>
    },
    "open": view! {
        <Expander summary="Kuka voi kirjautua?" open=true>
            <p>"Nimenkirjoitusoikeudellinen henkilö tai valtuutettu."</p>
        </Expander>
    },
}
