//! How the status of applications has changed; written by the database itself.

use kanta_shared::application::ApplicationStatus;

use super::{Result, Storage, value};

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusChange {
    /// Of which application.
    pub application: String,
    /// What the status was.
    pub before: ApplicationStatus,
    /// What it is since then.
    pub after: ApplicationStatus,
}

impl Storage {
    /// Every change, oldest first.
    pub fn status_changes(&self) -> Result<Vec<StatusChange>> {
        let read = |row: &rusqlite::Row<'_>| {
            Ok(StatusChange {
                application: row.get("application")?,
                before: value(row, "before")?,
                after: value(row, "after")?,
            })
        };
        self.all("SELECT * FROM status_change ORDER BY rowid", [], read)
    }
}
