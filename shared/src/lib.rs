//! What the browser and the server of Kanta Extranet agree on.
//!
//! Read it in this order:
//!
//! - [`typed_text`]: typed and pasted text, prepared for parsing;
//! - [`values`], [`day`]: texts that are valid once parsed, such as an [`values::Oid`];
//! - [`service`], [`role`], [`organisation`], [`pharmacy`], [`session`]: who may apply for what, and on
//!   which basis;
//! - [`field`], [`problem`], [`journey`]: the name of every field, what is wrong with it, and how
//!   far a form has come; [`filing`]: what is filled in step by step and filed, whatever it is;
//! - [`contact`], [`customer`], [`billing`]: the parts of forms that several wizards share;
//!   [`group`], [`answer`]: what a step asks, and the answer in each field;
//! - [`merge`]: the edits of two people to one draft;
//! - [`application`]: the joining application, from draft to valid;
//! - [`customership`], [`termination`]: what a customer keeps up to date, and how it leaves;
//! - [`document`]: texts that are read and accepted; [`guide`]: instructions and forms;
//! - [`texts`]: the words that they share, in Finnish, Swedish and English;
//! - [`api`]: what goes over the wire besides these.
//!
//! There is no clock, no randomness, no input or output and no HTML in this crate: every rule
//! is a pure function, so that both sides come to the same verdict.

#![warn(missing_docs)]

#[macro_use]
extern crate macro_rules_attribute;
#[macro_use]
pub mod language;
#[macro_use]
mod wire;

pub mod answer;
pub mod api;
pub mod application;
pub mod billing;
pub mod contact;
pub mod customer;
pub mod customership;
pub mod day;
pub mod document;
pub mod field;
pub mod filing;
#[cfg(any(test, feature = "fixtures"))]
pub mod fixtures;
pub mod group;
pub mod guide;
pub mod journey;
pub mod merge;
mod names;
pub mod official_form;
pub mod organisation;
pub mod pharmacy;
pub mod problem;
pub mod reason;
pub mod role;
pub mod service;
pub mod session;
pub mod sorted;
pub mod termination;
pub mod texts;
pub mod timestamp;
pub mod typed_text;
pub mod values;
