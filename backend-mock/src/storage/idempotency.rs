//! Answers that are given again when a request comes again.

use rusqlite::{OptionalExtension, params};

use super::{Result, Storage};

/// Which request it is: two of the same scope are one request that was repeated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// Who asks.
    pub person: String,
    /// For whom.
    pub organisation: String,
    /// For what.
    pub operation: &'static str,
    /// The key that the browser made up for it.
    pub key: String,
}

/// The answer that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptAnswer {
    /// What the request was made of.
    pub fingerprint: String,
    /// The answer's body.
    pub body: String,
}

impl Storage {
    /// The answer that this request has got already.
    pub fn answer(&self, scope: &Scope) -> Result<Option<KeptAnswer>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT fingerprint, answer FROM idempotency
             WHERE person = ? AND organisation = ? AND operation = ? AND key = ?",
        )?;
        let parameters = params![scope.person, scope.organisation, scope.operation, scope.key];
        let read = |row: &rusqlite::Row<'_>| {
            Ok(KeptAnswer {
                fingerprint: row.get(0)?,
                body: row.get(1)?,
            })
        };
        Ok(statement.query_row(parameters, read).optional()?)
    }

    /// Keeps the answer that this request got.
    pub fn keep_answer(&self, scope: &Scope, answer: &KeptAnswer) -> Result<()> {
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
