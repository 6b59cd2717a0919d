//! The application to join a Kanta service (liittymishakemus).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::billing::{Billing, BillingDraft};
use crate::contact::{Contact, ContactDraft, contact_hints, parse_contacts};
use crate::customer::{Customer, CustomerDraft};
use crate::document::{CurrentDocuments, DocumentVersion};
use crate::field::FieldPath;
use crate::journey::{Journey, Progress, Stage};
use crate::merge::merge_fields;
use crate::names::names;
use crate::organisation::Organisation;
use crate::problem::{Hint, ProblemKind, Problems};
use crate::service::KantaService;
use crate::session::{Access, Basis};

pub mod access_points;
mod answers;
mod rights;
pub mod step;

use access_points::{AccessPoint, AccessPointDraft, AccessPointRegister};
pub use step::{Step, steps_for};

names! {
    /// How far an application has come.
    pub enum ApplicationStatus {
        /// Being filled in.
        Draft = "draft",
        /// Delivered to Kela.
        Sent = "sent",
        /// Taken into processing at Kela.
        InProcessing = "in-processing",
        /// Kela has asked for more information; the customer may change and send it again.
        InformationRequested = "information-requested",
        /// Accepted: the service is in use.
        Accepted = "accepted",
    }
}

impl ApplicationStatus {
    /// Whether the customer may change and send it now.
    pub fn is_open_to_customer(self) -> bool {
        match self {
            ApplicationStatus::Draft | ApplicationStatus::InformationRequested => true,
            ApplicationStatus::Sent
            | ApplicationStatus::InProcessing
            | ApplicationStatus::Accepted => false,
        }
    }
}

/// What is known about an application besides what has been typed. With the draft it decides
/// everything; nothing else does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApplicationContext {
    /// The service applied for.
    pub service: KantaService,
    /// Who applies.
    pub organisation: Organisation,
    /// Whether the customer has not yet signed the commitment in another application.
    pub first_application: bool,
    /// What the register of access points has answered.
    pub register: AccessPointRegister,
    /// The texts in force.
    pub documents: CurrentDocuments,
}

/// An application as typed.
///
/// This one type is what the form binds to, what goes over the wire, what is kept and what the
/// summary reads. Answers on steps that no longer apply are kept, but do not count.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "reactive", derive(reactive_stores::Store))]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApplicationDraft {
    /// Access points and the systems used through them.
    #[cfg_attr(feature = "reactive", store(key: crate::field::RowId = |row| row.id))]
    pub access_points: Vec<AccessPointDraft>,
    /// Whether renewal requests are taken; prescription only.
    pub renewal_requests: Option<bool>,
    /// Customer data.
    pub customer: CustomerDraft,
    /// Contacts and their roles.
    #[cfg_attr(feature = "reactive", store(key: crate::field::RowId = |row| row.id))]
    pub contacts: Vec<ContactDraft>,
    /// Billing data.
    pub billing: BillingDraft,
    /// The service description that was accepted.
    pub service_description: Option<DocumentVersion>,
    /// The commitment that was signed.
    pub commitment: Option<DocumentVersion>,
    /// The steps that were filled in beforehand, and that nobody has gone through yet.
    pub unchecked: BTreeSet<Step>,
}

/// An application with nothing left to correct. Only [`ApplicationDraft::parse`] makes one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Application {
    /// The service applied for.
    pub service: KantaService,
    /// Access points and the systems used through them; at least one.
    pub access_points: Vec<AccessPoint>,
    /// Whether renewal requests are taken; prescription only, where a chosen system can.
    pub renewal_requests: Option<bool>,
    /// Customer data.
    pub customer: Customer,
    /// Contacts; every role that must be held is held.
    pub contacts: Vec<Contact>,
    /// Billing data, where it is asked.
    pub billing: Option<Billing>,
    /// The service description that was accepted.
    pub service_description: DocumentVersion,
    /// The commitment that was signed; in the first application only.
    pub commitment: Option<DocumentVersion>,
}

merge_fields!(ApplicationDraft {
    access_points,
    renewal_requests,
    customer,
    contacts,
    billing,
    service_description,
    commitment,
    unchecked,
});

impl ApplicationDraft {
    /// This draft as one that was filled in beforehand: what it tells is still to be checked.
    pub fn prefilled(self) -> ApplicationDraft {
        let told = |it: &Step| !self.is_untouched(*it);
        ApplicationDraft {
            unchecked: Step::ALL.iter().copied().filter(told).collect(),
            ..self
        }
    }

    /// Updates a step with data from elsewhere. If nothing was filled in on it before, the person
    /// has to check it.
    pub fn update_step(&mut self, step: Step, update: impl FnOnce(&mut ApplicationDraft)) {
        let was_untouched = self.is_untouched(step);
        update(self);
        if was_untouched && !self.is_untouched(step) {
            self.unchecked.insert(step);
        }
    }

