//! The words of the termination: its steps and fields.

use crate::field::TerminationField;
use crate::termination::TerminationStep;
use crate::texts::{OwnTexts, Text};

/// The heading of a step of the termination.
pub const fn step_heading(step: TerminationStep) -> Text {
    match step {
        TerminationStep::Instructions => Text! {
            fi: "Irtisanomisen toimintaohje",
            sv: "Anvisning för uppsägningen",
            en: "Termination instructions",
        },
        TerminationStep::LastDay => Text! {
            fi: "Viimeinen voimassaolopäivä ja syy",
            sv: "Sista giltighetsdag och orsak",
            en: "Last day of validity and reason",
        },
        TerminationStep::Contact => Text! {
            fi: "Irtisanomisen yhteyshenkilö",
            sv: "Kontaktperson för uppsägningen",
            en: "Contact person for the termination",
        },
        TerminationStep::Billing => Text! {
            fi: "Laskutusosoitteen tarkistaminen",
            sv: "Kontroll av faktureringsadressen",
            en: "Checking the billing address",
        },
        TerminationStep::Summary => Text! {
            fi: "Irtisanomisen yhteenveto",
            sv: "Sammanfattning av uppsägningen",
            en: "Summary of the termination",
        },
        TerminationStep::Confirmation => Text! {
            fi: "Irtisanomisen vahvistaminen",
            sv: "Bekräftelse av uppsägningen",
            en: "Confirmation of the termination",
        },
    }
}

pub(super) const fn field(field: TerminationField) -> OwnTexts {
    const fn own(label: Text, missing: Text) -> OwnTexts {
        OwnTexts {
            label,
            missing,
            changed: CHANGED,
        }
    }
    match field {
        TerminationField::LastDay => own(
            Text! {
                fi: "Viimeinen voimassaolopäivä",
                sv: "Sista giltighetsdag",
                en: "Last day of validity",
            },
            Text! {
                fi: "Kirjoita viimeinen voimassaolopäivä.",
                sv: "Skriv den sista giltighetsdagen.",
                en: "Enter the last day of validity.",
            },
        ),
        TerminationField::Reason => own(
            Text! {
                fi: "Irtisanomisen syy",
                sv: "Orsak till uppsägningen",
                en: "Reason for termination",
            },
            Text! {
                fi: "Valitse irtisanomisen syy.",
                sv: "Välj orsaken till uppsägningen.",
                en: "Choose the reason for the termination.",
            },
        ),
        TerminationField::Explanation => own(
            Text! {
                fi: "Lisätietoja syystä",
                sv: "Mer information om orsaken",
                en: "More about the reason",
            },
            Text! {
                fi: "Kirjoita lyhyesti, miksi asiakkuus päättyy.",
                sv: "Skriv kort varför kundrelationen upphör.",
                en: "Explain in a few words why the customer relationship ends.",
            },
        ),
        TerminationField::ContactName => own(
            Text! {
                fi: "Nimi",
                sv: "Namn",
                en: "Name",
            },
            Text! {
                fi: "Kirjoita irtisanomisen yhteyshenkilön nimi.",
                sv: "Skriv namnet på kontaktpersonen för uppsägningen.",
                en: "Enter the name of the contact person for the termination.",
            },
        ),
        TerminationField::ContactPhone => own(
            Text! {
                fi: "Puhelinnumero",
                sv: "Telefonnummer",
                en: "Phone number",
            },
            Text! {
                fi: "Kirjoita irtisanomisen yhteyshenkilön puhelinnumero.",
                sv: "Skriv telefonnumret till kontaktpersonen för uppsägningen.",
                en: "Enter the phone number of the contact person for the termination.",
            },
        ),
        TerminationField::ContactEmail => own(
            Text! {
                fi: "Sähköpostiosoite",
                sv: "E-postadress",
                en: "E-mail address",
            },
            Text! {
                fi: "Kirjoita irtisanomisen yhteyshenkilön sähköpostiosoite.",
                sv: "Skriv e-postadressen till kontaktpersonen för uppsägningen.",
                en: "Enter the e-mail address of the contact person for the termination.",
            },
        ),
        TerminationField::Notice => own(
            Text! {
                fi: "Olen lukenut irtisanomisilmoituksen ja allekirjoitan sen",
                sv: "Jag har läst uppsägningsanmälan och undertecknar den",
                en: "I have read the notice of termination and sign it",
            },
            Text! {
                fi: "Lue irtisanomisilmoitus ja laita rasti ruutuun, jos allekirjoitat sen.",
                sv: "Läs uppsägningsanmälan och markera rutan om du undertecknar den.",
                en: "Read the notice of termination and tick the box if you sign it.",
            },
        ),
    }
}

/// The notice is not what was signed.
const CHANGED: Text = Text! {
    fi: "Irtisanomisilmoitus on muuttunut sen jälkeen, kun allekirjoitit sen. Lue uusi ilmoitus ja allekirjoita se uudelleen.",
    sv: "Uppsägningsanmälan har ändrats efter att du undertecknade den. Läs den nya anmälan och underteckna den på nytt.",
    en: "The notice of termination has changed since you signed it. Read the new notice and sign it again.",
};
