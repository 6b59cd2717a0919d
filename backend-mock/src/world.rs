//! Worlds: isolated copies of everything the mock knows.

use std::fmt;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use kanta_shared::api::error::ErrorCode;
use kanta_shared::day::Day;
use kanta_shared::timestamp::Timestamp;

use crate::clock::{Clock, ClockError, Moment};
use crate::error::AppError;
use crate::faults::Plan;
use crate::journal::Journal;
use crate::limits::{Limited, Limits};
use crate::mail::Post;
use crate::random::Random;
use crate::scenarios::{self, Scenario, ScenarioKey};
use crate::storage::outbox::Letter;
use crate::storage::{Storage, StorageError};
use crate::termination;

mod worlds;

pub use worlds::{MAIN, Worlds};

/// One isolated copy of everything the mock knows.
pub struct World {
    id: String,
    state: Mutex<State>,
    request_ids: Mutex<Random>,
    faults: Mutex<Plan>,
    journal: Mutex<Journal>,
    /// What was done lately that is limited; nothing where nothing is.
    limits: Option<Mutex<Limits>>,
    /// What has fallen due and cannot happen, in sentences.
    overdue: Mutex<Vec<String>>,
    /// Who takes letters to a mail server, if anybody does.
    post: Option<Post>,
}

struct State {
    storage: Storage,
    clock: Clock,
    scenario: Arc<Scenario>,
    /// Where the clock stands when the world begins anew; with real time if nowhere.
    begins_at: Option<Moment>,
}

/// What one piece of work may read and change, at one moment.
///
/// What can be done with it is in the modules that know how: [`crate::session`],
/// [`crate::applications`], [`crate::termination`] and [`crate::desk`].
pub struct Transaction<'a> {
    /// The id of the world.
    pub world: &'a str,
    /// What is kept.
    pub storage: &'a mut Storage,
    /// Who there is in this world, and what the registers know.
    pub scenario: &'a Scenario,
    /// What time it is.
    pub now: Moment,
    /// Whether letters are written about what is done.
    pub writes_letters: bool,
}

impl World {
    /// A world in memory, as the scenario begins. Its clock stands at `at`, or runs in real time.
    pub fn in_memory(
        id: String,
        scenario: ScenarioKey,
        at: Option<Moment>,
    ) -> Result<World, WorldError> {
        let state = State::begin(Storage::in_memory()?, scenario, at)?;
        Ok(World::new(id, state, REQUEST_IDS))
    }

    /// The world that is kept in a file, as it was left. A new file begins as the scenario does.
    ///
    /// Fails when the file keeps another scenario than the one asked for: nothing is thrown away.
    pub fn on_disk(
        file: &Path,
        scenario: Option<ScenarioKey>,
        at: Option<Moment>,
    ) -> Result<World, WorldError> {
        let storage = Storage::open(file)?;
        let state = match (Properties::read(&storage)?, scenario) {
            (Some(kept), Some(key)) if kept.scenario != key => {
                return Err(WorldError::OtherScenario(kept.scenario));
            }
            (Some(kept), _) => State::go_on(storage, kept, at)?,
            (None, key) => State::begin(storage, key.unwrap_or_default(), at)?,
        };
        Ok(World::new(MAIN.to_owned(), state, Random::System))
    }

    fn new(id: String, state: State, request_ids: Random) -> World {
        World {
            id,
            state: Mutex::new(state),
            request_ids: Mutex::new(request_ids),
            faults: Mutex::default(),
            journal: Mutex::default(),
            limits: Some(Mutex::default()),
            overdue: Mutex::default(),
            post: None,
        }
    }

    /// Another world in memory that stands as this one does now. Each goes its own way from here;
    /// planned faults and the calls that were made stay here.
    pub fn copy(&self, id: String) -> Result<World, WorldError> {
        let state = self.state().copy()?;
        let limits = self.limits.as_ref().map(|_| Mutex::default());
        let world = World::new(id, state, REQUEST_IDS);
        Ok(World { limits, ..world })
    }

