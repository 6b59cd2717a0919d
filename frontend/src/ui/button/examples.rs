//! Buttons, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::examples;
use crate::ui::*;

examples! {
    /// Every kind of button, and one that is busy.
    "kinds": view! {
        <div class="button-row">
            <Button on_press=move |()| {}>"Tallenna ja jatka"</Button>
            <Button kind=ButtonKind::Secondary>"Tallenna ja poistu"</Button>
            <Button kind=ButtonKind::Accent>"Kirjaudu Ekstranetiin"</Button>
            <Button kind=ButtonKind::Link>"Poista yhteyshenkilö"</Button>
        </div>
    },
    "busy": view! {
        <div class="button-row">
            <Button busy=true>"Lähetä"</Button>
            <Button kind=ButtonKind::Secondary busy=true>"Lähetä"</Button>
            <Button kind=ButtonKind::Link busy=true>"Lähetä"</Button>
        </div>
    },
    "counts presses, and only one while busy": {
        let presses = RwSignal::new(0);
        let busy = RwSignal::new(false);
        view! {
            <Button
                id="press"
                busy
                on_press=move |()| {
                    presses.update(|it| *it += 1);
                    busy.set(true);
                }
            >
                "Paina"
            </Button>
            <p>"Painalluksia: " <output id="presses">{presses}</output></p>
        }
    },
}
