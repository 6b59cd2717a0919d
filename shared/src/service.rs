//! The four Kanta services that can be applied for.

use crate::names::names;

names! {
    /// A Kanta service (Kanta-palvelu). Only these can be taken into use in the Extranet; for the
    /// others the app links to kanta.fi (seed 001, 1.1).
    pub enum KantaService {
        /// Potilastietovaranto.
        PatientData = "patient-data",
        /// Sosiaalihuollon asiakastietovaranto.
        SocialWelfare = "social-welfare",
        /// Resepti-palvelu.
        Prescription = "prescription",
        /// Kuva-aineistojen tietovaranto, applied for with the data of its viewer system.
        Imaging = "imaging",
    }
}

impl KantaService {
    /// Whether its application asks for billing data (seed 001, 3.1.6).
    pub fn asks_billing(self) -> bool {
        match self {
            KantaService::PatientData | KantaService::Prescription => true,
            KantaService::SocialWelfare | KantaService::Imaging => false,
        }
    }

    /// Whether its application asks for a viewer system (seed 001, 1.1 and 3).
    pub fn asks_viewer_system(self) -> bool {
        self == KantaService::Imaging
    }
}
