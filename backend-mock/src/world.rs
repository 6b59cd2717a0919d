//! Worlds: isolated copies of everything the mock knows.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use kanta_shared::timestamp::Timestamp;

use crate::clock::{Clock, ClockError, Moment};
use crate::error::AppError;
use crate::faults::Plan;
use crate::journal::Journal;
use crate::limits::Limits;
use crate::mail::Post;
use crate::random::Random;
use crate::registers::Registers;
use crate::request::RequestId;
use crate::scenarios::Scenario;
use crate::storage::outbox::PostedLetter;
use crate::storage::{Storage, StorageError};
use crate::termination;
use crate::transaction::Transaction;

mod beginnings;
mod deliveries;
mod error;
mod state;
mod worlds;

use deliveries::Deliveries;
pub use error::WorldError;
use state::State;
pub use worlds::Worlds;

/// The id of the world that is kept on disk.
pub const MAIN: &str = "main";

/// One isolated copy of everything the mock knows.
pub struct World {
    id: String,
    state: Mutex<State>,
    request_ids: Mutex<Random>,
    faults: Mutex<Plan>,
    journal: Mutex<Journal>,
    deliveries: Mutex<Deliveries>,
    /// The build of the app that the world asks for, instead of the one that is served.
    build: Mutex<Option<String>>,
    /// The mail server to which letters go too.
    post: Option<Post>,
}

impl World {
    /// A world in memory, at the beginning of the scenario. Its clock is stopped at `at`, or runs in
    /// real time.
    pub fn in_memory(
        id: String,
        scenario: Scenario,
        at: Option<Moment>,
    ) -> Result<World, WorldError> {
        let state = beginnings::copy(scenario, at)?;
        Ok(World::new(id, state, REQUEST_IDS))
    }

    /// The world that is kept in a file, as it was left. A new file begins as the scenario does.
    ///
    /// Fails when the file keeps another scenario than the one asked for: nothing is thrown away.
    pub fn on_disk(
        file: &Path,
        scenario: Option<Scenario>,
        at: Option<Moment>,
    ) -> Result<World, WorldError> {
        let state = State::open(Storage::open(file)?, scenario, at)?;
        Ok(World::new(MAIN.to_owned(), state, Random::System))
    }

    fn new(id: String, state: State, request_ids: Random) -> World {
        World {
            id,
            state: Mutex::new(state),
            request_ids: Mutex::new(request_ids),
            faults: Mutex::default(),
            journal: Mutex::default(),
            deliveries: Mutex::default(),
            build: Mutex::default(),
            post: None,
        }
    }

    /// A new world in memory with the present state of this one. Planned faults and the journal
    /// are not copied.
    pub fn copy(&self, id: String) -> Result<World, WorldError> {
        let state = self.state().copy()?;
        Ok(World::new(id, state, REQUEST_IDS))
    }

    /// The same world, whose letters go to a mail server too.
    pub fn with_post(self, post: Option<Post>) -> World {
        World { post, ..self }
    }

    /// The same world, in which everything may be done as often as one likes.
    pub fn without_limits(self) -> World {
        self.state().limits = None;
        self
    }

    /// The same world with the mail server and the limits of another.
    fn like(self, other: &World) -> World {
        let world = self.with_post(other.post.clone());
        let is_limited = other.state().limits.is_some();
        match is_limited {
            true => world,
            false => world.without_limits(),
        }
    }

    pub fn id(&self) -> &str {
        &self.id
    }

