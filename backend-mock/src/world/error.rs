//! Why a world cannot be opened, or its clock not set.

use kanta_shared::api::error::ErrorCode;

use crate::clock::ClockError;
use crate::error::AppError;
use crate::scenarios::Scenario;
use crate::storage::StorageError;

#[derive(Debug, thiserror::Error)]
pub enum WorldError {
    #[error(transparent)]
    Storage(#[from] StorageError),
    #[error(transparent)]
    Clock(#[from] ClockError),
    /// The scenario cannot be set up, or what is due cannot be done; a fault of the program.
    #[error("what has to be done cannot be: {0:?}")]
    Work(AppError),
    /// The file keeps another scenario.
    #[error("the file keeps the scenario `{0}`")]
    OtherScenario(Scenario),
    /// The file does not say which world it keeps.
    #[error("the file does not say which world it keeps")]
    Unreadable,
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
