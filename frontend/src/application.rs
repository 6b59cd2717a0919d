//! The joining wizard.

mod rows;
mod store;
