//! What the API answers: one file per resource, a few lines per operation. The first sentence
//! above a handler is its summary in the OpenAPI document.

use kanta_shared::api::MOST_ROWS;
use kanta_shared::api::error::ErrorCode;

use crate::error::AppError;

pub(crate) mod access_points;
pub(crate) mod applications;
pub(crate) mod customership;
pub(crate) mod documents;
pub(crate) mod guides;
pub(crate) mod organisations;
pub(crate) mod pharmacies;
pub(crate) mod services;
pub(crate) mod session;
pub(crate) mod termination;

/// Nothing, unless a list of a draft has more rows than any form.
fn expect_no_more_rows_than_taken<T>(rows: &[T]) -> Result<(), AppError> {
    match rows.len() {
        0..=MOST_ROWS => Ok(()),
        rows => {
            let detail = format!("{rows} rows are more than {MOST_ROWS}");
            Err(AppError::Detailed(ErrorCode::UnknownField, detail))
        }
    }
}
