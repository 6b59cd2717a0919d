//! The data of customers with a service in use, and their changes.

use kanta_shared::api::customership::ChangeRecord;
use kanta_shared::customership::Customership;
use kanta_shared::timestamp::Timestamp;
use kanta_shared::values::Oid;
use rusqlite::{Row, ToSql, params};

use super::{Result, Storage, json, optional_value, to_json, value};

/// A customership as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredCustomership {
    /// Which one it is; given by [`Storage::add_customership`].
    pub id: i64,
    /// Whose it is.
    pub organisation: Oid,
    /// Grows with every change.
    pub version: u64,
    /// When the newest of it was sent or changed.
    pub saved_at: Timestamp,
    /// The place of the newest sending or change among all.
    pub sequence: u64,
    /// The data of the customer.
    pub data: Customership,
    /// When it ended. An organisation has one that has not ended, at the most.
    pub ended_at: Option<Timestamp>,
}

/// A change, and which version it has made of which customership.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredChange {
    /// Of which customership.
    pub customership: i64,
    /// The version that came of it.
    pub version: u64,
    /// What was changed, by whom.
    pub record: ChangeRecord,
}

impl Storage {
    /// Keeps a new customership. Its id is given here.
    pub fn add_customership(&self, new: &StoredCustomership) -> Result<()> {
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO customership (organisation, version, saved_at, sequence, data, ended_at) VALUES (?, ?, ?, ?, ?, ?)",
        )?;
        statement.execute(params![
            new.organisation.as_str(),
            new.version,
            new.saved_at.as_str(),
            new.sequence,
            to_json(&new.data)?,
            new.ended_at.as_ref().map(Timestamp::as_str),
        ])?;
        Ok(())
    }

    /// Keeps a changed customership; every change makes a new version.
    pub fn change_customership(&self, changed: &mut StoredCustomership) -> Result<()> {
        changed.version += 1;
        let mut statement = self.connection.prepare_cached(
            "UPDATE customership SET version = ?, saved_at = ?, sequence = ?, data = ?, ended_at = ? WHERE id = ?",
        )?;
        statement.execute(params![
            changed.version,
            changed.saved_at.as_str(),
            changed.sequence,
            to_json(&changed.data)?,
            changed.ended_at.as_ref().map(Timestamp::as_str),
            changed.id,
        ])?;
        Ok(())
    }

    /// The organisation's customership, for as long as it lasts.
    pub fn customership_of(&self, organisation: &Oid) -> Result<Option<StoredCustomership>> {
        self.one(
            "SELECT * FROM customership WHERE organisation = ? AND ended_at IS NULL",
            [organisation.as_str()],
            read,
        )
    }

    /// Ends the organisation's customership.
    pub fn end_customership(&self, organisation: &Oid, at: &Timestamp) -> Result<()> {
        let mut statement = self.connection.prepare_cached(
            "UPDATE customership SET ended_at = ?, version = version + 1 WHERE organisation = ? AND ended_at IS NULL",
        )?;
        statement.execute([at.as_str(), organisation.as_str()])?;
        Ok(())
    }

    /// Every customership, also those that have ended, oldest first.
    pub fn customerships(&self) -> Result<Vec<StoredCustomership>> {
        self.all("SELECT * FROM customership ORDER BY id", [], read)
    }

    /// Keeps what has made the customership what it is now.
    pub fn add_change(&self, of: &StoredCustomership, record: &ChangeRecord) -> Result<()> {
        let mut statement = self
            .connection
            .prepare_cached("INSERT INTO customership_change VALUES (?, ?, ?)")?;
        statement.execute(params![of.id, of.version, to_json(record)?])?;
        Ok(())
    }

    /// What has been changed in a customership, newest first.
    pub fn changes_of(&self, customership: i64) -> Result<Vec<StoredChange>> {
        self.list_changes(
            "WHERE customership = ? ORDER BY version DESC",
            &[&customership],
        )
    }

    /// Every change of every customership, oldest first.
    pub fn changes(&self) -> Result<Vec<StoredChange>> {
        self.list_changes("ORDER BY customership, version", &[])
    }

    fn list_changes(&self, which: &str, parameters: &[&dyn ToSql]) -> Result<Vec<StoredChange>> {
        let read = |row: &Row<'_>| {
            Ok(StoredChange {
                customership: row.get("customership")?,
                version: row.get("version")?,
                record: json(row, "record")?,
            })
        };
        self.all(
            &format!("SELECT * FROM customership_change {which}"),
            parameters,
            read,
        )
    }
}

fn read(row: &Row<'_>) -> Result<StoredCustomership> {
    Ok(StoredCustomership {
        id: row.get("id")?,
        organisation: value(row, "organisation")?,
        version: row.get("version")?,
        saved_at: value(row, "saved_at")?,
        sequence: row.get("sequence")?,
        data: json(row, "data")?,
        ended_at: optional_value(row, "ended_at")?,
    })
}
