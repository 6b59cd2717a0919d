//! PDF documents as PDFs and letters as e-mail, as other programs read them.

mod commitment;
mod helpers;
mod notice;
mod pdf;
mod termination;
