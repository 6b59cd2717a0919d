//! A live region, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::Example;
use crate::ui::*;

/// Says how many rows there are, when one is added.
pub const EXAMPLES: &[Example] = &[Example {
    name: "says what was pressed",
    view: || {
        let announcer = Announcer::new();
        view! {
            <LiveRegion announcer/>
            <Button
                kind=ButtonKind::Secondary
                on_press=move |()| announcer.say("Yhteyshenkilö lisättiin")
            >
                "Lisää uusi yhteystieto"
            </Button>
        }
        .into_any()
    },
}];
