//! The session: who acts, for which organisation, on which basis, and what the basis allows.

use serde::{Deserialize, Serialize};

use crate::organisation::Organisation;
use crate::timestamp::Timestamp;

mod authorisations;
mod identification;
mod identity;
mod rights;

pub use authorisations::{Authorisations, EntryRefusal, Mandate, Position};
pub use identification::{IdentificationFailure, Means};
pub use identity::{Identity, NotAnIdentity};
pub use rights::{Access, Basis, Capability};

/// A person who has been identified.
#[apply(wire)]
pub struct Person {
    /// First names and surname, as Suomi.fi gives them.
    pub name: String,
}

/// A person who has done something for an organisation, and by what right.
#[apply(wire)]
pub struct Representative {
    /// The name of the person.
    pub person: String,
    /// The basis on which the person acted.
    pub basis: Basis,
    /// The position that the public register knows, where that is the basis.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
}

/// What a customer does towards Kela: who does it, for whom, by what right, when, and under which
/// number. Every page and document about it shows all of this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// The customer.
    pub organisation: Organisation,
    /// The person, and the basis.
    pub by: Representative,
    /// The time, once it is done.
    pub at: Option<Timestamp>,
    /// The reference number, once it has one.
    pub reference: Option<String>,
}

impl Act {
    /// What was done at this moment, under this reference number.
    pub fn done(
        organisation: &Organisation,
        by: Representative,
        at: &Timestamp,
        reference: &str,
    ) -> Act {
        Act {
            organisation: organisation.clone(),
            by,
            at: Some(at.clone()),
            reference: Some(reference.to_owned()),
        }
    }
}

/// The organisation that a person acts for, and the basis.
#[apply(wire)]
pub struct ActingFor {
    /// The organisation.
    pub organisation: Organisation,
    /// The basis.
    pub basis: Basis,
    /// The position that the public register knows, where that is the basis.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
}

/// A session, as the browser gets it.
#[apply(wire)]
pub struct Session {
    /// The identity; it changes with the person, the organisation and the basis.
    pub identity: Identity,
    /// The person.
    pub person: Person,
    /// The organisation; chosen in the Extranet after identification, never before (DVV's rule).
    pub acting: Option<ActingFor>,
    /// When the session expires without further requests.
    pub expires_at: Timestamp,
    /// The number of seconds that it lasts after each request.
    pub idle_seconds: u32,
    /// The largest number of seconds that it lasts from now, whatever is requested.
    pub longest_seconds: u32,
}

/// An organisation that a person might act for, and whether the person may.
#[apply(wire)]
pub struct RepresentedOrganisation {
    /// The organisation.
    pub organisation: Organisation,
    /// Whether the person may act for it.
    pub entry: Entry,
}

/// Whether a person may act for an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Entry {
    /// Yes, on this basis.
    Allowed {
        /// The basis.
        basis: Basis,
        /// The position that the public register knows, where that is the basis.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        position: Option<Position>,
    },
    /// No, for this reason.
    Refused {
        /// The reason.
        reason: EntryRefusal,
    },
}