    /// The same world, whose letters go to a mail server too.
    pub fn with_post(self, post: Option<Post>) -> World {
        World { post, ..self }
    }

    /// The same world, in which everything may be done as often as one likes.
    pub fn without_limits(self) -> World {
        World {
            limits: None,
            ..self
        }
    }

    /// Another world of the same kind: its letters go where this one's do, and what is limited
    /// here is limited there.
    fn like(self, other: &World) -> World {
        let world = self.with_post(other.post.clone());
        match other.limits {
            Some(_) => world,
            None => world.without_limits(),
        }
    }

    /// Counts an action that is limited.
    ///
    /// Fails when they have done it too often of late, by the world's clock.
    pub fn expect_not_too_often(&self, what: Limited, who: &str) -> Result<(), AppError> {
        let now = self.now();
        match &self.limits {
            Some(limits) => lock(limits)
                .count(what, who, &now)
                .map_err(AppError::TooOften),
            None => Ok(()),
        }
    }

    /// Its name.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Does a piece of work, all or nothing: what it changes is kept only if it answers `Ok`, and
    /// only then its letters go out. What has fallen due by the clock has happened before, so far
    /// as it can; what cannot stands in the way of nothing else.
    pub fn transaction<T>(
        &self,
        work: impl FnOnce(&mut Transaction<'_>) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let state = &mut *self.state();
        self.come_due(state)?;
        self.work(state, work)
    }

    /// Who there is in this world, and what the registers know.
    pub fn scenario(&self) -> Arc<Scenario> {
        Arc::clone(&self.state().scenario)
    }

    /// What time it is.
    pub fn now(&self) -> Moment {
        self.state().clock.now()
    }

    /// Sets the clock, which stands still from then on. What falls due by that has happened when
    /// this answers.
    pub fn set_clock(&self, moment: Moment) -> Result<(), WorldError> {
        let state = &mut *self.state();
        state.clock = Clock::set(moment);
        state.keep_clock()?;
        Ok(self.come_due(state)?)
    }

    /// Moves the clock by a duration such as `P1D`; it stands still from then on. What falls due by
    /// that has happened when this answers.
    pub fn advance_clock(&self, duration: &str) -> Result<(), WorldError> {
        let state = &mut *self.state();
        state.clock.advance(duration)?;
        state.keep_clock()?;
        Ok(self.come_due(state)?)
    }

    /// Lets the clock run in real time. What falls due by that has happened when this answers.
    pub fn run_clock(&self) -> Result<(), WorldError> {
        let state = &mut *self.state();
        state.clock = Clock::default();
        state.keep_clock()?;
        Ok(self.come_due(state)?)
    }

    /// Whether the clock runs in real time.
    pub fn clock_runs(&self) -> bool {
        self.state().clock.set_to().is_none()
    }

    /// Goes back to how the world began.
    pub fn reset(&self) -> Result<(), WorldError> {
        let state = &mut *self.state();
        state.storage.transaction(|storage| storage.clear())?;
        state.clock = state.begins_at.clone().map(Clock::set).unwrap_or_default();
        state.fill(state.scenario.key)?;
        let request_ids = &mut *lock(&self.request_ids);
        if let Random::Repeatable(_) = request_ids {
            *request_ids = REQUEST_IDS;
        }
        if let Some(limits) = &self.limits {
            *lock(limits) = Limits::default();
        }
        *self.faults() = Plan::default();
        *self.journal() = Journal::default();
        Ok(())
    }

    /// The id of a new request; never that of a thing.
    pub fn new_request_id(&self) -> String {
        request_id(&mut lock(&self.request_ids))
    }

    /// The faults that are planned.
    pub fn faults(&self) -> MutexGuard<'_, Plan> {
        lock(&self.faults)
    }

