//! What goes over the wire about the end of a customership.

use serde::{Deserialize, Serialize};

use crate::day::Day;
use crate::termination::{TerminationContext, TerminationDraft, TerminationStatus};
use crate::timestamp::Timestamp;
use crate::values::EmailAddress;

/// Everything that the termination wizard needs to open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TerminationPage {
    /// What is known about a termination, started or not.
    pub context: TerminationContext,
    /// The termination that is on its way or took effect last, if any.
    pub termination: Option<TerminationDetails>,
}

/// A termination as the server keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TerminationDetails {
    /// Its id in addresses.
    pub id: String,
    /// How far it has come.
    pub status: TerminationStatus,
    /// Grows with every save; the number in the ETag.
    pub version: u64,
    /// When it was last saved.
    pub saved_at: Timestamp,
    /// What has been typed.
    pub draft: TerminationDraft,
    /// What is known besides.
    pub context: TerminationContext,
    /// The receipt, once it has been sent.
    pub receipt: Option<TerminationReceipt>,
}

/// The server's word that a draft is safe.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TerminationSaved {
    /// The version that was made.
    pub version: u64,
    /// When.
    pub saved_at: Timestamp,
    /// What is known now besides the draft, with the notice as it reads now.
    pub context: TerminationContext,
}

/// Proof that a notice of termination was delivered to Kela.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TerminationReceipt {
    /// The reference number, without look-alike characters and with a check character.
    pub reference: String,
    /// When it was delivered.
    pub sent_at: Timestamp,
    /// The address that gets the receipt with the notice.
    pub notified: EmailAddress,
    /// The last day on which the Kanta Services are in use.
    pub last_day: Day,
}
