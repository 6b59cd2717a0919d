//! Sets and maps as sorted lists, and the sorting of short ones. The trees of the standard library and its
//! sorting put several kilobytes of code into the app for each type of item, and there are never many
//! items here.

use std::collections::BinaryHeap;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

/// A set of items, in order. On the wire it is a list, in any order.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(from = "Vec<T>", bound(deserialize = "T: Deserialize<'de> + Ord"))]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = Set, value_type = std::collections::BTreeSet<T>))]
pub struct SortedSet<T>(Vec<T>);

impl<T> SortedSet<T> {
    /// The empty set.
    pub const fn new() -> SortedSet<T> {
        SortedSet(Vec::new())
    }

    /// Removes all items.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Removes the items for which `keep` is false.
    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        self.0.retain(keep);
    }

    /// Removes the items for which `is_taken` is true, and returns them.
    pub fn take_if(&mut self, mut is_taken: impl FnMut(&T) -> bool) -> SortedSet<T> {
        SortedSet(self.0.extract_if(.., |it| is_taken(it)).collect())
    }
}

impl<T: Ord> SortedSet<T> {
    /// Adds an item. Returns whether it was not there.
    pub fn insert(&mut self, item: T) -> bool {
        let place = self.0.binary_search(&item);
        if let Err(place) = place {
            self.0.insert(place, item);
        }
        place.is_err()
    }

    /// Removes an item. Returns whether it was there.
    pub fn remove(&mut self, item: &T) -> bool {
        let place = self.0.binary_search(item);
        if let Ok(place) = place {
            self.0.remove(place);
        }
        place.is_ok()
    }

    /// Whether an item is in the set.
    pub fn contains(&self, item: &T) -> bool {
        self.0.binary_search(item).is_ok()
    }
}

impl<T> Default for SortedSet<T> {
    fn default() -> SortedSet<T> {
        SortedSet::new()
    }
}

impl<T> Deref for SortedSet<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: Ord> From<Vec<T>> for SortedSet<T> {
    fn from(items: Vec<T>) -> SortedSet<T> {
        // By a heap, as the list may come from anywhere and be long: quick to run, and little code.
        let mut items = BinaryHeap::from(items).into_sorted_vec();
        items.dedup();
        SortedSet(items)
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for SortedSet<T> {
    fn from(items: [T; N]) -> SortedSet<T> {
        items.into_iter().collect()
    }
}

impl<T: Ord> FromIterator<T> for SortedSet<T> {
    /// Quick for few items, or for items nearly in order.
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> SortedSet<T> {
        let mut set = SortedSet::new();
        set.extend(items);
        set
    }
}

impl<T: Ord> Extend<T> for SortedSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        for item in items {
            self.insert(item);
        }
    }
}

impl<T> IntoIterator for SortedSet<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a SortedSet<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

/// A map, whose entries are in the order of their keys. On the wire it is an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortedMap<K, V>(Vec<(K, V)>);

impl<K, V> SortedMap<K, V> {
    /// The empty map.
    pub const fn new() -> SortedMap<K, V> {
        SortedMap(Vec::new())
    }

    /// The keys, in order.
    pub fn keys(&self) -> impl Iterator<Item = &K> + Clone {
        self.0.iter().map(|(key, _)| key)
    }

    /// The values, in the order of their keys.
    pub fn values(&self) -> impl Iterator<Item = &V> + Clone {
        self.0.iter().map(|(_, value)| value)
    }
}

impl<K: Ord, V> SortedMap<K, V> {
    /// The value of a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        let place = self.place(key).ok()?;
        Some(&self.0[place].1)
    }

    /// The value of a key, which is `new` if there was none.
    pub fn get_or_insert_with(&mut self, key: K, new: impl FnOnce() -> V) -> &mut V {
        let place = self.place(&key).unwrap_or_else(|place| {
            self.0.insert(place, (key, new()));
            place
        });
        &mut self.0[place].1
    }

    /// Sets the value of a key.
    pub fn insert(&mut self, key: K, value: V) {
        match self.place(&key) {
            Ok(place) => self.0[place].1 = value,
            Err(place) => self.0.insert(place, (key, value)),
        }
    }

    /// Removes a key and its value.
    pub fn remove(&mut self, key: &K) {
        if let Ok(place) = self.place(key) {
            self.0.remove(place);
        }
    }

    fn place(&self, key: &K) -> Result<usize, usize> {
        self.0.binary_search_by(|(it, _)| it.cmp(key))
    }
}

