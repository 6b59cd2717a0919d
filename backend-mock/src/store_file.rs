//! The file in which the main world is kept, for as long as the program has it.

use std::fs::{File, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::storage::StorageError;
use crate::world::WorldError;

/// That no other server has the file, as long as this lives.
pub struct Hold {
    _lock: File,
}

/// Why the file cannot be had, in one sentence with the way out.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct StoreError(String);

impl Hold {
    /// Holds the file for the server at this port, and makes the folder that it is in if need be.
    ///
    /// Fails when another server holds it, and when it cannot be written. The file itself is not
    /// touched; that it is held is kept beside it, in a file whose name has `-lock` after it.
    pub fn of(file: &Path, port: u16) -> Result<Hold, StoreError> {
        let sentence = |text: String| StoreError(format!("{}: {text}", file.display()));
        let unwritable =
            |error: io::Error| sentence(format!("it cannot be written ({error}); {WAY_OUT}"));
        if let Some(folder) = file.parent().filter(|it| *it != Path::new("")) {
            fs::create_dir_all(folder).map_err(|error| {
                let folder = folder.display();
                sentence(format!(
                    "the folder {folder} cannot be made ({error}); {WAY_OUT}"
                ))
            })?;
        }
        match fs::metadata(file) {
            Ok(it) if it.is_dir() => {
                return Err(sentence(format!("it is a folder; {WAY_OUT}")));
            }
            Ok(it) if it.permissions().readonly() => {
                return Err(unwritable(io::ErrorKind::PermissionDenied.into()));
            }
            Ok(_) | Err(_) => {}
        }
        let mut lock = File::options()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(lock_of(file))
            .map_err(unwritable)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut port = String::new();
                // Without the port the sentence is as true.
                let _ = lock.read_to_string(&mut port);
                let place = match port.parse::<u16>() {
                    Ok(port) => format!(" at http://127.0.0.1:{port}"),
                    Err(_) => String::new(),
                };
                return Err(sentence(format!(
                    "another server{place} has it open; stop that one, or {WAY_OUT}"
                )));
            }
            Err(TryLockError::Error(error)) => return Err(unwritable(error)),
        }
        let write_port = |lock: &mut File| {
            lock.set_len(0)?;
            lock.rewind()?;
            write!(lock, "{port}")
        };
        write_port(&mut lock).map_err(unwritable)?;
        Ok(Hold { _lock: lock })
    }
}

impl StoreError {
    /// Why the world in the file cannot be had.
    pub fn of(file: &Path, error: &WorldError) -> StoreError {
        let text = match error {
            WorldError::Storage(StorageError::Disk(error)) => {
                format!("it cannot be read and written ({error}); {WAY_OUT}")
            }
            WorldError::Storage(StorageError::Foreign) => {
                format!(
                    "it is no file of this program, and nothing in it has been changed; {WAY_OUT}"
                )
            }
            WorldError::Storage(StorageError::Damaged(error)) => format!(
                "it is damaged ({error}), and nothing in it has been changed; put a copy in its place, or {WAY_OUT}"
            ),
            WorldError::Storage(StorageError::OtherVersion) => format!(
                "it was written by another version of this program, and nothing in it has been changed; remove it, or {WAY_OUT}"
            ),
            WorldError::OtherScenario(key) => format!(
                "it keeps the scenario `{}`; leave --scenario out, or {WAY_OUT}",
                key.name()
            ),
            WorldError::Storage(StorageError::Fault(_))
            | WorldError::Clock(_)
            | WorldError::Work(_)
            | WorldError::Unreadable => format!("{error}; {WAY_OUT}"),
        };
        StoreError(format!("{}: {text}", file.display()))
    }
}

const WAY_OUT: &str = "give another file with --store FILE, or keep nothing with --store memory";

fn lock_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push("-lock");
    name.into()
}
