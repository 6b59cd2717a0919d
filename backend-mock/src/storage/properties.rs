//! What a world knows about itself: its scenario, its first day, and where its clock stands.

use rusqlite::{OptionalExtension, params};

use super::{Result, Storage};

impl Storage {
    /// Something that the world knows about itself.
    pub fn property(&self, name: &str) -> Result<Option<String>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT value FROM property WHERE name = ?")?;
        Ok(statement.query_row([name], |row| row.get(0)).optional()?)
    }

    /// Keeps something that the world knows about itself.
    pub fn set_property(&self, name: &str, value: &str) -> Result<()> {
        let mut statement = self
            .connection
            .prepare_cached("INSERT OR REPLACE INTO property VALUES (?, ?)")?;
        statement.execute(params![name, value])?;
        Ok(())
    }

    /// Forgets it.
    pub fn remove_property(&self, name: &str) -> Result<()> {
        self.connection
            .execute("DELETE FROM property WHERE name = ?", [name])?;
        Ok(())
    }
}
