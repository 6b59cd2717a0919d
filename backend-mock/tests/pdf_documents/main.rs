//! PDF documents and e-mail messages, as other programs read them.

mod application;
mod commitment;
mod helpers;
mod notice;
mod pdf;
mod termination;
