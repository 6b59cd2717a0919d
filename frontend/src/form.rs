//! Forms of several steps: fields that know which field they are, and the page around them.
//!
//! A step names a [`FieldPath`](kanta_shared::field::FieldPath) and the place in the draft it is
//! typed into. Label, hint, problem, id and the browser's help follow from that name, so that a
//! step reads like a list of its fields.

mod bound;
mod manner;
mod problems;
mod step_form;
mod texts;

pub use bound::{BoundCheckboxes, BoundGroup, BoundRadio, BoundText, BoundTick};
pub use problems::{has_problem, was_found};
pub use step_form::{StepButtons, StepForm, StepHeading};
