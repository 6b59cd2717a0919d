//! The API as its users meet it: what it answers, and what is in storage afterwards.

mod access_points;
mod applications;
mod commitment;
#[path = "../counts/mod.rs"]
mod counts;
mod customership;
mod desk;
mod documents;
mod drafts;
mod guides;
mod helpers;
mod hostile;
mod http;
mod kills;
mod openapi;
mod organisations;
mod overtaken;
mod papers;
mod pharmacies;
mod post_offices;
mod recall;
mod restart;
mod rights;
mod schema;
mod services;
mod session;
mod submission;
mod termination;
