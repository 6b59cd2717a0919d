//! What can go wrong between a request and what it asked for.

use kanta_shared::api::error::{Current, ErrorBody, ErrorCode};
use kanta_shared::problem::Problems;
use kanta_shared::session::EntryRefusal;

/// Why there is no answer, or not the one that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiError {
    /// There is no connection.
    Offline,
    /// Nobody is logged in, or the session has ended.
    SessionEnded,
    /// The session speaks for another person, organisation or basis than the page; nothing was done.
    IdentityChanged,
    /// The right is missing.
    NotPermitted,
    /// Nobody has been chosen to act for.
    OrganisationNotChosen,
    /// There is no such thing, or not for this organisation.
    NotFound,
    /// The draft has been removed.
    Removed {
        /// Whether the person did so, in another tab or on another device; otherwise a colleague.
        by_you: bool,
    },
    /// The organisation does not have the service in use, or not any more.
    NotInUse,
    /// The thing is not in a state that allows this.
    WrongState,
    /// The customership is about to end, and nothing new is begun or sent before it has.
    Ending,
    /// The takeover of the pharmacy is too far away to apply.
    TooEarly,
    /// Somebody saved meanwhile; here is what they saved.
    Conflict(Box<Current>),
    /// Something is left to correct.
    Rejected(Problems),
    /// There is no way in for this organisation.
    EntryRefused(EntryRefusal),
    /// The same was done too often in a short time; it works again in a moment.
    TooOften,
    /// The server cannot answer for the moment; trying again later may help.
    Unavailable,
    /// A fault: something that neither side should have said.
    Unexpected,
}

impl ApiError {
    /// What an answer of this status says, with its body if that is one of the API's own.
    pub(super) fn of(status: u16, body: Option<ErrorBody>) -> ApiError {
        match status {
            401 => return ApiError::SessionEnded,
            429 => return ApiError::TooOften,
            408 | 502 | 503 | 504 => return ApiError::Unavailable,
            _ => {}
        }
        let Some(ErrorBody {
            code,
            errors,
            reason,
            current,
            ..
        }) = body
        else {
            return ApiError::Unexpected;
        };
        match code {
            // With the world its sessions are gone.
            ErrorCode::SessionEnded | ErrorCode::WorldGone => ApiError::SessionEnded,
            ErrorCode::IdentityChanged => ApiError::IdentityChanged,
            ErrorCode::OrganisationNotChosen => ApiError::OrganisationNotChosen,
            ErrorCode::NotPermitted => ApiError::NotPermitted,
            ErrorCode::EntryRefused => reason.map_or(ApiError::Unexpected, ApiError::EntryRefused),
            ErrorCode::NotFound => ApiError::NotFound,
            ErrorCode::RemovedByYou => ApiError::Removed { by_you: true },
            ErrorCode::RemovedByColleague => ApiError::Removed { by_you: false },
            ErrorCode::PreconditionFailed => {
                current.map_or(ApiError::Unexpected, ApiError::Conflict)
            }
            ErrorCode::WrongState => ApiError::WrongState,
            ErrorCode::TooEarly => ApiError::TooEarly,
            ErrorCode::Ending => ApiError::Ending,
            ErrorCode::Validation => {
                ApiError::Rejected(errors.into_iter().map(Into::into).collect())
            }
            ErrorCode::TooManyRequests => ApiError::TooOften,
            ErrorCode::Unavailable | ErrorCode::RequestTimeout => ApiError::Unavailable,
            ErrorCode::MalformedJson
            | ErrorCode::UnknownField
            | ErrorCode::UnsupportedMediaType
            | ErrorCode::TooLarge
            | ErrorCode::CrossSite
            | ErrorCode::UnknownHost
            | ErrorCode::MethodNotAllowed
            | ErrorCode::PreconditionRequired
            | ErrorCode::IdempotencyKeyMissing
            | ErrorCode::IdempotencyKeyReused
            | ErrorCode::Internal => ApiError::Unexpected,
        }
    }
}
