//! Loading, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::examples;
use crate::ui::*;

examples! {
    /// After the moment in which nothing shows.
    "after a moment": view! { <Loading text="Haetaan tietoja…"/> },
}
