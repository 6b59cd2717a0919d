//! Words of the parts of forms, by where they stand.

pub(crate) mod billing;
pub(crate) mod contacts;
pub(crate) mod customer;
pub(crate) mod post_office;
