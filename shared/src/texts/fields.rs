//! The labels of fields.

use crate::field::{AccessPointField, BillingField, ContactField, CustomerField, FieldPath};
use crate::texts::Text;

/// The name of a field in a list of facts: never a question, as the answer is beside it.
pub const fn fact(field: FieldPath) -> Text {
    match field {
        FieldPath::RenewalRequests => Text! {
            fi: "Uusimispyyntöpalvelun käyttöönotto",
            sv: "Ibruktagande av tjänsten för begäran om förnyelse",
            en: "Use of the renewal request service",
        },
        FieldPath::Contact(_, ContactField::Kind) => Text! {
            fi: "Yhteystiedon tyyppi",
            sv: "Typ av kontaktuppgift",
            en: "Type of contact",
        },
        FieldPath::AccessPoints
        | FieldPath::AccessPoint(..)
        | FieldPath::Customer(_)
        | FieldPath::Contacts
        | FieldPath::Contact(
            _,
            ContactField::Name
            | ContactField::Title
            | ContactField::Email
            | ContactField::Phone
            | ContactField::Roles
            | ContactField::CertificateNumber,
        )
        | FieldPath::Billing(_)
        | FieldPath::ServiceDescription
        | FieldPath::Commitment
        | FieldPath::Reply
        | FieldPath::Own(_) => label(field),
    }
}

