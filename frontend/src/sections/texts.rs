//! Words of the parts of forms, by part.

pub(crate) mod billing;
pub(crate) mod contacts;
pub(crate) mod customer;
pub(crate) mod post_office;
