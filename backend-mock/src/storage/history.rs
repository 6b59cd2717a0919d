//! How the status of applications has changed; written by the database itself.

use kanta_shared::application::ApplicationStatus;

use serde::{Deserialize, Serialize};

use super::records::Record;
use super::{Result, Storage};

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusChange {
    /// Of which application.
    pub application: String,
    /// What the status was.
    pub before: ApplicationStatus,
    /// What it is since then.
    pub after: ApplicationStatus,
}

impl Record for StatusChange {
    const TABLE: &'static str = "status_change";
}

impl Storage {
    /// Every change, oldest first.
    pub fn status_changes(&self) -> Result<Vec<StatusChange>> {
        self.list("ORDER BY rowid", [])
    }
}
