//! Announcements, as the gallery shows them.

use leptos::prelude::*;

use crate::ui::gallery::Example;
use crate::ui::*;

/// Says what was pressed.
pub const EXAMPLES: &[Example] = &[Example {
    name: "says what was pressed",
    view: || {
        view! {
            <Button
                kind=ButtonKind::Secondary
                on_press=move |()| announce("Yhteyshenkilö lisättiin")
            >
                "Lisää uusi yhteystieto"
            </Button>
        }
        .into_any()
    },
}];
