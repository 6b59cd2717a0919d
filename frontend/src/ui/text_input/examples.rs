//! Text inputs, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::{examples, typed};
use crate::ui::*;

examples! {
    /// With every part that a field may have.
    "plain": view! {
        <TextInput field=FieldProps::new("input-plain", "Nimi") value=typed("")/>
    },
    "optional, with a hint": view! {
        <TextInput
            field=FieldProps::new("input-hint", "Puhelinnumero")
                .optional("(valinnainen)")
                .hint("Numeroon pitää voida lähettää tekstiviestejä.")
            kind=InputKind::Phone
            width=Width::Medium
            value=typed("")
        />
    },
    "with an error": view! {
        <TextInput
            field=FieldProps::new("input-error", "Kanta-liityntäpisteen OID-tunnus")
                .hint("Saat tunnuksen liityntäpisteen hallinnoijalta.")
                .error("Tarkista tunnuksen 3. osa: siinä saa olla vain numeroita")
            help=TypingHelp::None
            value=typed("1.2.2a6.537")
        />
    },
    "with a status": view! {
        <TextInput
            field=FieldProps::new("input-status", "Sähköpostiosoite")
                .status("Tarkista osoite: tarkoititko helsinki.example?")
            kind=InputKind::Email
            help=TypingHelp::None
            width=Width::Long
            value=typed("a@helsinky.example")
        />
    },
    "put into its official form on leaving": {
        let value = typed("");
        view! {
            <TextInput
                field=FieldProps::new("input-leave", "Postinumero")
                kind=InputKind::Digits
                width=Width::Short
                value
                on_leave=move |text: String| value.set(text.trim().to_owned())
            />
        }
    },
    "for words to look for": view! {
        <TextInput
            field=FieldProps::new("input-search", "Hae ohjeista")
            kind=InputKind::Search
            width=Width::Long
            value=typed("")
        />
    },
    "with a very long Finnish compound as label": view! {
        <TextInput
            field=FieldProps::new("input-long", "Sosiaalihuollonasiakastietovarantokäyttöönottohakemusyhteyshenkilön nimi")
            value=typed("")
        />
    },
}
