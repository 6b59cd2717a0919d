//! The steps, one file each.

mod access_points;
mod billing;
mod contacts;
mod customer;
mod documents;
mod instructions;
mod reply;
mod summary;

pub use access_points::AccessPoints;
pub use billing::Billing;
pub use contacts::Contacts;
pub use customer::Customer;
pub use documents::{Commitment, ServiceDescription};
pub use instructions::Instructions;
pub use reply::Reply;
pub use summary::Summary;
