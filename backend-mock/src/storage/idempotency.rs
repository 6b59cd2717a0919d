//! Answers that are given again when a request comes again.

use rusqlite::params;

use super::{Result, Storage};

/// Which request it is: two of the same scope are one request that was repeated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    pub person: String,
    pub organisation: String,
    pub operation: &'static str,
    /// The key that the browser chose.
    pub key: String,
}

/// The answer that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredAnswer {
    /// What the request was made of.
    pub fingerprint: String,
    pub body: String,
}

impl Storage {
    /// The answer that a request has had before.
    pub fn answer(&self, scope: &Scope) -> Result<Option<StoredAnswer>> {
        self.one(
            "SELECT fingerprint, answer FROM idempotency
             WHERE person = ? AND organisation = ? AND operation = ? AND key = ?",
            params![scope.person, scope.organisation, scope.operation, scope.key],
            |row| {
                Ok(StoredAnswer {
                    fingerprint: row.get(0)?,
                    body: row.get(1)?,
                })
            },
        )
    }

    /// Stores the answer to a request.
    pub fn store_answer(&self, scope: &Scope, answer: &StoredAnswer) -> Result<()> {
        let Scope {
            person,
            organisation,
            operation,
            key,
        } = scope;
        let StoredAnswer { fingerprint, body } = answer;
        self.execute(
            "INSERT INTO idempotency VALUES (?, ?, ?, ?, ?, ?)",
            params![person, organisation, operation, key, fingerprint, body],
        )
    }
}
