//! Text areas, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::Example;
use crate::ui::*;

/// With a hint and an error.
pub const EXAMPLES: &[Example] = &[Example {
    name: "with a hint and an error",
    view: || {
        view! {
            <TextArea
                id="area"
                label="Irtisanomisen syy"
                hint="Kirjoita lyhyesti."
                error="Kirjoita irtisanomisen syy"
                value=crate::ui::gallery::typed("")
            />
        }
        .into_any()
    },
}];
