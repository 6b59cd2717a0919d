//! What goes over the wire about a termination.

use crate::api::Filed;
pub use crate::termination::TerminationReceipt;
use crate::termination::{TerminationContext, TerminationDraft};

/// Everything that the termination wizard needs to open.
#[apply(wire)]
pub struct TerminationPage {
    /// What is known about a termination, started or not.
    pub context: TerminationContext,
    /// The termination that is in progress or took effect last, if any.
    pub termination: Option<Filed<TerminationDraft>>,
}

/// A termination as the server keeps it.
pub type TerminationDetails = Filed<TerminationDraft>;
