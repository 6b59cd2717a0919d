//! The commitment: its signature, and the copy of what was signed.

use kanta_shared::api::error::ErrorCode;
use kanta_shared::document::DocumentVersion;
use kanta_shared::organisation::Organisation;

use crate::error::AppError;
use crate::filings;
use crate::letters;
use crate::session::Actor;
use crate::storage::applications::StoredApplication;
use crate::storage::commitments::SignedCommitment;
use crate::storage::outbox::Attachment;
use crate::transaction::Transaction;

/// Records that the actor signed the commitment in an application with this reference number, and
/// returns its copy. When the text that was signed last is sent again, its record stays.
pub fn sign(
    tx: &Transaction<'_>,
    actor: &Actor,
    application: &str,
    reference: &str,
    document: &DocumentVersion,
) -> Result<Attachment, AppError> {
    let last = tx.storage.commitment_signed_in(application)?;
    if last.is_none_or(|it| it.document != *document) {
        let signed = SignedCommitment {
            application: application.to_owned(),
            organisation: actor.organisation.oid.clone(),
            document: document.clone(),
            by: actor.representative(),
            signed_at: tx.now.timestamp(),
            ended_at: None,
        };
        // Nothing but the text in force has been parsed, so there is a copy of it.
        let copy = letters::commitment_copy(&actor.organisation, &signed, reference);
        let copy = copy.ok_or(ErrorCode::Internal)?;
        tx.storage.add_commitment(&signed)?;
        tx.storage
            .add_signed_document(application, document, &copy)?;
    }
    self::copy(tx, &actor.organisation)
}

/// The copy of the commitment that the organisation has signed, byte for byte that of the letter.
pub fn copy(tx: &Transaction<'_>, organisation: &Organisation) -> Result<Attachment, AppError> {
    let signed = tx.storage.commitment_of(&organisation.oid)?;
    of(tx, &signed.ok_or(ErrorCode::NotFound)?)
}

/// The copy of the commitment that the actor's organisation has signed in an application.
pub fn copy_from(tx: &Transaction<'_>, actor: &Actor, id: &str) -> Result<Attachment, AppError> {
    let application: StoredApplication = filings::stored(tx, actor, id)?;
    let signed = tx.storage.commitment_signed_in(&application.id)?;
    of(tx, &signed.ok_or(ErrorCode::WrongState)?)
}

fn of(tx: &Transaction<'_>, signed: &SignedCommitment) -> Result<Attachment, AppError> {
    let copy = tx
        .storage
        .signed_document(&signed.application, &signed.document)?;
    copy.ok_or(ErrorCode::Internal.into())
}
