//! The joining wizard: an application for one Kanta service, from the instructions to the receipt.
//!
//! [`store`] knows the application; [`page`] opens it, [`place`] says where one is, and [`frame`] is
//! what stands around every step; each of the [`steps`] is little more than the list of its fields.
//! How one fills in, saves, goes on and sends is that of every wizard, `crate::wizard`. Every rule is
//! `kanta_shared`'s.

mod frame;
mod look_at;
mod names;
mod page;
mod received;
mod sections;
mod sent;
mod steps;
mod store;
mod texts;

pub use page::ApplicationPage;
