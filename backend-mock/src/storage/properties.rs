//! What a world knows about itself: its scenario, its first day, and the time of its clock.

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

    /// Returns the number of the next sending or change. It shows which is newer when the clock is
    /// stopped.
    pub fn next_sequence(&self) -> Result<u64> {
        // The name in stores that exist already.
        const NAME: &str = "tellings";
        let last = self.property(NAME)?.and_then(|it| it.parse().ok());
        let next = last.unwrap_or(0) + 1;
        self.set_property(NAME, &next.to_string())?;
        Ok(next)
    }

    pub fn remove_property(&self, name: &str) -> Result<()> {
        self.connection
            .execute("DELETE FROM property WHERE name = ?", [name])?;
        Ok(())
    }
}
