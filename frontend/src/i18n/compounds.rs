//! Where long compounds may be broken. Headings are large on a small screen, and no browser has
//! hyphenation for every language.

use kanta_shared::texts::Text;
use leptos::prelude::*;

use super::worded;

/// Parts that meet in words of headings; a soft hyphen goes between them.
const COMPOUNDS: [(&str, &str); 18] = [
    ("tieto", "varan"),
    ("mis", "hakemu"),
    ("mis", "ilmoitu"),
    ("us", "osoit"),
    ("olo", "päiv"),
    ("yhteys", "henkilö"),
    ("palvelu", "kuvau"),
    ("pyyntö", "palvelu"),
    ("avuus", "seloste"),
    ("jänste", "beskrivning"),
    ("ontakt", "punkt"),
    ("nslutnings", "ansökan"),
    ("nslutnings", "punkt"),
    ("akturerings", "adress"),
    ("akturerings", "uppgift"),
    ("ppsägnings", "anmälan"),
    ("ataskydds", "anvisning"),
    ("törnings", "meddelande"),
];

/// The text of a heading, with soft hyphens.
pub fn heading(text: Text) -> Signal<String> {
    worded(move |language| softened(text.in_(language)))
}

/// Puts soft hyphens into long compounds.
pub fn softened(text: &str) -> String {
    COMPOUNDS
        .iter()
        .fold(text.to_owned(), |text, (first, second)| {
            let whole = [*first, second].concat();
            text.replace(&whole, &[first, "\u{ad}", second].concat())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_compounds_may_be_broken_between_their_parts() {
        let check = |text, expected| assert_eq!(softened(text).replace('\u{ad}', "|"), expected);
        check(
            "Liittymishakemuksen yhteenveto",
            "Liittymis|hakemuksen yhteenveto",
        );
        check(
            "Sosiaalihuollon asiakastietovarannon palvelukuvaus",
            "Sosiaalihuollon asiakastieto|varannon palvelu|kuvaus",
        );
        check("Palvelut ja asiakastiedot", "Palvelut ja asiakastiedot");
    }
}
