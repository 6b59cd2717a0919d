//! Sessions, the visits that they are, and mandates that have been revoked.

use kanta_shared::timestamp::Timestamp;
use kanta_shared::values::Oid;
use rusqlite::params;
use serde::{Deserialize, Serialize};

use super::records::{Record, flag};
use super::{Result, Storage};

/// A session with one of its tokens. Only the hash of the token is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredSession {
    /// The session, whichever token it has.
    pub id: String,
    /// SHA-256 of the secret in the cookie.
    pub token_hash: String,
    /// Whether the session goes on with another token. This one is kept to log out all of it, and
    /// to let a page that still uses it know what has happened.
    #[serde(with = "flag")]
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

impl Record for StoredSession {
    const TABLE: &'static str = "session";
    const ON_CONFLICT: &'static str = "REPLACE";
}

/// The latest visit of a person to an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredVisit {
    /// The key of the persona.
    pub persona: String,
    pub organisation: Oid,
    /// The id of the session.
    pub session: String,
    /// When the session chose the organisation first.
    pub began_at: Timestamp,
    /// When the visit before it began.
    pub before: Option<Timestamp>,
}

impl Record for StoredVisit {
    const TABLE: &'static str = "visit";
    const ON_CONFLICT: &'static str = "REPLACE";
}

impl Storage {
    /// Stores a session, replacing what was stored under the same token.
    pub fn put_session(&self, session: &StoredSession) -> Result<()> {
        self.insert(session)
    }

    /// The session that has this token, or had it before it was replaced.
    pub fn session(&self, token_hash: &str) -> Result<Option<StoredSession>> {
        self.first("WHERE token_hash = ?", [token_hash])
    }

    /// Removes a session with all of its tokens.
    pub fn remove_session(&self, id: &str) -> Result<()> {
        self.execute("DELETE FROM session WHERE id = ?", [id])
    }

    /// Every session, with its present token.
    pub fn sessions(&self) -> Result<Vec<StoredSession>> {
        self.list("WHERE NOT is_replaced ORDER BY rowid", [])
    }

    /// Stores the latest visit in the place of the one before.
    pub fn put_visit(&self, visit: &StoredVisit) -> Result<()> {
        self.insert(visit)
    }

    /// The latest visit of a persona to an organisation.
    pub fn visit(&self, persona: &str, organisation: &Oid) -> Result<Option<StoredVisit>> {
        let latest = "WHERE persona = ? AND organisation = ?";
        self.first(latest, [persona, organisation.as_str()])
    }

    /// Takes from a persona every mandate for an organisation.
    pub fn revoke_mandate(&self, persona: &str, organisation: &Oid) -> Result<()> {
        self.execute(
            "INSERT OR IGNORE INTO revoked_mandate VALUES (?, ?)",
            [persona, organisation.as_str()],
        )
    }

    /// Whether the persona's mandates for the organisation have been taken away.
    pub fn mandate_is_revoked(&self, persona: &str, organisation: &Oid) -> Result<bool> {
        let query = "SELECT 1 FROM revoked_mandate WHERE persona = ? AND organisation = ?";
        let found = self.one(query, params![persona, organisation.as_str()], |_| Ok(()))?;
        Ok(found.is_some())
    }
}
