//! The application to join a Kanta service (liittymishakemus).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::billing::{Billing, BillingDraft};
use crate::contact::{Contact, ContactDraft, contact_hints, parse_contacts};
use crate::customer::{Customer, CustomerDraft};
use crate::document::{CurrentDocuments, DocumentVersion};
use crate::field::FieldPath;
use crate::filing::Filing;
use crate::group::Group;
use crate::merge::merge_fields;
use crate::names::names;
use crate::organisation::Organisation;
use crate::problem::{Hint, ProblemKind, Problems};
use crate::service::KantaService;
use crate::session::{Access, Basis};
use crate::timestamp::Timestamp;
use crate::values::EmailAddress;

pub mod access_points;
mod answers;
mod rights;
pub mod step;

use access_points::{AccessPoint, AccessPointDraft, AccessPointRegister};
pub use step::Step;

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
    /// The steps that were prefilled with what is known, and that have not been reviewed yet.
    #[serde(rename = "unchecked")]
    pub unreviewed: BTreeSet<Step>,
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
    unreviewed,
});

/// Proof that an application was delivered to Kela.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Receipt {
    /// The reference number, without look-alike characters and with a check character.
    pub reference: String,
    /// When it was delivered.
    pub sent_at: Timestamp,
    /// The address that gets the notices.
    pub notified: EmailAddress,
    /// Whether the commitment was signed in this application, so that its copy goes there too.
    pub commitment_signed: bool,
}

impl ApplicationDraft {
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
        let billing = optionally(Self::has_step(Step::Billing, context), || {
            self.billing.parse(&mut problems)
        });
        let service_description = self.parse_service_description(context, &mut problems);
        let commitment = optionally(Self::has_step(Step::Commitment, context), || {
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
}

impl Filing for ApplicationDraft {
    type Context = ApplicationContext;
    type Step = Step;
    type Status = ApplicationStatus;
    type Receipt = Receipt;

    const STEPS: &'static [Step] = Step::ALL;
    const INSTRUCTIONS: Step = Step::Instructions;
    const SUMMARY: Step = Step::Summary;
    const SENT: ApplicationStatus = ApplicationStatus::Sent;

    fn is_open(status: ApplicationStatus) -> bool {
        status.is_open_to_customer()
    }

    fn never_asks(_: &Option<String>) -> bool {
        false
    }

    fn organisation(context: &ApplicationContext) -> &str {
        &context.organisation.name
    }

    fn has_step(step: Step, context: &ApplicationContext) -> bool {
        match step {
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
            | Step::ServiceDescription => false,
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
        }
        problems
    }

    fn hints_on(&self, step: Step, context: &ApplicationContext) -> Vec<Hint> {
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
        }
    }

    fn unreviewed(&self) -> &BTreeSet<Step> {
        &self.unreviewed
    }

    fn unreviewed_mut(&mut self) -> &mut BTreeSet<Step> {
        &mut self.unreviewed
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
