//! Terminations as they are kept.

use kanta_shared::api::termination::TerminationReceipt;
use kanta_shared::termination::{
    Termination, TerminationContext, TerminationDraft, TerminationStatus,
};
use kanta_shared::timestamp::Timestamp;
use kanta_shared::values::Oid;
use serde::{Deserialize, Serialize};

use super::filings::{Kept, Stored};
use super::{Result, Storage};

/// A termination as it is kept.
pub type StoredTermination = Stored<TerminationDraft>;

/// What is kept of terminations only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfTermination {
    /// When it took effect.
    pub effective_at: Option<Timestamp>,
}

/// A termination that was delivered to Kela, as it was at that moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedTermination {
    /// What the customer got in return.
    pub receipt: TerminationReceipt,
    /// The termination.
    pub termination: Termination,
    /// What was known besides.
    pub context: TerminationContext,
}

impl Kept for TerminationDraft {
    const TABLE: &'static str = "termination";
    const DRAFT: TerminationStatus = TerminationStatus::Draft;
    type Sent = SignedTermination;
    type Own = OfTermination;
}

impl Storage {
    /// The organisation's newest termination.
    pub fn termination_of(&self, organisation: &Oid) -> Result<Option<StoredTermination>> {
        let newest = "WHERE organisation = ? ORDER BY rowid DESC LIMIT 1";
        self.first(newest, [organisation.as_str()])
    }

    /// The organisation's termination that took effect last.
    pub fn effective_termination_of(
        &self,
        organisation: &Oid,
    ) -> Result<Option<StoredTermination>> {
        let last = "WHERE organisation = ? AND status = 'effective' ORDER BY rowid DESC LIMIT 1";
        self.first(last, [organisation.as_str()])
    }

    /// Every termination that the organisation has sent, oldest first.
    pub fn sent_terminations_of(&self, organisation: &Oid) -> Result<Vec<StoredTermination>> {
        let sent = "WHERE organisation = ? AND sent IS NOT NULL ORDER BY rowid";
        self.list(sent, [organisation.as_str()])
    }

    /// The terminations that have been sent and have not taken effect, in the order of their
    /// last days.
    pub fn pending_terminations(&self) -> Result<Vec<StoredTermination>> {
        let pending = "WHERE status = 'sent' ORDER BY sent ->> '$.receipt.last_day', rowid";
        self.list(pending, [])
    }
}
