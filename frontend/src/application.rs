//! The joining wizard: an application for one Kanta service, from the instructions to the receipt.
//!
//! [`store`] knows the application and what one can do to it as a whole; [`page`] opens it and sees
//! where one may be; [`frame`] is what stands around every step; each step in [`steps`] is little
//! more than the list of its fields. Every rule is `kanta_shared`'s.

mod answers;
mod frame;
mod leaving;
mod page;
mod place;
mod received;
mod repeat;
mod rows;
mod saving;
mod steps;
mod store;
mod texts;

pub use page::ApplicationPage;
