//! Check boxes, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::{examples, typed};
use crate::ui::*;

examples! {
    /// Alone, with an error, and in a group with a field that a box brings forth.
    "alone": {
        let checked = RwSignal::new(false);
        view! {
            <Checkbox
                field=FieldProps::new("checkbox-alone", "Olen lukenut palvelukuvauksen ja hyväksyn sen")
                required=true
                checked
                on_change=move |on| checked.set(on)
            />
        }
    },
    "with an error": {
        let checked = RwSignal::new(false);
        view! {
            <Checkbox
                field=FieldProps::new("checkbox-error", "Olen lukenut sitoumuslomakkeen ja allekirjoitan sen")
                    .error("Allekirjoita sitoumus merkitsemällä rasti ruutuun")
                required=true
                checked
                on_change=move |on| checked.set(on)
            />
        }
    },
    "a group with descriptions and a field brought forth": {
        let technical = RwSignal::new(true);
        let archivist = RwSignal::new(true);
        let field = FieldProps::new("checkbox-group", "Missä rooleissa yhteyshenkilö toimii?")
            .hint("Valitse kaikki sopivat.")
            .error("Valitse vähintään yksi rooli");
        let controls = view! {
            <Checkbox
                field=FieldProps::new("checkbox-group-technical", "Asiakkaan tekninen yhteyshenkilö tai -taho")
                    .hint("Olemme yhteydessä arkistointiin liittyvissä virhetilanteissa.")
                checked=technical
                on_change=move |on| technical.set(on)
            />
            <Checkbox
                field=FieldProps::new("checkbox-group-archivist", "Arkistonhoitaja")
                checked=archivist
                on_change=move |on| archivist.set(on)
            />
            <Show when=move || archivist.get()>
                <div class="reveal">
                    <TextInput
                        field=FieldProps::new("checkbox-group-certificate", "Varmennekortin numero")
                        width=Width::Medium
                        kind=InputKind::Digits
                        value=typed("")
                    />
                </div>
            </Show>
        };
        field_set(&field, false, |group| group.view(controls.built()))
    },
}