    /// The calls that have been made.
    pub fn journal(&self) -> MutexGuard<'_, Journal> {
        lock(&self.journal)
    }

    /// What has fallen due and cannot happen, in sentences; nothing ever should.
    pub fn overdue(&self) -> Vec<String> {
        lock(&self.overdue).clone()
    }

    fn work<T>(
        &self,
        state: &mut State,
        work: impl FnOnce(&mut Transaction<'_>) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let State {
            storage,
            clock,
            scenario,
            ..
        } = state;
        let now = clock.now();
        let (answer, posted) = storage.transaction(|storage| {
            // Only a mail server asks which letters are new.
            let newest = self.post.as_ref().map(|_| storage.newest_letter());
            let newest = newest.transpose()?;
            let answer = work(&mut Transaction {
                world: &self.id,
                storage,
                scenario,
                now,
                writes_letters: true,
            })?;
            let posted = match newest {
                Some(newest) => storage.letters_after(newest)?,
                None => Vec::new(),
            };
            Ok::<_, AppError>((answer, posted))
        })?;
        if let Some(post) = &self.post {
            post.take(&self.id, posted);
        }
        Ok(answer)
    }

    /// Lets happen what happens by itself when its time has come, each by itself: what cannot
    /// happen by a fault of the program is noted. Where nothing is due, nothing is written.
    fn come_due(&self, state: &mut State) -> Result<(), AppError> {
        let today = state.clock.now().day();
        let mut overdue = Vec::new();
        for termination in state.storage.pending_terminations()? {
            let Some(begins) = termination::due(&termination, today) else {
                continue;
            };
            let id = termination.id.clone();
            match self.work(state, |it| it.end(termination, begins)) {
                Ok(()) => {}
                // Nothing else can be written either, until the disk does as told again.
                Err(error @ AppError::Storage(StorageError::Disk(_))) => return Err(error),
                Err(error) => overdue.push(format!(
                    "The termination {id} cannot take effect: {error:?}."
                )),
            }
        }
        *lock(&self.overdue) = overdue;
        Ok(())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }
}

impl Transaction<'_> {
    /// The same work at another moment.
    pub fn at(&mut self, now: Moment) -> Transaction<'_> {
        Transaction {
            world: self.world,
            storage: self.storage,
            scenario: self.scenario,
            now,
            writes_letters: self.writes_letters,
        }
    }

    /// Posts a letter, unless no letters are written.
    pub fn post(&self, letter: impl FnOnce() -> Letter) -> Result<(), AppError> {
        if self.writes_letters {
            self.storage.add_letter(&letter(), &self.now.timestamp())?;
        }
        Ok(())
    }
}

impl State {
    fn begin(storage: Storage, key: ScenarioKey, at: Option<Moment>) -> Result<State, WorldError> {
        let clock = at.clone().map(Clock::set).unwrap_or_default();
        let scenario = Arc::new(Scenario::new(key, clock.now().day()));
        let mut state = State {
            storage,
            clock,
            scenario,
            begins_at: at,
        };
        state.fill(key)?;
        Ok(state)
    }

    fn copy(&self) -> Result<State, StorageError> {
        Ok(State {
            storage: self.storage.copy()?,
            clock: self.clock.clone(),
            scenario: Arc::clone(&self.scenario),
            begins_at: self.begins_at.clone(),
        })
    }

    fn go_on(storage: Storage, kept: Properties, at: Option<Moment>) -> Result<State, WorldError> {
        let clock = at
            .clone()
            .or(kept.clock)
            .map(Clock::set)
            .unwrap_or_default();
        let scenario = Arc::new(Scenario::new(kept.scenario, kept.began_on));
        let state = State {
            storage,
            clock,
            scenario,
            begins_at: at,
        };
        state.keep_clock()?;
        Ok(state)
    }