/// The label of a field: what is asked.
pub const fn label(field: FieldPath) -> Text {
    match field {
        FieldPath::AccessPoints => Text! {
            fi: "Liityntäpisteet",
            sv: "Anslutningspunkter",
            en: "Access points",
        },
        FieldPath::AccessPoint(_, AccessPointField::Oid) => Text! {
            fi: "Kanta-liityntäpisteen OID-tunnus",
            sv: "Anslutningspunktens OID",
            en: "OID of the Kanta access point",
        },
        FieldPath::AccessPoint(_, AccessPointField::Systems) => Text! {
            fi: "Järjestelmät, joilla palvelua käytetään tämän liityntäpisteen kautta",
            sv: "System med vilka tjänsten används via anslutningspunkten",
            en: "Systems with which the service is used through this access point",
        },
        FieldPath::AccessPoint(_, AccessPointField::ViewerSystems) => Text! {
            fi: "Katselinjärjestelmä",
            sv: "Bildvisarsystem",
            en: "Viewer system",
        },
        FieldPath::RenewalRequests => Text! {
            fi: "Otetaanko uusimispyyntöpalvelu käyttöön?",
            sv: "Tas tjänsten för begäran om förnyelse i bruk?",
            en: "Will you start using the renewal request service?",
        },
        FieldPath::Customer(CustomerField::VisitingStreet) => Text! {
            fi: "Katuosoite",
            sv: "Gatuadress",
            en: "Street address",
        },
        FieldPath::Customer(CustomerField::VisitingPostalCode) => Text! {
            fi: "Postinumero",
            sv: "Postnummer",
            en: "Postal code",
        },
        FieldPath::Customer(CustomerField::VisitingPostOffice) => Text! {
            fi: "Postitoimipaikka",
            sv: "Postanstalt",
            en: "Town or city",
        },
        FieldPath::Customer(CustomerField::Street) => Text! {
            fi: "Katuosoite tai postilokero",
            sv: "Gatuadress eller postbox",
            en: "Street address or PO box",
        },
        FieldPath::Customer(CustomerField::PostalCode) => Text! {
            fi: "Postinumero",
            sv: "Postnummer",
            en: "Postal code",
        },
        FieldPath::Customer(CustomerField::PostOffice) => Text! {
            fi: "Postitoimipaikka",
            sv: "Postanstalt",
            en: "Town or city",
        },
        FieldPath::Customer(CustomerField::Phone) => Text! {
            fi: "Puhelinnumero, esimerkiksi vaihde",
            sv: "Telefonnummer, till exempel växel",
            en: "Phone number, for example the switchboard",
        },
        FieldPath::Customer(CustomerField::Email) => Text! {
            fi: "Sähköpostiosoite",
            sv: "E-postadress",
            en: "E-mail address",
        },
        FieldPath::Customer(CustomerField::LetterLanguage) => Text! {
            fi: "Viestien kieli",
            sv: "Språk för meddelanden",
            en: "Language of messages",
        },
        FieldPath::Contacts => Text! {
            fi: "Yhteyshenkilöt",
            sv: "Kontaktpersoner",
            en: "Contact persons",
        },
        FieldPath::Contact(_, ContactField::Kind) => Text! {
            fi: "Kenen tiedot annat?",
            sv: "Vems uppgifter anger du?",
            en: "Whose details are you giving?",
        },
        FieldPath::Contact(_, ContactField::Name) => Text! {
            fi: "Nimi",
            sv: "Namn",
            en: "Name",
        },
        FieldPath::Contact(_, ContactField::Title) => Text! {
            fi: "Tehtävänimike",
            sv: "Tjänstebeteckning",
            en: "Job title",
        },
        FieldPath::Contact(_, ContactField::Email) => Text! {
            fi: "Sähköpostiosoite",
            sv: "E-postadress",
            en: "E-mail address",
        },
        FieldPath::Contact(_, ContactField::Phone) => Text! {
            fi: "Puhelinnumero",
            sv: "Telefonnummer",
            en: "Phone number",
        },
        FieldPath::Contact(_, ContactField::Roles) => Text! {
            fi: "Roolit",
            sv: "Roller",
            en: "Roles",
        },
        FieldPath::Contact(_, ContactField::CertificateNumber) => Text! {
            fi: "Varmennekortin numero",
            sv: "Certifikatkortets nummer",
            en: "Certificate number",
        },
        FieldPath::Billing(BillingField::Recipient) => Text! {
            fi: "Laskun vastaanottaja",
            sv: "Fakturamottagare",
            en: "Recipient of the invoice",
        },
        FieldPath::Billing(BillingField::Street) => Text! {
            fi: "Katuosoite tai postilokero",
            sv: "Gatuadress eller postbox",
            en: "Street address or PO box",
        },
        FieldPath::Billing(BillingField::PostalCode) => Text! {
            fi: "Postinumero",
            sv: "Postnummer",
            en: "Postal code",
        },
        FieldPath::Billing(BillingField::PostOffice) => Text! {
            fi: "Postitoimipaikka",
            sv: "Postanstalt",
            en: "Town or city",
        },
        FieldPath::Billing(BillingField::EInvoiceAddress) => Text! {
            fi: "Verkkolaskuosoite",
            sv: "E-fakturaadress",
            en: "E-invoice address",
        },
        FieldPath::Billing(BillingField::Operator) => Text! {
            fi: "Verkkolaskuoperaattorin välittäjätunnus",
            sv: "Förmedlarkod för e-fakturaoperatören",
            en: "Intermediary code of the e-invoice operator",
        },
        FieldPath::Billing(BillingField::Reference) => Text! {
            fi: "Viite tai kustannuspaikka",
            sv: "Referens eller kostnadsställe",
            en: "Reference or cost centre",
        },
        FieldPath::ServiceDescription => Text! {
            fi: "Olen lukenut palvelukuvauksen ja hyväksyn sen",
            sv: "Jag har läst tjänstebeskrivningen och godkänner den",
            en: "I have read the service description and approve it",
        },
        FieldPath::Commitment => Text! {
            fi: "Olen lukenut sitoumuslomakkeen ja allekirjoitan sen",
            sv: "Jag har läst förbindelseblanketten och undertecknar den",
            en: "I have read the commitment form and sign it",
        },
        FieldPath::Reply => Text! {
            fi: "Vastaus Kelan kysymykseen",
            sv: "Svar på FPA:s fråga",
            en: "Reply to the question from Kela",
        },
        FieldPath::Own(field) => field.spec().label,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::RowId;
    use crate::language::Language;

    #[test]
    fn no_fact_is_a_question() {
        for field in FieldPath::all(RowId(1)) {
            for language in Language::ALL {
                let fact = fact(field).in_(*language);
                assert!(!fact.is_empty() && !fact.ends_with('?'), "{fact}");
            }
        }
    }
}
