//! A request that is repeated has its effect once, and gets the same answer again.

use axum::response::{IntoResponse, Response};
use kanta_shared::api::IDEMPOTENCY_REPLAYED;
use kanta_shared::api::error::ErrorCode;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::AppError;
use crate::extract::Json;
use crate::storage::StorageError;
use crate::storage::idempotency::{KeptAnswer, Scope};
use crate::world::Transaction;

/// An answer, and whether it is given again.
pub struct Once<T> {
    /// The answer.
    pub answer: T,
    /// Whether it was given before.
    pub replayed: bool,
}

impl Transaction<'_> {
    /// Does `work` unless this request has been answered well already. A failure is not kept, so
    /// it may be tried again with the same key.
    ///
    /// Fails when the key was used for a request with another `fingerprint`.
    pub fn once<T: Serialize + DeserializeOwned>(
        &mut self,
        scope: &Scope,
        fingerprint: String,
        work: impl FnOnce(&mut Self) -> Result<T, AppError>,
    ) -> Result<Once<T>, AppError> {
        let fault = |error| AppError::Storage(StorageError::Fault(Box::new(error)));
        match self.storage.answer(scope)? {
            Some(kept) if kept.fingerprint != fingerprint => {
                Err(ErrorCode::IdempotencyKeyReused.into())
            }
            Some(kept) => {
                let answer = serde_json::from_str::<T>(&kept.body).map_err(fault)?;
                Ok(Once {
                    answer,
                    replayed: true,
                })
            }
            None => {
                let answer = work(self)?;
                let body = serde_json::to_string(&answer).map_err(fault)?;
                self.storage
                    .keep_answer(scope, &KeptAnswer { fingerprint, body })?;
                Ok(Once {
                    answer,
                    replayed: false,
                })
            }
        }
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
