//! The joining wizard: an application for one Kanta service, from the instructions to the receipt.
//!
//! [`store`] knows the application and what one can do to it as a whole; [`page`] opens it, [`place`]
//! says where one may be, and [`wizard`] leads there; [`frame`] is what stands around every step; each
//! of the [`steps`] is little more than the list of its fields. Every rule is `kanta_shared`'s.

mod frame;
mod leaving;
mod look_at;
mod names;
mod page;
mod place;
mod received;
mod saving;
mod sections;
mod sent;
mod step_list;
mod steps;
mod store;
mod texts;
mod wizard;

pub use page::ApplicationPage;