impl<K, V> Default for SortedMap<K, V> {
    fn default() -> SortedMap<K, V> {
        SortedMap::new()
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for SortedMap<K, V> {
    /// The map with these entries. Of several with the same key it has the last.
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> SortedMap<K, V> {
        let mut map = SortedMap::new();
        map.extend(entries);
        map
    }
}

impl<K: Ord, V> Extend<(K, V)> for SortedMap<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        for (key, value) in entries {
            self.insert(key, value);
        }
    }
}

impl<K, V> IntoIterator for SortedMap<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<K: Serialize, V: Serialize> Serialize for SortedMap<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Deserialize<'de> for SortedMap<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<K, V>(PhantomData<(K, V)>);

        impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Visitor<'de> for Entries<K, V> {
            type Value = SortedMap<K, V>;

            fn expecting(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
                text.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
                let mut map = SortedMap::new();
                while let Some((key, value)) = entries.next_entry()? {
                    map.insert(key, value);
                }
                Ok(map)
            }
        }

        deserializer.deserialize_map(Entries(PhantomData))
    }
}

/// Sorts a short list by a key. Items with the same key stay in their order.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let mut sorted = Vec::with_capacity(items.len());
    for item in items.drain(..) {
        let place = sorted.partition_point(|it| key(it) <= key(&item));
        sorted.insert(place, item);
    }
    *items = sorted;
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_set_has_the_items_of_a_tree(
            given: Vec<u8>,
            steps: Vec<(bool, u8)>,
        ) {
            let mut set = SortedSet::from(given.clone());
            prop_assert_eq!(&SortedSet::from_iter(given.clone()), &set);
            let mut tree = BTreeSet::from_iter(given);
            for (is_added, item) in steps {
                prop_assert_eq!(set.contains(&item), tree.contains(&item));
                match is_added {
                    true => prop_assert_eq!(set.insert(item), tree.insert(item)),
                    false => prop_assert_eq!(set.remove(&item), tree.remove(&item)),
                }
            }
            prop_assert!(set.iter().eq(&tree));
            let taken = set.take_if(|it| it % 2 == 0);
            let (even, odd): (BTreeSet<u8>, BTreeSet<u8>) = tree.iter().partition(|it| *it % 2 == 0);
            prop_assert!(taken.into_iter().eq(even));
            prop_assert!(set.iter().eq(&odd));
            set.retain(|it| it % 3 == 0);
            prop_assert!(set.iter().eq(odd.iter().filter(|it| *it % 3 == 0)));
            set.clear();
            prop_assert_eq!(set, SortedSet::new());
        }

        #[test]
        fn a_map_has_the_entries_of_a_tree(
            given: Vec<(u8, char)>,
            steps: Vec<(bool, u8, char)>,
        ) {
            let mut map = SortedMap::from_iter(given.clone());
            let mut tree = BTreeMap::from_iter(given);
            for (is_set, key, value) in steps {
                match is_set {
                    true => {
                        map.insert(key, value);
                        tree.insert(key, value);
                    }
                    false => {
                        map.remove(&key);
                        tree.remove(&key);
                    }
                }
                prop_assert_eq!(map.get(&key), tree.get(&key));
                prop_assert_eq!(
                    map.get_or_insert_with(key.wrapping_add(1), || value),
                    tree.entry(key.wrapping_add(1)).or_insert(value)
                );
            }
            prop_assert!(map.keys().eq(tree.keys()));
            prop_assert!(map.values().eq(tree.values()));
            prop_assert!(map.into_iter().eq(tree));
        }

        #[test]
        fn json_is_that_of_a_tree(items: BTreeSet<String>, entries: BTreeMap<String, u8>) {
            let json = serde_json::to_string(&(&items, &entries)).unwrap();
            let (set, map): (SortedSet<String>, SortedMap<String, u8>) =
                serde_json::from_str(&json).unwrap();
            prop_assert!(set.iter().eq(&items));
            prop_assert_eq!(serde_json::to_string(&(set, map)).unwrap(), json);
        }

        #[test]
        fn a_list_is_sorted_as_the_standard_library_does(items: Vec<(u8, u32)>) {
            let mut ours = items.clone();
            sort_by_key(&mut ours, |it| it.0 / 16);
            let mut theirs = items;
            theirs.sort_by_key(|it| it.0 / 16);
            prop_assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn a_list_on_the_wire_may_be_in_any_order_and_repeat_an_item() {
        let set: SortedSet<u8> = serde_json::from_str("[3, 1, 3, 2, 1]").unwrap();
        assert_eq!(*set, [1, 2, 3]);
    }
}
