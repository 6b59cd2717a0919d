//! What a world knows about itself: its scenario, its first day, the time of its clock, and its secret.

use super::{Result, Storage};

/// The property with random bytes that leave the server in no form from which they can be found.
pub const SECRET: &str = "secret";

impl Storage {
    /// Something that the world knows about itself.
    pub fn property(&self, name: &str) -> Result<Option<String>> {
        let query = "SELECT value FROM property WHERE name = ?";
        self.one(query, [name], |row| Ok(row.get(0)?))
    }

    /// Keeps something that the world knows about itself.
    pub fn set_property(&self, name: &str, value: &str) -> Result<()> {
        let statement = "INSERT OR REPLACE INTO property VALUES (?, ?)";
        self.execute(statement, [name, value])
    }

    /// Returns the number of the next sending or change. It shows which is newer when the clock is
    /// stopped.
    pub fn next_sequence(&self) -> Result<u64> {
        const NAME: &str = "sequence";
        let last = self.property(NAME)?.and_then(|it| it.parse().ok());
        let next = last.unwrap_or(0) + 1;
        self.set_property(NAME, &next.to_string())?;
        Ok(next)
    }

    pub fn remove_property(&self, name: &str) -> Result<()> {
        self.execute("DELETE FROM property WHERE name = ?", [name])
    }
}
