//! A small backend that plays everything behind Kanta Extranet: the Extranet's own API, Suomi.fi
//! identification, the national code service, and Kela's desk.
//!
//! It holds to the same rules as the browser, as both ask the `kanta-shared` crate. What it
//! answers is described in `docs/openapi.json`.
//!
//! - [`app`] is the whole server without a socket; [`state`] is what it works on;
//! - [`world`] holds the worlds, isolated copies of everything that is kept, and their clocks;
//! - [`scenarios`] are the starting points of worlds, and [`scenario_links`] lead to some;
//! - [`session`], [`applications`], [`customership`] and [`desk`] do the work, in transactions;
//! - [`storage`] keeps what has come of it, in SQLite, and [`store_file`] is the file it is in;
//! - `handlers` say how it is asked for over HTTP, and [`error`] how it fails;
//! - [`hosts`] and [`limits`] say which requests are taken, and [`listen`] takes them from the
//!   socket;
//! - [`documents`], [`guides`], [`letters`] and `identification` play Kela's texts, Kela's post
//!   and Suomi.fi;
//! - [`pdf`] makes papers of what they say, and [`mail`] makes e-mail of letters;
//! - `control` is the remote control for developers and tests, with [`faults`] and [`journal`];
//! - [`serve`] gives out the built app.

pub mod applications;
pub mod clock;
pub mod conditional;
pub mod config;
mod control;
pub mod customership;
pub mod desk;
pub mod documents;
pub mod error;
pub mod extract;
pub mod faults;
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
pub mod pdf;
pub mod random;
mod reference;
mod router;
pub mod scenario_links;
pub mod scenarios;
pub mod serve;
pub mod session;
pub mod state;
pub mod storage;
pub mod store_file;
pub mod termination;
mod text;
pub mod world;

pub use router::{app, description};
