//! Commitments that have been signed.

use kanta_shared::document::DocumentVersion;
use kanta_shared::session::Representative;
use kanta_shared::timestamp::Timestamp;
use kanta_shared::values::Oid;
use serde::{Deserialize, Serialize};

use super::records::Record;
use super::{Result, Storage};

/// A commitment that was signed: who signed which text, when, and by which right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedCommitment {
    /// In which application.
    pub application: String,
    /// For whom.
    pub organisation: Oid,
    /// Which text exactly.
    #[serde(flatten)]
    pub document: DocumentVersion,
    /// Who, and by what right.
    #[serde(flatten)]
    pub by: Representative,
    /// When.
    pub signed_at: Timestamp,
    /// When it ended with the customership.
    pub ended_at: Option<Timestamp>,
}

impl Record for SignedCommitment {
    const TABLE: &'static str = "commitment";
    const ON_CONFLICT: &'static str = "REPLACE";
}

impl Storage {
    /// Keeps that a commitment was signed, as the newest. What was kept of an earlier signature of the same
    /// text in the same application gives way.
    pub fn add_commitment(&self, signed: &SignedCommitment) -> Result<()> {
        self.insert(signed)
    }

    /// The organisation's commitment, if it has signed one that has not ended; the newest if the
    /// text was renewed.
    pub fn commitment_of(&self, organisation: &Oid) -> Result<Option<SignedCommitment>> {
        let newest = "WHERE organisation = ? AND ended_at IS NULL ORDER BY rowid DESC LIMIT 1";
        self.first(newest, [organisation.as_str()])
    }

    /// The commitment that was signed in an application; the newest if the text was renewed.
    pub fn commitment_signed_in(&self, application: &str) -> Result<Option<SignedCommitment>> {
        let newest = "WHERE application = ? ORDER BY rowid DESC LIMIT 1";
        self.first(newest, [application])
    }

    /// Ends the organisation's commitment.
    pub fn end_commitment(&self, organisation: &Oid, at: &Timestamp) -> Result<()> {
        self.execute(
            "UPDATE commitment SET ended_at = ? WHERE organisation = ? AND ended_at IS NULL",
            [at.as_str(), organisation.as_str()],
        )
    }

    /// Every commitment, oldest first.
    pub fn commitments(&self) -> Result<Vec<SignedCommitment>> {
        self.list("ORDER BY rowid", [])
    }
}
