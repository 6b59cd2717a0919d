//! The application as a form that is filled in step by step.

use super::access_points::AccessPointDraft;
use super::{ApplicationContext, ApplicationDraft, ApplicationStatus, Receipt, Step};
use crate::billing::BillingDraft;
use crate::contact::{ContactDraft, contact_hints, parse_contacts};
use crate::customer::CustomerDraft;
use crate::field::FieldPath;
use crate::filing::Filing;
use crate::group::Group;
use crate::problem::{Hint, Problems};
use crate::session::{Access, Basis};
use crate::sorted::SortedSet;
use crate::typed_text::is_empty;

impl Filing for ApplicationDraft {
    type Context = ApplicationContext;
    type Step = Step;
    type Status = ApplicationStatus;
    type Receipt = Receipt;

    const PATH: &'static str = "/api/v1/applications";
    const STEPS: &'static [Step] = Step::ALL;
    const INSTRUCTIONS: Step = Step::Instructions;
    const SUMMARY: Step = Step::Summary;
    const SENT: ApplicationStatus = ApplicationStatus::Sent;

    fn is_open(status: ApplicationStatus) -> bool {
        status.is_open_to_customer()
    }

    fn organisation(context: &ApplicationContext) -> &str {
        &context.organisation.name
    }

    fn has_step(step: Step, context: &ApplicationContext) -> bool {
        match step {
            Step::Billing => context.service.asks_billing(),
            Step::Commitment => context.first_application,
            Step::Reply => context.asks_reply(),
            Step::Instructions
            | Step::AccessPoints
            | Step::Customer
            | Step::Contacts
            | Step::ServiceDescription
            | Step::Summary => true,
        }
    }

    /// A user does not sign or send what is not ready. The other steps may be filled in in any
    /// order, as a user who waits for an OID can do the rest meanwhile.
    fn needs_all_before(step: Step) -> bool {
        match step {
            Step::Commitment | Step::Summary => true,
            Step::Instructions
            | Step::AccessPoints
            | Step::Customer
            | Step::Contacts
            | Step::Billing
            | Step::ServiceDescription
            | Step::Reply => false,
        }
    }

    fn access(basis: Basis, step: Step) -> Access {
        basis.access_to(step)
    }

    fn locate(&self, field: FieldPath) -> Option<(Step, String)> {
        let member = format!("#/{field}");
        Some(match field {
            FieldPath::AccessPoints | FieldPath::RenewalRequests => (Step::AccessPoints, member),
            FieldPath::AccessPoint(row, field) => {
                let index = self.access_points.iter().position(|it| it.id == row);
                let pointer = format!("#/access_points/{}/{field}", index.unwrap_or_default());
                (Step::AccessPoints, pointer)
            }
            FieldPath::Customer(field) => (Step::Customer, format!("#/customer/{field}")),
            FieldPath::Contacts => (Step::Contacts, member),
            FieldPath::Contact(row, field) => {
                let index = self.contacts.iter().position(|it| it.id == row);
                let pointer = format!("#/contacts/{}/{field}", index.unwrap_or_default());
                (Step::Contacts, pointer)
            }
            FieldPath::Billing(field) => (Step::Billing, format!("#/billing/{field}")),
            FieldPath::ServiceDescription => (Step::ServiceDescription, member),
            FieldPath::Commitment => (Step::Commitment, member),
            FieldPath::Reply => (Step::Reply, member),
            FieldPath::Own(_) => return None,
        })
    }

    fn groups(&self, step: Step, context: &ApplicationContext) -> Vec<Group> {
        self.groups_on(step, context)
    }

    fn problems_on(&self, step: Step, context: &ApplicationContext) -> Problems {
        let mut problems = Problems::default();
        match step {
            Step::Instructions | Step::Summary => {}
            Step::AccessPoints => {
                self.parse_access_points(context, &mut problems);
                self.parse_renewal_requests(context, &mut problems);
            }
            Step::Customer => {
                self.customer
                    .parse(context.organisation.kind, &mut problems);
            }
            Step::Contacts => {
                parse_contacts(
                    &self.contacts,
                    context.service,
                    context.organisation.kind,
                    &mut problems,
                );
            }
            Step::Billing => {
                self.billing.parse(&mut problems);
            }
            Step::ServiceDescription => {
                self.parse_service_description(context, &mut problems);
            }
            Step::Commitment => {
                self.parse_commitment(context, &mut problems);
            }
            Step::Reply => {
                self.parse_reply(context, &mut problems);
            }
        }
        problems
    }

    fn hints_on(&self, step: Step, context: &ApplicationContext) -> Vec<Hint> {
        match step {
            Step::AccessPoints => self.access_point_hints(context),
            Step::Customer => self.customer.hint().into_iter().collect(),
            Step::Contacts => contact_hints(&self.contacts, &self.customer.email),
            Step::Billing => self.billing.hint().into_iter().collect(),
            Step::Instructions
            | Step::ServiceDescription
            | Step::Commitment
            | Step::Reply
            | Step::Summary => Vec::new(),
        }
    }

    fn is_untouched(&self, step: Step) -> bool {
        match step {
            Step::Instructions | Step::Summary => true,
            Step::AccessPoints => self.access_points.iter().all(AccessPointDraft::is_empty),
            Step::Customer => {
                let untouched = CustomerDraft {
                    letter_language: self.customer.letter_language,
                    ..CustomerDraft::default()
                };
                self.customer == untouched
            }
            Step::Contacts => self.contacts.iter().all(ContactDraft::is_empty),
            Step::Billing => self.billing == BillingDraft::default(),
            Step::ServiceDescription => self.service_description.is_none(),
            Step::Commitment => self.commitment.is_none(),
            Step::Reply => is_empty(&self.reply),
        }
    }

    fn take_answers(&mut self, step: Step, from: &ApplicationDraft) {
        match step {
            Step::Instructions | Step::Summary => {}
            Step::AccessPoints => {
                self.access_points.clone_from(&from.access_points);
                self.renewal_requests = from.renewal_requests;
            }
            Step::Customer => self.customer.clone_from(&from.customer),
            Step::Contacts => self.contacts.clone_from(&from.contacts),
            Step::Billing => self.billing.clone_from(&from.billing),
            Step::ServiceDescription => self
                .service_description
                .clone_from(&from.service_description),
            Step::Commitment => self.commitment.clone_from(&from.commitment),
            Step::Reply => self.reply.clone_from(&from.reply),
        }
    }

    fn unreviewed(&self) -> &SortedSet<Step> {
        &self.unreviewed
    }

    fn unreviewed_mut(&mut self) -> &mut SortedSet<Step> {
        &mut self.unreviewed
    }
}
