//! Reading and writing files; what cannot be read or written is named.

use std::fs;
use std::path::{Path, PathBuf};

use crate::process::{Result, root};

/// The text of a file, whose path may be relative to the top of the workspace.
pub(crate) fn text(path: impl AsRef<Path>) -> Result<String> {
    named(path.as_ref(), fs::read_to_string)
}

pub(crate) fn bytes(path: impl AsRef<Path>) -> Result<Vec<u8>> {
    named(path.as_ref(), fs::read)
}

/// Writes a file and, if need be, the folder that it is in.
pub(crate) fn write(path: impl AsRef<Path>, content: impl AsRef<[u8]>) -> Result {
    named(path.as_ref(), |it| {
        it.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(&it, content)
    })
}

/// A folder, made if it is not there.
pub(crate) fn make_folder(path: impl AsRef<Path>) -> Result {
    named(path.as_ref(), fs::create_dir_all)
}

/// What is in a folder, in order.
pub(crate) fn entries(path: impl AsRef<Path>) -> Result<Vec<PathBuf>> {
    named(path.as_ref(), |it| {
        let entries = fs::read_dir(it)?.map(|entry| Ok(entry?.path()));
        let mut entries = entries.collect::<std::io::Result<Vec<_>>>()?;
        entries.sort();
        Ok(entries)
    })
}

fn named<T>(path: &Path, work: impl FnOnce(PathBuf) -> std::io::Result<T>) -> Result<T> {
    work(root().join(path)).map_err(|error| format!("{}: {error}", path.display()))
}
