//! Answers that are given again when a request comes again.

use rusqlite::params;
use serde::{Deserialize, Serialize};

use super::records::Record;
use super::{Result, Storage};

/// The answer to a request. Two requests with the same person, organisation, operation and key are
/// one that was repeated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredAnswer {
    pub person: String,
    pub organisation: String,
    pub operation: String,
    /// The key that the browser chose.
    pub key: String,
    /// What the request was made of.
    pub fingerprint: String,
    #[serde(rename = "answer")]
    pub body: String,
}

impl Record for StoredAnswer {
    const TABLE: &'static str = "idempotency";
}

impl Storage {
    /// The answer that the same request has had before.
    pub fn answer(&self, to: &StoredAnswer) -> Result<Option<StoredAnswer>> {
        let same = "WHERE person = ? AND organisation = ? AND operation = ? AND key = ?";
        self.first(
            same,
            params![to.person, to.organisation, to.operation, to.key],
        )
    }

    /// Stores the answer to a request.
    pub fn store_answer(&self, answer: &StoredAnswer) -> Result<()> {
        self.insert(answer)
    }
}
