//! A service in use: what the customer has told about itself, and how it is kept up to date.
//!
//! [`page`] finds out what is to be shown; [`summary`] shows what stands and what was changed;
//! [`editing`] is one part while it is being changed, [`form`] and [`check`] are its two pages.

mod changes;
mod check;
mod editing;
mod form;
mod history;
mod page;
mod summary;
mod texts;

pub use page::CustomershipPage;
