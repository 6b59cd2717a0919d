//! Text inputs, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::Example;
use crate::ui::*;

/// With every part that a field may have.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "plain",
        view: || {
            view! {
                <TextInput id="input-plain" label="Nimi" value=crate::ui::gallery::typed("")/>
            }
            .into_any()
        },
    },
    Example {
        name: "optional, with a hint",
        view: || {
            view! {
                <TextInput
                    id="input-hint"
                    label="Puhelinnumero"
                    optional="(valinnainen)"
                    hint="Numeroon pitää voida lähettää tekstiviestejä."
                    kind=InputKind::Phone
                    width=Width::Medium
                    value=crate::ui::gallery::typed("")
                />
            }
            .into_any()
        },
    },
    Example {
        name: "with an error",
        view: || {
            view! {
                <TextInput
                    id="input-error"
                    label="Kanta-liityntäpisteen OID-tunnus"
                    hint="Saat tunnuksen liityntäpisteen hallinnoijalta."
                    error="Tarkista tunnuksen 3. osa: siinä saa olla vain numeroita"
                    help=TypingHelp::None
                    value=crate::ui::gallery::typed("1.2.2a6.537")
                />
            }
            .into_any()
        },
    },
    Example {
        name: "with a status",
        view: || {
            view! {
                <TextInput
                    id="input-status"
                    label="Sähköpostiosoite"
                    status="Tarkista osoite: tarkoititko helsinki.example?"
                    kind=InputKind::Email
                    help=TypingHelp::None
                    width=Width::Long
                    value=crate::ui::gallery::typed("a@helsinky.example")
                />
            }
            .into_any()
        },
    },
    Example {
        name: "put into its official form on leaving",
        view: || {
            let value = crate::ui::gallery::typed("");
            view! {
                <TextInput
                    id="input-leave"
                    label="Postinumero"
                    kind=InputKind::Digits
                    width=Width::Short
                    value
                    on_leave=move |text: String| value.set(text.trim().to_owned())
                />
            }
            .into_any()
        },
    },
    Example {
        name: "with suggestions",
        view: || {
            let systems = vec![
                Choice::new("Potilas-Esimerkki", ""),
                Choice::new("Ajanvaraus-Esimerkki", ""),
            ];
            view! {
                <TextInput
                    id="input-suggestions"
                    label="Tietojärjestelmä"
                    suggestions=Some(Signal::stored(systems))
                    value=crate::ui::gallery::typed("")
                />
            }
            .into_any()
        },
    },
    Example {
        name: "for words to look for",
        view: || {
            view! {
                <TextInput
                    id="input-search"
                    label="Hae ohjeista"
                    kind=InputKind::Search
                    width=Width::Long
                    value=crate::ui::gallery::typed("")
                />
            }
            .into_any()
        },
    },
    Example {
        name: "with a very long Finnish compound as label",
        view: || {
            view! {
                <TextInput
                    id="input-long"
                    label="Sosiaalihuollonasiakastietovarantokäyttöönottohakemusyhteyshenkilön nimi"
                    value=crate::ui::gallery::typed("")
                />
            }
            .into_any()
        },
    },
];
