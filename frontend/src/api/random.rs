//! Random keys and row ids.

use kanta_shared::field::RowId;
use leptos::prelude::window;

/// An idempotency key, which makes it safe to send the same thing again: one for each intention.
pub fn new_key() -> String {
    random::<16>()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// An id for a new row. Zero is the id of a row that has not been given one.
pub fn new_row_id() -> RowId {
    RowId(u32::from_ne_bytes(random()).max(1))
}

fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    let drawn = window()
        .crypto()
        .and_then(|it| it.get_random_values_with_u8_array(&mut bytes));
    if drawn.is_err() {
        // Nothing secret depends on these, so plain random numbers do as well.
        bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
    }
    bytes
}
