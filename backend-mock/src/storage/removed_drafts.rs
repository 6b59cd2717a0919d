//! Who has saved or removed which draft, so that later requests can say so.

use kanta_shared::values::Oid;
use rusqlite::{OptionalExtension, params};

use super::{Result, Storage};

impl Storage {
    /// Notes that a persona has saved a filing after all others.
    pub fn note_saved(&self, id: &str, persona: &str) -> Result<()> {
        let mut statement = self
            .connection
            .prepare_cached("INSERT OR REPLACE INTO saved_draft VALUES (?, ?)")?;
        statement.execute(params![id, persona])?;
        Ok(())
    }

    /// The persona who has saved this filing last.
    pub fn saved_by(&self, id: &str) -> Result<Option<String>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT persona FROM saved_draft WHERE id = ?")?;
        let persona = statement.query_row(params![id], |row| row.get(0));
        Ok(persona.optional()?)
    }

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
