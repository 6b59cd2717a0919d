//! Terminations as they are kept.

use kanta_shared::api::termination::TerminationReceipt;
use kanta_shared::session::Basis;
use kanta_shared::termination::{
    Termination, TerminationContext, TerminationDraft, TerminationStatus,
};
use kanta_shared::timestamp::Timestamp;
use kanta_shared::values::Oid;
use rusqlite::{Row, ToSql, params};
use serde::{Deserialize, Serialize};

use super::{Result, Storage, json, optional_json, optional_value, to_json, value};

/// A termination as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredTermination {
    /// Its id in addresses.
    pub id: String,
    /// Whose customership ends.
    pub organisation: Oid,
    /// How far it has come.
    pub status: TerminationStatus,
    /// Grows with every change.
    pub version: u64,
    /// When what has been typed was kept last.
    pub saved_at: Timestamp,
    /// What has been typed.
    pub draft: TerminationDraft,
    /// What was delivered to Kela, if anything was.
    pub sent: Option<SignedTermination>,
    /// When it took effect.
    pub effective_at: Option<Timestamp>,
}

/// A termination that was delivered to Kela, as it was at that moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedTermination {
    /// What the customer got in return.
    pub receipt: TerminationReceipt,
    /// The termination.
    pub termination: Termination,
    /// What was known besides.
    pub context: TerminationContext,
    /// Who signed it.
    pub person: String,
    pub basis: Basis,
}

const COLUMNS: &str = "id, organisation, status, version, saved_at, draft, sent, effective_at";

impl Storage {
    /// Keeps a new termination.
    pub fn add_termination(&self, new: &StoredTermination) -> Result<()> {
        let mut statement = self.connection.prepare_cached(&format!(
            "INSERT INTO termination ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        ))?;
        statement.execute(params![
            new.id,
            new.organisation.as_str(),
            new.status.name(),
            new.version,
            new.saved_at.as_str(),
            to_json(&new.draft)?,
            new.sent.as_ref().map(to_json).transpose()?,
            new.effective_at.as_ref().map(Timestamp::as_str),
        ])?;
        Ok(())
    }

    /// Keeps a changed termination; every change makes a new version.
    pub fn change_termination(&self, changed: &mut StoredTermination) -> Result<()> {
        changed.version += 1;
        let mut statement = self.connection.prepare_cached(
            "UPDATE termination
             SET status = ?, version = ?, saved_at = ?, draft = ?, sent = ?, effective_at = ? WHERE id = ?",
        )?;
        statement.execute(params![
            changed.status.name(),
            changed.version,
            changed.saved_at.as_str(),
            to_json(&changed.draft)?,
            changed.sent.as_ref().map(to_json).transpose()?,
            changed.effective_at.as_ref().map(Timestamp::as_str),
            changed.id,
        ])?;
        Ok(())
    }

    /// Forgets a termination.
    pub fn remove_termination(&self, id: &str) -> Result<()> {
        self.connection
            .execute("DELETE FROM termination WHERE id = ?", [id])?;
        Ok(())
    }

    /// The termination with this id, of any organisation.
    pub fn termination(&self, id: &str) -> Result<Option<StoredTermination>> {
        self.one_termination("WHERE id = ?", &[&id])
    }

    /// The organisation's newest termination.
    pub fn termination_of(&self, organisation: &Oid) -> Result<Option<StoredTermination>> {
        let newest = "WHERE organisation = ? ORDER BY rowid DESC LIMIT 1";
        self.one_termination(newest, &[&organisation.as_str()])
    }

    /// The organisation's termination that took effect last.
    pub fn effective_termination_of(
        &self,
        organisation: &Oid,
    ) -> Result<Option<StoredTermination>> {
        let last = "WHERE organisation = ? AND status = 'effective' ORDER BY rowid DESC LIMIT 1";
        self.one_termination(last, &[&organisation.as_str()])
    }

    /// The terminations that have been sent and have not taken effect, in the order of their
    /// last days.
    pub fn pending_terminations(&self) -> Result<Vec<StoredTermination>> {
        self.list_terminations(
            "WHERE status = 'sent' ORDER BY sent ->> '$.receipt.last_day', rowid",
        )
    }

    /// Every termination of every organisation, oldest first.
    pub fn terminations(&self) -> Result<Vec<StoredTermination>> {
        self.list_terminations("ORDER BY rowid")
    }

    fn one_termination(
        &self,
        which: &str,
        parameters: &[&dyn ToSql],
    ) -> Result<Option<StoredTermination>> {
        self.one(
            &format!("SELECT {COLUMNS} FROM termination {which}"),
            parameters,
            read,
        )
    }

    fn list_terminations(&self, which: &str) -> Result<Vec<StoredTermination>> {
        self.all(
            &format!("SELECT {COLUMNS} FROM termination {which}"),
            [],
            read,
        )
    }
}

fn read(row: &Row<'_>) -> Result<StoredTermination> {
    Ok(StoredTermination {
        id: row.get("id")?,
        organisation: value(row, "organisation")?,
        status: value(row, "status")?,
        version: row.get("version")?,
        saved_at: value(row, "saved_at")?,
        draft: json(row, "draft")?,
        sent: optional_json(row, "sent")?,
        effective_at: optional_value(row, "effective_at")?,
    })
}
