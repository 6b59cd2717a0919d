//! The pages of the wizard that are fetched when they are first shown. They get through the context what
//! they need.

use leptos::prelude::*;

use super::read_only::ReadOnlyStep;
use super::received::Received;
use super::sent::Sent;
use super::steps::{
    AccessPoints, Billing, Commitment, Contacts, Customer, Reply, ServiceDescription, Summary,
};
use crate::on_demand::area;

area! { joining_form:
    access_points: view! { <AccessPoints store=expect_context()/> },
    customer: view! { <Customer store=expect_context()/> },
    contacts: view! { <Contacts store=expect_context()/> },
    billing: view! { <Billing store=expect_context()/> },
}
area! { joining_end:
    service_description: view! { <ServiceDescription store=expect_context()/> },
    commitment: view! { <Commitment store=expect_context()/> },
    reply: view! { <Reply store=expect_context()/> },
    summary: view! { <Summary store=expect_context()/> },
    read_only: view! { <ReadOnlyStep store=expect_context() step=expect_context()/> },
    sent: view! { <Sent store=expect_context() details=expect_context() open=expect_context()/> },
    received: view! { <Received store=expect_context()/> },
}
