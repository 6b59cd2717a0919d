//! Expanders, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::Example;
use crate::ui::*;

/// Closed and open.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "closed",
        view: || {
            view! {
                <Expander summary="Mistä löydän varmennekortin numeron?">
                    <p>"Numero on kortin etupuolella. Siinä on 11 merkkiä."</p>
                </Expander>
            }
            .into_any()
        },
    },
    Example {
        name: "open",
        view: || {
            view! {
                <Expander summary="Kuka voi kirjautua?" open=true>
                    <p>"Nimenkirjoitusoikeudellinen henkilö tai valtuutettu."</p>
                </Expander>
            }
            .into_any()
        },
    },
];
