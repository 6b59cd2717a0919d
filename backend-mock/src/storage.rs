//! What a world keeps, in SQLite: plain methods, no HTTP, and no rule that `shared` has but
//! in the queries that check it.

use std::path::Path;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension, Params, Row};

use crate::random::{Random, sha256};
use crate::text::percent_encoded;

pub mod applications;
pub mod commitments;
pub mod customerships;
pub mod filings;
pub mod idempotency;
mod invariants;
pub mod outbox;
pub mod properties;
mod records;
mod removed_drafts;
pub mod sessions;
pub mod signed_documents;
pub mod terminations;

/// The storage of one world.
pub struct Storage {
    connection: Connection,
    /// Where the ids of new things come from.
    pub random: Random,
}

/// Why the storage failed.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// The disk is full, gone, or may not be written.
    #[error("the disk failed: {0}")]
    Disk(rusqlite::Error),
    /// The file was written by another version of the program.
    #[error("the file was written by another version of this program")]
    OtherVersion,
    /// The file is none that this program has written.
    #[error("the file is none of this program")]
    Foreign,
    /// The file is not whole any more, for this reason.
    #[error("the file is damaged: {0}")]
    Damaged(String),
    /// Anything else; a fault of the program, or a file that another program has changed.
    #[error("the storage is at fault: {0}")]
    Fault(Box<dyn std::error::Error + Send + Sync>),
}

/// What the methods of the storage answer.
pub type Result<T> = std::result::Result<T, StorageError>;

impl Storage {
    /// A storage that is gone when the program ends, and that gives out the same ids every time.
    pub fn in_memory() -> Result<Storage> {
        Storage::new(Connection::open_in_memory()?, Random::Repeatable(0))
    }

    /// The storage in a file, which is made if need be. What has been acknowledged survives a
    /// crash of the program and of the machine. A file that is not ours, or not whole, is not
    /// touched.
    pub fn open(file: &Path) -> Result<Storage> {
        if std::fs::metadata(file).is_ok_and(|it| 0 < it.len()) {
            expect_ours(file)?;
        }
        let connection = Connection::open(file)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        Storage::new(connection, Random::System)
    }

    /// Another storage in memory, with all that is in this one. Each goes its own way from here.
    pub fn copy(&self) -> Result<Storage> {
        let mut copy = Connection::open_in_memory()?;
        // Every page in one step: there is no other writer, as this one is ours.
        let end = Backup::new(&self.connection, &mut copy)?.step(-1)?;
        if end != StepResult::Done {
            return Err(StorageError::Fault(
                format!("a copy ended as {end:?}").into(),
            ));
        }
        Storage::new(copy, self.random.clone())
    }

    fn new(connection: Connection, random: Random) -> Result<Storage> {
        connection.busy_timeout(std::time::Duration::from_secs(1))?;
        connection.pragma_update(None, "foreign_keys", true)?;
        let version: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if version == NEW_FILE {
            let version = schema_version();
            connection.execute_batch(&format!(
                "BEGIN; {SCHEMA} PRAGMA user_version = {version}; COMMIT;"
            ))?;
        } else if version != schema_version() {
            return Err(StorageError::OtherVersion);
        }
        Ok(Storage { connection, random })
    }

    /// All or nothing: what `work` writes is kept only if it answers `Ok`.
    pub fn transaction<T, E: From<StorageError>>(
        &mut self,
        work: impl FnOnce(&mut Storage) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        self.connection
            .execute_batch("BEGIN IMMEDIATE")
            .map_err(StorageError::from)?;
        let unfinished = Unfinished(self);
        let value = work(&mut *unfinished.0)?;
        unfinished
            .0
            .connection
            .execute_batch("COMMIT")
            .map_err(StorageError::from)?;
        Ok(value)
    }

