//! What can go wrong between a request and what it asked for.

use kanta_shared::api::error::ErrorCode;
use kanta_shared::problem::Problems;
use kanta_shared::session::EntryRefusal;

use super::refusal::{Conflict, Refusal};

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
    Conflict(Conflict),
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
    /// The error that an answer of this status is, given its text and what was read from that if
    /// it is one of the API's own.
    pub(super) fn of(status: u16, text: &str, refusal: Option<Refusal>) -> ApiError {
        match status {
            401 => return ApiError::SessionEnded,
            429 => return ApiError::TooOften,
            408 | 502 | 503 | 504 => return ApiError::Unavailable,
            _ => {}
        }
        let Some(refusal) = refusal else {
            return ApiError::Unexpected;
        };
        match refusal.code {
            // With the world its sessions are gone.
            ErrorCode::SessionEnded | ErrorCode::WorldGone => ApiError::SessionEnded,
            ErrorCode::IdentityChanged => ApiError::IdentityChanged,
            ErrorCode::OrganisationNotChosen => ApiError::OrganisationNotChosen,
            ErrorCode::NotPermitted => ApiError::NotPermitted,
            ErrorCode::EntryRefused => refusal
                .reason
                .map_or(ApiError::Unexpected, ApiError::EntryRefused),
            ErrorCode::NotFound => ApiError::NotFound,
            ErrorCode::RemovedByYou => ApiError::Removed { by_you: true },
            ErrorCode::RemovedByColleague => ApiError::Removed { by_you: false },
            ErrorCode::PreconditionFailed => ApiError::Conflict(Conflict(text.to_owned())),
            ErrorCode::WrongState => ApiError::WrongState,
            ErrorCode::TooEarly => ApiError::TooEarly,
            ErrorCode::Ending => ApiError::Ending,
            ErrorCode::Validation => refusal
                .problems()
                .map_or(ApiError::Unexpected, ApiError::Rejected),
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
