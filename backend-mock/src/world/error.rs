//! Why a world cannot be opened, or its clock not set.

use std::fmt;

use kanta_shared::api::error::ErrorCode;

use crate::clock::ClockError;
use crate::error::AppError;
use crate::scenarios::Scenario;
use crate::storage::StorageError;

#[derive(Debug)]
pub enum WorldError {
    Storage(StorageError),
    Clock(ClockError),
    /// The scenario cannot be set up, or what is due cannot be done; a fault of the program.
    Work(AppError),
    /// The file keeps another scenario.
    OtherScenario(Scenario),
    /// The file does not say which world it keeps.
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
