//! What customers do with filings of any form: see, save, remove and send them.

use kanta_shared::api::error::{ErrorCode, FieldError};
use kanta_shared::api::{Filed, SavedBy};
use kanta_shared::filing::Filing;
use kanta_shared::problem::Problems;

use crate::conditional::Seen;
use crate::error::AppError;
use crate::random::sha256;
use crate::session::Actor;
use crate::storage::filings::{Kept, Stored};
use crate::transaction::Transaction;

/// A form that customers fill in and send.
pub trait FilledIn: Kept {
    /// What is known about a filing, as far as the actor may see it.
    fn context_of(
        tx: &Transaction<'_>,
        actor: &Actor,
        stored: &Stored<Self>,
    ) -> Result<Self::Context, AppError>;

    /// What the customer got for a sending.
    fn receipt_of(sent: Self::Sent) -> Self::Receipt;

    /// Whether a filing has ended although its status does not say so.
    fn has_ended(_stored: &Stored<Self>) -> bool {
        false
    }

    /// What follows when a filing has been saved.
    fn was_saved(
        _tx: &mut Transaction<'_>,
        _actor: &Actor,
        _before: &Self,
        _stored: &Stored<Self>,
    ) -> Result<(), AppError> {
        Ok(())
    }
}

/// Adds a filing that begins with a draft.
pub fn add<F: Kept>(
    tx: &mut Transaction<'_>,
    actor: &Actor,
    draft: F,
    own: F::Own,
) -> Result<Stored<F>, AppError> {
    let filing = Stored {
        id: tx.storage.random.id(),
        organisation: actor.organisation.oid.clone(),
        status: F::DRAFT,
        version: 1,
        saved_at: tx.now.timestamp(),
        draft,
        sent: None,
        own,
    };
    tx.storage.add_filing(&filing)?;
    tx.storage.note_saved(&filing.id, &actor.persona)?;
    Ok(filing)
}

/// A filing as far as the actor may see it.
pub fn details<F: FilledIn>(
    tx: &Transaction<'_>,
    actor: &Actor,
    it: Stored<F>,
) -> Result<Filed<F>, AppError> {
    Ok(Filed {
        context: F::context_of(tx, actor, &it)?,
        saved_by: saved_by(tx, actor, &it.id)?,
        recovery_key: F::may_fill_in(actor.basis).then(|| recovery_key(tx, actor, &it.id)),
        id: it.id,
        status: it.status,
        version: it.version,
        saved_at: it.saved_at,
        draft: it.draft.visible_to(actor.basis),
        receipt: it.sent.map(F::receipt_of),
    })
}

/// A filing of the actor's organisation. Another organisation's gives the same error as one that
/// does not exist.
pub fn stored<F: Kept>(
    tx: &Transaction<'_>,
    actor: &Actor,
    id: &str,
) -> Result<Stored<F>, AppError> {
    let own = &actor.organisation.oid;
    match tx
        .storage
        .filing(id)?
        .filter(|it: &Stored<F>| it.organisation == *own)
    {
        Some(filing) => Ok(filing),
        None => Err(why_absent(tx, actor, id)?.into()),
    }
}

/// The same. Errors unless the customer may change it now and has seen its current version.
pub fn open_to_customer<F: FilledIn>(
    tx: &Transaction<'_>,
    actor: &Actor,
    id: &str,
    seen: &Seen,
) -> Result<Stored<F>, AppError> {
    let filing = stored::<F>(tx, actor, id)?;
    if !F::is_open(filing.status) {
        return Err(ErrorCode::WrongState.into());
    }
    if F::has_ended(&filing) {
        return Err(ErrorCode::Lapsed.into());
    }
    expect_seen(tx, actor, seen, &filing)?;
    Ok(filing)
}

/// Errors with the current filing unless the customer has seen its current version.
pub fn expect_seen<F: FilledIn>(
    tx: &Transaction<'_>,
    actor: &Actor,
    seen: &Seen,
    filing: &Stored<F>,
) -> Result<(), AppError> {
    if seen.holds(filing.version) {
        return Ok(());
    }
    let current = details(tx, actor, filing.clone())?;
    Err(AppError::overtaken(&current))
}

/// Saves what was typed, right or wrong, as far as the actor may change it.
pub fn save<F: FilledIn>(
    tx: &mut Transaction<'_>,
    actor: &Actor,
    id: &str,
    seen: &Seen,
    draft: &F,
) -> Result<Filed<F>, AppError> {
    let mut filing = open_to_customer::<F>(tx, actor, id, seen)?;
    let changed = filing.draft.changed_by(actor.basis, draft);
    let changed = changed.ok_or(ErrorCode::NotPermitted)?;
    let before = std::mem::replace(&mut filing.draft, changed);
    filing.saved_at = tx.now.timestamp();
    tx.storage.change_filing(&mut filing)?;
    tx.storage.note_saved(id, &actor.persona)?;
    F::was_saved(tx, actor, &before, &filing)?;
    details(tx, actor, filing)
}

/// Removes a filing that has never been sent.
pub fn remove<F: FilledIn>(
    tx: &mut Transaction<'_>,
    actor: &Actor,
    id: &str,
    seen: &Seen,
) -> Result<(), AppError> {
    let filing = open_to_customer::<F>(tx, actor, id, seen)?;
    if filing.status != F::DRAFT {
        return Err(ErrorCode::WrongState.into());
    }
    tx.storage.remove_filing::<F>(id)?;
    let organisation = &filing.organisation;
    Ok(tx.storage.note_removed(id, organisation, &actor.persona)?)
}

/// The refusal of a draft in which something is left to correct.
pub fn refusal<F: Filing>(draft: &F, problems: &Problems) -> AppError {
    AppError::Validation(FieldError::list(problems, |it| draft.pointer(it)))
}

/// The key of what the actor types into a form and has not saved yet; `id` is that of the form. It
/// follows from a secret of the world, so that the same person gets the same key after every log-in, and
/// no other person does.
pub(crate) fn recovery_key(tx: &Transaction<'_>, actor: &Actor, id: &str) -> String {
    sha256(&[tx.secret, tx.world, &actor.key(), id].join(" "))
}

/// Who has saved a filing last, as the actor may know it.
fn saved_by(tx: &Transaction<'_>, actor: &Actor, id: &str) -> Result<Option<SavedBy>, AppError> {
    let persona = tx.storage.saved_by(id)?;
    Ok(persona.and_then(|persona| {
        Some(SavedBy {
            name: tx.registers.person(&persona)?.person().name,
            is_you: persona == actor.persona,
        })
    }))
}

/// Why the actor's organisation has no filing with this id: who has removed it, if it ever had one.
fn why_absent(tx: &Transaction<'_>, actor: &Actor, id: &str) -> Result<ErrorCode, AppError> {
    let removed_by = tx.storage.removed_by(id, &actor.organisation.oid)?;
    Ok(match removed_by {
        None => ErrorCode::NotFound,
        Some(persona) if persona == actor.persona => ErrorCode::RemovedByYou,
        Some(_) => ErrorCode::RemovedByColleague,
    })
}
