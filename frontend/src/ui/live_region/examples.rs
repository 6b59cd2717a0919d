//! Announcements, as the gallery shows them.

use leptos::prelude::*;

use crate::ui::gallery::examples;
use crate::ui::*;

examples! {
    /// Says what was pressed.
    "says what was pressed": view! {
        <Button
            kind=ButtonKind::Secondary
            on_press=move |()| announce("Yhteyshenkilö lisättiin")
        >
            "Lisää uusi yhteystieto"
        </Button>
    },
}
