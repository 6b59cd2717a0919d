//! The PDF documents that were signed.

use kanta_shared::document::DocumentVersion;
use rusqlite::params;

use super::outbox::Attachment;
use super::{Result, Storage};

impl Storage {
    /// Keeps the PDF document that was signed in an application or a termination, as it is delivered.
    /// That of an earlier signature of the same text in the same filing gives way.
    pub fn add_signed_document(
        &self,
        filing: &str,
        document: &DocumentVersion,
        pdf: &Attachment,
    ) -> Result<()> {
        let Attachment {
            name,
            media_type,
            bytes,
        } = pdf;
        self.execute(
            "INSERT OR REPLACE INTO signed_document VALUES (?, ?, ?, ?, ?)",
            params![filing, document.hash, name, media_type, bytes],
        )
    }

    /// The PDF document with which this text was signed in an application or a termination.
    pub fn signed_document(
        &self,
        filing: &str,
        document: &DocumentVersion,
    ) -> Result<Option<Attachment>> {
        self.one(
            "SELECT * FROM signed_document WHERE filing = ? AND hash = ?",
            [filing, &document.hash],
            Attachment::read,
        )
    }
}
