//! Inline alerts, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::Example;
use crate::ui::*;

/// Each kind, and one that comes and goes.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "kinds",
        view: || {
            view! {
                <InlineAlert kind=AlertKind::Info text="Kollegasi muokkasi hakemusta klo 12.30."/>
                <InlineAlert kind=AlertKind::Success text="Yhteyshenkilö poistettiin."/>
                <InlineAlert kind=AlertKind::Warning text="Istunto päättyy 5 minuutin kuluttua."/>
                <InlineAlert kind=AlertKind::Error text="Tietoja ei tallennettu."/>
            }
            .into_any()
        },
    },
    Example {
        name: "comes when the button is pressed",
        view: || {
            let text = RwSignal::new(None);
            view! {
                <InlineAlert
                    kind=AlertKind::Error
                    text
                    actions=move || {
                        view! {
                            <Button kind=ButtonKind::Secondary on_press=move |()| text.set(None)>
                                "Yritä uudelleen"
                            </Button>
                        }
                    }
                />
                <Button
                    id="alert-show"
                    on_press=move |()| text.set(Some("Tietoja ei tallennettu: ei yhteyttä.".to_owned()))
                >
                    "Tallenna"
                </Button>
            }
            .into_any()
        },
    },
];
