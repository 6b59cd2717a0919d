//! Roles of contacts towards the Kanta Services, and the two kinds of contacts.

use crate::names::names;
use crate::organisation::OrganisationKind;
use crate::service::KantaService;

names! {
    /// What a contact is there for; Kanta's messages are steered by it (seed 001, 3.1.5).
    pub enum ContactRole {
        /// Asiakkaan tekninen yhteyshenkilö/-taho.
        Technical = "technical",
        /// Häiriötiedotteen vastaanottaja.
        Disturbance = "disturbance",
        /// Tietosuojavastaava.
        DataProtectionOfficer = "data-protection-officer",
        /// Hallinnollinen yhteyshenkilö.
        Administrative = "administrative",
        /// Kanta-laskutuksen yhteyshenkilö.
        Billing = "billing",
        /// Arkistonhoitaja; service-specific.
        Archivist = "archivist",
        /// Kuva-aineistojen tietovarannon tekninen yhteystaho; service-specific.
        ImagingTechnical = "imaging-technical",
    }
}

names! {
    /// Whether a contact is a natural person or an organisation's contact point (seed 001, 3.1.5).
    pub enum ContactKind {
        /// A natural person.
        Person = "person",
        /// An organisation's contact point, such as a helpdesk.
        Organisation = "organisation",
    }
}

impl Default for ContactKind {
    /// A person, which most contacts are.
    fn default() -> ContactKind {
        ContactKind::Person
    }
}

impl ContactRole {
    /// Whether the role belongs to one service only and not to all of Kanta.
    pub fn is_service_specific(self) -> bool {
        match self {
            ContactRole::Archivist | ContactRole::ImagingTechnical => true,
            ContactRole::Technical
            | ContactRole::Disturbance
            | ContactRole::DataProtectionOfficer
            | ContactRole::Administrative
            | ContactRole::Billing => false,
        }
    }

    /// Whether the role needs a telephone number that takes text messages (seed 001, 3.1.5).
    pub fn needs_sms(self) -> bool {
        self == ContactRole::Disturbance
    }

    /// Whether the role needs the number of a certificate card (seed 004, 3.1.4).
    pub fn needs_certificate_number(self) -> bool {
        self == ContactRole::Archivist
    }

    /// Whether the application for the service offers this role.
    pub fn is_offered_for(self, service: KantaService, kind: OrganisationKind) -> bool {
        match self {
            ContactRole::Technical
            | ContactRole::Disturbance
            | ContactRole::DataProtectionOfficer
            | ContactRole::Administrative
            | ContactRole::Billing => true,
            ContactRole::Archivist => match service {
                KantaService::PatientData | KantaService::SocialWelfare => !kind.is_pharmacy(),
                KantaService::Prescription | KantaService::Imaging => false,
            },
            ContactRole::ImagingTechnical => service == KantaService::Imaging,
        }
    }

    /// Whether a contact must have this role before the application for the service can be sent:
    /// the administrative contact always, as further questions go there; the billing contact
    /// where billing data is asked; the service's own role where it has one.
    pub fn is_required_for(self, service: KantaService, kind: OrganisationKind) -> bool {
        match self {
            ContactRole::Administrative => true,
            ContactRole::Billing => service.asks_billing(),
            ContactRole::Archivist | ContactRole::ImagingTechnical => {
                self.is_offered_for(service, kind)
            }
            ContactRole::Technical
            | ContactRole::Disturbance
            | ContactRole::DataProtectionOfficer => false,
        }
    }
}

/// The roles that the application for the service offers, in the order of seed 001.
pub fn roles_for(
    service: KantaService,
    kind: OrganisationKind,
) -> impl Iterator<Item = ContactRole> {
    ContactRole::ALL
        .iter()
        .copied()
        .filter(move |it| it.is_offered_for(service, kind))
}
