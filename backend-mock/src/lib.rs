//! A small backend that plays everything behind Kanta Extranet: the Extranet's own API, Suomi.fi
//! identification, the national code service, and Kela's desk.
//!
//! It holds to the same rules as the browser, as both ask the `kanta-shared` crate. What it
//! answers is described in `docs/openapi.json`.
//!
//! From the ground up:
//!
//! - [`storage`] keeps everything in SQLite, and [`store_file`] is the file it is in;
//! - [`registers`] are the fictional customers and people;
//! - [`transaction`] is what all work is done in: storage, registers and time;
//! - [`session`], [`services`], [`filings`], [`applications`], [`commitment`],
//!   [`customership`], [`termination`], [`desk`] and [`papers`] are what can be done;
//! - [`scenarios`] are the states in which worlds begin, made by doing it;
//! - [`world`] holds the worlds, isolated copies of everything, with their clocks;
//! - `handlers` are the operations of the API, and [`error`] is how they fail;
//! - [`app`] is the whole server without a socket; [`state`] is what it works on;
//! - [`hosts`] and [`limits`] say which requests are taken, and [`listen`] takes them from the
//!   socket;
//! - [`documents`], [`guides`], [`letters`] and `identification` play Kela's texts, Kela's post
//!   and Suomi.fi;
//! - [`pdf`] makes PDF documents of what they say, and [`mail`] makes e-mail of letters;
//! - `control` is the remote control for developers and tests, with [`faults`] and [`journal`];
//! - [`serve`] gives out the built app.

pub mod applications;
pub mod clock;
pub mod commitment;
pub mod conditional;
pub mod config;
mod control;
pub mod customership;
pub mod desk;
pub mod documents;
pub mod error;
pub mod extract;
pub mod faults;
pub mod filings;
pub mod guides;
mod handlers;
pub mod hosts;
mod html;
pub mod idempotency;
mod identification;
pub mod journal;
pub mod letters;
pub mod limits;
pub mod listen;
mod local_path;
pub mod mail;
pub mod openapi;
pub mod papers;
pub mod pdf;
pub mod random;
mod reference;
pub mod registers;
mod request;
mod router;
pub mod scenarios;
pub mod serve;
pub mod services;
pub mod session;
pub mod state;
pub mod storage;
pub mod store_file;
pub mod termination;
mod text;
pub mod transaction;
pub mod world;

pub use handlers::description;
pub use router::app;
