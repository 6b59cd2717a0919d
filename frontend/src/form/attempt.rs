//! What was wrong when the user last wanted to leave a form or one of its steps.

use kanta_shared::field::FieldPath;
use kanta_shared::problem::{Problem, Problems};
use leptos::prelude::*;

use super::problems::was_found;

/// The problems that were found when the user last wanted to go on.
#[derive(Clone, Copy)]
pub struct Attempt {
    /// Counts the attempts at which something was found.
    failures: RwSignal<u32>,
    found: RwSignal<Problems>,
}

impl Attempt {
    pub fn new() -> Attempt {
        Attempt {
            failures: RwSignal::new(0),
            found: RwSignal::new(Problems::default()),
        }
    }

    /// Counts the attempts at which something was found to put right.
    pub fn failures(self) -> Signal<u32> {
        self.failures.into()
    }

    /// Counts one more of them.
    pub fn count(self) {
        self.failures.update(|it| *it += 1);
    }

    /// Notes what is wrong now in the fields that `is_here` names, to be shown from now on.
    /// Returns whether nothing is.
    pub fn note(self, problems: Problems, is_here: impl Fn(FieldPath) -> bool) -> bool {
        let ready = problems.is_empty();
        self.found.update(|found| {
            let elsewhere = found.filtered(|it| !is_here(it));
            *found = elsewhere.iter().chain(&problems).cloned().collect();
        });
        if !ready {
            self.count();
        }
        ready
    }

    /// Those of the present problems that were found at the last attempt. What goes wrong in
    /// another field waits for the next attempt.
    pub fn shown(self, problems: &Problems) -> Problems {
        let found = self.found.read();
        let was_found = |it: &&Problem| was_found(&found, it);
        problems.iter().filter(was_found).cloned().collect()
    }
}
