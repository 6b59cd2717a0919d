//! Drafts that are gone, of applications and of terminations.

use kanta_shared::api::error::ErrorCode;

use crate::error::AppError;
use crate::session::Actor;
use crate::transaction::Transaction;

/// Why the actor's organisation has no draft with this id: who has removed it, if it ever had one.
pub fn why_absent(tx: &Transaction<'_>, actor: &Actor, id: &str) -> Result<ErrorCode, AppError> {
    let removed_by = tx.storage.removed_by(id, &actor.organisation.oid)?;
    Ok(match removed_by {
        None => ErrorCode::NotFound,
        Some(persona) if persona == actor.persona => ErrorCode::RemovedByYou,
        Some(_) => ErrorCode::RemovedByColleague,
    })
}
