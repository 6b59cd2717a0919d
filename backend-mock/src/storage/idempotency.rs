//! Answers that are given again when a request comes again.

use rusqlite::{OptionalExtension, params};

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
        let mut statement = self.connection.prepare_cached(
            "SELECT fingerprint, answer FROM idempotency
             WHERE person = ? AND organisation = ? AND operation = ? AND key = ?",
        )?;
        let parameters = params![scope.person, scope.organisation, scope.operation, scope.key];
        let read = |row: &rusqlite::Row<'_>| {
            Ok(StoredAnswer {
                fingerprint: row.get(0)?,
                body: row.get(1)?,
            })
        };
        Ok(statement.query_row(parameters, read).optional()?)
    }

    /// Stores the answer to a request.
    pub fn store_answer(&self, scope: &Scope, answer: &StoredAnswer) -> Result<()> {
        let mut statement = self
            .connection
            .prepare_cached("INSERT INTO idempotency VALUES (?, ?, ?, ?, ?, ?)")?;
        let Scope {
            person,
            organisation,
            operation,
            key,
        } = scope;
        statement.execute(params![
            person,
            organisation,
            operation,
            key,
            answer.fingerprint,
            answer.body
        ])?;
        Ok(())
    }
}
