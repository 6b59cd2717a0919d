//! Rows of a repeating group: adding one, taking one away, and bringing it back.

use derive_where::derive_where;
use kanta_shared::field::{FieldPath, RowId};
use kanta_shared::language::Language;
use kanta_shared::texts::Text;
use kanta_shared::texts::answers::numbered;
use leptos::prelude::*;
use reactive_stores::{AtKeyed, KeyedSubfield, Store, Subfield};

/// A row of a repeating group, and what is said about it.
pub trait Row: Clone + PartialEq + Send + Sync + 'static {
    /// What it is typed into.
    type Draft: Send + Sync + 'static;
    /// The group as a whole.
    const GROUP: FieldPath;
    /// The words of the button that adds a row.
    const ADD: Text;
    /// The words of the button that takes a row away.
    const REMOVE: Text;
    /// The least number of rows. These cannot be removed.
    const LEAST: usize = 0;
    /// How many there may be.
    const MOST: usize;

    /// A row with nothing in it.
    fn new(id: RowId) -> Self;

    /// Which row it is.
    fn id(&self) -> RowId;

    /// The name of the row at this number, counted from 1.
    fn name(&self, number: usize, language: Language) -> String;

    /// The rows whose name, given by the user, others have too. Each comes with its number among those.
    fn namesakes(_: &[Self]) -> Vec<(RowId, usize)> {
        Vec::new()
    }

    /// Says that there is a new row, and that there are so many now.
    fn added(count: usize, language: Language) -> String;

    /// Says that there are as many as there may be.
    fn full(language: Language) -> String;

    /// Says that the row was taken away, and that so many are left.
    fn removed(&self, left: usize, language: Language) -> String;

    /// Says that the row is back, under this name.
    fn restored(&self, name: &str, language: Language) -> String;
}

/// A row in the form.
pub type RowOf<T> = AtKeyed<Store<<T as Row>::Draft>, <T as Row>::Draft, RowId, Vec<T>>;

/// The rows of a group in the form, and the one that was taken away last, for as long as it can
/// be brought back.
#[derive_where(Clone, Copy)]
pub struct Rows<T: Row> {
    list: List<T>,
    /// Which rows there are. What is typed in a row does not change it.
    ids: Memo<Vec<RowId>>,
    namesakes: Memo<Vec<(RowId, usize)>>,
    removed: RwSignal<Option<Removed<T>>>,
}

/// What is shown of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// A row.
    Row(RowId),
    /// Where this row was taken away.
    Removed(RowId),
}

type List<T> = KeyedSubfield<Store<<T as Row>::Draft>, <T as Row>::Draft, RowId, Vec<T>>;

#[derive(Clone, Debug, PartialEq, Eq)]
struct Removed<T> {
    row: T,
    /// The row that was after it; `None` if it was the last.
    before: Option<RowId>,
}

impl<T: Row> Rows<T> {
    /// The rows of a draft.
    pub fn new(list: List<T>) -> Rows<T> {
        // Rows are found by their ids only once the ids have been gathered; a write cannot do that.
        list.update_keys();
        // A place that is never written hears of changes of the list, and not of those in a row.
        let whole = Subfield::new(list, usize::MAX.into(), |rows| rows, |rows| rows);
        let ids = Memo::new(move |_| {
            list.update_keys();
            whole.with(|rows: &Vec<T>| rows.iter().map(T::id).collect())
        });
        Rows {
            list,
            ids,
            namesakes: Memo::new(move |_| list.with(|rows| T::namesakes(rows))),
            removed: RwSignal::new(None),
        }
    }

    /// What is shown, in order.
    pub fn places(self) -> Vec<Place> {
        let mut places: Vec<_> = self.ids.get().into_iter().map(Place::Row).collect();
        self.removed.with(|removed| {
            // A colleague's edit may have brought the row back.
            if let Some(Removed { row, before }) = removed
                && !places.contains(&Place::Row(row.id()))
            {
                let before = before.map(Place::Row);
                let index = places.iter().position(|it| Some(*it) == before);
                places.insert(index.unwrap_or(places.len()), Place::Removed(row.id()));
            }
        });
        places
    }

    /// A row as a place to type into.
    pub fn at(self, id: RowId) -> RowOf<T> {
        AtKeyed::new(self.list, id)
    }

    /// Looks at the rows without following them.
    pub fn with_untracked<V>(self, look: impl FnOnce(&Vec<T>) -> V) -> V {
        self.list.with_untracked(look)
    }

    /// Puts a row in the place of the one with its id, or at the end.
    pub fn put(self, row: T) {
        let mut rows = self.list.write();
        match rows.iter().position(|it| it.id() == row.id()) {
            Some(index) => rows[index] = row,
            None => rows.push(row),
        }
    }

    /// Looks at the rows as they are.
    pub fn with<V>(self, look: impl FnOnce(&Vec<T>) -> V) -> V {
        self.list.with(look)
    }

    /// How many rows there are.
    pub fn count(self) -> usize {
        self.ids.with(Vec::len)
    }

    /// What a row is called, if it is there.
    pub fn name(self, id: RowId, language: Language) -> Option<String> {
        let index = self.ids.with(|ids| ids.iter().position(|it| *it == id))?;
        let name = self.at(id).try_with(|row| row.name(index + 1, language))?;
        let number = self
            .namesakes
            .with(|all| all.iter().find(|it| it.0 == id).map(|it| it.1));
        Some(match number {
            Some(number) => numbered(&name, number),
            None => name,
        })
    }

    /// Puts other rows in the place of these.
    pub fn replace(self, rows: Vec<T>) {
        *self.list.write() = rows;
    }

    /// Adds an empty row at the end.
    pub fn add(self, id: RowId) {
        self.list.write().push(T::new(id));
    }

    /// Takes a row away; [`Rows::restore`] brings it back.
    pub fn remove(self, id: RowId) {
        let mut rows = self.list.write();
        let Some(index) = rows.iter().position(|it| it.id() == id) else {
            return;
        };
        let row = rows.remove(index);
        let before = rows.get(index).map(T::id);
        self.removed.set(Some(Removed { row, before }));
    }

    /// Brings back the row that was taken away last.
    pub fn restore(self) -> Option<RowId> {
        let Removed { row, before } = self.removed.write().take()?;
        let id = row.id();
        let mut rows = self.list.write();
        if rows.iter().any(|it| it.id() == id) {
            return Some(id);
        }
        let index = before
            .and_then(|before| rows.iter().position(|it| it.id() == before))
            .unwrap_or(rows.len());
        rows.insert(index, row);
        Some(id)
    }

    /// What is said where the last row was taken away.
    pub fn removed(self, language: Language) -> Option<String> {
        let removed = self.removed.get()?;
        Some(removed.row.removed(self.count(), language))
    }
}
