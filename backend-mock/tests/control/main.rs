//! The remote control, the simulated identification and the built app, as developers, tests and
//! browsers meet them.

mod clock;
#[path = "../counts/mod.rs"]
mod counts;
mod desk;
mod desk_pages;
mod every_fault;
mod faults;
mod helpers;
mod identification;
mod index;
mod journeys;
mod looking_on;
mod mail;
mod outbox;
mod program;
mod scenario_links;
mod serve;
mod session;
mod socket;
mod worlds;
