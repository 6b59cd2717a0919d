//! The ground floor of everything that reads or changes a world.

use crate::clock::Moment;
use crate::error::AppError;
use crate::limits::{Limited, Limits};
use crate::registers::Registers;
use crate::storage::Storage;
use crate::storage::outbox::Letter;

/// A transaction of one world, at one moment. All of its writes are kept, or none.
///
/// What can be done in it is functions of the modules that know how, such as
/// `applications::start`. [`World`](crate::world::World) begins transactions and ends them.
pub struct Transaction<'a> {
    /// The id of the world.
    pub world: &'a str,
    /// The secret of the world, from which keys follow. A world that is reset has another one.
    pub secret: &'a str,
    pub storage: &'a mut Storage,
    pub registers: &'a Registers,
    pub now: Moment,
    pub(crate) limits: Option<&'a mut Limits>,
    /// Whether letters are written about what is done.
    pub(crate) writes_letters: bool,
}

impl Transaction<'_> {
    /// The same transaction at another moment.
    pub fn at(&mut self, now: Moment) -> Transaction<'_> {
        Transaction {
            world: self.world,
            secret: self.secret,
            storage: self.storage,
            registers: self.registers,
            now,
            limits: self.limits.as_deref_mut(),
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

    /// Counts an action that is limited. It counts even if the transaction fails later.
    ///
    /// Fails when `who` has done it too often recently.
    pub fn limit(&mut self, what: Limited, who: &str) -> Result<(), AppError> {
        match &mut self.limits {
            Some(limits) => limits
                .count(what, who, &self.now)
                .map_err(AppError::TooOften),
            None => Ok(()),
        }
    }
}
