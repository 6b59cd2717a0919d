//! Words of the joining wizard, by page.

pub(super) mod access_points;
pub(super) mod customer;
pub(super) mod documents;
pub(super) mod ending;
pub(super) mod frame;
pub(super) mod instructions;
pub(super) mod received;
pub(super) mod reply;
pub(super) mod summary;
