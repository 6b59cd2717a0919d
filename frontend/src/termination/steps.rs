//! The steps of the termination, each little more than the list of its fields.

mod billing;
mod confirmation;
mod contact;
mod instructions;
mod last_day;
mod summary;

pub use billing::Billing;
pub use confirmation::Confirmation;
pub use contact::Contact;
pub use instructions::Instructions;
pub use last_day::LastDay;
pub use summary::Summary;
