//! What happens to a session from outside.

use axum::http::{HeaderMap, StatusCode};

use crate::error::AppError;
use crate::extract::InWorld;
use crate::session::Token;
use crate::storage::sessions::StoredSession;
use crate::world::Transaction;

/// Ends the caller's session as if its time were up, or every session if the caller has none
#[utoipa::path(post, path = "/_mock/session/expire", responses((status = 204, description = "It is over")))]
pub(super) async fn expire_session(
    InWorld(world): InWorld,
    headers: HeaderMap,
) -> Result<StatusCode, AppError> {
    world.transaction(|it| {
        for session in meant(it, &headers)? {
            it.storage.remove_session(&session.token_hash)?;
        }
        Ok(StatusCode::NO_CONTENT)
    })
}

/// Takes away the mandate on which the caller acts, or every one in use if the caller has no session
#[utoipa::path(post, path = "/_mock/session/revoke-mandate", responses((status = 204, description = "It is worth nothing")))]
pub(super) async fn revoke_mandate(
    InWorld(world): InWorld,
    headers: HeaderMap,
) -> Result<StatusCode, AppError> {
    world.transaction(|it| {
        for session in meant(it, &headers)? {
            if let Some(organisation) = &session.organisation {
                it.storage.revoke_mandate(&session.persona, organisation)?;
            }
        }
        Ok(StatusCode::NO_CONTENT)
    })
}

fn meant(work: &Transaction<'_>, headers: &HeaderMap) -> Result<Vec<StoredSession>, AppError> {
    let sessions = work.storage.sessions()?;
    let own = Token::from_headers(headers).map(|it| it.hash());
    let is_own = |session: &StoredSession| own.as_ref() == Some(&session.token_hash);
    if sessions.iter().any(is_own) {
        return Ok(sessions.into_iter().filter(is_own).collect());
    }
    Ok(sessions)
}
