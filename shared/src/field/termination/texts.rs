//! How the fields that only a termination has are asked.

use super::TerminationField;
use crate::field::OwnSpec;
use crate::language::texts::Text;

pub(super) const fn spec(field: TerminationField) -> OwnSpec {
    const fn own(label: Text, missing: Text) -> OwnSpec {
        OwnSpec {
            label,
            is_optional: false,
            hint: None,
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
        TerminationField::Explanation => OwnSpec {
            is_optional: true,
            ..own(
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
            )
        },
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
        TerminationField::ContactPhone => OwnSpec {
            is_optional: true,
            ..own(
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
            )
        },
        TerminationField::ContactEmail => OwnSpec {
            hint: Some(EMAIL_HINT),
            ..own(
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
            )
        },
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

const EMAIL_HINT: Text = Text! {
    fi: "Tähän osoitteeseen lähetämme irtisanomisilmoituksen ja tiedon asiakkuuden päättymisestä.",
    sv: "Till den här adressen skickar vi uppsägningsanmälan och ett meddelande när kundrelationen har upphört.",
    en: "We send the notice of termination to this address, and a message when the customer relationship has ended.",
};

/// The notice is not what was signed.
const CHANGED: Text = Text! {
    fi: "Irtisanomisilmoitus on muuttunut sen jälkeen, kun allekirjoitit sen. Lue uusi ilmoitus ja allekirjoita se uudelleen.",
    sv: "Uppsägningsanmälan har ändrats efter att du undertecknade den. Läs den nya anmälan och underteckna den på nytt.",
    en: "The notice of termination has changed since you signed it. Read the new notice and sign it again.",
};