    /// What is read of the first row that a query gives, if it gives any.
    fn one<T>(
        &self,
        query: &str,
        parameters: impl Params,
        read: impl Fn(&Row<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        let mut statement = self.connection.prepare_cached(query)?;
        statement
            .query_row(parameters, |row| Ok(read(row)))
            .optional()?
            .transpose()
    }

    /// What is read of every row that a query gives.
    fn all<T>(
        &self,
        query: &str,
        parameters: impl Params,
        read: impl Fn(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.connection.prepare_cached(query)?;
        let rows = statement.query_map(parameters, |row| Ok(read(row)))?;
        rows.map(|row| row?).collect()
    }

    /// How many rows have been written since it was opened.
    #[cfg(test)]
    pub(crate) fn rows_written(&self) -> u64 {
        self.connection.total_changes()
    }

    /// Forgets everything. Rows go before those that they refer to.
    pub fn clear(&mut self) -> Result<()> {
        self.random.restart();
        let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid DESC";
        let tables: Vec<String> = self.all(tables, [], |row| Ok(row.get(0)?))?;
        for table in tables {
            self.execute(&format!("DELETE FROM {table}"), [])?;
        }
        Ok(())
    }
}

/// Opens a file to read it only, and without leaving anything beside it. Where a log of writes is
/// beside it already, what was written last may be in there.
fn open_to_look(file: &Path) -> Result<Connection> {
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
    let path = std::path::absolute(file).ok();
    let path = path.as_deref().and_then(Path::to_str);
    Ok(match path.filter(|_| !Path::new(&log).exists()) {
        Some(path) => {
            let is_plain = |it: u8| it.is_ascii_alphanumeric() || b"/-._~:".contains(&it);
            let path = percent_encoded(path, is_plain);
            let address = format!("file:{path}?immutable=1");
            Connection::open_with_flags(address, flags | OpenFlags::SQLITE_OPEN_URI)?
        }
        None => Connection::open_with_flags(file, flags)?,
    })
}

/// Fails when the file is not one of ours or not whole. It is only read.
fn expect_ours(file: &Path) -> Result<()> {
    let connection = open_to_look(file)?;
    let version: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version != schema_version() {
        let has_any = "SELECT count(*) FROM sqlite_schema";
        let tables: u32 = connection.query_row(has_any, [], |row| row.get(0))?;
        let keeps_world = "SELECT count(*) FROM property WHERE name = 'scenario'";
        let worlds: u32 = connection
            .query_row(keeps_world, [], |row| row.get(0))
            .unwrap_or_default();
        return match (version, tables, worlds) {
            (NEW_FILE, 0, _) => Ok(()),
            (_, _, 0) => Err(StorageError::Foreign),
            _ => Err(StorageError::OtherVersion),
        };
    }
    let found: String = connection.pragma_query_value(None, "quick_check", |row| row.get(0))?;
    match found.as_str() {
        "ok" => Ok(()),
        found => Err(StorageError::Damaged(
            found.lines().next().unwrap_or_default().to_owned(),
        )),
    }
}

const SCHEMA: &str = include_str!("storage/schema.sql");

/// The version that SQLite gives to a file of which it knows nothing.
const NEW_FILE: u32 = 0;

/// A number that changes with the tables. It is positive, as SQLite keeps it with a sign.
fn schema_version() -> u32 {
    let digest = sha256(SCHEMA);
    u32::from_str_radix(&digest[..7], 16).map_or(1, |it| it.max(1))
}

/// A transaction that is undone unless it is committed, also when its work panics.
struct Unfinished<'a>(&'a mut Storage);

impl Drop for Unfinished<'_> {
    fn drop(&mut self) {
        if !self.0.connection.is_autocommit() {
            // When this fails SQLite has undone the transaction by itself, or cannot be helped.
            let _ = self.0.connection.execute_batch("ROLLBACK");
        }
    }
}

impl StorageError {
    pub(crate) fn fault(error: impl std::error::Error + Send + Sync + 'static) -> StorageError {
        StorageError::Fault(Box::new(error))
    }
}

impl From<rusqlite::Error> for StorageError {
    fn from(error: rusqlite::Error) -> StorageError {
        match error.sqlite_error_code() {
            Some(
                ErrorCode::DiskFull
                | ErrorCode::ReadOnly
                | ErrorCode::SystemIoFailure
                | ErrorCode::CannotOpen
                | ErrorCode::PermissionDenied
                | ErrorCode::DatabaseBusy,
            ) => StorageError::Disk(error),
            Some(ErrorCode::NotADatabase) => StorageError::Foreign,
            Some(ErrorCode::DatabaseCorrupt) => StorageError::Damaged(error.to_string()),
            _ => StorageError::fault(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fails_half_way_leaves_nothing_behind() {
        let mut storage = Storage::in_memory().unwrap();
        let outcome: std::result::Result<(), StorageError> = storage.transaction(|it| {
            it.set_property("scenario", "default")?;
            Err(StorageError::Fault("half way".into()))
        });
        assert!(outcome.is_err());
        assert_eq!(storage.property("scenario").unwrap(), None);
    }

    #[test]
    fn a_panic_half_way_leaves_nothing_behind_and_the_storage_usable() {
        let mut storage = Storage::in_memory().unwrap();
        let work = std::panic::AssertUnwindSafe(|| {
            storage.transaction(|it| {
                it.set_property("scenario", "default")?;
                panic!("half way");
                #[expect(unreachable_code, reason = "says what the closure would answer")]
                Result::Ok(())
            })
        });
        assert!(std::panic::catch_unwind(work).is_err());
        assert_eq!(storage.property("scenario").unwrap(), None);
        storage
            .transaction(|it| it.set_property("scenario", "katso"))
            .unwrap();
        assert_eq!(
            storage.property("scenario").unwrap().as_deref(),
            Some("katso")
        );
    }
}
