//! What the API answers: one file per resource, a few lines per operation. The first sentence
//! above a handler is its summary in the OpenAPI document.

pub(crate) mod access_points;
pub(crate) mod applications;
pub(crate) mod customership;
pub(crate) mod documents;
pub(crate) mod guides;
pub(crate) mod organisations;
pub(crate) mod pharmacies;
mod rows;
pub(crate) mod services;
pub(crate) mod session;
pub(crate) mod termination;
