//! What the operations of every form answer.

use axum::http::StatusCode;
use axum::http::header::{ETAG, LOCATION};
use axum::response::IntoResponse;
use kanta_shared::api::{Filed, Saved};
use kanta_shared::filing::Filing;
use serde::Serialize;

use crate::error::etag_header;
use crate::extract::Json;

/// Something that has a version, with the version as its ETag.
pub(super) fn versioned<T: Serialize>(version: u64, value: T) -> impl IntoResponse {
    ([(ETAG, etag_header(version))], Json(value))
}

/// A filing that was started now, or is on its way already, with its address.
pub(super) fn started<F: Filing>(
    filing: Filed<F>,
    new: bool,
    address: String,
) -> impl IntoResponse {
    let status = match new {
        true => StatusCode::CREATED,
        false => StatusCode::OK,
    };
    (
        status,
        [(LOCATION, address)],
        versioned(filing.version, filing),
    )
}

/// The confirmation that a draft is saved.
pub(super) fn saved<F: Filing>(filing: Filed<F>) -> impl IntoResponse {
    let Filed {
        version,
        saved_at,
        context,
        ..
    } = filing;
    versioned(
        version,
        Saved::<F> {
            version,
            saved_at,
            context,
        },
    )
}
