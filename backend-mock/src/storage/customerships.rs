//! The data of customers with a service in use, and their changes.

use kanta_shared::api::customership::ChangeRecord;
use kanta_shared::customership::Customership;
use kanta_shared::timestamp::Timestamp;
use kanta_shared::values::Oid;
use serde::{Deserialize, Serialize};

use super::records::{Record, json};
use super::{Result, Storage};

/// A customership as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredCustomership {
    /// Which one it is; given by [`Storage::add_customership`].
    #[serde(skip_serializing_if = "is_new")]
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
    #[serde(with = "json")]
    pub data: Customership,
    /// When it ended. An organisation has one that has not ended, at the most.
    pub ended_at: Option<Timestamp>,
}

/// A change, and which version it has made of which customership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredChange {
    /// Of which customership.
    pub customership: i64,
    /// The version that came of it.
    pub version: u64,
    /// What was changed, by whom.
    #[serde(with = "json")]
    pub record: ChangeRecord,
}

/// Whether a customership has not got its id yet.
fn is_new(id: &i64) -> bool {
    *id == 0
}

impl Record for StoredCustomership {
    const TABLE: &'static str = "customership";
}

impl Record for StoredChange {
    const TABLE: &'static str = "customership_change";
}

impl Storage {
    /// Keeps a new customership. Its id is given here.
    pub fn add_customership(&self, new: &StoredCustomership) -> Result<()> {
        self.insert(new)
    }

    /// Keeps a changed customership; every change makes a new version.
    pub fn change_customership(&self, changed: &mut StoredCustomership) -> Result<()> {
        changed.version += 1;
        self.update(changed)
    }

    /// The organisation's customership, for as long as it lasts.
    pub fn customership_of(&self, organisation: &Oid) -> Result<Option<StoredCustomership>> {
        let current = "WHERE organisation = ? AND ended_at IS NULL";
        self.first(current, [organisation.as_str()])
    }

    /// Ends the organisation's customership.
    pub fn end_customership(&self, organisation: &Oid, at: &Timestamp) -> Result<()> {
        self.execute(
            "UPDATE customership SET ended_at = ?, version = version + 1 WHERE organisation = ? AND ended_at IS NULL",
            [at.as_str(), organisation.as_str()],
        )
    }

    /// Keeps what has made the customership what it is now.
    pub fn add_change(&self, of: &StoredCustomership, record: &ChangeRecord) -> Result<()> {
        self.insert(&StoredChange {
            customership: of.id,
            version: of.version,
            record: record.clone(),
        })
    }

    /// What has been changed in a customership, newest first.
    pub fn changes_of(&self, customership: i64) -> Result<Vec<StoredChange>> {
        let newest_first = "WHERE customership = ? ORDER BY version DESC, rowid";
        self.list(newest_first, [customership])
    }

    /// Every change that an organisation has made, also in customerships that have ended, oldest first.
    pub fn changes_by(&self, organisation: &Oid) -> Result<Vec<StoredChange>> {
        let own = "WHERE customership IN (SELECT id FROM customership WHERE organisation = ?)
             ORDER BY customership, version, rowid DESC";
        self.list(own, [organisation.as_str()])
    }
}
