//! A step list, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::examples;
use crate::ui::*;

examples! {
    /// Every state of a step.
    "every state": {
        let steps: Vec<StepItem> = [
            ("Käyttöönoton toimintaohje", "Valmis", StepMark::Done, true),
            (
                "Liityntäpisteet ja järjestelmät",
                "Korjattavaa",
                StepMark::NeedsAttention,
                true,
            ),
            ("Asiakastiedot", "Olet tässä", StepMark::Unfinished, true),
            (
                "Yhteyshenkilöt ja roolit",
                "Kesken",
                StepMark::Unfinished,
                true,
            ),
            ("Laskutustiedot", "Aloittamatta", StepMark::NotStarted, true),
            (
                "Liittymishakemuksen yhteenveto",
                "Ei vielä avoinna",
                StepMark::NotStarted,
                false,
            ),
        ]
        .into_iter()
        .enumerate()
        .map(|(place, (label, status, mark, open))| StepItem {
            label: label.to_owned(),
            status: status.to_owned(),
            is_quiet: false,
            mark,
            href: open.then(|| format!("#step-{place}")),
            current: place == 2,
        })
        .collect();
        view! {
            <StepList
                label="Hakemuksen vaiheet"
                compact="Vaihe 3/6: Asiakastiedot"
                steps
            />
        }
    },
}
