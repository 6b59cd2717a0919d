//! A service in use: the customer's data, and how they are kept up to date.
//!
//! [`page`] finds out what is to be shown; [`summary`] shows the current data and what was changed;
//! [`editing`] is one part while it is being changed, [`form`] and [`check`] are its two pages.

mod check;
mod editing;
mod form;
mod history;
mod page;
mod parts;
mod summary;
mod texts;

pub use page::CustomershipPage;
