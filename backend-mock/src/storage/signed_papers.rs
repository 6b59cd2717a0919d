//! The papers that were signed.

use kanta_shared::document::DocumentVersion;
use rusqlite::{OptionalExtension, params};

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
        let mut statement = self.connection.prepare_cached(
            "SELECT name, media_type, bytes FROM signed_paper WHERE matter = ? AND hash = ?",
        )?;
        let paper = statement.query_row([matter, &document.hash], |row| {
            Ok(Attachment {
                name: row.get(0)?,
                media_type: row.get(1)?,
                bytes: row.get(2)?,
            })
        });
        Ok(paper.optional()?)
    }
}
