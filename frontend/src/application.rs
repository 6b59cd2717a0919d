//! The joining wizard: an application for one Kanta service, from the instructions to the receipt.
//!
//! [`store`] is its state; [`page`] opens it and draws its pages; each of the [`steps`] is little more
//! than the list of its fields. How a form is filled in, saved and sent is that of every wizard,
//! `crate::wizard`. Every rule is `kanta_shared`'s.

mod ending;
mod names;
mod page;
mod papers;
mod parts;
mod read_only;
mod recall;
mod received;
mod register;
mod sent;
mod steps;
mod store;
mod texts;

pub use page::ApplicationPage;
