//! The words that screens and letters share.
//!
//! What only one form asks, and the names of its steps, have their words beside them: in
//! `field/termination/texts.rs` and `termination/texts.rs`. Texts that only one part of the service shows
//! live with that part.

pub use crate::language::texts::Text;

pub mod act;
pub mod answers;
pub mod changes;
pub mod fields;
pub mod history;
pub mod letters;
pub mod problems;
pub mod values;
pub mod vocabulary;