    /// Runs `work` in a transaction: what it writes is kept only if it returns `Ok`, and only
    /// then its letters go out. Everything that is due by the clock is done before, as far as
    /// possible; what fails there does not stop `work`.
    pub fn transaction<T>(
        &self,
        work: impl FnOnce(&mut Transaction<'_>) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let state = &mut *self.state();
        self.run_due(state)?;
        self.run(state, work)
    }

    pub fn scenario(&self) -> Scenario {
        self.state().scenario
    }

    pub fn registers(&self) -> Arc<Registers> {
        Arc::clone(&self.state().registers)
    }

    pub fn now(&self) -> Moment {
        self.state().clock.now()
    }

    /// Sets and stops the clock, and does what is due by then.
    pub fn set_clock(&self, moment: Moment) -> Result<(), WorldError> {
        self.replace_clock(|_| Ok(Clock::set(moment)))
    }

    /// Moves the clock by a duration such as `P1D`. It is stopped from then on, and what is due
    /// by then is done.
    pub fn advance_clock(&self, duration: &str) -> Result<(), WorldError> {
        self.replace_clock(|clock| clock.advanced(duration))
    }

    /// Lets the clock run in real time, and does what is due by then.
    pub fn run_clock(&self) -> Result<(), WorldError> {
        self.replace_clock(|_| Ok(Clock::default()))
    }

    fn replace_clock(
        &self,
        change: impl FnOnce(&Clock) -> Result<Clock, ClockError>,
    ) -> Result<(), WorldError> {
        let state = &mut *self.state();
        state.set_clock(change(&state.clock)?)?;
        Ok(self.run_due(state)?)
    }

    /// Whether the clock runs in real time.
    pub fn clock_runs(&self) -> bool {
        self.state().clock.set_to().is_none()
    }

    /// Goes back to the beginning of the scenario.
    pub fn reset(&self) -> Result<(), WorldError> {
        let state = &mut *self.state();
        match state.storage.random {
            Random::System => state.reset()?,
            Random::Repeatable(_) => {
                let beginning = beginnings::copy(state.scenario, state.begins_at.clone())?;
                let limits = state.limits.as_ref().map(|_| Limits::default());
                *state = State {
                    limits,
                    ..beginning
                };
            }
        }
        let request_ids = &mut *lock(&self.request_ids);
        if let Random::Repeatable(_) = request_ids {
            *request_ids = REQUEST_IDS;
        }
        *self.faults() = Plan::default();
        *self.journal() = Journal::default();
        *lock(&self.deliveries) = Deliveries::default();
        *self.build() = None;
        Ok(())
    }

    pub(crate) fn new_request_id(&self) -> RequestId {
        RequestId::new(&mut lock(&self.request_ids))
    }

    pub fn faults(&self) -> MutexGuard<'_, Plan> {
        lock(&self.faults)
    }

    pub fn journal(&self) -> MutexGuard<'_, Journal> {
        lock(&self.journal)
    }

    /// Each time that a letter has reached its address.
    pub fn deliveries_of(&self, letter: &PostedLetter) -> Vec<Timestamp> {
        lock(&self.deliveries).of(letter)
    }

    pub fn build(&self) -> MutexGuard<'_, Option<String>> {
        lock(&self.build)
    }

    /// What is due and cannot be done, in sentences. It is a fault of the program.
    pub fn overdue(&self) -> Vec<String> {
        self.state().overdue.clone()
    }

    fn run<T>(
        &self,
        state: &mut State,
        work: impl FnOnce(&mut Transaction<'_>) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        if self.post.is_none() && !self.faults().has_letters() {
            return state.transaction(&self.id, work);
        }
        let (answer, posted) = state.transaction(&self.id, |tx| {
            let newest = tx.storage.newest_letter()?;
            let answer = work(tx)?;
            Ok((answer, tx.storage.letters_after(newest)?))
        })?;
        let now = state.clock.now();
        for it in &posted {
            let effect = self
                .faults()
                .next_letter(it.letter.kind.name(), &it.letter.to);
            lock(&self.deliveries).take(it, effect, &now);
        }
        self.deliver(&now);
        Ok(answer)
    }

    /// Hands letters that have arrived to the mail server too.
    fn deliver(&self, now: &Moment) {
        let arrived = lock(&self.deliveries).arrived(now);
        if let Some(post) = &self.post {
            post.take(&self.id, arrived);
        }
    }

    /// Does everything that is due, each in a transaction of its own: a fault of the program in
    /// one does not stop the others. Where nothing is due, nothing is written.
    fn run_due(&self, state: &mut State) -> Result<(), AppError> {
        let now = state.clock.now();
        self.deliver(&now);
        let today = now.day();
        let mut overdue = Vec::new();
        for termination in state.storage.pending_terminations()? {
            let Some(begins) = termination::due(&termination, today) else {
                continue;
            };
            let id = termination.id.clone();
            match self.run(state, |tx| termination::end(tx, termination, begins)) {
                Ok(()) => {}
                // Nothing else can be written either until the disk works again.
                Err(error @ AppError::Storage(StorageError::Disk(_))) => return Err(error),
                Err(error) => overdue.push(format!(
                    "The termination {id} cannot take effect: {error:?}."
                )),
            }
        }
        state.overdue = overdue;
        Ok(())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }
}

/// The ids of requests in a world in memory: the same every time, and apart from those of things.
const REQUEST_IDS: Random = Random::Repeatable(1 << 32);

/// Locks, also after a panic: transactions are undone by then, so what is inside is whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
