//! A summary list, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::examples;
use crate::ui::*;

examples! {
    /// Short and long answers, with and without a way to change them.
    "with links to change": {
        let change = |context: &str| ChangeLink {
            href: Signal::stored("#SummaryList".to_owned()),
            text: Signal::stored("Muokkaa".to_owned()),
            context: Signal::stored(context.to_owned()),
        };
        view! {
            <SummaryList>
                <SummaryItem label="Kanta-liityntäpisteen OID-tunnus" change=change("liityntäpistettä")>
                    <span class="identifier">"1.2.246.537.6.918.18.10.13.1"</span>
                </SummaryItem>
                <SummaryItem label="Postiosoite" change=change("postiosoitetta")>
                    "Esimerkkikatu 1 A 2\n00100 Helsinki"
                </SummaryItem>
                <SummaryItem label="Sähköpostiosoite">
                    "hallinnollinen.yhteyshenkilo@esimerkkilanhyvinvointialue.example"
                </SummaryItem>
            </SummaryList>
        }
    },
}
