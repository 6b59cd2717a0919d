//! Inline alerts, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::examples;
use crate::ui::*;

examples! {
    /// Each kind, and one that comes and goes.
    "kinds": view! {
        <InlineAlert kind=AlertKind::Info text="Kollegasi muokkasi hakemusta klo 12.30."/>
        <InlineAlert kind=AlertKind::Success text="Yhteyshenkilö poistettiin."/>
        <InlineAlert kind=AlertKind::Warning text="Istunto päättyy 5 minuutin kuluttua."/>
        <InlineAlert kind=AlertKind::Error text="Tietoja ei tallennettu."/>
    },
    "comes when the button is pressed": {
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
    },
}
