//! The papers that were signed.

use kanta_shared::document::DocumentVersion;
use rusqlite::{Row, params};

use super::outbox::Attachment;
use super::{Result, Storage};

impl Storage {
    /// Keeps the paper that was signed in an application or a termination, as it is delivered.
    /// The same text in the same matter is signed once: its first paper stays.
    pub fn add_signed_paper(
        &self,
        matter: &str,
        document: &DocumentVersion,
        paper: &Attachment,
    ) -> Result<()> {
        let mut statement = self
            .connection
            .prepare_cached("INSERT OR IGNORE INTO signed_paper VALUES (?, ?, ?, ?, ?)")?;
        let Attachment {
            name,
            media_type,
            bytes,
        } = paper;
        statement.execute(params![matter, document.hash, name, media_type, bytes])?;
        Ok(())
    }

    /// The paper with which this text was signed in an application or a termination.
    pub fn signed_paper(
        &self,
        matter: &str,
        document: &DocumentVersion,
    ) -> Result<Option<Attachment>> {
        let read = |row: &Row<'_>| {
            Ok(Attachment {
                name: row.get("name")?,
                media_type: row.get("media_type")?,
                bytes: row.get("bytes")?,
            })
        };
        self.one(
            "SELECT * FROM signed_paper WHERE matter = ? AND hash = ?",
            [matter, &document.hash],
            read,
        )
    }

    /// Of which matters and texts, told by their hashes, the papers are kept.
    pub fn signed_papers(&self) -> Result<Vec<(String, String)>> {
        self.all("SELECT matter, hash FROM signed_paper", [], |row| {
            Ok((row.get("matter")?, row.get("hash")?))
        })
    }
}