    /// The application, or everything that is wrong with the draft, in page order.
    pub fn parse(&self, context: &ApplicationContext) -> Result<Application, Problems> {
        let mut problems = Problems::default();
        let access_points = self.parse_access_points(context, &mut problems);
        let renewal_requests = self.parse_renewal_requests(context, &mut problems);
        let customer = self
            .customer
            .parse(context.organisation.kind, &mut problems);
        let contacts = parse_contacts(
            &self.contacts,
            context.service,
            context.organisation.kind,
            &mut problems,
        );
        let billing = optionally(Step::Billing.applies_to(context), || {
            self.billing.parse(&mut problems)
        });
        let service_description = self.parse_service_description(context, &mut problems);
        let commitment = optionally(Step::Commitment.applies_to(context), || {
            self.parse_commitment(context, &mut problems)
        });
        let application = || {
            Some(Application {
                service: context.service,
                access_points: access_points?,
                renewal_requests: renewal_requests?,
                customer: customer?,
                contacts: contacts?,
                billing: billing?,
                service_description: service_description?,
                commitment: commitment?,
            })
        };
        match application() {
            Some(application) if problems.is_empty() => Ok(application),
            _ => Err(problems),
        }
    }

    /// Everything that is wrong with one step, in page order.
    pub fn problems_on(&self, step: Step, context: &ApplicationContext) -> Problems {
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
        }
        problems
    }

    /// What looks odd on one step and stops nobody.
    pub fn hints_on(&self, step: Step, context: &ApplicationContext) -> Vec<Hint> {
        match step {
            Step::AccessPoints => self.access_point_hints(context),
            Step::Contacts => contact_hints(&self.contacts),
            Step::Instructions
            | Step::Customer
            | Step::Billing
            | Step::ServiceDescription
            | Step::Commitment
            | Step::Summary => Vec::new(),
        }
    }

    /// How far this application has come, for somebody who may do everything in it.
    pub fn journey(&self, context: &ApplicationContext) -> Journey<Step> {
        Journey::new(steps_for(context).map(|step| self.stage(step, context)))
    }

    /// How far this application has come for somebody on these grounds: only the steps that they
    /// may see, and what they may only look at waits for nothing.
    pub fn journey_for(&self, basis: Basis, context: &ApplicationContext) -> Journey<Step> {
        let stage = |step: Step| match basis.access_to(step) {
            Access::None => None,
            Access::View => Some(Stage {
                step,
                progress: Progress::ViewOnly,
                needs_all_before: false,
            }),
            Access::Edit => Some(self.stage(step, context)),
        };
        Journey::new(steps_for(context).filter_map(stage))
    }

    fn stage(&self, step: Step, context: &ApplicationContext) -> Stage<Step> {
        Stage {
            step,
            progress: self.progress_on(step, context),
            needs_all_before: step.needs_all_before(),
        }
    }

    fn progress_on(&self, step: Step, context: &ApplicationContext) -> Progress {
        match step {
            Step::Instructions => Progress::Complete,
            Step::Summary => Progress::NotStarted,
            Step::AccessPoints
            | Step::Customer
            | Step::Contacts
            | Step::Billing
            | Step::ServiceDescription
            | Step::Commitment => {
                if self.problems_on(step, context).is_empty() {
                    match self.unchecked.contains(&step) {
                        true => Progress::Unchecked,
                        false => Progress::Complete,
                    }
                } else if self.is_untouched(step) {
                    Progress::NotStarted
                } else {
                    Progress::Unfinished
                }
            }
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
        }
    }

    fn parse_service_description(
        &self,
        context: &ApplicationContext,
        problems: &mut Problems,
    ) -> Option<DocumentVersion> {
        let accepted = accepted(
            &self.service_description,
            &context.documents.service_description,
        );
        problems.take(FieldPath::ServiceDescription, accepted)
    }

    fn parse_commitment(
        &self,
        context: &ApplicationContext,
        problems: &mut Problems,
    ) -> Option<DocumentVersion> {
        let accepted = accepted(&self.commitment, &context.documents.commitment);
        problems.take(FieldPath::Commitment, accepted)
    }

    /// The place of a field of this draft in its JSON, as an RFC 6901 pointer in URI form.
    pub fn pointer(&self, field: FieldPath) -> String {
        match field {
            FieldPath::AccessPoint(row, field) => {
                let index = self.access_points.iter().position(|it| it.id == row);
                format!("#/access_points/{}/{field}", index.unwrap_or_default())
            }
            FieldPath::Contact(row, field) => {
                let index = self.contacts.iter().position(|it| it.id == row);
                format!("#/contacts/{}/{field}", index.unwrap_or_default())
            }
            FieldPath::Customer(field) => format!("#/customer/{field}"),
            FieldPath::Billing(field) => format!("#/billing/{field}"),
            FieldPath::AccessPoints
            | FieldPath::RenewalRequests
            | FieldPath::Contacts
            | FieldPath::ServiceDescription
            | FieldPath::Commitment
            | FieldPath::Termination(_) => format!("#/{field}"),
        }
    }
}

/// The accepted text, provided it is one that is in force.
fn accepted(
    accepted: &Option<DocumentVersion>,
    current: &[DocumentVersion],
) -> Result<DocumentVersion, ProblemKind> {
    match accepted {
        None => Err(ProblemKind::Missing),
        Some(version) if current.contains(version) => Ok(version.clone()),
        Some(_) => Err(ProblemKind::DocumentChanged),
    }
}

/// `Some(None)` where a part does not apply, otherwise the part if it parses.
fn optionally<T>(applies: bool, parse: impl FnOnce() -> Option<T>) -> Option<Option<T>> {
    if applies {
        parse().map(Some)
    } else {
        Some(None)
    }
}
