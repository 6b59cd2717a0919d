//! Tables, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::examples;
use crate::ui::*;

examples! {
    /// Words in columns.
    "with a heading for each row": {
        let words = |text: &str| Signal::stored(text.to_owned());
        let row = |heading, cells: [&'static str; 2]| Row {
            heading: words(heading),
            cells: cells.map(|it| it.built()).into(),
        };
        let columns = ["Kohde", "Valtuutettu", "Lukija"].map(words).into();
        let rows = vec![
            row("Laskutustiedot", ["saa muuttaa", "saa katsella"]),
            row(
                "Sitoumuksen allekirjoittaminen",
                ["saa tehdä", "ei oikeutta"],
            ),
        ];
        view! { <Table caption="Mitä saa tehdä" columns rows/> }
    },
}
