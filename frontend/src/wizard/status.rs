//! Whether what is typed is saved.

use kanta_shared::timestamp::Timestamp;

use crate::api::ApiError;

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

/// Whether another attempt may succeed although the user has done nothing about the failure.
pub(super) fn may_help_by_itself(failure: &SaveStatus) -> bool {
    let error = match failure {
        SaveStatus::NotSaved(error) | SaveStatus::NotSent(error) => error,
        SaveStatus::Conflict(_) => return false,
        SaveStatus::Unsaved | SaveStatus::Saving | SaveStatus::Saved(_) | SaveStatus::Sending => {
            return true;
        }
    };
    match error {
        ApiError::Offline | ApiError::TooOften | ApiError::Unavailable | ApiError::Unexpected => {
            true
        }
        ApiError::SessionEnded
        | ApiError::IdentityChanged
        | ApiError::NotPermitted
        | ApiError::OrganisationNotChosen
        | ApiError::NotFound
        | ApiError::Removed { .. }
        | ApiError::NotInUse
        | ApiError::WrongState
        | ApiError::Ending
        | ApiError::TooEarly
        | ApiError::Conflict(_)
        | ApiError::Rejected(_)
        | ApiError::EntryRefused(_) => false,
    }
}
