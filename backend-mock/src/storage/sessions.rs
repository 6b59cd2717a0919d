//! Sessions, and mandates that have been revoked.

use kanta_shared::timestamp::Timestamp;
use kanta_shared::values::Oid;
use rusqlite::{Row, params};

use super::{Result, Storage, optional_value, value};

/// A session with one of its tokens. Only the hash of the token is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredSession {
    /// The session, whichever token it has.
    pub id: String,
    /// SHA-256 of the secret in the cookie.
    pub token_hash: String,
    /// Whether the session goes on with another token. This one is kept to log out all of it, and
    /// to let a page that still uses it know what has happened.
    pub is_replaced: bool,
    /// The key of the persona.
    pub persona: String,
    /// The organisation that was chosen.
    pub organisation: Option<Oid>,
    /// When the person identified.
    pub started_at: Timestamp,
    /// When the last request came.
    pub used_at: Timestamp,
}

impl Storage {
    /// Stores a session, replacing what was stored under the same token.
    pub fn put_session(&self, session: &StoredSession) -> Result<()> {
        let mut statement = self
            .connection
            .prepare_cached("INSERT OR REPLACE INTO session VALUES (?, ?, ?, ?, ?, ?, ?)")?;
        statement.execute(params![
            session.token_hash,
            session.id,
            session.is_replaced,
            session.persona,
            session.organisation.as_ref().map(Oid::as_str),
            session.started_at.as_str(),
            session.used_at.as_str(),
        ])?;
        Ok(())
    }

    /// The session that has this token, or had it before it was replaced.
    pub fn session(&self, token_hash: &str) -> Result<Option<StoredSession>> {
        self.one(
            "SELECT * FROM session WHERE token_hash = ?",
            [token_hash],
            read,
        )
    }

    /// Removes a session with all of its tokens.
    pub fn remove_session(&self, id: &str) -> Result<()> {
        self.connection
            .execute("DELETE FROM session WHERE id = ?", [id])?;
        Ok(())
    }

    /// Every session, with its present token.
    pub fn sessions(&self) -> Result<Vec<StoredSession>> {
        let query = "SELECT * FROM session WHERE NOT is_replaced ORDER BY rowid";
        self.all(query, [], read)
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
        id: row.get("id")?,
        token_hash: row.get("token_hash")?,
        is_replaced: row.get("is_replaced")?,
        persona: row.get("persona")?,
        organisation: optional_value(row, "organisation")?,
        started_at: value(row, "started_at")?,
        used_at: value(row, "used_at")?,
    })
}
