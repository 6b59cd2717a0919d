//! The pages of the wizard that are fetched when they are first shown. They get through the context what
//! they need.

use leptos::prelude::*;

use super::read_only::ReadOnlyStep;
use super::received::Received;
use super::sent::Sent;
use super::steps::{
    AccessPoints, Billing, Commitment, Contacts, Customer, Instructions, Reply, ServiceDescription,
    Summary,
};
use super::store::ApplicationStore;
use crate::on_demand::area;
use crate::wizard::Questions;

area! { applications_instructions:
    instructions: view! {
        <Instructions details=expect_context() store=use_context() basis=expect_context() open=expect_context()/>
    },
}
area! { applications_form_systems:
    access_points: view! { <AccessPoints store=expect_context()/> },
}
area! { applications_form_customer:
    customer: view! { <Customer store=expect_context()/> },
}
area! { applications_form_contacts:
    contacts: view! { <Contacts store=expect_context()/> },
}
area! { applications_form_billing:
    billing: view! { <Billing store=expect_context()/> },
}
area! { applications_questions:
    questions: view! { <Questions store={expect_context::<ApplicationStore>()} leaving=expect_context()/> },
}
area! { applications_end:
    service_description: view! { <ServiceDescription store=expect_context()/> },
    commitment: view! { <Commitment store=expect_context()/> },
    reply: view! { <Reply store=expect_context()/> },
    summary: view! { <Summary store=expect_context()/> },
    read_only: view! { <ReadOnlyStep store=expect_context() step=expect_context()/> },
    sent: view! { <Sent store=expect_context() open=expect_context()/> },
    received: view! { <Received store=expect_context()/> },
}

#[cfg(test)]
mod tests {
    use kanta_shared::application::Step;

    use super::*;
    use crate::on_demand::area_in_start_script;

    #[test]
    fn the_start_script_knows_the_part_of_every_step() {
        let parts = [
            (Step::Instructions, instructions()),
            (Step::AccessPoints, access_points()),
            (Step::Customer, customer()),
            (Step::Contacts, contacts()),
            (Step::Billing, billing()),
            (Step::ServiceDescription, service_description()),
            (Step::Commitment, commitment()),
            (Step::Reply, reply()),
            (Step::Summary, summary()),
        ];
        assert_eq!(parts.len(), Step::ALL.len());
        for (step, part) in parts {
            let within = part.area.strip_prefix("applications_").unwrap();
            assert_eq!(area_in_start_script(step.name()), Some(within), "{step}");
        }
    }
}
