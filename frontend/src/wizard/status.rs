//! Whether what is typed is saved.

use kanta_shared::timestamp::Timestamp;

use super::schedule::Again;
use crate::api::{ApiError, Remedy};

/// Whether the draft is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveStatus {
    /// It has changes that are not saved.
    Unsaved,
    /// It is being saved.
    Saving,
    /// It is saved as it is.
    Saved(Timestamp),
    /// It could not be saved; the changes are here and nowhere else.
    NotSaved(ApiError),
    /// Another user has saved meanwhile, at this time.
    Conflict(Timestamp),
    /// It is being sent to Kela.
    Sending,
    /// It could not be sent.
    NotSent(ApiError),
}

impl SaveStatus {
    /// Why it could not be saved, if so.
    pub fn save_failure(self) -> Option<ApiError> {
        if let SaveStatus::NotSaved(error) = self {
            Some(error)
        } else {
            None
        }
    }

    /// Why it could not be sent, if so.
    pub fn send_failure(self) -> Option<ApiError> {
        if let SaveStatus::NotSent(error) = self {
            Some(error)
        } else {
            None
        }
    }
}

/// When a save that has failed so is tried again.
pub(super) fn again_after(failure: &ApiError) -> Again {
    match failure.remedy() {
        Remedy::Time => Again::ByItself(failure.retry_after()),
        Remedy::User | Remedy::Nothing => Again::ByUser,
    }
}
