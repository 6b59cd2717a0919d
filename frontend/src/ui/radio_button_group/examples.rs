//! Radio buttons, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::examples;
use crate::ui::*;

examples! {
    /// With descriptions, and with an error.
    "with descriptions": {
        let value = RwSignal::new(Some("all".to_owned()));
        view! {
            <RadioButtonGroup
                field=FieldProps::new("radio-described", "Mitä irtisanotaan?")
                    .hint("Voit irtisanoa yksittäisen palvelun tai koko asiakkuuden.")
                choices=vec![
                    Choice::new("one", "Yksi palvelu")
                        .described("Muut palvelut jäävät voimaan."),
                    Choice::new("all", "Koko asiakkuus")
                        .described("Myös sitoumus päättyy."),
                ]
                value
                on_change=move |it| value.set(Some(it))
            />
        }
    },
    "with an error": {
        let value = RwSignal::new(None);
        view! {
            <RadioButtonGroup
                field=FieldProps::new("radio-error", "Otetaanko uusimispyynnöt käyttöön?")
                    .error("Valitse kyllä tai ei")
                choices=vec![Choice::new("yes", "Kyllä"), Choice::new("no", "Ei")]
                value
                on_change=move |it| value.set(Some(it))
            />
        }
    },
}
