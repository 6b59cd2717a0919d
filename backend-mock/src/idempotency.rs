//! A request that is repeated has its effect once, and gets the same answer again.

use axum::response::{IntoResponse, Response};
use kanta_shared::api::IDEMPOTENCY_REPLAYED;
use kanta_shared::api::error::ErrorCode;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::conditional::Seen;
use crate::error::AppError;
use crate::extract::Json;
use crate::random::sha256;
use crate::session::Actor;
use crate::storage::StorageError;
use crate::storage::idempotency::StoredAnswer;
use crate::transaction::Transaction;

/// A request that may be repeated under its key, as an answer that has no body yet.
pub struct Repeatable(StoredAnswer);

/// An answer, and whether it was given before.
pub struct Once<T> {
    answer: T,
    replayed: bool,
}

impl Repeatable {
    /// The request of the actor for an operation about `what`. Two with the same key are one
    /// request, and have to be about the same.
    pub fn new(
        actor: &Actor,
        operation: &str,
        key: String,
        (id, seen): (&str, &Seen),
    ) -> Repeatable {
        Repeatable(StoredAnswer {
            person: actor.persona.clone(),
            organisation: actor.organisation.oid.to_string(),
            operation: operation.to_owned(),
            key,
            fingerprint: sha256(&format!("{id} {seen:?}")),
            body: String::new(),
        })
    }
}

/// Does `work`, unless the request has succeeded before: then returns that answer. A failure is
/// not stored, so it may be tried again with the same key.
///
/// Errors with `IdempotencyKeyReused` if the key was used for another request.
pub fn once<T: Serialize + DeserializeOwned>(
    tx: &mut Transaction<'_>,
    Repeatable(mut request): Repeatable,
    work: impl FnOnce(&mut Transaction<'_>) -> Result<T, AppError>,
) -> Result<Once<T>, AppError> {
    if let Some(stored) = tx.storage.answer(&request)? {
        if stored.fingerprint != request.fingerprint {
            return Err(ErrorCode::IdempotencyKeyReused.into());
        }
        return Ok(Once {
            answer: serde_json::from_str(&stored.body).map_err(StorageError::fault)?,
            replayed: true,
        });
    }
    let answer = work(tx)?;
    request.body = serde_json::to_string(&answer).map_err(StorageError::fault)?;
    tx.storage.store_answer(&request)?;
    Ok(Once {
        answer,
        replayed: false,
    })
}

impl<T> Once<T> {
    /// Whether the request had succeeded before.
    pub fn is_replayed(&self) -> bool {
        self.replayed
    }
}

impl<T: Serialize> IntoResponse for Once<T> {
    fn into_response(self) -> Response {
        let replayed = self.replayed.then_some([(IDEMPOTENCY_REPLAYED, "true")]);
        match replayed {
            Some(header) => (header, Json(self.answer)).into_response(),
            None => Json(self.answer).into_response(),
        }
    }
}
