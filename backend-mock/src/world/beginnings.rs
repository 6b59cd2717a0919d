//! How scenarios begin in memory: filled in once, and copied from there, as filling in takes twenty
//! times as long.

use std::sync::Mutex;

use super::error::WorldError;
use super::lock;
use super::state::{State, clock_at};
use crate::clock::Moment;
use crate::scenarios::Scenario;
use crate::storage::Storage;

/// How many are kept; of tests that begin at times of their own, a few run side by side.
const MOST: usize = 8;

/// The newest last. What is here is never changed.
static BEGINNINGS: Mutex<Vec<State>> = Mutex::new(Vec::new());

/// The scenario from its beginning. Its clock is stopped at `at`, or runs in real time; then it was
/// filled in earlier on this day.
pub(super) fn copy(scenario: Scenario, at: Option<Moment>) -> Result<State, WorldError> {
    let kept = &mut *lock(&BEGINNINGS);
    let day = clock_at(at.clone()).now().day();
    let is_it = |it: &&State| (it.scenario, &it.begins_at, it.began_on) == (scenario, &at, day);
    if let Some(known) = kept.iter().find(is_it) {
        return Ok(known.copy()?);
    }
    let state = State::begin(Storage::in_memory()?, scenario, at)?;
    let copy = state.copy()?;
    if MOST <= kept.len() {
        kept.remove(0);
    }
    kept.push(state);
    Ok(copy)
}

#[cfg(test)]
mod tests {
    use kanta_shared::application::ApplicationDraft;

    use super::*;
    use crate::world::World;

    fn rows_written(world: &World) -> u64 {
        world.state().storage.rows_written()
    }

    // Times are measured by a benchmark: what is written takes nearly all of the time.
    #[test]
    fn nothing_is_written_to_make_a_world_or_to_reset_it() {
        let morning: Moment = "2026-12-01T09:00:00+02:00".parse().unwrap();
        for at in [None, Some(morning)] {
            for scenario in Scenario::ALL {
                let world = World::in_memory("one".to_owned(), *scenario, at.clone()).unwrap();
                assert_eq!(rows_written(&world), 0);
                world.advance_clock("P1D").unwrap();
                assert!(0 < rows_written(&world));
                world.reset().unwrap();
                assert_eq!(rows_written(&world), 0);
                assert_eq!(world.clock_runs(), at.is_none());
            }
        }
    }

    #[test]
    fn a_world_that_is_copied_is_as_one_that_is_filled_in() {
        let at: Option<Moment> = Some("2026-12-03T09:00:00+02:00".parse().unwrap());
        let filled = State::begin(Storage::in_memory().unwrap(), Scenario::Default, at.clone());
        let summary = |state: &mut State| {
            let applications = state.storage.filings::<ApplicationDraft>().unwrap();
            let drafts: Vec<_> = applications
                .iter()
                .map(|it| (&it.id, &it.saved_at))
                .collect();
            (
                format!("{drafts:?}"),
                state.clock.now(),
                state.storage.random.id(),
            )
        };
        let expected = summary(&mut filled.unwrap());
        for _ in 0..2 {
            assert_eq!(
                summary(&mut copy(Scenario::Default, at.clone()).unwrap()),
                expected
            );
        }
    }
}
