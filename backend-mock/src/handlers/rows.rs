//! How many rows a list of a draft may have.

use kanta_shared::api::MOST_ROWS;
use kanta_shared::api::error::ErrorCode;

use crate::error::AppError;

/// Errors if a list has more rows than any form.
pub(super) fn expect_rows<T>(rows: &[T]) -> Result<(), AppError> {
    match rows.len() {
        0..=MOST_ROWS => Ok(()),
        rows => {
            let detail = format!("{rows} rows are more than {MOST_ROWS}");
            Err(AppError::Detailed(ErrorCode::UnknownField, detail))
        }
    }
}
