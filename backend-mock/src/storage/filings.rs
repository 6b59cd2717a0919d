//! Filings of any form as they are kept.

use std::fmt::Debug;
use std::ops::{Deref, DerefMut};

use kanta_shared::filing::Filing;
use kanta_shared::timestamp::Timestamp;
use kanta_shared::values::Oid;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::records::{Record, json};
use super::{Result, Storage};

/// A form of which filings are kept, in a table of its own.
pub trait Kept: Filing {
    const TABLE: &'static str;
    /// Columns besides the members, and what a new filing has in them.
    const FIRST: &'static [(&'static str, &'static str)] = &[];
    /// The status of a filing that has never been sent.
    const DRAFT: Self::Status;
    /// What is kept of a sending.
    type Sent: Clone + Debug + PartialEq + Eq + Serialize + DeserializeOwned;
    /// The columns that only this form has.
    type Own: Clone + Debug + PartialEq + Eq + Serialize + DeserializeOwned;
}

/// A filing as it is kept. The columns that only its form has are read as if they were its members.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound = "")]
pub struct Stored<F: Kept> {
    /// Its id in addresses.
    pub id: String,
    /// Whose it is.
    pub organisation: Oid,
    /// How far it has come.
    pub status: F::Status,
    /// Grows with every change.
    pub version: u64,
    /// When what has been typed was kept last.
    pub saved_at: Timestamp,
    /// What has been typed.
    #[serde(with = "json")]
    pub draft: F,
    /// What was delivered to Kela last, if anything was.
    #[serde(with = "json")]
    pub sent: Option<F::Sent>,
    /// The columns that only its form has.
    #[serde(flatten)]
    pub own: F::Own,
}

impl<F: Kept> Record for Stored<F> {
    const TABLE: &'static str = F::TABLE;
    const FIRST: &'static [(&'static str, &'static str)] = F::FIRST;
}

impl<F: Kept> Deref for Stored<F> {
    type Target = F::Own;

    fn deref(&self) -> &F::Own {
        &self.own
    }
}

impl<F: Kept> DerefMut for Stored<F> {
    fn deref_mut(&mut self) -> &mut F::Own {
        &mut self.own
    }
}

impl Storage {
    /// Keeps a new filing.
    pub fn add_filing<F: Kept>(&self, new: &Stored<F>) -> Result<()> {
        self.insert(new)
    }

    /// Keeps a changed filing; every change makes a new version.
    pub fn change_filing<F: Kept>(&self, changed: &mut Stored<F>) -> Result<()> {
        changed.version += 1;
        self.update(changed)
    }

    /// Forgets a filing, and who has saved it.
    pub fn remove_filing<F: Kept>(&self, id: &str) -> Result<()> {
        self.execute("DELETE FROM saved_draft WHERE id = ?", [id])?;
        self.execute(&format!("DELETE FROM {} WHERE id = ?", F::TABLE), [id])
    }

    /// The filing with this id, of any organisation.
    pub fn filing<F: Kept>(&self, id: &str) -> Result<Option<Stored<F>>> {
        self.first("WHERE id = ?", [id])
    }

    /// Every filing of every organisation, oldest first.
    pub fn filings<F: Kept>(&self) -> Result<Vec<Stored<F>>> {
        self.list("ORDER BY rowid", [])
    }
}
