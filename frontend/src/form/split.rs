//! A map of which each entry is a signal of its own.

use derive_where::derive_where;
use kanta_shared::sorted::SortedMap;
use leptos::prelude::*;

use crate::ui::effect;

/// A map that is computed as a whole and read key by key. A change wakes only those who read the
/// key that it is about.
///
/// A memo for each key would be looked at on every change of the map, and so would all that reads
/// the memo: with many rows, that is most of the work of a key press. Therefore an effect compares
/// the map with the one before and writes the signals of the keys that differ.
#[derive_where(Clone, Copy)]
pub(super) struct Split<K: 'static, V: 'static>(StoredValue<Parts<K, V>>);

struct Parts<K, V> {
    now: SortedMap<K, V>,
    read: SortedMap<K, RwSignal<Option<V>>>,
    /// The signals live as long as the map, as rows that are removed may come back.
    owner: Option<Owner>,
}

impl<K, V> Split<K, V>
where
    K: Copy + Ord + Send + Sync + 'static,
    V: Clone + PartialEq + Send + Sync + 'static,
{
    /// Follows the map that `all` computes.
    pub(super) fn new(all: impl Fn() -> SortedMap<K, V> + Send + Sync + 'static) -> Split<K, V> {
        let parts = StoredValue::new(Parts {
            now: untrack(&all),
            read: SortedMap::new(),
            owner: Owner::current(),
        });
        effect(move || {
            let now = all();
            for (signal, value) in parts
                .try_update_value(|it| it.renew(now))
                .unwrap_or_default()
            {
                signal.set(value);
            }
        });
        Split(parts)
    }

    /// The value of a key, if it has one.
    pub(super) fn of(self, key: K) -> RwSignal<Option<V>> {
        let of = |parts: &mut Parts<K, V>| {
            let Parts { now, read, owner } = parts;
            let make = || RwSignal::new(now.get(&key).cloned());
            let signal = read.get_or_insert_with(key, || match owner {
                Some(owner) => owner.with(make),
                None => make(),
            });
            *signal
        };
        self.0.try_update_value(of).unwrap_or_default()
    }
}

impl<K: Copy + Ord, V: Clone + PartialEq> Parts<K, V> {
    /// Takes the map as it is now; returns the signals that differ, and their values.
    fn renew(&mut self, now: SortedMap<K, V>) -> Vec<(RwSignal<Option<V>>, Option<V>)> {
        let before = std::mem::replace(&mut self.now, now);
        let keys = before
            .keys()
            .chain(self.now.keys().filter(|it| before.get(it).is_none()));
        let differing = keys.filter(|it| before.get(it) != self.now.get(it));
        let read =
            differing.filter_map(|it| Some((*self.read.get(it)?, self.now.get(it).cloned())));
        read.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_reaches_only_the_keys_that_it_is_about() {
        let owner = Owner::new();
        owner.set();
        let split = Split::<u8, &str>(StoredValue::new(Parts {
            now: [(1, "short"), (2, "missing")].into_iter().collect(),
            read: SortedMap::new(),
            owner: Owner::current(),
        }));
        let signals = [1, 2, 3].map(|it| split.of(it));
        assert_eq!(
            signals.map(|it| it.get_untracked()),
            [Some("short"), Some("missing"), None]
        );
        assert_eq!(split.of(1), signals[0], "a key has one signal");

        let renewed = |now: &[(u8, &'static str)]| {
            let now = now.iter().copied().collect();
            split.0.try_update_value(|it| it.renew(now)).unwrap()
        };
        assert_eq!(renewed(&[(1, "short"), (2, "missing")]), []);
        assert_eq!(
            renewed(&[(1, "short"), (3, "odd")]),
            [(signals[1], None), (signals[2], Some("odd"))]
        );
        assert_eq!(
            renewed(&[(1, "long"), (3, "odd"), (4, "unread")]),
            [(signals[0], Some("long"))]
        );
    }
}
