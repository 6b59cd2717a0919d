//! Sessions, and mandates that have been revoked.

use kanta_shared::timestamp::Timestamp;
use kanta_shared::values::Oid;
use rusqlite::{Row, params};

use super::{Result, Storage, optional_value, value};

/// A session as it is kept: never with its secret, only with the secret's hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredSession {
    /// SHA-256 of the secret in the cookie.
    pub token_hash: String,
    /// Who.
    pub persona: String,
    /// For whom, once chosen.
    pub organisation: Option<Oid>,
    /// When the person identified.
    pub started_at: Timestamp,
    /// When the person was last heard of.
    pub used_at: Timestamp,
}

impl Storage {
    /// Keeps a session, in place of an earlier state of it.
    pub fn put_session(&self, session: &StoredSession) -> Result<()> {
        let mut statement = self
            .connection
            .prepare_cached("INSERT OR REPLACE INTO session VALUES (?, ?, ?, ?, ?)")?;
        statement.execute(params![
            session.token_hash,
            session.persona,
            session.organisation.as_ref().map(Oid::as_str),
            session.started_at.as_str(),
            session.used_at.as_str(),
        ])?;
        Ok(())
    }

    /// The session whose secret has this hash.
    pub fn session(&self, token_hash: &str) -> Result<Option<StoredSession>> {
        self.one(
            "SELECT * FROM session WHERE token_hash = ?",
            [token_hash],
            read,
        )
    }

    /// Forgets a session.
    pub fn remove_session(&self, token_hash: &str) -> Result<()> {
        self.connection
            .execute("DELETE FROM session WHERE token_hash = ?", [token_hash])?;
        Ok(())
    }

    /// Every session, for those who look at a world from outside.
    pub fn sessions(&self) -> Result<Vec<StoredSession>> {
        self.all("SELECT * FROM session ORDER BY rowid", [], read)
    }

    /// Takes from a persona every mandate for an organisation.
    pub fn revoke_mandate(&self, persona: &str, organisation: &Oid) -> Result<()> {
        let mut statement = self
            .connection
            .prepare_cached("INSERT OR IGNORE INTO revoked_mandate VALUES (?, ?)")?;
        statement.execute(params![persona, organisation.as_str()])?;
        Ok(())
    }

    /// Whether the persona's mandates for the organisation have been taken away.
    pub fn mandate_is_revoked(&self, persona: &str, organisation: &Oid) -> Result<bool> {
        let mut statement = self.connection.prepare_cached(
            "SELECT 1 FROM revoked_mandate WHERE persona = ? AND organisation = ?",
        )?;
        Ok(statement.exists(params![persona, organisation.as_str()])?)
    }
}

fn read(row: &Row<'_>) -> Result<StoredSession> {
    Ok(StoredSession {
        token_hash: row.get("token_hash")?,
        persona: row.get("persona")?,
        organisation: optional_value(row, "organisation")?,
        started_at: value(row, "started_at")?,
        used_at: value(row, "used_at")?,
    })
}
