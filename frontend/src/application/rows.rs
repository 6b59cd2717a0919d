//! Taking away a row of a repeating group, and bringing it back.

use kanta_shared::application::access_points::AccessPointDraft;
use kanta_shared::contact::ContactDraft;
use kanta_shared::field::RowId;

/// A row of a repeating group.
pub trait Row {
    /// Which row it is.
    fn id(&self) -> RowId;
}

impl Row for AccessPointDraft {
    fn id(&self) -> RowId {
        self.id
    }
}

impl Row for ContactDraft {
    fn id(&self) -> RowId {
        self.id
    }
}

/// A row that was taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed<T> {
    /// The row.
    pub row: T,
    /// The row that it stood before; it stood last if there is none.
    pub before: Option<RowId>,
}

/// Takes a row away, and remembers where it stood.
pub fn take<T: Row>(rows: &mut Vec<T>, id: RowId) -> Option<Removed<T>> {
    let index = rows.iter().position(|it| it.id() == id)?;
    let row = rows.remove(index);
    Some(Removed {
        row,
        before: rows.get(index).map(T::id),
    })
}

/// Puts a row back where it stood. Returns which one it is.
pub fn put_back<T: Row>(rows: &mut Vec<T>, removed: Removed<T>) -> RowId {
    let Removed { row, before } = removed;
    let id = row.id();
    let index = before
        .and_then(|before| rows.iter().position(|it| it.id() == before))
        .unwrap_or(rows.len());
    rows.insert(index, row);
    id
}
