//! Who has saved or removed which draft, so that later requests can say so.

use kanta_shared::values::Oid;

use super::{Result, Storage};

impl Storage {
    /// Notes that a persona has saved a filing after all others.
    pub fn note_saved(&self, id: &str, persona: &str) -> Result<()> {
        let statement = "INSERT OR REPLACE INTO saved_draft VALUES (?, ?)";
        self.execute(statement, [id, persona])
    }

    /// The persona who has saved this filing last.
    pub fn saved_by(&self, id: &str) -> Result<Option<String>> {
        let query = "SELECT persona FROM saved_draft WHERE id = ?";
        self.one(query, [id], |row| Ok(row.get(0)?))
    }

    /// Notes that a persona has removed a draft of an organisation.
    pub fn note_removed(&self, id: &str, organisation: &Oid, persona: &str) -> Result<()> {
        let statement = "INSERT INTO removed_draft VALUES (?, ?, ?)";
        self.execute(statement, [id, organisation.as_str(), persona])
    }

    /// The persona who has removed this draft of the organisation, if one has.
    pub fn removed_by(&self, id: &str, organisation: &Oid) -> Result<Option<String>> {
        let query = "SELECT persona FROM removed_draft WHERE id = ? AND organisation = ?";
        self.one(query, [id, organisation.as_str()], |row| Ok(row.get(0)?))
    }
}
