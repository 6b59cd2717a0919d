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
