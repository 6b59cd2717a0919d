//! Commitments that have been signed.

use kanta_shared::document::DocumentVersion;
use kanta_shared::session::Basis;
use kanta_shared::timestamp::Timestamp;
use kanta_shared::values::Oid;
use rusqlite::{Row, params};

use super::{Result, Storage, optional_value, value};

/// A commitment that was signed: who signed which text, when, and by which right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedCommitment {
    /// In which application.
    pub application: String,
    /// For whom.
    pub organisation: Oid,
    /// Which text exactly.
    pub document: DocumentVersion,
    /// Who.
    pub person: String,
    pub basis: Basis,
    /// When.
    pub signed_at: Timestamp,
    /// When it ended with the customership.
    pub ended_at: Option<Timestamp>,
}

impl Storage {
    /// Keeps that a commitment was signed. The same text in the same application is signed once,
    /// even if the application is sent again.
    pub fn add_commitment(&self, signed: &SignedCommitment) -> Result<()> {
        let mut statement = self.connection.prepare_cached(
            "INSERT OR IGNORE INTO commitment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?;
        statement.execute(params![
            signed.application,
            signed.organisation.as_str(),
            signed.document.version,
            signed.document.language.name(),
            signed.document.hash,
            signed.person,
            signed.basis.name(),
            signed.signed_at.as_str(),
            signed.ended_at.as_ref().map(Timestamp::as_str),
        ])?;
        Ok(())
    }

    /// The organisation's commitment, if it has signed one that has not ended; the newest if the
    /// text was renewed.
    pub fn commitment_of(&self, organisation: &Oid) -> Result<Option<SignedCommitment>> {
        self.one("SELECT * FROM commitment WHERE organisation = ? AND ended_at IS NULL ORDER BY rowid DESC LIMIT 1", [organisation.as_str()], read)
    }

    /// Ends the organisation's commitment.
    pub fn end_commitment(&self, organisation: &Oid, at: &Timestamp) -> Result<()> {
        let mut statement = self.connection.prepare_cached(
            "UPDATE commitment SET ended_at = ? WHERE organisation = ? AND ended_at IS NULL",
        )?;
        statement.execute(params![at.as_str(), organisation.as_str()])?;
        Ok(())
    }

    /// Every commitment, oldest first.
    pub fn commitments(&self) -> Result<Vec<SignedCommitment>> {
        self.all("SELECT * FROM commitment ORDER BY rowid", [], read)
    }
}

fn read(row: &Row<'_>) -> Result<SignedCommitment> {
    Ok(SignedCommitment {
        application: row.get("application")?,
        organisation: value(row, "organisation")?,
        document: DocumentVersion {
            version: row.get("version")?,
            language: value(row, "language")?,
            hash: row.get("hash")?,
        },
        person: row.get("person")?,
        basis: value(row, "basis")?,
        signed_at: value(row, "signed_at")?,
        ended_at: optional_value(row, "ended_at")?,
    })
}
