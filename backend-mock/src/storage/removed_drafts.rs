//! Drafts that customers have removed, so that the next request can say who did.

use kanta_shared::values::Oid;
use rusqlite::{OptionalExtension, params};

use super::{Result, Storage};

impl Storage {
    /// Notes that a persona has removed a draft of an organisation.
    pub fn note_removed(&self, id: &str, organisation: &Oid, persona: &str) -> Result<()> {
        let mut statement = self
            .connection
            .prepare_cached("INSERT INTO removed_draft VALUES (?, ?, ?)")?;
        statement.execute(params![id, organisation.as_str(), persona])?;
        Ok(())
    }

    /// The persona who has removed this draft of the organisation, if one has.
    pub fn removed_by(&self, id: &str, organisation: &Oid) -> Result<Option<String>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT persona FROM removed_draft WHERE id = ? AND organisation = ?",
        )?;
        let persona = statement.query_row(params![id, organisation.as_str()], |row| row.get(0));
        Ok(persona.optional()?)
    }
}