    /// Puts the scenario's starting state into an empty storage.
    fn fill(&mut self, key: ScenarioKey) -> Result<(), WorldError> {
        let now = self.clock.now();
        let scenario = Scenario::new(key, now.day());
        self.storage.transaction(|storage| {
            storage.set_property("scenario", key.name())?;
            storage.set_property("began_on", &now.day().to_string())?;
            scenarios::fill(&mut Transaction {
                // Nobody has a session yet that would need to know it.
                world: "",
                storage,
                scenario: &scenario,
                now,
                // Those about what has been done before went out long ago.
                writes_letters: false,
            })
        })?;
        self.scenario = Arc::new(scenario);
        self.keep_clock()
    }

    fn keep_clock(&self) -> Result<(), WorldError> {
        match self.clock.set_to() {
            Some(moment) => self
                .storage
                .set_property("clock", moment.timestamp().as_str())?,
            None => self.storage.remove_property("clock")?,
        }
        Ok(())
    }
}

/// What a world that is kept on disk knows about itself.
struct Properties {
    scenario: ScenarioKey,
    began_on: Day,
    clock: Option<Moment>,
}

impl Properties {
    fn read(storage: &Storage) -> Result<Option<Properties>, WorldError> {
        let Some(scenario) = storage.property("scenario")? else {
            return Ok(None);
        };
        let began_on = storage.property("began_on")?;
        let clock = storage
            .property("clock")?
            .map(|it| it.parse::<Timestamp>())
            .transpose();
        let clock = clock.map_err(|_| WorldError::Unreadable)?;
        Ok(Some(Properties {
            scenario: ScenarioKey::from_name(&scenario).ok_or(WorldError::Unreadable)?,
            began_on: began_on
                .and_then(|it| it.parse().ok())
                .ok_or(WorldError::Unreadable)?,
            clock: clock.map(|it| Moment::try_from(&it)).transpose()?,
        }))
    }
}

/// The ids of requests in a world in memory: the same every time, and apart from those of things.
const REQUEST_IDS: Random = Random::Repeatable(1 << 32);

/// The id of a request, which is seen at once to be one.
pub fn request_id(random: &mut Random) -> String {
    ["r-", &random.id()].concat()
}

/// Locks, also after a panic: transactions are undone by then, so what is inside is whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Why there is no such world, or why it does not do as told.
#[derive(Debug)]
pub enum WorldError {
    /// The storage does not do as told.
    Storage(StorageError),
    /// The clock does not.
    Clock(ClockError),
    /// What the scenario begins with, or what falls due, is not possible; a fault of the program.
    Work(AppError),
    /// The file keeps another scenario.
    OtherScenario(ScenarioKey),
    /// The file does not tell which world it keeps.
    Unreadable,
}

impl From<StorageError> for WorldError {
    fn from(error: StorageError) -> WorldError {
        WorldError::Storage(error)
    }
}

impl From<ClockError> for WorldError {
    fn from(error: ClockError) -> WorldError {
        WorldError::Clock(error)
    }
}

impl From<AppError> for WorldError {
    fn from(error: AppError) -> WorldError {
        WorldError::Work(error)
    }
}

impl From<WorldError> for AppError {
    fn from(error: WorldError) -> AppError {
        match error {
            WorldError::Storage(error) => error.into(),
            WorldError::Clock(error) => {
                AppError::Detailed(ErrorCode::UnknownField, error.to_string())
            }
            WorldError::Work(error) => error,
            error @ (WorldError::OtherScenario(_) | WorldError::Unreadable) => {
                AppError::Detailed(ErrorCode::Internal, error.to_string())
            }
        }
    }
}

impl fmt::Display for WorldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WorldError::Storage(error) => error.fmt(f),
            WorldError::Clock(error) => error.fmt(f),
            WorldError::Work(error) => write!(f, "what has to be done cannot be: {error:?}"),
            WorldError::OtherScenario(key) => {
                write!(f, "the file keeps the scenario `{}`", key.name())
            }
            WorldError::Unreadable => f.write_str("the file does not tell which world it keeps"),
        }
    }
}

impl std::error::Error for WorldError {}
