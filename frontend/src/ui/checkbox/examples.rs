//! Check boxes, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::Example;
use crate::ui::*;

/// Alone, with an error, and in a group with a field that a box brings forth.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "alone",
        view: || {
            let checked = RwSignal::new(false);
            view! {
                <Checkbox
                    id="checkbox-alone"
                    label="Olen lukenut palvelukuvauksen ja hyväksyn sen"
                    required=true
                    checked
                    on_change=move |on| checked.set(on)
                />
            }
            .into_any()
        },
    },
    Example {
        name: "with an error",
        view: || {
            let checked = RwSignal::new(false);
            view! {
                <Checkbox
                    id="checkbox-error"
                    label="Olen lukenut sitoumuslomakkeen ja allekirjoitan sen"
                    error="Allekirjoita sitoumus merkitsemällä rasti ruutuun"
                    required=true
                    checked
                    on_change=move |on| checked.set(on)
                />
            }
            .into_any()
        },
    },
    Example {
        name: "a group with descriptions and a field brought forth",
        view: || {
            let technical = RwSignal::new(true);
            let archivist = RwSignal::new(true);
            view! {
                <CheckboxGroup
                    id="checkbox-group"
                    label="Missä rooleissa yhteyshenkilö toimii?"
                    hint="Valitse kaikki sopivat."
                    error="Valitse vähintään yksi rooli"
                >
                    <Checkbox
                        id="checkbox-group-technical"
                        label="Asiakkaan tekninen yhteyshenkilö tai -taho"
                        hint="Olemme yhteydessä arkistointiin liittyvissä virhetilanteissa."
                        checked=technical
                        on_change=move |on| technical.set(on)
                    />
                    <Checkbox
                        id="checkbox-group-archivist"
                        label="Arkistonhoitaja"
                        checked=archivist
                        on_change=move |on| archivist.set(on)
                    />
                    <Show when=move || archivist.get()>
                        <div class="reveal">
                            <TextInput
                                id="checkbox-group-certificate"
                                label="Varmennekortin numero"
                                width=Width::Medium
                                kind=InputKind::Digits
                                value=crate::ui::gallery::typed("")
                            />
                        </div>
                    </Show>
                </CheckboxGroup>
            }
            .into_any()
        },
    },
];
