//! Forms of several steps: fields that know which field they are, and the page around them.
//!
//! A step hands over the groups of fields that it asks, and the [`Control`] of each field. Label,
//! hint, problem, id and the browser's help follow from the field's name.

mod attempt;
mod consequences;
mod input_spec;
mod inputs;
mod problems;
mod split;
mod step_form;
mod texts;

pub use attempt::Attempt;
pub use consequences::use_consequences;
pub use inputs::{Control, Input, Inputs, Known, TextControl, row_group};
pub use problems::{
    has_group_problems, has_problems, hint_words, odd_rows, problem_rows, was_found,
};
pub use step_form::{StepButtons, StepForm, StepHeading};
