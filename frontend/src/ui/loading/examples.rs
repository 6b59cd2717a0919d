//! Loading, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::Example;
use crate::ui::*;

/// After the moment in which nothing shows.
pub const EXAMPLES: &[Example] = &[Example {
    name: "after a moment",
    view: || view! { <Loading text="Haetaan tietoja…"/> }.into_any(),
}];
