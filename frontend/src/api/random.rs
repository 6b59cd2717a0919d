//! Random ids of rows.

use kanta_shared::field::RowId;
use leptos::prelude::window;

/// An id for a new row. Zero is the id of a row that has not been given one.
pub fn new_row_id() -> RowId {
    let mut bytes = [0; 4];
    let drawn = window()
        .crypto()
        .and_then(|it| it.get_random_values_with_u8_array(&mut bytes));
    if drawn.is_err() {
        // Nothing secret depends on these, so plain random numbers do as well.
        bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
    }
    RowId(u32::from_ne_bytes(bytes).max(1))
}
