//! The words of the termination: its name and its steps.

use super::TerminationStep;
use crate::language::texts::Text;

/// The end of the customership, in the menu and as the name of its wizard.
pub const NAME: Text = Text! {
    fi: "Kanta-palveluiden irtisanominen",
    sv: "Uppsägning av Kanta-tjänsterna",
    en: "Termination of Kanta Services",
};

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
