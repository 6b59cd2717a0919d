//! Drop-down lists, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::examples;
use crate::ui::*;

fn languages() -> Vec<Choice> {
    vec![
        Choice::new("fi", "suomi"),
        Choice::new("sv", "ruotsi"),
        Choice::new("en", "englanti"),
    ]
}

examples! {
    /// Nothing chosen, something chosen, and with an error.
    "nothing chosen": {
        let value = RwSignal::new(None);
        view! {
            <Dropdown
                field=FieldProps::new("dropdown-empty", "Asiointikieli")
                choices=languages()
                nothing="Valitse"
                value
                on_change=move |it| value.set(it)
            />
        }
    },
    "something chosen, optional": {
        let value = RwSignal::new(Some("sv".to_owned()));
        view! {
            <Dropdown
                field=FieldProps::new("dropdown-chosen", "Asiointikieli")
                    .optional("(valinnainen)")
                    .hint("Tällä kielellä lähetämme viestit.")
                choices=languages()
                nothing="Valitse"
                value
                on_change=move |it| value.set(it)
            />
        }
    },
    "as a filter": {
        let value = RwSignal::new(None);
        view! {
            <Dropdown
                field=FieldProps::new("dropdown-filter", "Palvelu")
                filter=true
                choices=vec![Choice::new("prescription", "Resepti-palvelu")]
                nothing="Kaikki palvelut"
                value
                on_change=move |it| value.set(it)
            />
        }
    },
    "with an error": {
        let value = RwSignal::new(None);
        view! {
            <Dropdown
                field=FieldProps::new("dropdown-error", "Asiointikieli")
                    .error("Valitse asiointikieli")
                choices=languages()
                nothing="Valitse"
                value
                on_change=move |it| value.set(it)
            />
        }
    },
}
