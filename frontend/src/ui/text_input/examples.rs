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
                <TextInput field=FieldProps::new("input-plain", "Nimi") value=crate::ui::gallery::typed("")/>
            }
            .into_any()
        },
    },
    Example {
        name: "optional, with a hint",
        view: || {
            view! {
                <TextInput
                    field=FieldProps::new("input-hint", "Puhelinnumero")
                        .optional("(valinnainen)")
                        .hint("Numeroon pitää voida lähettää tekstiviestejä.")
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
                    field=FieldProps::new("input-error", "Kanta-liityntäpisteen OID-tunnus")
                        .hint("Saat tunnuksen liityntäpisteen hallinnoijalta.")
                        .error("Tarkista tunnuksen 3. osa: siinä saa olla vain numeroita")
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
                    field=FieldProps::new("input-status", "Sähköpostiosoite")
                        .status("Tarkista osoite: tarkoititko helsinki.example?")
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
                    field=FieldProps::new("input-leave", "Postinumero")
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
        name: "for words to look for",
        view: || {
            view! {
                <TextInput
                    field=FieldProps::new("input-search", "Hae ohjeista")
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
                    field=FieldProps::new("input-long", "Sosiaalihuollonasiakastietovarantokäyttöönottohakemusyhteyshenkilön nimi")
                    value=crate::ui::gallery::typed("")
                />
            }
            .into_any()
        },
    },
];
