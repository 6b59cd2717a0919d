//! All worlds, found by their names.

use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex};

use lru::LruCache;

use super::{MAIN, World, WorldError, lock};
use crate::clock::Moment;
use crate::random::Random;
use crate::scenarios::Scenario;

/// How many worlds there may be besides the main one.
const MOST: NonZeroUsize = NonZeroUsize::new(500).expect("it is above zero");

/// All worlds: the main one, and those that tests and scenario links have made. When there are
/// too many of these, the one that was used longest ago goes.
pub struct Worlds {
    main: Arc<World>,
    others: Mutex<LruCache<String, Arc<World>>>,
}

impl Worlds {
    /// The main world alone.
    pub fn new(main: World) -> Worlds {
        Worlds {
            main: Arc::new(main),
            others: Mutex::new(LruCache::new(MOST)),
        }
    }

    /// The world that is kept on disk.
    pub fn main(&self) -> Arc<World> {
        Arc::clone(&self.main)
    }

    /// The world with this name, if there is one.
    pub fn get(&self, id: &str) -> Option<Arc<World>> {
        if id == MAIN {
            return Some(self.main());
        }
        lock(&self.others).get(id).cloned()
    }

    /// Makes a new world in memory, under a name that cannot be guessed.
    pub fn create(&self, scenario: Scenario, at: Option<Moment>) -> Result<Arc<World>, WorldError> {
        Ok(self.add(World::in_memory(Random::System.id(), scenario, at)?))
    }

    /// Makes a new world with the present state of another, under a name that cannot be guessed.
    pub fn copy(&self, world: &World) -> Result<Arc<World>, WorldError> {
        Ok(self.add(world.copy(Random::System.id())?))
    }

    fn add(&self, world: World) -> Arc<World> {
        let id = world.id().to_owned();
        let world = Arc::new(world.like(&self.main));
        lock(&self.others).put(id, Arc::clone(&world));
        world
    }

    /// Forgets a world. The main one cannot be forgotten. Answers whether there was one.
    pub fn remove(&self, id: &str) -> bool {
        lock(&self.others).pop(id).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session;

    fn worlds(most: usize) -> Worlds {
        let most = NonZeroUsize::new(most).unwrap();
        let main = World::in_memory(MAIN.to_owned(), Scenario::Default, None).unwrap();
        Worlds {
            others: Mutex::new(LruCache::new(most)),
            ..Worlds::new(main)
        }
    }

    #[test]
    fn when_there_are_too_many_worlds_the_one_used_longest_ago_goes() {
        let worlds = worlds(2);
        let [first, second] = [(); 2].map(|()| worlds.create(Scenario::Katso, None).unwrap());
        assert!(worlds.get(first.id()).is_some());
        let third = worlds.create(Scenario::Katso, None).unwrap();
        let is_there = [&first, &second, &third].map(|it| worlds.get(it.id()).is_some());
        assert_eq!(is_there, [true, false, true]);
        assert!(worlds.get(MAIN).is_some());
    }

    #[test]
    fn the_main_world_cannot_be_removed() {
        let worlds = worlds(2);
        let other = worlds.create(Scenario::Default, None).unwrap();
        assert!(worlds.remove(other.id()));
        assert!(!worlds.remove(other.id()));
        assert!(!worlds.remove(MAIN));
        assert!(worlds.get(MAIN).is_some());
    }

    #[test]
    fn worlds_know_nothing_of_one_another_and_give_out_the_same_ids() {
        for at in [None, Some(morning(1))] {
            let worlds = worlds(2);
            let create = || worlds.create(Scenario::Default, at.clone()).unwrap();
            let one = create();
            let sessions = |world: &World| world.transaction(|it| Ok(it.storage.sessions()?.len()));
            one.transaction(|it| session::log_in(it, "trader")).unwrap();
            let other = create();
            assert_eq!((sessions(&one).unwrap(), sessions(&other).unwrap()), (1, 0));
            assert_eq!(one.new_request_id(), other.new_request_id());
        }
    }

    #[test]
    fn every_world_begins_at_its_time_whatever_was_asked_for_before() {
        let worlds = worlds(9);
        for day in [1, 1, 2, 1] {
            for scenario in [Scenario::Default, Scenario::Katso] {
                let world = worlds.create(scenario, Some(morning(day))).unwrap();
                assert_eq!(world.scenario(), scenario);
                assert_eq!(world.now(), morning(day));
            }
        }
    }

    fn morning(day: u8) -> Moment {
        let at = format!("2026-12-0{day}T09:00:00+02:00").parse().unwrap();
        Moment::try_from(&at).unwrap()
    }

    #[test]
    fn a_copy_knows_what_the_world_knew_and_goes_its_own_way() {
        let world = World::in_memory(MAIN.to_owned(), Scenario::Default, None).unwrap();
        let log_in = |it: &World| it.transaction(|it| session::log_in(it, "trader")).unwrap();
        let sessions = |it: &World| it.transaction(|it| Ok(it.storage.sessions()?.len()));
        log_in(&world);
        let copy = world.copy("copy".to_owned()).unwrap();
        log_in(&copy);
        copy.advance_clock("PT1H").unwrap();
        let known = [&world, &copy].map(|it| sessions(it).unwrap());
        assert_eq!(known, [1, 2]);
        assert!(world.now() < copy.now());
    }
}
