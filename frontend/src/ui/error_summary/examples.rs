//! An error summary with its form, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::{examples, typed};
use crate::ui::*;

examples! {
    /// A summary over fields of each sort; "Tallenna" makes it take the focus.
    "over a form": {
        let attempt = RwSignal::new(0);
        let oid = typed("1.2.2a6");
        let answer = RwSignal::new(None);
        let agreed = RwSignal::new(false);
        let problems = Signal::derive(move || {
            [
                (
                    oid.read().contains('a'),
                    "summary-oid",
                    "Tarkista tunnuksen 3. osa",
                ),
                (
                    answer.with(Option::is_none),
                    "summary-answer",
                    "Valitse kyllä tai ei",
                ),
                (!agreed.get(), "summary-agreed", "Hyväksy palvelukuvaus"),
            ]
            .into_iter()
            .filter(|(wrong, ..)| *wrong)
            .map(|(_, field, text)| ErrorLink {
                field: field.to_owned(),
                problem: "example".to_owned(),
                choice: None,
                text: text.to_owned(),
            })
            .collect::<Vec<_>>()
        });
        let error = move |field: &'static str| {
            Signal::derive(move || {
                problems.with(|all| {
                    all.iter()
                        .find(|it| it.field == field)
                        .map(|it| it.text.clone())
                })
            })
        };
        view! {
            <ErrorSummary
                heading=move || {
                    format!("Tarkista tiedot: {} kohtaa", problems.with(Vec::len))
                }
                problems
                attempt
            />
            <TextInput
                field=FieldProps::new("summary-oid", "Kanta-liityntäpisteen OID-tunnus")
                    .hint("Saat tunnuksen liityntäpisteen hallinnoijalta.")
                    .error(error("summary-oid"))
                help=TypingHelp::None
                value=oid
            />
            <RadioButtonGroup
                field=FieldProps::new("summary-answer", "Otetaanko uusimispyynnöt käyttöön?")
                    .error(error("summary-answer"))
                choices=vec![Choice::new("yes", "Kyllä"), Choice::new("no", "Ei")]
                value=answer
                on_change=move |it| answer.set(Some(it))
            />
            <Checkbox
                field=FieldProps::new("summary-agreed", "Olen lukenut palvelukuvauksen ja hyväksyn sen")
                    .error(error("summary-agreed"))
                required=true
                checked=agreed
                on_change=move |on| agreed.set(on)
            />
            <Button id="summary-save" on_press=move |()| attempt.update(|it| *it += 1)>
                "Tallenna"
            </Button>
        }
    },
}
