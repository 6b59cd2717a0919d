//! The ways in which a request can fail.

use kanta_shared::api::error::ErrorCode;
use kanta_shared::problem::Problems;
use kanta_shared::session::EntryRefusal;

use super::refusal::{Conflict, Refusal};

/// Why a request has failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiError {
    /// There is no connection.
    Offline,
    /// No user is logged in, or the session has ended.
    SessionEnded,
    /// The session speaks for another person, organisation or basis than the page; nothing was done.
    IdentityChanged,
    /// The user lacks the right.
    NotPermitted,
    /// No organisation has been chosen.
    OrganisationNotChosen,
    /// It does not exist, or not for this organisation.
    NotFound,
    /// The draft has been removed.
    Removed {
        /// Whether the user did it, in another tab or on another device; otherwise a colleague.
        by_you: bool,
    },
    /// The organisation does not have the service in use, or no longer.
    NotInUse,
    /// Its state does not allow this.
    WrongState,
    /// The application has lapsed with the customership.
    Lapsed,
    /// The customership is about to end; until then nothing new can be started or sent.
    Ending,
    /// The takeover of the pharmacy is too far away to apply.
    TooEarly,
    /// Another user has saved; this is what is saved now.
    Conflict(Conflict),
    /// There are problems to correct.
    Rejected(Problems),
    /// The user may not act for this organisation.
    EntryRefused(EntryRefusal),
    /// Too many requests in a short time; nothing was done. It works again after so many seconds, if
    /// the server says so.
    TooOften(Option<u32>),
    /// No answer of the server has come in time, or that it cannot answer at the moment. Trying again
    /// may help, after so many seconds if the server says so.
    Unavailable(Option<u32>),
    /// A fault: a request or a response that should not occur.
    Unexpected,
}

/// What may help after an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Only time.
    Time,
    /// The user does something first.
    User,
    /// The request will never succeed.
    Nothing,
}

impl ApiError {
    /// The error for a response with this status, number of seconds to wait, and text. `refusal` is
    /// what the text says if it is one of the API's own errors.
    pub(super) fn of(
        status: u16,
        retry_after: Option<u32>,
        text: &str,
        refusal: Option<Refusal>,
    ) -> ApiError {
        match status {
            401 => return ApiError::SessionEnded,
            429 => return ApiError::TooOften(retry_after),
            408 | 502 | 503 | 504 => return ApiError::Unavailable(retry_after),
            _ => {}
        }
        let Some(refusal) = refusal else {
            return ApiError::Unexpected;
        };
        match refusal.code {
            // The sessions are gone with the world.
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
            ErrorCode::Lapsed => ApiError::Lapsed,
            ErrorCode::TooEarly => ApiError::TooEarly,
            ErrorCode::Ending => ApiError::Ending,
            // Without a problem there is nothing that the user could correct.
            ErrorCode::Validation => refusal
                .problems()
                .map_or(ApiError::Unexpected, ApiError::Rejected),
            ErrorCode::TooManyRequests => ApiError::TooOften(retry_after),
            ErrorCode::Unavailable | ErrorCode::RequestTimeout => {
                ApiError::Unavailable(retry_after)
            }
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

    /// For how many seconds the server asks to wait.
    pub fn retry_after(&self) -> Option<u32> {
        if let ApiError::TooOften(seconds) | ApiError::Unavailable(seconds) = self {
            *seconds
        } else {
            None
        }
    }

    /// What has to happen before the same request may succeed.
    pub fn remedy(&self) -> Remedy {
        match self {
            ApiError::Offline
            | ApiError::TooOften(_)
            | ApiError::Unavailable(_)
            | ApiError::Unexpected => Remedy::Time,
            ApiError::SessionEnded
            | ApiError::IdentityChanged
            | ApiError::NotPermitted
            | ApiError::OrganisationNotChosen
            | ApiError::Conflict(_)
            | ApiError::Rejected(_)
            | ApiError::EntryRefused(_) => Remedy::User,
            ApiError::NotFound
            | ApiError::Removed { .. }
            | ApiError::NotInUse
            | ApiError::WrongState
            | ApiError::Lapsed
            | ApiError::Ending
            | ApiError::TooEarly => Remedy::Nothing,
        }
    }
}

/// The seconds in a `Retry-After` (RFC 9110, 10.2.3), unless it is a date.
pub(super) fn seconds(retry_after: &str) -> Option<u32> {
    retry_after.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_to_wait_is_a_whole_number_of_seconds() {
        for (header, expected) in [
            ("120", Some(120)),
            (" 5 ", Some(5)),
            ("0", Some(0)),
            ("-1", None),
            ("1.5", None),
            ("99999999999", None),
            ("", None),
            ("Fri, 27 Nov 2026 00:45:00 GMT", None),
        ] {
            assert_eq!(seconds(header), expected, "{header:?}");
        }
    }
}
