//! What a world consists of, and how it begins.

use std::sync::Arc;

use kanta_shared::day::Day;
use kanta_shared::timestamp::Timestamp;

use super::error::WorldError;
use crate::clock::{Clock, Moment};
use crate::error::AppError;
use crate::limits::Limits;
use crate::random::{hex, secret};
use crate::registers::Registers;
use crate::scenarios::Scenario;
use crate::storage::properties::SECRET;
use crate::storage::{Storage, StorageError};
use crate::transaction::Transaction;

pub(super) struct State {
    pub(super) storage: Storage,
    pub(super) clock: Clock,
    pub(super) scenario: Scenario,
    pub(super) registers: Arc<Registers>,
    /// `None` where nothing is limited.
    pub(super) limits: Option<Limits>,
    /// What is due and cannot be done, in sentences.
    pub(super) overdue: Vec<String>,
    /// The day from which the registers are.
    pub(super) began_on: Day,
    /// The time of the clock after a reset; `None` for real time.
    pub(super) begins_at: Option<Moment>,
    /// Random bytes that leave the server in no form from which they can be found.
    pub(super) secret: String,
}

impl State {
    /// The scenario from its beginning, in an empty storage.
    pub(super) fn begin(
        storage: Storage,
        scenario: Scenario,
        at: Option<Moment>,
    ) -> Result<State, WorldError> {
        let clock = clock_at(at.clone());
        let now = clock.now();
        let mut state = State::new(storage, clock, scenario, now.day(), at);
        state.fill(now)?;
        Ok(state)
    }

    /// The world that is in a storage, or the scenario from its beginning where there is none.
    ///
    /// Fails when the storage keeps another scenario than the one asked for: nothing is thrown
    /// away.
    pub(super) fn open(
        storage: Storage,
        asked: Option<Scenario>,
        at: Option<Moment>,
    ) -> Result<State, WorldError> {
        let Some(saved) = Properties::read(&storage)? else {
            return State::begin(storage, asked.unwrap_or_default(), at);
        };
        if asked.is_some_and(|key| key != saved.scenario) {
            return Err(WorldError::OtherScenario(saved.scenario));
        }
        let clock = clock_at(at.clone().or(saved.clock));
        let Properties {
            scenario,
            began_on,
            secret,
            ..
        } = saved;
        // An earlier version of the program kept none, and keys have to be the same next time.
        storage.set_property(SECRET, &secret)?;
        let state = State {
            secret,
            ..State::new(storage, clock, scenario, began_on, at)
        };
        save_clock(&state.storage, &state.clock)?;
        Ok(state)
    }

    fn new(
        storage: Storage,
        clock: Clock,
        scenario: Scenario,
        began_on: Day,
        begins_at: Option<Moment>,
    ) -> State {
        State {
            storage,
            clock,
            scenario,
            registers: registers(scenario, began_on),
            limits: Some(Limits::default()),
            overdue: Vec::new(),
            began_on,
            begins_at,
            secret: new_secret(),
        }
    }

    /// The same state in memory, with a secret of its own. What is limited is counted from zero.
    pub(super) fn copy(&self) -> Result<State, StorageError> {
        Ok(State {
            storage: self.storage.copy()?,
            clock: self.clock.clone(),
            scenario: self.scenario,
            registers: Arc::clone(&self.registers),
            limits: self.limits.as_ref().map(|_| Limits::default()),
            overdue: self.overdue.clone(),
            began_on: self.began_on,
            begins_at: self.begins_at.clone(),
            secret: new_secret(),
        })
    }

    /// Goes back to the beginning of the scenario.
    pub(super) fn reset(&mut self) -> Result<(), WorldError> {
        self.clock = clock_at(self.begins_at.clone());
        let now = self.clock.now();
        self.began_on = now.day();
        self.registers = registers(self.scenario, self.began_on);
        self.limits = self.limits.as_ref().map(|_| Limits::default());
        self.secret = new_secret();
        self.fill(now)
    }

    pub(super) fn set_clock(&mut self, clock: Clock) -> Result<(), StorageError> {
        save_clock(&self.storage, &clock)?;
        self.clock = clock;
        Ok(())
    }

    /// Runs `work` in a transaction of the world with this id.
    pub(super) fn transaction<T>(
        &mut self,
        world: &str,
        work: impl FnOnce(&mut Transaction<'_>) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        self.transaction_at(self.clock.now(), world, work)
    }

    fn transaction_at<T>(
        &mut self,
        now: Moment,
        world: &str,
        work: impl FnOnce(&mut Transaction<'_>) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        self.storage.transaction(|storage| {
            work(&mut Transaction {
                world,
                secret: &self.secret,
                storage,
                registers: &self.registers,
                now,
                limits: self.limits.as_mut(),
                writes_letters: true,
            })
        })
    }

    /// Forgets everything, and does what was done before the world begins, at the moment from which the registers
    /// are.
    fn fill(&mut self, now: Moment) -> Result<(), WorldError> {
        let scenario = self.scenario;
        let (secret, clock) = (self.secret.clone(), self.clock.clone());
        // There is no session yet that depends on the world's id.
        self.transaction_at(now, "", |tx| {
            tx.storage.clear()?;
            let today = tx.now.day().to_string();
            tx.storage.set_property("scenario", scenario.name())?;
            tx.storage.set_property("began_on", &today)?;
            tx.storage.set_property(SECRET, &secret)?;
            save_clock(tx.storage, &clock)?;
            // Letters about earlier events went out long ago.
            tx.writes_letters = false;
            (scenario.state().set_up)(tx)
        })?;
        Ok(())
    }
}

fn save_clock(storage: &Storage, clock: &Clock) -> Result<(), StorageError> {
    match clock.set_to() {
        Some(moment) => storage.set_property("clock", moment.timestamp().as_str()),
        None => storage.remove_property("clock"),
    }
}

/// A clock that is stopped at a moment, or runs in real time.
pub(super) fn clock_at(moment: Option<Moment>) -> Clock {
    moment.map(Clock::set).unwrap_or_default()
}

fn new_secret() -> String {
    hex(&secret())
}

/// What a stored world says about itself.
struct Properties {
    secret: String,
    scenario: Scenario,
    began_on: Day,
    clock: Option<Moment>,
}

impl Properties {
    fn read(storage: &Storage) -> Result<Option<Properties>, WorldError> {
        let Some(scenario) = storage.property("scenario")? else {
            return Ok(None);
        };
        let began_on = storage.property("began_on")?;
        let secret = storage.property(SECRET)?;
        let clock = storage
            .property("clock")?
            .map(|it| it.parse::<Timestamp>())
            .transpose();
        let clock = clock.map_err(|_| WorldError::Unreadable)?;
        Ok(Some(Properties {
            secret: secret.unwrap_or_else(new_secret),
            scenario: Scenario::from_name(&scenario).ok_or(WorldError::Unreadable)?,
            began_on: began_on
                .and_then(|it| it.parse().ok())
                .ok_or(WorldError::Unreadable)?,
            clock: clock.map(|it| Moment::try_from(&it)).transpose()?,
        }))
    }
}

fn registers(scenario: Scenario, began_on: Day) -> Arc<Registers> {
    let state = scenario.state();
    let registers = Registers::new(state.customers, state.people, began_on);
    Arc::new(registers)
}
