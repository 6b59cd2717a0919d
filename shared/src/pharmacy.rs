//! Pharmacies, as they are in the pharmacy register (apteekkirekisteri).

use crate::names::names;
use crate::values::{Oid, PostalCode};

names! {
    /// The kind of a pharmacy among a pharmacist's pharmacies.
    pub enum PharmacyKind {
        /// Pääapteekki.
        Main = "main",
        /// Sivuapteekki.
        Branch = "branch",
    }
}

/// A pharmacy. None of this can be changed in the Extranet.
#[apply(wire)]
pub struct Pharmacy {
    /// Its OID.
    pub oid: Oid,
    /// Its name.
    pub name: String,
    /// Main or branch pharmacy.
    pub kind: PharmacyKind,
    /// Street address.
    pub street: String,
    /// Postal code.
    pub postal_code: PostalCode,
    /// Post office.
    pub post_office: String,
}
