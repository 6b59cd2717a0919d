//! The pages that are fetched when they are first shown. They get their store through the context.

use leptos::prelude::*;

use super::received::Received;
use super::sent::Sent;
use super::steps::{Billing, Confirmation, Contact, LastDay, Summary};
use super::store::TerminationStore;
use crate::on_demand::area;
use crate::wizard::Questions;

area! { termination_form:
    last_day: view! { <LastDay store=expect_context()/> },
    contact: view! { <Contact store=expect_context()/> },
    billing: view! { <Billing store=expect_context()/> },
}
area! { termination_questions:
    questions: view! { <Questions store={expect_context::<TerminationStore>()} leaving=expect_context()/> },
}
area! { termination_end:
    summary: view! { <Summary store=expect_context()/> },
    confirmation: view! { <Confirmation store=expect_context()/> },
    sent: view! { <Sent store=expect_context()/> },
    received: view! { <Received store=expect_context()/> },
}

#[cfg(test)]
mod tests {
    use kanta_shared::termination::TerminationStep as Step;

    use super::*;
    use crate::on_demand::area_in_start_script;

    #[test]
    fn the_start_script_knows_the_part_of_every_step() {
        let parts = [
            (Step::LastDay, last_day()),
            (Step::Contact, contact()),
            (Step::Billing, billing()),
            (Step::Summary, summary()),
            (Step::Confirmation, confirmation()),
        ];
        assert_eq!(
            parts.len() + 1,
            Step::ALL.len(),
            "the instructions are in the area itself"
        );
        for (step, part) in parts {
            let within = part.area.strip_prefix("termination_").unwrap();
            let found = area_in_start_script(step.name()).unwrap();
            assert!(found.starts_with(within), "{step}");
        }
    }
}
