//! Who has saved or removed a draft, of an application or of a termination.

use kanta_shared::api::SavedBy;
use kanta_shared::api::error::ErrorCode;

use crate::error::AppError;
use crate::session::Actor;
use crate::transaction::Transaction;

/// Who has saved a filing last, as the actor may know it.
pub fn saved_by(
    tx: &Transaction<'_>,
    actor: &Actor,
    id: &str,
) -> Result<Option<SavedBy>, AppError> {
    let persona = tx.storage.saved_by(id)?;
    Ok(persona.and_then(|persona| {
        Some(SavedBy {
            name: tx.registers.person(&persona)?.person().name,
            is_you: persona == actor.persona,
        })
    }))
}

/// Why the actor's organisation has no draft with this id: who has removed it, if it ever had one.
pub fn why_absent(tx: &Transaction<'_>, actor: &Actor, id: &str) -> Result<ErrorCode, AppError> {
    let removed_by = tx.storage.removed_by(id, &actor.organisation.oid)?;
    Ok(match removed_by {
        None => ErrorCode::NotFound,
        Some(persona) if persona == actor.persona => ErrorCode::RemovedByYou,
        Some(_) => ErrorCode::RemovedByColleague,
    })
}
