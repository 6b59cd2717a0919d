//! *Kanta-palveluiden irtisanominen*: the end of the customership, from the instructions to the
//! receipt, and its state afterwards.
//!
//! How one fills in, saves, goes on and sends is that of every wizard, `crate::wizard`. Every rule
//! is `kanta_shared`'s.

mod controls;
mod ending;
mod notice;
mod page;
mod parts;
mod received;
mod sent;
mod steps;
mod store;
mod texts;

pub use page::TerminationPage;
