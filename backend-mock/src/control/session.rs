//! What happens to a session from outside.

use axum::http::{HeaderMap, StatusCode};

use kanta_shared::api::error::ErrorCode;
use kanta_shared::values::Oid;

use crate::error::AppError;
use crate::extract::InWorld;
use crate::session::Token;
use crate::storage::sessions::StoredSession;
use crate::transaction::Transaction;

/// Ends the caller's session as if its time were up, or every session if the caller has none
#[utoipa::path(post, path = "/_mock/session/expire", responses((status = 204, description = "It is over")))]
pub(super) async fn expire_session(
    InWorld(world): InWorld,
    headers: HeaderMap,
) -> Result<StatusCode, AppError> {
    world.transaction(|it| {
        for session in meant(it, &headers)? {
            it.storage.remove_session(&session.id)?;
        }
        Ok(StatusCode::NO_CONTENT)
    })
}

/// Takes away the mandate on which the caller acts, or every one in use if the caller has no session
#[utoipa::path(post, path = "/_mock/session/revoke-mandate", responses(
    (status = 204, description = "It is worth nothing"),
    (status = 409, description = "No session acts by mandate: a position cannot be revoked"),
))]
pub(super) async fn revoke_mandate(
    InWorld(world): InWorld,
    headers: HeaderMap,
) -> Result<StatusCode, AppError> {
    world.transaction(|it| {
        let mut revoked = false;
        for session in meant(it, &headers)? {
            if let Some(organisation) = acts_by_mandate(it, &session) {
                it.storage.revoke_mandate(&session.persona, &organisation)?;
                revoked = true;
            }
        }
        match revoked {
            true => Ok(StatusCode::NO_CONTENT),
            false => {
                let detail = "no session acts by mandate; a position cannot be revoked";
                Err(AppError::Detailed(ErrorCode::WrongState, detail.to_owned()))
            }
        }
    })
}

/// The organisation for which the person acts by a mandate, which can be revoked.
fn acts_by_mandate(work: &Transaction<'_>, session: &StoredSession) -> Option<Oid> {
    let oid = session.organisation.as_ref()?;
    let listed = work.registers.organisation_with(oid)?;
    let persona = work.registers.person(&session.persona)?;
    let [held, left] = [false, true].map(|revoked| persona.basis_for(listed, revoked));
    (held != left).then(|| oid.clone())
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
