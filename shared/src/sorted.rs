//! Sets and maps made item by item. Collecting sorts the items first, which puts a sorting routine into
//! the app for each type; there are never many items.

use std::collections::{BTreeMap, BTreeSet};

/// The set of these items.
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(items);
    set
}

/// The map with these entries. Of several with the same key it has the last.
pub fn map<K: Ord, V>(entries: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(entries);
    map
}
