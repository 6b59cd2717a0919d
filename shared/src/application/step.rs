//! The steps of the joining wizard.

use crate::application::ApplicationContext;
use crate::field::FieldPath;
use crate::names::names;

names! {
    /// A step of the joining wizard (seed 001, 3.1.1 to 3.1.9); its name stands in the address.
    pub enum Step {
        /// Käyttöönoton toimintaohje.
        Instructions = "instructions",
        /// Liityntäpisteet ja järjestelmät.
        AccessPoints = "access-points",
        /// Asiakastiedot.
        Customer = "customer",
        /// Yhteyshenkilöt ja roolit.
        Contacts = "contacts",
        /// Laskutustiedot.
        Billing = "billing",
        /// Palvelukuvauksen hyväksyminen.
        ServiceDescription = "service-description",
        /// Sitoumuksen allekirjoittaminen.
        Commitment = "commitment",
        /// Liittymishakemuksen yhteenveto.
        Summary = "summary",
    }
}

impl Step {
    /// Whether this application has the step.
    pub fn applies_to(self, context: &ApplicationContext) -> bool {
        match self {
            Step::Billing => context.service.asks_billing(),
            Step::Commitment => context.first_application,
            Step::Instructions
            | Step::AccessPoints
            | Step::Customer
            | Step::Contacts
            | Step::ServiceDescription
            | Step::Summary => true,
        }
    }

    /// Whether everything before it has to be complete first: one does not sign or send what is
    /// not ready. The other steps may be filled in in any order, as somebody who waits for an
    /// OID can do the rest meanwhile.
    pub fn needs_all_before(self) -> bool {
        match self {
            Step::Commitment | Step::Summary => true,
            Step::Instructions
            | Step::AccessPoints
            | Step::Customer
            | Step::Contacts
            | Step::Billing
            | Step::ServiceDescription => false,
        }
    }

    /// The step on which a field stands, if it is a field of an application.
    pub fn of(field: FieldPath) -> Option<Step> {
        match field {
            FieldPath::AccessPoints | FieldPath::AccessPoint(..) | FieldPath::RenewalRequests => {
                Some(Step::AccessPoints)
            }
            FieldPath::Customer(_) => Some(Step::Customer),
            FieldPath::Contacts | FieldPath::Contact(..) => Some(Step::Contacts),
            FieldPath::Billing(_) => Some(Step::Billing),
            FieldPath::ServiceDescription => Some(Step::ServiceDescription),
            FieldPath::Commitment => Some(Step::Commitment),
            FieldPath::Termination(_) => None,
        }
    }
}

/// The steps of an application, in order. The step list, the guard on the address, the summary
/// and the server's check before sending all ask this one function.
pub fn steps_for(context: &ApplicationContext) -> impl Iterator<Item = Step> {
    Step::ALL
        .iter()
        .copied()
        .filter(|step| step.applies_to(context))
}
